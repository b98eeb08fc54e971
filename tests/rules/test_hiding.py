"""A mistake in the form of a file hides nothing that other rules find, there and elsewhere."""

from pathlib import Path

import pytest
from tests.rules.pages import files, lay_over_base, sections

from curriculumkit.check import check
from curriculumkit.rules import RULES
from curriculumkit.rules.rule import Rule

MISTAKES = {
    "curriculum.yaml": ("colour: red\n", "audiense: everybody\n", "requirements: 3\n"),
    "paths/start/path.yaml": ("colour: red\n", "topcs: [queues]\n", "credits: many\n"),
    "paths/start/m01.yaml": ("colour: red\n", "advise: none\n", "careers: []\n"),
    "paths/start/m01.questions.yaml": ("colour: red\n",),
}
"""Lines to write at the end of a file."""
UNSURE = {"CK013", "CK206"}
"""A file with a line is not empty; an acknowledgement may be of use where something could not be looked at."""


def _codes(folder: Path) -> set[str]:
    return {diagnostic.finding.fault.code for diagnostic in check(folder).diagnostics}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code not in UNSURE], ids=lambda rule: rule.code)
def test_a_mistake_in_the_form_hides_nothing(rule: Rule, tmp_path: Path) -> None:
    folder = lay_over_base(files(sections(rule).get("Example", "")), tmp_path / "curriculum")
    before = _codes(folder)
    for name, lines in MISTAKES.items():
        file = folder / name
        content = file.read_bytes() if file.exists() else b""
        if not content.strip() or b"\r" in content or content.startswith(b"\xff") or not content.isascii():
            continue  # a line more would be another mistake
        for line in lines:
            file.write_bytes(content.removesuffix(b"\n") + b"\n" + line.encode())
            assert before - {"CK102"} <= _codes(folder), f"{line.strip()} in {name}"
        file.write_bytes(content)
