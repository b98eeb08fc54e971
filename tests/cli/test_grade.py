"""`grade` and `show questions` as a teacher would use them, wrong uses included."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CompareGolden = Callable[[str, Path], None]
HERE = Path(__file__).parent
CASES = HERE / "cases"
COURSE = HERE.parent / "award" / "marking" / "course"
CLASS = """learners:
  lin-wei:
    start/m01/quiz: 60
    start/m01/quiz2:
      - score: 8
        of: 12
      - score: 95
    start/m01/quiz3: 84.999
    start/m01/lab: pass
    start/exam:
      - score: 90
        days_late: 1
  王芳:
    start/exam: 69.999
"""
FAULTY = """learner,assessment,score
lin,start/exam,90
bo,start/exams,90
bo,start/m01/quiz,x
"""


@pytest.fixture
def course(tmp_path: Path) -> str:
    """A course with every policy, beside the files of results."""
    shutil.copytree(COURSE, tmp_path / "course")
    (tmp_path / "class.yaml").write_text(CLASS, encoding="utf-8")
    (tmp_path / "faulty.csv").write_text(FAULTY, encoding="utf-8")
    return "course"


def test_a_percentage_has_its_grade_and_the_reason(run: Run, celery: Path) -> None:
    done = run("grade", "84.5", str(celery))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "84.5% is A- (很好)",
        "  compared exactly: the grading scheme states no rounding of totals",
        "  A- holds from 80% to below 85%, where the next band begins",
    ]


@pytest.mark.parametrize(
    ("number", "band"), [("0", "F"), ("69.999", "F"), ("70%", "B"), ("84.999999", "B"), ("85", "A"), ("100", "A")]
)
def test_edges_of_bands(run: Run, course: str, number: str, band: str) -> None:
    document = json.loads(run("grade", number, course, "--format", "json").stdout)
    assert document["band"] == band
    assert document["certified"] is (band != "F")


def test_a_stated_rounding_is_told(run: Run, course: str, tmp_path: Path) -> None:
    file = tmp_path / course / "curriculum.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "  rounding:\n    decimals: 0\n", encoding="utf-8")
    text = run("grade", "84.5", course).stdout
    assert "84.5% is A (very good)" in text
    assert "rounded half-up to 0 decimals: 85%" in text


def test_results_of_a_class(run: Run, course: str, golden: CompareGolden) -> None:
    done = run("grade", "class.yaml", course)
    assert done.returncode == 0, done.stderr
    golden(done.stdout, CASES / "grades.txt")


def test_results_as_json_have_the_documented_shape(run: Run, course: str, golden: CompareGolden) -> None:
    golden(run("grade", "class.yaml", course, "--format", "json").stdout, CASES / "grades.json")


def test_results_as_csv(run: Run, course: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("grade", "class.yaml", course, "--format", "csv").stdout)))
    totals = [(row["learner"], row["percentage"], row["band"], row["final"]) for row in rows if row["what"] == "total"]
    assert totals == [("lin-wei", "81.66", "B", "true"), ("王芳", "69.99", "F", "false")]


def test_who_has_a_fault_is_not_graded_and_the_others_are(run: Run, course: str) -> None:
    done = run("grade", "faulty.csv", course)
    assert done.returncode == 1
    assert "faulty.csv:3:4" in done.stderr
    assert "did you mean start/exam?" in done.stderr
    assert "faulty.csv:4:19" in done.stderr
    assert "1 of 2 learners were not graded" in done.stderr
    assert "90% passed (70%)" in done.stdout
    assert "bo\n  not graded\n" in done.stdout


def test_json_and_csv_name_those_who_are_not_graded(run: Run, course: str) -> None:
    document = json.loads(run("grade", "faulty.csv", course, "--format", "json").stdout)
    assert {"learner": "bo", "graded": False} in document["learners"]
    places = [(item["code"], item["file"], item["line"], item["column"]) for item in document["findings"]]
    assert places == [("CK472", "faulty.csv", 3, 4), ("CK473", "faulty.csv", 4, 19)]
    assert "\nbo,not graded," in run("grade", "faulty.csv", course, "--format", "csv").stdout


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gbk.csv", "learner,assessment,score\n李,start/exam,90\n".encode("gbk"), "saved as GBK"),
        ("empty.csv", b"", "there are no results in this file"),
        ("old.yaml", b"version: 0.9\nlearners: {lin: {start/exam: 5}}\n", "version 0.9 of the curriculum"),
        ("marks.xlsx", b"PK\x03\x04", "files like .xlsx are not read"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_grades_nobody(
    run: Run, course: str, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    done = run("grade", name, course)
    assert done.returncode == 1
    assert says in done.stderr
    assert f"{name}:1:" in done.stderr or f"{name}:2:" in done.stderr
    assert "nobody was graded" in done.stderr
    assert "%" not in done.stdout


def test_a_table_from_excel_is_read(run: Run, course: str, tmp_path: Path) -> None:
    (tmp_path / "excel.csv").write_bytes("\ufefflearner;assessment;score\r\n李;start/exam;90\r\n".encode())
    done = run("grade", "excel.csv", course)
    assert done.returncode == 0, done.stderr
    assert "李\n  start/exam  90% passed (70%)" in done.stdout


def test_many_faults_are_counted_and_not_all_printed(run: Run, course: str, tmp_path: Path) -> None:
    rows = "".join(f"l{number},nowhere,5\n" for number in range(60))
    (tmp_path / "many.csv").write_text(f"learner,assessment,score\n{rows}", encoding="utf-8")
    done = run("grade", "many.csv", course)
    assert done.stderr.count("error[CK472]") == 50
    assert "… and 10 more" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["105"], "a percentage is a number from 0 to 100"),
        (["--", "-3"], "a percentage is a number from 0 to 100"),
        (["84,5"], "84,5 is neither a percentage, such as 84.5, nor a file of results"),
        (["nowhere.csv"], "nor a file of results"),
        (["course"], "nor a file of results"),
        ([], "Missing argument"),
    ],
)
def test_wrong_usage_is_2(run: Run, course: str, arguments: list[str], says: str) -> None:
    done = run("grade", *arguments, course) if arguments else run("grade")
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_curriculum_without_bands_says_so(run: Run, tmp_path: Path) -> None:
    shutil.copytree(HERE.parent / "rules" / "base", tmp_path / "base")
    done = run("grade", "80", "base")
    assert done.returncode == 1
    assert "has no grades; write `grading:` with `bands:` in curriculum.yaml" in done.stderr


def test_show_questions_counts_them_all(run: Run, golden: CompareGolden) -> None:
    drawing = HERE.parent / "drawing" / "course"
    done = run("show", "questions", str(drawing))
    assert done.returncode == 0, done.stderr
    golden(done.stdout, CASES / "questions.txt")


def test_show_questions_adds_up(run: Run, celery: Path) -> None:
    text = run("show", "questions", str(celery)).stdout
    totals = [line.split() for line in text.splitlines() if line.startswith("total")]
    assert len(totals) == 4
    assert len({tuple(total) for total in totals}) == 1
    _, quiz, exam, every, proved = totals[0]
    assert int(quiz) + int(exam) == int(every) >= int(proved)
    assert f"{every} questions, {proved} with a proof, " in text


def test_show_questions_of_no_curriculum_is_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "curriculum.yaml").write_bytes(b"\xff")
    done = run("show", "questions")
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
