"""What the options choose, and what they refuse."""

import re
from dataclasses import replace

import pytest
from tests.exporters.word.conftest import exported
from tests.exporters.word.foreign import LOGO
from tests.exporters.word.reading import Word, attribute

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import PlanOptions, plan_for_export
from curriculumkit_word import WordOptions, exporter
from curriculumkit_word.document.xml import name_of

ALL = WordOptions()


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        (
            ALL,
            ["queues.docx", "basics.docx", "special.docx", "basics/m01.docx", "basics/m02.docx", "special/f1.docx",
             "special/s1.docx"],
        ),
        (replace(ALL, per="curriculum"), ["queues.docx"]),
        (replace(ALL, per="path"), ["basics.docx", "special.docx"]),
        (replace(ALL, only=("basics/m01",)), ["basics/m01.docx"]),
        (replace(ALL, only=("special",)), ["special.docx", "special/f1.docx", "special/s1.docx"]),
        (replace(ALL, per="module", only=("special",)), ["special/f1.docx", "special/s1.docx"]),
    ],
)  # fmt: skip
def test_documents(course: LinkedCurriculum, options: WordOptions, paths: list[str]) -> None:
    assert list(exported(course, options)[0]) == paths


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (replace(ALL, only=("nothing",)), "no path and no module"),
        (replace(ALL, per="path", only=("basics/m01",)), "names nothing that --per"),
        (replace(ALL, study_mode="nights"), "there are evenings, alone"),
        (replace(ALL, styles=GivenFile("names.toml", b"")), "give the template, too"),
        (replace(ALL, start="soon"), "write one like 2026-09-07"),
        (replace(ALL, logo=GivenFile("logo.png", b"no logo")), "logo.png"),
    ],
)
def test_options_that_fit_nothing_are_refused(course: LinkedCurriculum, options: WordOptions, reason: str) -> None:
    with pytest.raises(UnfitOptionError, match=reason):
        exported(course, options)


def test_without_hours_there_is_no_plan_and_that_is_said(course: LinkedCurriculum) -> None:
    files, losses = exported(course, replace(ALL, per="curriculum", study_mode="alone"))
    assert {loss.fault.code for loss in losses} == {"CK890"}
    assert "Week-by-week plan" not in Word(files["queues.docx"]).text
    files, losses = exported(course, replace(ALL, per="curriculum", study_mode="alone", hours="5"))
    assert losses == []
    assert "At your own pace, 5 hours a week." in Word(files["queues.docx"]).text


def test_a_start_gives_dates(course: LinkedCurriculum) -> None:
    options = replace(ALL, per="path", only=("basics",), start="2026-09-07", closed=("2026-09-14=Open day",))
    word = Word(exported(course, options)[0]["basics.docx"])
    (plan,) = (table for table in word.tables() if table[0][0] == "Week")
    assert plan[1][0] == "1\n2026-09-07"
    assert "Nothing is taught on: Open day 2026-09-14." in word.text
    assert any("Resit: Exam of the basics" in cell for row in plan for cell in row)


def test_the_title_page_says_the_term_and_what_comes_of_it(course: LinkedCurriculum) -> None:
    options = replace(ALL, per="curriculum", start="2026-09-07", term="Autumn 2026")
    plan = plan_for_export(course, PlanOptions(start="2026-09-07", term="Autumn 2026"))
    text = Word(exported(course, options)[0]["queues.docx"]).text
    cover = text[: text.index("Contents")]
    assert "Term: Autumn 2026" in cover
    assert f"Dates: 2026-09-07 – {plan.finish.date.isoformat()}" in cover
    ends = dict.fromkeys(path.leads_to.name for path in course.paths if path.leads_to)
    assert f"Leads to: {', '.join(ends)}\n" in cover
    undated = Word(exported(course, replace(ALL, per="curriculum"))[0]["queues.docx"]).text
    assert "Dates: " not in undated


def test_only_breaks_within_the_plan_are_told_and_days_that_follow_are_one(course: LinkedCurriculum) -> None:
    closed = (
        "2026-08-03=Before",
        "2026-09-15=Break",
        "2026-09-14=Break",
        "2026-09-16..2026-09-17=Break",
        "2039-01-03=After",
    )
    options = replace(ALL, per="path", only=("basics",), start="2026-09-07", closed=closed)
    word = Word(exported(course, options)[0]["basics.docx"])
    assert "Nothing is taught on: Break 2026-09-14–2026-09-17." in word.text


def test_dates_of_what_is_due_stand_first(course: LinkedCurriculum) -> None:
    options = replace(ALL, per="path", only=("basics",), start="2026-09-07")
    (plan,) = (table for table in Word(exported(course, options)[0]["basics.docx"]).tables() if table[0][0] == "Week")
    due = [line for row in plan[1:] for line in row[3].splitlines() if line != "–"]
    assert due
    assert all(re.match(r"2026-\d\d-\d\d \S", line) for line in due), due


def test_without_a_start_there_are_weeks_and_no_dates(course_files: dict[str, bytes]) -> None:
    plans = [table for table in Word(course_files["queues.docx"]).tables() if table[0][0] == "Week"]
    assert len(plans) == 3
    assert [row[0] for row in plans[0][1:]] == ["1", "2", "3", "4"]
    assert not [row for plan in plans for row in plan if "Resit" in row[2]]


def test_teachers_get_more(course: LinkedCurriculum, course_files: dict[str, bytes]) -> None:
    teacher = Word(course_files["queues.docx"])
    learner = Word(exported(course, replace(ALL, per="curriculum"))[0]["queues.docx"])
    for text in ("For teachers", "Time plan of module 1", "Lab set-up", "handbook:waiting.html"):
        assert text in teacher.text
        assert text not in learner.text


def test_answers_are_in_no_document(course_files: dict[str, bytes]) -> None:
    assert all("Who waits?" not in Word(content).text for content in course_files.values())


def test_paper(course: LinkedCurriculum) -> None:
    def width(**options: str) -> str:
        files, _ = exported(course, WordOptions(per="module", only=("basics/m01",), **options))  # type: ignore[arg-type]
        (size,) = Word(files["basics/m01.docx"]).all("w:pgSz")
        return attribute(size, "w")

    assert (width(), width(page="A4"), width(page="Letter")) == ("11906", "11906", "12240")


def test_logo_and_author(course: LinkedCurriculum) -> None:
    options = replace(ALL, per="curriculum", logo=GivenFile("logo.png", LOGO), author="Elsewhere & Sons")
    word = Word(exported(course, options)[0]["queues.docx"])
    assert next(iter(word.all("wp:docPr"))).get("descr") == "Logo of Elsewhere & Sons"
    assert "Issued by: Elsewhere & Sons" in word.text
    assert "Elsewhere &amp; Sons" in word.parts["docProps/core.xml"].decode()


def test_measured_pages_stand_in_the_contents(course: LinkedCurriculum) -> None:
    options = replace(ALL, per="path", only=("basics",), measure=lambda _: {"_Toc00000001": 4, "_Toc00000002": 4})
    (contents,) = Word(exported(course, options)[0]["basics.docx"]).all("w:sdt")
    assert "PAGEREF" in "".join(code.text or "" for code in contents.iter(name_of("w:instrText")))


def test_the_same_input_gives_the_same_bytes(course: LinkedCurriculum, course_files: dict[str, bytes]) -> None:
    assert exported(course, replace(ALL, audience="teacher"))[0] == course_files


def test_every_loss_has_a_page() -> None:
    pages = [(page.fault.code, page.markdown) for page in exporter.loss_pages()]
    assert [code for code, _ in pages] == ["CK885", "CK886", "CK887", "CK888", "CK889", "CK890"]
    assert all("```" in markdown for _, markdown in pages)
