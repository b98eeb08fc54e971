"""Files of transcripts in every form, whole and broken: each decision and each finding with its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from curriculumkit.award.certification import Registrar, Status, TranscriptFile, faults
from curriculumkit.award.certification.evidence import RawTranscript
from curriculumkit.award.certification.faults import FAULTS
from curriculumkit.diagnostics import Finding, Location
from curriculumkit.graph import LinkedCurriculum

CASES = Path(__file__).parent / "cases"
FILES = sorted(file for file in CASES.iterdir() if file.suffix != ".txt")
CompareGolden = Callable[[str, Path], None]


def _transcripts(file: Path) -> list[RawTranscript]:
    items = list(TranscriptFile(file, file.name))
    assert not any(isinstance(item, Finding) for item in items)
    return [item for item in items if isinstance(item, RawTranscript)]


def _described(finding: Finding) -> str:
    place = finding.place
    assert isinstance(place, Location)
    span = place.span
    return f"  {place.file}:{span.line}:{span.column}-{span.end_column} {finding.fault.code} {finding.message}"


def _decided(school: LinkedCurriculum, file: Path) -> Iterator[str]:
    registrar = Registrar(school)
    for item in TranscriptFile(file, file.name):
        if isinstance(item, Finding):
            yield _described(item)
            continue
        outcome = registrar.outcome(item)
        yield f"{outcome.learner}: {', '.join(outcome.statuses)}"
        yield from map(_described, outcome.findings)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_case(school: LinkedCurriculum, file: Path, golden: CompareGolden) -> None:
    golden("\n".join(_decided(school, file)) + "\n", file.with_name(f"{file.name}.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_accounts_say_the_same_as_outcomes(school: LinkedCurriculum, file: Path) -> None:
    quick, whole = Registrar(school), Registrar(school)
    for item in TranscriptFile(file, file.name):
        if isinstance(item, RawTranscript):
            account, outcome = whole.account(item), quick.outcome(item)
            assert tuple(decision.status for decision in account.decisions) == outcome.statuses
            assert account.evidence.findings == outcome.findings


def test_every_fault_has_a_case() -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in CASES.glob("*.txt"))
    patterns = {fault: ".*".join(re.escape(text) for text, *_ in Formatter().parse(fault.message)) for fault in FAULTS}
    assert [fault for fault, pattern in patterns.items() if not re.search(pattern, told)] == [faults.UNKNOWN_VERSION]


def test_a_version_that_the_curriculum_does_not_have(school: LinkedCurriculum) -> None:
    model = school.model.model_copy(update={"version": None})
    registrar = Registrar(replace(school, model=model))
    outcomes = [registrar.outcome(item) for item in _transcripts(CASES / "granted.yaml")]
    assert {status for outcome in outcomes for status in outcome.statuses} == {Status.NOT_DECIDED}
    assert {finding.fault for outcome in outcomes for finding in outcome.findings} == {faults.UNKNOWN_VERSION}


def test_nobody_with_a_finding_is_decided_upon() -> None:
    for file in CASES.glob("*.txt"):
        learner = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("  ") and learner:
                assert learner.endswith("not decided, not decided")
            elif not line.startswith("  "):
                learner = line


def test_every_fault_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "certify.md").read_text(encoding="utf-8")
    assert [fault.code for fault in FAULTS if f"| {fault.code} | {fault.name} |" not in page] == []
