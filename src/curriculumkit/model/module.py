"""A module: objectives, topics, activities, lessons and assessments."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.assessment import Assessment
from curriculumkit.model.base import Aliases, Id, Model, Ref, Text
from curriculumkit.model.level import Level
from curriculumkit.model.quantity import Range

ActivityKind: TypeAlias = Literal["programming", "configuration", "debugging", "design"]


class Objective(Model):
    """What a learner can do afterwards."""

    text: Text
    level: Level = Field(description="Cognitive level, revised Bloom taxonomy.")


class Activity(Model):
    """What is done by hand."""

    title: Text
    kind: ActivityKind | None = Field(None, description="Which kind of practice this is.")
    text: Text | None = Field(None, description="Instructions, in Markdown.")
    minutes: int | None = Field(None, gt=0, description="Expected working time.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it practises.")
    addition: bool = Field(default=False, description="Whether it was added to the original syllabus.")


class Lesson(Model):
    """A page to read: `<module>/<lesson>.md` beside the module's file."""

    title: Text
    minutes: int | None = Field(None, gt=0, description="Expected reading time.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it teaches.")


class Module(Model):
    """The unit of teaching; the file `paths/<path>/<module>.yaml`."""

    title: Text
    aliases: Aliases = ()
    text: Text | None = Field(None, description="A description, in Markdown.")
    weeks: Range = Field(description="Duration in the curriculum's base study mode.")
    requires: tuple[Ref, ...] | None = Field(
        None, description="Modules to complete first; the module before, unless this says otherwise."
    )
    objectives: Mapping[Id, Objective]
    topics: tuple[Text, ...] = ()
    activities: Mapping[Id, Activity] = Field(default_factory=dict)
    lessons: Mapping[Id, Lesson] = Field(default_factory=dict)
    assessments: Mapping[Id, Assessment] = Field(default_factory=dict)
