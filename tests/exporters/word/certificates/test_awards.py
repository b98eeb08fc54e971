"""Who gets a certificate, what it says, which day it bears; and who gets none."""

import csv
import io
from datetime import date

import pytest
from tests.exporters.word.certificates.transcripts import (
    FOUNDATION,
    PROFESSIONAL,
    TESTS,
    UNDATED,
    exported,
    linked,
    records,
)
from tests.exporters.word.reading import Word

from curriculumkit.award.certification import RawTranscript, Registrar, Status, witness
from curriculumkit.diagnostics import Severity
from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates import CertificateOptions
from curriculumkit_word.certificates.identity import certificate_number
from curriculumkit_word.certificates.records import transcripts

BOTH = FOUNDATION + PROFESSIONAL
FAILED = "    - pass: foundation/exam\n      score: 60%\n"
CSV_RECORDS = """\
learner,version,record,id,score
lin,1.0,complete,foundation,
lin,1.0,pass,foundation/exam,90
lin,1.0,submit,foundation/capstone,
"""
JSON_RECORDS = (
    '[{"complete": "foundation"}, {"pass": "foundation/exam", "score": 90}, {"submit": "foundation/capstone"}]'
)


def register(files: dict[str, bytes]) -> list[dict[str, str]]:
    """The rows of the register."""
    return list(csv.DictReader(io.StringIO(files["register.csv"].decode("utf-8-sig"))))


def dates(files: dict[str, bytes]) -> dict[str, str]:
    """The days in the register, by certification."""
    return {row["certification"]: row["date"] for row in register(files)}


def test_certificate_says_who_what_when_and_by_what(celery_course: LinkedCurriculum) -> None:
    given = records({"lin-wei": FOUNDATION}, {"lin-wei": "林薇"})
    files, losses = exported(celery_course, CertificateOptions(records=given, issuer="示范大学"))
    assert losses == []
    number = certificate_number("celery", "foundation", "lin-wei")
    path = f"foundation/lin-wei-{number.replace('-', '').lower()}.docx"
    assert sorted(files) == [path, "register.csv"]
    word = Word(files[path])
    lines = word.text.splitlines()
    assert {"示范大学", "林薇", "完成证书（基础）"} <= set(lines)
    assert {"完成所有 8 个基础模块", "通过基础考试（70%+）", "提交基础毕业项目"} <= set(lines)
    assert "在“Celery 大师课程 · 版本 1.0”的学习中，获得" in lines
    assert "2026年2月24日" in word.text
    assert "样本" not in word.text
    footer = next(word.parts[name].decode() for name in word.parts if name.startswith("word/footer"))
    assert number in footer
    assert "{{" not in word.text + footer


def test_register_lists_what_was_made(celery_course: LinkedCurriculum) -> None:
    files, _ = exported(celery_course, CertificateOptions(records=records({"b": BOTH, "a": FOUNDATION})))
    rows = register(files)
    made = [(row["learner"], row["certification"]) for row in rows]
    assert made == [("b", "foundation"), ("b", "professional"), ("a", "foundation")]
    assert {row["file"] for row in rows} == files.keys() - {"register.csv"}
    for row in rows:
        assert row["certificate_id"] == certificate_number("celery", row["certification"], row["learner"])


def test_number_is_stable_and_of_learner_certification_and_curriculum() -> None:
    number = certificate_number("celery", "foundation", "lin-wei")
    assert number == "6S9Y-ASR1-MG4J-ME5H"
    others = {("x", "foundation", "lin-wei"), ("celery", "expert", "lin-wei"), ("celery", "foundation", "lin-wei ")}
    others |= {("celery", "foundatio", "nlin-wei"), ("celery/foundation", "", "lin-wei")}
    assert len({certificate_number(*other) for other in others} - {number}) == len(others)


def test_day_is_that_of_the_last_requirement(celery_course: LinkedCurriculum) -> None:
    """The first of two passed exams counts, and what follows from another certification is met on its day."""
    files, losses = exported(celery_course, CertificateOptions(records=records({"lin": BOTH})))
    assert losses == []
    assert dates(files) == {"foundation": "2026-02-24", "professional": "2026-02-24"}


@pytest.mark.parametrize(
    ("as_of", "head", "wanted"),
    [
        ("2026-06-30", "", "2026-06-30"),
        ("", "as_of: 2026-07-01\n", "2026-07-01"),
        ("2026-06-30", "as_of: 2026-07-01\n", "2026-07-01"),
    ],
)
def test_day_of_the_decision_goes_first(celery_course: LinkedCurriculum, as_of: str, head: str, wanted: str) -> None:
    given = records({"lin": FOUNDATION}, head=head)
    files, _ = exported(celery_course, CertificateOptions(records=given, as_of=as_of))
    assert dates(files) == {"foundation": wanted}


def test_certificate_that_is_held_keeps_its_day(celery_course: LinkedCurriculum) -> None:
    held = FOUNDATION + "    - hold: foundation\n      date: 2026-03-05\n"
    files, _ = exported(celery_course, CertificateOptions(records=records({"lin": held}), as_of="2026-06-30"))
    assert dates(files) == {"foundation": "2026-03-05"}


def test_what_is_only_held_is_not_issued_again(celery_course: LinkedCurriculum) -> None:
    files, losses = exported(celery_course, CertificateOptions(records=records({"lin": "    - hold: foundation\n"})))
    assert files == {}
    assert [str(loss.message) for loss in losses] == [
        "lin gets no certificate: foundation held, professional not yet, expert not yet, architect not yet"
    ]


def test_undated_award_has_a_line_and_is_told_of(celery_course: LinkedCurriculum) -> None:
    files, losses = exported(celery_course, CertificateOptions(records=records({"lin": UNDATED})))
    assert [(loss.fault.code, loss.fault.severity) for loss in losses] == [("CK897", Severity.WARNING)]
    assert dates(files) == {"foundation": ""}
    (content,) = (content for path, content in files.items() if path.endswith(".docx"))
    assert "_" * 14 in Word(content).text


def test_who_gets_none_is_told(celery_course: LinkedCurriculum) -> None:
    learners = {"lin": FOUNDATION} | {f"s{number:02}": FAILED for number in range(25)}
    files, losses = exported(celery_course, CertificateOptions(records=records(learners), only=("foundation",)))
    assert len(files) == 2
    told = [str(loss.message) for loss in losses]
    assert told[0] == "s00 gets no certificate: foundation not yet"
    assert len(told) == 21
    assert told[-1] == "5 more learners get no certificate; 1 certificates were made for 1 learners"
    assert {(loss.fault.code, loss.fault.severity) for loss in losses} == {("CK896", Severity.INFO)}


def test_faulty_transcript_is_an_error_with_its_place_and_stops_nobody_else(celery_course: LinkedCurriculum) -> None:
    learners = {"bad": "    - pass: foundation/exma\n      score: 90%\n", "lin": FOUNDATION}
    files, losses = exported(celery_course, CertificateOptions(records=records(learners)))
    assert [row["learner"] for row in register(files)] == ["lin"]
    (loss,) = losses
    assert (loss.fault.code, loss.fault.severity) == ("CK452", Severity.ERROR)
    assert loss.place.file == "autumn.yaml"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", CSV_RECORDS),
        ("a.jsonl", f'{{"learner": "lin", "version": "1.0", "records": {JSON_RECORDS}}}\n'),
        ("a.JSON", f'{{"version": "1.0", "learners": {{"lin": {{"records": {JSON_RECORDS}}}}}}}'),
    ],
)
def test_reads_what_certify_reads(celery_course: LinkedCurriculum, name: str, text: str) -> None:
    files, _ = exported(celery_course, CertificateOptions(records=GivenFile(name, text.encode()), as_of="2026-03-01"))
    assert dates(files) == {"foundation": "2026-03-01"}


@pytest.mark.parametrize(("name", "content"), [("a.csv", b"learner\xff\n"), ("a.yaml", b"\xff"), ("a.jsonl", b"{")])
def test_text_that_is_none_is_an_error(celery_course: LinkedCurriculum, name: str, content: bytes) -> None:
    files, losses = exported(celery_course, CertificateOptions(records=GivenFile(name, content)))
    assert files == {}
    assert {loss.fault.severity for loss in losses} == {Severity.ERROR}


@pytest.mark.parametrize("key", ["foundation", "professional", "expert", "architect"])
def test_grants_what_certify_grants(celery_course: LinkedCurriculum, key: str) -> None:
    """The smallest transcript that earns a certification."""
    text = witness(celery_course, celery_course.certifications[key])
    assert text is not None
    given = GivenFile("w.yaml", text.encode())
    registrar = Registrar(celery_course, date(2026, 3, 1))
    (raw,) = transcripts(given)
    assert isinstance(raw, RawTranscript)
    decided = dict(zip(registrar.certifications, registrar.outcome(raw).statuses, strict=True))
    granted = {node.local_id for node, status in decided.items() if status is Status.GRANTED}
    files, _ = exported(celery_course, CertificateOptions(records=given, as_of="2026-03-01"))
    assert {row["certification"] for row in register(files)} == granted
    assert key in granted


def test_alternatives_that_were_not_shown_are_not_printed() -> None:
    school = linked(TESTS / "award" / "certification" / "school")
    node = next(node for node in school.certifications.values() if any(part.parts for part in node.requires))
    text = witness(school, node)
    assert text is not None
    given = GivenFile("w.yaml", text.encode())
    files, _ = exported(school, CertificateOptions(records=given, only=(node.local_id,)))
    shown = next(Word(content).text for path, content in files.items() if path.endswith(".docx"))
    specimen, _ = exported(school, CertificateOptions(only=(node.local_id,)))
    offered = Word(specimen[f"specimen-{node.local_id}.docx"]).text
    assert "pass Defence (project-based) or Equivalent experience" in offered
    assert "Equivalent experience" in shown.splitlines()
    assert "Defence" not in shown
    assert "at least 2" not in shown
    assert sum(name in shown for name in ("submit Portfolio", "pass Tuning (72.5%+)", "submit Shop")) == 2


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (CertificateOptions(only=("x",)), "--only x is no certification; there are: foundation, professional"),
        (CertificateOptions(records=GivenFile("r.txt", b"")), "the names of transcripts end with"),
        (CertificateOptions(as_of="2026-03-01"), "give these, too"),
        (CertificateOptions(records=GivenFile("r.csv", b""), as_of="1 March"), "write one like 2026-03-01"),
        (CertificateOptions(signatory=("a", "b", "c", "d")), "3 times"),
        (CertificateOptions(signatory=("a",), template=GivenFile("t.docx", b"")), "write them into yours"),
    ],
)
def test_unfit_options_are_refused_before_anything_is_made(
    celery_course: LinkedCurriculum, options: CertificateOptions, reason: str
) -> None:
    with pytest.raises(UnfitOptionError, match=reason):
        exported(celery_course, options)
