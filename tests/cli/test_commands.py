"""Commands beside `validate` and `export`, each as a user would try it, wrong uses included."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculumkit.rules import RULES

Run = Callable[..., subprocess.CompletedProcess[str]]
CompareGolden = Callable[[str, Path], None]
CASES = Path(__file__).parent / "cases"


def test_init_makes_a_valid_curriculum(run: Run, tmp_path: Path) -> None:
    made = run("init")
    assert made.returncode == 0, made.stderr
    done = run("validate", "--fail-on", "warning")
    assert done.returncode == 0, done.stdout
    assert "0 errors, 0 warnings, 0 notes" in done.stdout
    assert run("export", "scorm", "-o", "dist").returncode == 0
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (tmp_path / schema).is_file()


def test_init_ties_each_file_to_a_schema_that_is_there(run: Run, tmp_path: Path) -> None:
    run("init")
    for file in tmp_path.rglob("*.yaml"):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        relative = first.removeprefix("# yaml-language-server: $schema=")
        assert relative != first, f"{file} names no schema"
        assert (file.parent / relative).is_file()


def test_init_overwrites_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "curriculum.yaml").write_text("mine", encoding="utf-8")
    done = run("init")
    assert done.returncode == 2
    assert "curriculum.yaml" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["curriculum.yaml"]
    assert (tmp_path / "curriculum.yaml").read_text(encoding="utf-8") == "mine"


def test_show_gives_the_curriculum_at_a_glance(run: Run, golden: CompareGolden) -> None:
    run("init")
    golden(run("show").stdout, CASES / "show.txt")


def test_show_of_the_celery_curriculum_has_its_totals(run: Run, celery: Path) -> None:
    text = run("show", str(celery)).stdout
    assert "4 paths, 32 modules, 128 objectives" in text
    assert "part-time 4-12 weeks = 40-180 h" in text


def test_show_of_something_broken_says_so(run: Run) -> None:
    done = run("show", str(CASES / "broken"))
    assert done.returncode == 0
    assert "This curriculum has errors" in done.stdout


@pytest.mark.parametrize("code", ["CK201", "ck201", "unresolved-reference"])
def test_rule_prints_its_page(run: Run, code: str) -> None:
    done = run("rule", code)
    assert done.stdout.startswith("# CK201 unresolved-reference\n")
    assert "## Write instead" in done.stdout


def test_every_rule_can_be_explained(run: Run) -> None:
    done = run("rule", "CK999")
    assert done.returncode == 2
    assert all(rule.code in done.stderr for rule in RULES)


def test_render_writes_a_file_or_prints(run: Run, celery: Path, tmp_path: Path) -> None:
    (tmp_path / "title.j2").write_text("{{ curriculum.title }}\n", encoding="utf-8")
    assert run("render", "title.j2", str(celery)).stdout == "Celery 大师课程\n"
    assert run("render", "title.j2", str(celery), "-o", "title.txt").returncode == 0
    assert (tmp_path / "title.txt").read_text(encoding="utf-8") == "Celery 大师课程\n"


def test_render_finds_the_curriculums_own_templates(run: Run, celery: Path) -> None:
    assert run("render", "syllabus.md.j2", str(celery)).stdout.startswith("# Celery")


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("one\n{{ curriculum.nothing }}", "t.j2:2: "),
        ("{{ 1 +", "t.j2:1: "),
        ("\n\n{{ 1 + none }}", "t.j2:3: unsupported operand"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% include 'away.j2' %}", "away.j2"),
    ],
)
def test_render_says_where_a_template_fails(run: Run, celery: Path, tmp_path: Path, template: str, says: str) -> None:
    (tmp_path / "t.j2").write_text(template, encoding="utf-8")
    done = run("render", "t.j2", str(celery), "-o", "out.txt")
    assert done.returncode == 1
    assert says in done.stderr
    assert not (tmp_path / "out.txt").exists()


def test_render_without_a_template_is_wrong_usage(run: Run, celery: Path) -> None:
    done = run("render", "nowhere.j2", str(celery))
    assert done.returncode == 2
    assert "there is no template nowhere.j2" in done.stderr


def test_schema_prints_one_and_writes_all(run: Run, tmp_path: Path) -> None:
    assert json.loads(run("schema", "module").stdout)["$id"] == "module.schema.json"
    assert run("schema", "-o", "s").returncode == 0
    assert len(list((tmp_path / "s").glob("*.schema.json"))) == 4
    assert run("schema").returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_the_program(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert "_CURRICULUMKIT_COMPLETE" in done.stdout


def test_a_fault_of_ours_is_4_and_no_traceback(run: Run, celery: Path, tmp_path: Path) -> None:
    # A file that stands where the program looks for its own part makes it fail as a bug would.
    (tmp_path / "curriculumkit_scorm").mkdir()
    (tmp_path / "curriculumkit_scorm" / "__init__.py").write_text("exporter = 1\n", encoding="utf-8")
    done = run("export", "scorm", str(celery))
    assert done.returncode == 4
    assert "fault of curriculumkit" in done.stderr
    assert "Traceback" not in done.stderr


def test_pyyaml_without_libyaml_is_3_and_says_what_to_install(celery: Path, tmp_path: Path) -> None:
    code = (
        "import sys, yaml; yaml.__with_libyaml__ = False; del yaml.CSafeLoader\n"
        f"sys.argv = ['curriculumkit', 'validate', {str(celery)!r}]\n"
        "from curriculumkit.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 3
    assert "Install a wheel of PyYAML" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["show", "validate"])
def test_a_terminal_without_chinese_shows_escapes(celery: Path, command: str) -> None:
    arguments = [sys.executable, "-m", "curriculumkit", command, str(celery)]
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run(
        [*arguments, *(["--show-acknowledged"] if command == "validate" else [])],
        capture_output=True,
        text=True,
        env=ascii_only,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "\\u67b6\\u6784\\u5e08\\u8ba4\\u8bc1" in done.stdout
