"""Moodle on the command line: export with a manifest, validate for it, and import back."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
COURSE = Path(__file__).parents[1] / "exporters" / "moodle" / "course"


def test_there_and_back_and_there_again(run: Run, tmp_path: Path) -> None:
    one = run("export", "moodle", str(COURSE), "-o", "one", "--per", "curriculum", "--manifest")
    assert one.returncode == 0, one.stderr
    assert "CK841" in one.stderr
    back = run("import", "moodle", "one/queues.xml", "-o", "back")
    assert back.returncode == 0, back.stderr
    two = run("export", "moodle", "back", "-o", "two", "--per", "curriculum", "--manifest")
    assert two.returncode == 0, two.stderr
    for name in ("queues.xml", "manifest.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    since = run("export", "moodle", "back", "-o", "new", "--changed-since", "one/manifest.json")
    assert since.returncode == 0, since.stderr
    assert [path.name for path in (tmp_path / "new").rglob("*") if path.is_file()] == ["manifest.json"]


def test_an_import_never_writes_into_a_folder_that_is_in_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<quiz/>", encoding="utf-8")
    done = run("import", "moodle", "a.xml", "-o", ".")
    assert done.returncode == 2
    assert "is not empty" in done.stderr


def test_an_import_with_errors_is_1_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<!DOCTYPE quiz><quiz/>", encoding="utf-8")
    done = run("import", "moodle", "a.xml", "-o", "out")
    assert done.returncode == 1
    assert "error[CK860] a.xml:1: " in done.stderr
    assert not (tmp_path / "out").exists()


TWICE = """<quiz><question type="multichoice"><name><text>n</text></name><questiontext format="html"><text>q</text>
</questiontext><answer fraction="100"><text>same</text></answer><answer fraction="0"><text>same</text></answer>
</question></quiz>"""


def test_an_import_says_what_validate_will_refuse(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(TWICE, encoding="utf-8")
    done = run("import", "moodle", "a.xml", "-o", "out")
    assert done.returncode == 0
    assert "error[CK604]" in done.stderr
    assert run("validate", "out").returncode == 1


def test_notes_of_a_kind_are_counted_where_there_are_many(run: Run, tmp_path: Path) -> None:
    question = (
        '<question type="essay"><name><text>n</text></name><questiontext format="html"><text>q</text></questiontext>'
        "</question>"
    )
    (tmp_path / "a.xml").write_text(f"<quiz>{question * 30}</quiz>", encoding="utf-8")
    few, full = (run("import", "moodle", "a.xml", "-o", out, *more) for out, more in (("a", ()), ("b", ("--all",))))
    assert few.stderr.count("info[CK865] a.xml") == 10
    assert "info[CK865] 21 more like those above: --all prints them" in few.stderr
    assert full.stderr.count("info[CK865] a.xml") == 31


def test_nothing_imported_is_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<quiz><question type="stack"/></quiz>', encoding="utf-8")
    done = run("import", "moodle", "a.xml", "-o", "out")
    assert done.returncode == 1
    assert "error[CK868]" in done.stderr
    assert "out" not in done.stdout


def test_validate_for_a_format(run: Run) -> None:
    assert "CK841" not in run("validate", str(COURSE)).stdout
    assert "CK841" in run("validate", str(COURSE), "--target", "moodle").stdout
    assert run("validate", str(COURSE), "--target", "nothing").returncode == 2


def test_an_error_of_the_format_stops_the_export(run: Run, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(COURSE, tmp_path / "course")
    bank = tmp_path / "course/paths/basics/m01.questions.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("- API", "- ' '"), encoding="utf-8")
    done = run("export", "moodle", "course", "-o", "out")
    assert done.returncode == 1
    assert "CK847" in done.stderr
    assert not (tmp_path / "out").exists()


def test_pages_about_moodle_are_printed(run: Run) -> None:
    done = run("rule", "CK846")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# CK846 blank-out-of-place")
