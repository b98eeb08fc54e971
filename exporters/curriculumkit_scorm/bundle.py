"""What becomes one zip: an outline, and the SCOs that it lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curriculumkit_scorm.manifest import Edition, Outline
from curriculumkit_scorm.manifest.outline import Item, Metadata
from curriculumkit_scorm.package import Package

LAUNCH = "index.html"


@dataclass(frozen=True, slots=True)
class Dressing:
    """What packages have in common, whatever is in them. `extra` are files as they are, by name."""

    edition: Edition = "1.2"
    theme: bytes | None = None
    extra: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A package of one or of several SCOs: `packages` by the ids of their items."""

    outline: Outline
    packages: Mapping[str, Package]


def bundle_of(package: Package) -> Bundle:
    """A bundle of one SCO, at the root of its zip."""
    return Bundle(
        Outline(package.id, package.title, metadata_of(package), (item_of(package, LAUNCH),)), {package.id: package}
    )


def item_of(package: Package, launch: str) -> Item:
    """The item of a SCO."""
    quiz = package.quiz
    return Item(
        id=package.id,
        title=package.title,
        launch=launch,
        mastery=quiz.mastery if quiz else None,
        minutes=quiz.minutes if quiz and package.is_exam else None,
        attempts=quiz.attempts if quiz else None,
        objectives=tuple(f"{package.scope}.{objective.id}" for objective in package.objectives) if quiz else (),
    )


def metadata_of(package: Package) -> Metadata:
    """What a repository can find a package by."""
    return Metadata(
        language=package.language,
        description=package.summary,
        keywords=package.keywords,
        typical_time=package.typical_time,
        version=package.version,
        objectives=tuple(objective.words for objective in package.objectives),
    )
