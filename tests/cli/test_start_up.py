"""`--help` is quick because it imports nothing heavy; measured by what is imported, not by the clock."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import CliRunner

from curriculumkit.cli import curriculumkit

Run = Callable[..., subprocess.CompletedProcess[str]]
HEAVY = ["pydantic", "yaml", "jinja2", "openpyxl", "docx", "lxml", "rich", "markdown_it", "nh3", "pygments"]

COMMANDS = [
    "init",
    "validate",
    "show",
    "grade",
    "certify",
    "plan",
    "export",
    "import",
    "preview",
    "render",
    "assemble",
    "rules",
    "rule",
    "schema",
    "completion",
]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_imports_nothing_heavy(arguments: list[str]) -> None:
    code = f"""
import sys
sys.argv = ["curriculumkit", *{arguments}]
from curriculumkit.cli import main
try:
    main()
except SystemExit:
    pass
print("imported:", *[name for name in {HEAVY} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "imported:"


def test_help_lists_all_commands(run: Run) -> None:
    text = run("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command} " in text


def test_each_command_explains_itself() -> None:
    for command in COMMANDS:
        done = CliRunner().invoke(curriculumkit, [command, "--help"])
        assert done.exit_code == 0
        assert done.output.startswith("Usage: ")
