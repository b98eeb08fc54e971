"""A module: objectives, topics, activities, lessons and assessments."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.assessment import Assessment
from curriculumkit.model.base import Aliases, Id, Model, Ref, Text, Title
from curriculumkit.model.level import Level
from curriculumkit.model.quantity import Range

ActivityKind: TypeAlias = Literal["programming", "configuration", "debugging", "design"]


class Objective(Model):
    """What a learner can do afterwards."""

    text: Text = Field(description="What a learner can do afterwards, beginning with a verb that can be observed.")
    level: Level = Field(description="Cognitive level, revised Bloom taxonomy.")


class Activity(Model):
    """What is done by hand."""

    title: Title
    kind: ActivityKind | None = Field(None, description="Which kind of practice this is.")
    text: Text | None = Field(None, description="Instructions, in Markdown.")
    minutes: int | None = Field(None, gt=0, description="Expected working time.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it practises.")
    addition: bool = Field(default=False, description="Whether it was added to the original syllabus.")


class Lesson(Model):
    """A page to read: `<module>/<lesson>.md` beside the module's file."""

    title: Title
    minutes: int | None = Field(None, gt=0, description="Expected reading time.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it teaches.")


class Module(Model):
    """The unit of teaching; the file `paths/<path>/<module>.yaml`."""

    title: Title
    aliases: Aliases = ()
    text: Text | None = Field(None, description="A description, in Markdown.")
    weeks: Range = Field(description="Duration in the curriculum's base study mode.")
    requires: tuple[Ref, ...] | None = Field(
        None, description="Modules to complete first; the module before, unless this says otherwise."
    )
    objectives: Mapping[Id, Objective] = Field(description="What learners can do afterwards, by id.")
    topics: tuple[Text, ...] = Field((), description="What is covered, a text each.")
    activities: Mapping[Id, Activity] = Field(default_factory=dict, description="What is done by hand, by id.")
    lessons: Mapping[Id, Lesson] = Field(default_factory=dict, description="The pages to read, by id, in order.")
    assessments: Mapping[Id, Assessment] = Field(
        default_factory=dict, description="What is set to find out what learners can do, by id."
    )
