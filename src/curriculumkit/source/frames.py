"""What a builder knows of the collections that are still open."""

from dataclasses import dataclass, field

from curriculumkit.source.mending import Remark


@dataclass(slots=True)
class Frame:
    """A mapping or sequence whose end has not come yet."""

    node: int
    is_map: bool
    is_flow: bool
    anchor: str | None = None
    as_key: bool = False
    weight: int = 0
    height: int = 0
    data: dict[str, object] = field(default_factory=dict)
    items: list[object] = field(default_factory=list)
    key: str | None = None
    """None before a key, empty where the value is to be dropped."""
    key_node: int = 0
    last_value: int | None = None
    suspects: list[Remark] = field(default_factory=list)
