"""What the sequencing of our manifests makes a platform do: who may go where, and when a path is satisfied."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from tests.exporters.scorm.activities import activities
from tests.exporters.scorm.conftest import linked
from tests.exporters.scorm.sequencer import Sequencer
from tests.exporters.scorm.test_gathering import export, skipping

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions
from curriculumkit_scorm.manifest import Outline, manifest
from curriculumkit_scorm.manifest.outline import Gate, Item, Metadata

CELERY = Path(__file__).parents[3] / "curriculum/celery"
LINE = ScormOptions(edition="2004", per="path", include_exams=True)
EXACT = ScormOptions(edition="2004", per="path", include_exams=True, sequencing="mapinfo")


@dataclass
class Course:
    """A package as a platform plays it."""

    platform: Sequencer
    hidden: set[str]

    @classmethod
    def of(cls, text: bytes) -> "Course":
        items = etree.fromstring(text).iterfind(".//{*}item")
        hidden = {str(one.get("identifier")) for one in items if one.findtext("{*}presentation//{*}hideLMSUI")}
        return cls(Sequencer(activities(text)), hidden)

    @property
    def satisfied(self) -> bool:
        return self.platform.root.satisfied is True

    def choose(self, name: str) -> str | None:
        return self.platform.choose(name)

    def done(self, *names: str, measure: float = 0.9) -> None:
        """Open these one after the other, and pass them."""
        for name in names:
            assert self.choose(name) == name
            self.platform.report(measure=measure, progress=1.0, success=True)

    def completed(self, name: str) -> None:
        """Open one without a quiz, and read it."""
        assert self.choose(name) == name
        self.platform.report(progress=1.0)

    def offers_to_go_on(self) -> bool:
        return self.platform.offered(lambda name: name in self.hidden)


def course(curriculum: LinkedCurriculum, options: ScormOptions, path: str) -> Course:
    return Course.of(export(curriculum, options).packages[path]["imsmanifest.xml"])


@pytest.fixture(scope="module")
def celery() -> LinkedCurriculum:
    report = check(CELERY)
    assert report.curriculum is not None
    return report.curriculum


def test_line_is_gone_from_one_to_the_next() -> None:
    queues = course(linked(), LINE, "basics")
    assert queues.platform.start() == "m01"
    assert queues.choose("m02") is None
    assert queues.choose("m03") is None
    assert not queues.offers_to_go_on()
    queues.platform.report(measure=0.5, progress=1.0)
    assert queues.choose("m02") is None
    queues.done("m01")
    assert queues.choose("m03") is None
    queues.completed("m02")
    assert queues.choose("m03") == "m03"
    assert queues.choose("m01") == "m01"


def test_going_back_is_always_possible() -> None:
    queues = course(linked(), LINE, "basics")
    queues.platform.start()
    queues.done("m01")
    assert queues.choose("m02") == "m02"
    assert queues.choose("m01") == "m01"
    queues.platform.report(measure=0.9, progress=1.0)
    assert queues.choose("m02") == "m02"


def test_exact_prerequisites_hold_whoever_continues_and_whoever_chooses() -> None:
    queues = course(skipping(linked()), EXACT, "basics")
    assert queues.choose("m03") is None
    assert queues.platform.start() == "m01"
    assert queues.offers_to_go_on()
    assert queues.platform.go_on() is None
    queues.platform.report(measure=0.5, progress=1.0)
    assert queues.choose("m02") is None
    queues.done("m01")
    assert queues.platform.go_on() == "m02"
    # The third one requires the first one alone.
    assert queues.choose("m03") == "m03"


def test_path_is_satisfied_by_modules_and_exam(celery: LinkedCurriculum) -> None:
    foundation = course(celery, LINE, "foundation")
    foundation.platform.start()
    modules = [f"m0{number}" for number in range(1, 9)]
    foundation.done(*modules)
    assert not foundation.satisfied
    foundation.completed("capstone")
    assert foundation.choose("exam") == "exam"
    foundation.platform.report(measure=0.69, progress=1.0)
    assert not foundation.satisfied
    foundation.done("exam", measure=0.7)
    assert foundation.satisfied
    assert foundation.platform.root.completed is True


def test_one_track_is_enough(celery: LinkedCurriculum) -> None:
    specialist = course(celery, EXACT, "specialist")
    assert specialist.choose("portfolio") is None
    assert specialist.choose("a2") is None
    specialist.done("a1", "a2", "a3")
    assert specialist.choose("portfolio") is None
    specialist.done("a4")
    assert specialist.platform.activities["tracks"].completed is True
    specialist.completed("portfolio")


def test_another_track_serves_as_well(celery: LinkedCurriculum) -> None:
    specialist = course(celery, EXACT, "specialist")
    specialist.done("b1", "b2", "c1", "b3")
    specialist.completed("portfolio")


def items(take: int) -> Course:
    leaves = [Item(f"c.m{n}", f"M{n}", f"m{n}/index.html", mastery="70", told=True) for n in range(1, 4)]
    pairs = {1: (("c.m1", "c.m2", "c.m3"),), 2: (("c.m1", "c.m2"), ("c.m1", "c.m3"), ("c.m2", "c.m3"))}
    end = Item("c.end", "End", "end/index.html", gate=Gate(after=pairs[take]), attempts=2)
    branch = Item("c.tracks", "Tracks", children=tuple(leaves), take=take)
    files: dict[str, list[str]] = {leaf.id: [] for leaf in (*leaves, end)}
    return Course.of(manifest(Outline("c", "C", Metadata("en"), (branch, end)), "2004", files))


@pytest.mark.parametrize(("take", "first", "second"), [(1, "m2", None), (2, "m3", "m1")])
def test_so_many_of_several_are_enough(take: int, first: str, second: str | None) -> None:
    made = items(take)
    assert made.choose("end") is None
    made.choose("m1")
    made.platform.report(measure=0.1, progress=1.0)
    assert made.choose("end") is None
    made.done(first)
    if second:
        assert made.choose("end") is None
        made.done(second)
    assert made.choose("end") == "end"
    assert made.platform.activities["tracks"].satisfied is True


def test_attempts_end_and_what_was_interrupted_goes_on() -> None:
    made = items(1)
    made.done("m1")
    for _ in range(5):
        assert made.choose("end") == "end"
        made.platform.report(progress=0.5)
        made.choose("m1")
    end = made.platform.activities["end"]
    assert end.attempts == 1
    for attempt in (2, None):
        # A platform's own way to begin anew: what was suspended is given up.
        end.suspended = False
        assert made.choose("end") == ("end" if attempt else None)
