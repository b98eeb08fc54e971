"""What stands in the information for those who mark, back to a rubric and a good answer."""

import re
from collections.abc import Callable
from typing import Any

from curriculumkit.importing import Number
from curriculumkit_moodle.reading.cells import Cell, Row, rows
from curriculumkit_moodle.reading.placement import ID
from curriculumkit_moodle.rubric import CRITERION, SAMPLE

_SAMPLE = re.compile(rf'<div class="{SAMPLE}"><h4>[^<]*</h4>\n(.*)</div>$', re.DOTALL)
_WORTH = re.compile(r"<strong>(.*?)</strong> \([^)]*\)<div>(.*)</div>$", re.DOTALL)
_POINTS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_PASS = re.compile(rf'<p class="pass" title="({_POINTS.pattern})">')
_WHOLE = re.compile(
    rf'<h4>[^<]*</h4>\n(?:{_PASS.pattern}[^<]*</p>\n)?<table class="table table-bordered rubric">\n.*</table>\s*',
    re.DOTALL,
)
"""A rubric as an export writes it, with nothing before or behind it."""
_KEY = re.compile(rf"{CRITERION} ({ID})")
_NOTHING = "<!-- -->"
"""A text that says nothing; there must be one."""
ToMarkdown = Callable[[str, bool], str]


def rubric_and_sample(html: str, markdown: ToMarkdown) -> dict[str, Any]:
    """The keys of an essay that the information holds; what is not ours is a good answer."""
    found = _SAMPLE.search(html) if html.endswith("</div>") else None
    table = html[: found.start()] if found else html
    read: dict[str, Any] = {}
    criteria = _criteria(table)
    if criteria:
        read["rubric"] = _rubric(table, criteria, markdown)
    elif table.strip():
        return {"sample": markdown(html, False)}
    if found:
        read["sample"] = markdown(found[1], False)
    return read


def _criteria(table: str) -> dict[str, Row]:
    """The rows of a rubric by their criteria; none where one is not as an export writes it, so that nothing is lost."""
    every = rows(table) if _WHOLE.fullmatch(table) else []
    criteria = {(row.attributes.get("class") or "").rpartition(" ")[2]: row for row in every}
    return criteria if len(criteria) == len(every) and all(map(_is_criterion, every)) else {}


def _is_criterion(row: Row) -> bool:
    points = [cell.attributes.get("title") or "" for cell in row.cells[1:]]
    return bool(_KEY.fullmatch(row.attributes.get("class") or "") and points and all(map(_POINTS.fullmatch, points)))


def _rubric(table: str, criteria: dict[str, Row], markdown: ToMarkdown) -> dict[str, Any]:
    rubric: dict[str, Any] = {}
    passing = _PASS.search(table)
    if passing is not None:
        rubric["pass"] = Number(passing[1])
    rubric["criteria"] = {key: _criterion(row, markdown) for key, row in criteria.items()}
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
