"""A learning path: modules or tracks in order, with entry requirements, durations and a certification."""

from collections.abc import Mapping

from pydantic import Field

from curriculumkit.model.assessment import Assessment, Capstone, Portfolio
from curriculumkit.model.base import Aliases, Id, Model, Ref, Text, Title
from curriculumkit.model.condition import Condition
from curriculumkit.model.credit import Credits
from curriculumkit.model.quantity import Range


class Track(Model):
    """One of several alternatives inside a path; its modules lie in the path's folder."""

    title: Title
    aliases: Aliases = ()
    text: Text | None = Field(None, description="A description, in Markdown.")
    weeks: Range | None = Field(None, description="A promise: the sum of its modules, in the base study mode.")
    modules: tuple[Id, ...] = Field(description="The ids of its modules, in order.")


class Path(Model):
    """A learning path; the file `paths/<path>/path.yaml`."""

    title: Title
    aliases: Aliases = ()
    level: Text | None = Field(None, description="Free text; the rank is the order of the paths.")
    text: Text | None = Field(None, description="A description, in Markdown.")
    entry: tuple[Condition, ...] = Field((), description="What a learner must bring; all of it.")
    weeks: Mapping[Id, Range] = Field(default_factory=dict, description="A promise per study mode.")
    credits: Credits | None = Field(None, description="What the path counts elsewhere; checked against its hours.")
    outcome: Text | None = Field(None, description="The name of what a learner leaves with.")
    leads_to: Ref | None = Field(None, description="The certification that it leads to.")
    modules: tuple[Id, ...] = Field((), description="The ids of its modules, in order.")
    take: int = Field(1, ge=1, description="How many of the tracks a learner takes.")
    tracks: Mapping[Id, Track] = Field(default_factory=dict, description="Alternatives, of which a learner takes some.")
    capstone: Capstone | None = Field(None, description="The project at the end.")
    portfolio: Portfolio | None = Field(None, description="The collection of work that is handed in.")
    exam: Assessment | None = Field(None, description="The exam at the end, drawn from the modules' exam banks.")

    @property
    def all_modules(self) -> frozenset[str]:
        """The ids of its modules and of those of its tracks."""
        return frozenset(self.modules).union(*(track.modules for track in self.tracks.values()))
