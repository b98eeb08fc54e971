"""The pages of the planner's findings, run: the example gives exactly the code, what to write instead nothing."""

import json
import re
import shlex
from inspect import cleandoc
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.rules.pages import files, lay_over_base

from curriculumkit.cli.plan.command import plan
from curriculumkit.cli.rule import rule
from curriculumkit.planner.pages import PlanPage, find_page, pages

HEADINGS = ["What it does", "Why is this bad?", "Example", "Write instead"]
_COMMAND = re.compile(r"^```console\ncurriculumkit plan (?P<arguments>.+)\n```$", re.MULTILINE)
by_code = pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)


def sections(page: PlanPage) -> dict[str, str]:
    """The text of each section, by its heading."""
    parts = re.split(r"^## (.+)\n", cleandoc(page.page), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def found(text: str, folder: Path) -> tuple[dict[str, str], int]:
    """The codes and severities that a section's command gives for the files in it, and its exit code."""
    curriculum = lay_over_base(files(text), folder / "example")
    (command,) = _COMMAND.findall(text)
    arguments = [
        str(curriculum / argument) if (curriculum / argument).is_file() else argument
        for argument in shlex.split(command)
    ]
    done = CliRunner().invoke(plan, [str(curriculum), *arguments, "--format", "json"])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    if done.stdout:
        findings = json.loads(done.stdout)["findings"]
        return {each["code"]: each["severity"] for each in findings}, done.exit_code
    told = re.findall(r"^(\w+)\[(CK\d+)\]", done.stderr, re.MULTILINE)
    return {code: severity for severity, code in told}, done.exit_code


@by_code
def test_the_page_says_everything(page: PlanPage) -> None:
    assert list(sections(page)) == HEADINGS
    assert all(text.strip() for text in sections(page).values())
    assert re.fullmatch(r"[A-Z].+\.", page.summary)
    assert {(fault.code, fault.name) for fault in page.faults} == {(page.code, page.name)}


@by_code
def test_the_example_gives_the_code_and_nothing_else(page: PlanPage, tmp_path: Path) -> None:
    told, exit_code = found(sections(page)["Example"], tmp_path)
    assert told.keys() == {page.code}
    assert exit_code == (told[page.code] == "error")


@by_code
def test_what_to_write_instead_gives_nothing(page: PlanPage, tmp_path: Path) -> None:
    assert found(sections(page)["Write instead"], tmp_path) == ({}, 0)


def test_pages_are_in_order_and_have_codes_of_their_own() -> None:
    codes = [page.code for page in pages()]
    assert codes == sorted(set(codes))
    assert {code[:4] for code in codes} == {"CK55", "CK56", "CK57"}


@pytest.mark.parametrize("name", ["CK554", "ck554", "finish-not-reached"])
def test_the_command_prints_them(name: str) -> None:
    page = find_page("CK554")
    assert page is not None
    assert CliRunner().invoke(rule, [name]).output == page.markdown
