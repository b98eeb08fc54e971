"""Work before it has a date."""

from dataclasses import dataclass

from curriculumkit.diagnostics import Pointer
from curriculumkit.planner.plan import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What will be an item. `whole`: in one piece, on one day. A buffer has `days` in place of minutes.

    `shared`: its minutes are a share that the planner made, so that a neighbour may have a few of them.
    """

    id: str
    kind: Kind
    title: str
    place: Pointer
    path: str
    module: str | None = None
    track: str | None = None
    minutes: int = 0
    days: int = 0
    whole: bool = False
    optional: bool = False
    shared: bool = False
