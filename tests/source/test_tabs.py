"""Lines that are indented with tabs are read as an editor showed them, whatever width that gave to a tab."""

import pytest

from curriculumkit.source import load

NESTED = """\
title: A module
objectives:
  o1:
    text: Clean a table  # well
    level: apply
  o2:
    text: Lay it
    level: apply
lessons:
  - page: a.md
    objectives:
      - o1
      - o2
  - page: b.md
    note: |
      text here
        deeper
      more
"""
FLAT = """\
title: A module
lessons:
- page: a.md
  objectives:
  - o1
  - o2
- page: b.md
  note: several words
    that go on
requires:
- m01
"""


def with_tabs(line: str, width: int) -> str:
    """A line with as many tabs as an editor of that width would write."""
    columns = len(line) - len(line.lstrip(" "))
    return "\t" * (columns // width) + " " * (columns % width) + line.lstrip(" ")


@pytest.mark.parametrize("text", [NESTED, FLAT])
@pytest.mark.parametrize("width", [2, 4, 8])
def test_all_lines_or_any_of_them(text: str, width: int) -> None:
    expected = load(text.encode(), "m.yaml").data
    lines = text.splitlines(keepends=True)
    texts = ["".join([*lines[:at], with_tabs(line, width), *lines[at + 1 :]]) for at, line in enumerate(lines)]
    for tabbed in ("".join(with_tabs(line, width) for line in lines), *texts):
        document = load(tabbed.encode(), "m.yaml")
        assert document.data == expected
        assert {finding.fault.code for finding in document.findings} <= {"CK026"}


def test_what_fits_nowhere_is_not_mended() -> None:
    document = load(b"objectives:\n   o1:\n      text: Clean\n\tlevel: apply\n", "m.yaml")
    assert [finding.fault.code for finding in document.findings] == ["CK026"]
    assert not document.findings[0].edits
