"""Smallest transcripts: accepted as they are, refused without any one of their records."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from curriculumkit.award.certification import RawTranscript, Registrar, Status, TranscriptFile, witness
from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum

SCHOOL = ("basic", "advanced")
CELERY = ("foundation", "professional", "expert", "architect")


def _status(curriculum: LinkedCurriculum, certification: str, text: str, folder: Path) -> Status:
    file = folder / "witness.yaml"
    file.write_text(text, encoding="utf-8")
    (raw,) = TranscriptFile(file, file.name)
    assert isinstance(raw, RawTranscript)
    outcome = Registrar(curriculum).outcome(raw)
    assert outcome.findings == ()
    return outcome.statuses[list(curriculum.certifications).index(certification)]


def _check(curriculum: LinkedCurriculum, certification: str, folder: Path) -> list[dict[str, Any]]:
    text = witness(curriculum, curriculum.certifications[certification])
    assert text is not None
    assert _status(curriculum, certification, text, folder) is Status.GRANTED
    document = yaml.safe_load(text)
    records: list[dict[str, Any]] = document["learners"]["witness"]["records"]
    for number in range(len(records)):
        less = {**document, "learners": {"witness": {"records": records[:number] + records[number + 1 :]}}}
        shortened = yaml.safe_dump(less, allow_unicode=True)
        assert _status(curriculum, certification, shortened, folder) is Status.NOT_YET, records[number]
    return records


@pytest.mark.parametrize("certification", CELERY)
def test_of_celery(celery_curriculum: LinkedCurriculum, certification: str, tmp_path: Path) -> None:
    _check(celery_curriculum, certification, tmp_path)


def test_of_a_path_with_conditions_of_every_kind(school: LinkedCurriculum, tmp_path: Path) -> None:
    assert _check(school, "advanced", tmp_path) == [
        {"hold": "basic"},
        {"pass": "advanced/a1/quiz", "score": "72.5%"},
        {"submit": "advanced/portfolio"},
        {"judged": "certifications/advanced/Equivalent experience"},
    ]
    assert len(_check(school, "basic", tmp_path)) == 5


def test_nobody_earns_what_cannot_be_earned(tmp_path: Path) -> None:
    (tmp_path / "paths" / "start").mkdir(parents=True)
    (tmp_path / "curriculum.yaml").write_text(
        "title: T\nlanguage: en\npaths: [start]\ncertifications:\n  first:\n    title: First\n    requires:\n"
        "      - at_least: 2\n        of:\n          - complete: start\n",
        encoding="utf-8",
    )
    (tmp_path / "paths" / "start" / "path.yaml").write_text("title: Start\nmodules: []\n", encoding="utf-8")
    linked = check(tmp_path).curriculum
    assert linked is not None
    assert witness(linked, linked.certifications["first"]) is None
