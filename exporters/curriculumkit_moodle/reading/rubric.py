"""What stands in the information for those who mark, back to a rubric and a good answer."""

import re
from collections.abc import Callable
from typing import Any

from curriculumkit.importing import Number
from curriculumkit_moodle.reading.cells import Cell, Row, rows
from curriculumkit_moodle.rubric import CRITERION, SAMPLE

_SAMPLE = re.compile(rf'<div class="{SAMPLE}"><h4>[^<]*</h4>\n(.*)</div>$', re.DOTALL)
_WORTH = re.compile(r"<strong>(.*?)</strong> \([^)]*\)<div>(.*)</div>$", re.DOTALL)
_PASS = re.compile(r'<p class="pass" title="([0-9.]+)">')
_NOTHING = "<!-- -->"
"""A text that says nothing; there must be one."""
ToMarkdown = Callable[[str, bool], str]


def rubric_and_sample(html: str, markdown: ToMarkdown) -> dict[str, Any]:
    """The keys of an essay that the information holds; what is not ours is a good answer."""
    found = _SAMPLE.search(html) if html.endswith("</div>") else None
    table = html[: found.start()] if found else html
    read: dict[str, Any] = {}
    criteria = [row for row in rows(table) if (row.attributes.get("class") or "").startswith(f"{CRITERION} ")]
    if criteria:
        read["rubric"] = _rubric(table, criteria, markdown)
    elif table.strip():
        return {"sample": markdown(html, False)}
    if found:
        read["sample"] = markdown(found[1], False)
    return read


def _rubric(table: str, criteria: list[Row], markdown: ToMarkdown) -> dict[str, Any]:
    rubric: dict[str, Any] = {}
    passing = _PASS.search(table)
    if passing is not None:
        rubric["pass"] = Number(passing[1])
    rubric["criteria"] = {
        (row.attributes["class"] or "").split()[1]: _criterion(row, markdown) for row in criteria if row.cells
    }
    return rubric


def _criterion(row: Row, markdown: ToMarkdown) -> dict[str, Any]:
    head, *cells = row.cells
    criterion: dict[str, Any] = {"title": markdown(head.html, True) or _NOTHING}
    objectives = head.attributes.get("title")
    if objectives:
        criterion["objectives"] = objectives.split()
    criterion["levels"] = [_level(cell, markdown) for cell in cells]
    return criterion


def _level(cell: Cell, markdown: ToMarkdown) -> dict[str, Any]:
    found = _WORTH.match(cell.html) if cell.html.endswith("</div>") else None
    title, text = (found[1], found[2]) if found else (cell.html, cell.html)
    points = cell.attributes.get("title") or "0"
    return {
        "points": Number(points),
        "title": markdown(title, True) or _NOTHING,
        "text": markdown(text, True) or _NOTHING,
    }
