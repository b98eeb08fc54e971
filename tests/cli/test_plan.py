"""`plan`, as a course planner uses it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from curriculumkit import starter
from curriculumkit.check import check
from curriculumkit.cli.plan import table
from curriculumkit.cli.plan.command import plan as command
from curriculumkit.cli.plan.compare import compared
from curriculumkit.cli.plan.gantt import gantt
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Wishes
from curriculumkit.planner import plan as make_plan

Run = Callable[..., subprocess.CompletedProcess[str]]
START = ("--start", "2026-09-07")
FOUNDATION = (*START, "--only", "foundation")
CELERY = Path(__file__).parents[2] / "curriculum" / "celery"
STARTER = str(Path(starter.__file__).parent)


@pytest.fixture
def plan(celery: Path) -> Run:
    """Runs `plan` with the Celery curriculum, without a process of its own."""

    def run_here(*arguments: str) -> subprocess.CompletedProcess[str]:
        done = CliRunner().invoke(command, [str(celery), *arguments])
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    return run_here


@pytest.fixture(scope="module")
def course() -> LinkedCurriculum:
    """The Celery curriculum, for what is printed of a plan."""
    curriculum = check(CELERY).curriculum
    assert curriculum is not None
    return curriculum


def test_table_gantt_load_and_certifications(run: Run, celery: Path) -> None:
    done = run("plan", str(celery), *START, "--study-mode", "part-time", "--track", "django", "--holidays", "CN")
    assert done.returncode == 0, done.stderr
    head, table, gantt, end = done.stdout.split("\n\n")
    assert "\N{ESC}" not in done.stdout
    assert head.splitlines()[1:] == [
        "mon 2026-09-07 to thu 2027-04-22: 33 weeks, 375.0 h of work",
        "part-time, 12.5 h a week on mon, tue, wed, thu, fri; 12 of these days are closed (CN)",
    ]
    rows = table.splitlines()
    assert re.match(r" 1  分布式任务处理简介 +1  mon 2026-09-07  fri 2026-09-11   12\.5 h", rows[2])
    assert len({cell_len(row[: row.index("2026-")]) for row in rows[1:8]}) == 1, "full-width titles keep the columns"
    bars = gantt.splitlines()
    first = next(bar for bar in bars if "分布式任务处理简介" in bar)
    second = next(bar for bar in bars if "你的第一个 Celery 应用程序" in bar)
    assert cell_len(first[: first.rindex("#") + 1]) == cell_len(second[: second.index("#")])
    assert "# modules  = projects  E exam  r resit  . buffer" in bars[-1]
    assert end.startswith("load: 11.4 h in an average week; at most 12.5 h of 12.5 h, in 21 weeks\n")
    assert "架构师认证  thu 2027-04-22, by specialist/exam" in end
    assert "warning[CK562]" in done.stderr
    assert "those of 2027 are not known" in done.stderr


def test_json_has_it_all(plan: Run) -> None:
    done = plan(*FOUNDATION, "--at", "mon-fri=19:00", "--time-zone", "Asia/Shanghai", "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["format"], found["possible"], found["mask"]) == (1, True, "0000011")
    assert found["finish"] == {"date": "2026-11-06", "offset": 44}
    quiz = next(item for item in found["items"] if item["id"] == "foundation/m01/quiz")
    assert quiz["sessions"] == [
        {"date": "2026-09-11", "offset": 4, "begin": "2026-09-11T21:00:00+08:00", "minutes": 30}
    ]
    assert quiz["due"] == {"date": "2026-09-11", "offset": 4}
    assert found["certifications"][0]["earliest"] == {"date": "2026-11-06", "offset": 44}
    assert found["certifications"][3]["earliest"] is None
    assert {finding["code"] for finding in found["findings"]} == {"CK559"}
    assert found["findings"][0]["place"].endswith("foundation/path.yaml:9:1")
    assert found["wishes"]["start"] == "2026-09-07"


def test_what_ifs_stand_side_by_side(plan: Run) -> None:
    done = plan(*FOUNDATION, "--what-if", "start=2026-10-05,hours=20", "--what-if", "days=tue,thu")
    assert done.returncode == 0, done.stderr
    table = done.stdout.split("\n\n")[-1].splitlines()
    assert re.split(r"  +", table[0].strip()) == ["as wished", "start=2026-10-05,hours=20", "days=tue,thu"]
    assert re.split(r"  +", table[2].strip()) == ["finish", "fri 2026-11-06", "thu 2026-11-12", "thu 2026-11-05"]


def test_what_cannot_be_met_ends_with_1_and_writes_nothing(plan: Run, tmp_path: Path) -> None:
    done = plan(*FOUNDATION, "--finish", "2026-10-01", "-o", str(tmp_path / "p.yaml"))
    assert done.returncode == 1
    assert "error[CK554]" in done.stderr
    assert "at 12.5 hours per week the latest start is 2026-07-27" in done.stderr
    assert list(tmp_path.iterdir()) == []
    none = plan(*START)
    assert none.returncode == 1
    assert "choose 1 of: django, performance, architecture" in none.stderr
    assert none.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--start", "7.9.2026"), "start: '7.9.2026' is no day"),
        (("--start", "20260907"), "start: '20260907' is no day"),
        (("--start", "0226-09-07"), "start: '0226-09-07' is out of reach"),
        (("--term", "a\nb"), "write one in a single line"),
        (("--on", "=2026-12-01"), "sets no date"),
        (("--what-if", ""), "'' sets nothing"),
        (("--what-if", "effort=huge"), "effort is one of low, mid, high, not 'huge'"),
        (("--hours", "many"), "hours: 'many' is no number"),
        (("--days", "mon-fun"), "'mon-fun' is no weekday"),
        (("--at", "25:00"), "'25:00' is no time of day"),
        (("--holidays", "China"), "'China' is no country"),
        (("--holidays", "XX"), "there are no holidays for 'XX'"),
        (("--closed", "2026-10-08..2026-10-01"), "ends before it begins"),
        (("--on", "foundation/exam"), "sets no date"),
        (("--what-if", "pace=20"), "'pace=20' sets nothing"),
        (("--project-weeks", "0"), "project-weeks: '0' is no number above 0"),
    ],
)
def test_wrong_usage_says_what_to_write(arguments: tuple[str, ...], message: str) -> None:
    done = started(*START, *arguments)
    assert done.exit_code == 2
    assert message in done.output


@pytest.mark.parametrize("start", ["1900-01-01", "2999-12-31", "2026-10-01"])
@pytest.mark.parametrize("country", ["CN", "us", "DE-BY"])
@pytest.mark.parametrize("hours", ["1", "80"])
def test_unusual_wishes_have_a_plan(start: str, country: str, hours: str) -> None:
    done = started("--start", start, "--holidays", country, "--hours", hours, "--format", "json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert found["finish"]["date"] > start
    assert all(week["minutes"] <= int(hours) * 60 for week in found["weeks"])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = started(*START, "-o", str(tmp_path / "none" / "p.yaml"))
    assert isinstance(done.exception, FileNotFoundError)
    assert done.exception.filename == (tmp_path / "none" / "p.yaml").as_posix()


def test_a_reader_that_goes_away_is_no_finding(celery: Path) -> None:
    line = [sys.executable, "-m", "curriculumkit", "plan", str(celery), *FOUNDATION]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait() == 3


def test_the_keys_of_the_json_are_those_that_are_documented() -> None:
    text = (CELERY.parents[1] / "docs" / "plan-json.md").read_text(encoding="utf-8")
    given = (*START, "--at", "19:00", "--time-zone", "Asia/Shanghai", "--holidays", "DE", "--what-if", "hours=20")
    found = json.loads(started(*given, "--format", "json").stdout)
    sections = {title: _keys(part) for title, part in re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", text, re.MULTILINE)}
    entries = {
        "The plan": found,
        "A path or module": found["modules"][0],
        "An item": found["items"][0],
        "A session": found["items"][0]["sessions"][0],
        "A week": found["weeks"][0],
        "A certification": found["certifications"][0],
        "A finding": found["findings"][0],
        "A what-if": found["what_if"][0],
        "A day": found["finish"],
    }
    assert {title: set(entry) for title, entry in entries.items()} == sections
    for each in ("paths", "modules", "items", "weeks", "certifications", "findings", "what_if"):
        assert all(entry.keys() == found[each][0].keys() for entry in found[each])


def _keys(part: str) -> set[str]:
    """The keys in the first column of a table."""
    cells = re.findall(r"^\| (`.+?`(?:, `.+?`)*) \|", part, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}


def started(*arguments: str) -> Result:
    """What `plan` says about the small curriculum that `init` writes, without a process of its own."""
    return CliRunner().invoke(command, [STARTER, *arguments])


def test_a_term_is_frozen_moved_and_numbered(tmp_path: Path) -> None:
    file = tmp_path / "autumn.yaml"
    wishes = ("--term", "autumn", "-o", str(file))
    assert "revision 1\n" in started(*START, *wishes).output.splitlines(keepends=True)[0]
    assert f"wrote {file.as_posix()}: revision 1" in started(*START, *wishes).output
    moved = started("--plan-file", str(file), "--start", "2026-09-14", "-o", str(file))
    assert moved.exit_code == 0
    assert f"wrote {file.as_posix()}: revision 2" in moved.output
    text = file.read_text(encoding="utf-8")
    assert "term: autumn\nstart: 2026-09-14\n" in text
    file.write_text(text.replace("2026-09-25: 10\n", "2026-09-26: 10\n    status: done\n"), encoding="utf-8")
    shown = json.loads(started("--plan-file", str(file), "--format", "json").stdout)
    quiz = next(item for item in shown["items"] if item["id"] == "start/m01/quiz")
    assert (quiz["first"], quiz["status"]) == ({"date": "2026-09-26", "offset": None}, "done")
    again = started("--plan-file", str(file), "--start", "2026-09-21", "-o", str(file))
    assert f"wrote {file.as_posix()}: revision 3" in again.output
    assert "status: done" in file.read_text(encoding="utf-8")


def test_a_broken_plan_file_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text("curriculum: my-curriculum\nterm: autumn\nstart: soon\n", encoding="utf-8")
    done = started("--plan-file", str(file))
    assert done.exit_code == 1
    assert "p.yaml:3:8: " in done.output
    kept = started(*START, "-o", str(file))
    assert kept.exit_code == 1
    assert file.read_text(encoding="utf-8").endswith("start: soon\n")


def test_weeks_and_items_can_be_listed(plan: Run) -> None:
    weeks = plan(*FOUNDATION, "--show", "weeks", "--closed", "2026-10-01..2026-10-07=国庆节").stdout
    assert re.search(r"\n +4  2026-09-28   7\.5 h   7\.5 h  #{12} +国庆节\n", weeks)
    items = plan(*FOUNDATION, "--show", "items").stdout
    assert re.search(r"\n +1  fri 2026-09-11  fri 2026-09-11  fri 2026-09-11 +0\.5 h  考核 +分布式系统概念", items)


@pytest.mark.parametrize("width", [34, 46, 60, 64, 80, 100, 160])
def test_tables_are_no_wider_than_the_terminal(course: LinkedCurriculum, width: int) -> None:
    wishes = Wishes(start=date(2026, 9, 7), paths=("foundation",), buffer_weeks=1)
    made, other = make_plan(course, wishes), make_plan(course, replace(wishes, start=date(2026, 9, 14)))
    names = ("start=2026-09-14", "resit-weeks=0,start=2026-09-14")
    beside = [printed(each) for each in compared(made, [(name, other) for name in names], width)]
    modules, weeks, items = (printed(each(made, width)) for each in (table.modules, table.weeks, table.items))
    for text in (modules, weeks, items, *beside):
        assert max(cell_len(line.rstrip()) for line in text.splitlines()) <= width
    assert modules.count(" 12.5 h") == len(made.modules)
    assert weeks.count("2026-") == len(made.weeks)
    assert len(items.splitlines()) == len(made.items) + 1
    assert all("2026-09-07" in text and "2026-09-14" in text for text in beside)
    assert ("2026-09-11" in modules, "fri 09-11" in modules) == (width >= 90, 62 <= width < 90)
    assert ("foundation/m01/quiz" in items) == (width >= 150)


def printed(each: Table) -> str:
    """A table as it is where nobody cuts or shrinks it."""
    out = StringIO()
    Console(width=1000, file=out).print(each)
    return out.getvalue()


@pytest.mark.parametrize("width", [34, 60, 80, 120, 200])
def test_the_chart_is_as_wide_as_the_terminal(course: LinkedCurriculum, width: int) -> None:
    made = make_plan(course, Wishes(start=date(2026, 9, 7), tracks=("architecture",), buffer_weeks=1))
    lines = [line.plain for line in gantt(made, width)]
    assert max(cell_len(line.rstrip()) for line in lines[:-1]) <= width
    assert len(lines) == 3 + len(made.paths) + len(made.modules) + 4 * 2 + 4 + 1
    assert all("#" in line for line in lines if re.match(r"  [0-9ABC]", line))
    assert ("a column is" in lines[-1]) == (width <= 60)
