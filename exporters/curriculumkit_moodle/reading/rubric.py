"""What stands in the information for those who mark, back to a rubric and a good answer."""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree
from lxml import html as parser

from curriculumkit.importing import Number
from curriculumkit_moodle.rubric import CRITERION, SAMPLE

_SAMPLE = re.compile(rf'<div class="{SAMPLE}"><h4>[^<]*</h4>\n(.*)</div>$', re.DOTALL)
_WORTH = re.compile(r"<strong>(.*?)</strong> \([^)]*\)<div>(.*)</div>$", re.DOTALL)
ToMarkdown = Callable[[str, bool], str]


def rubric_and_sample(html: str, markdown: ToMarkdown) -> dict[str, Any]:
    """The keys of an essay that the information holds; what is not ours is a good answer."""
    found = _SAMPLE.search(html)
    table = html[: found.start()] if found else html
    read: dict[str, Any] = {}
    if f'<tr class="{CRITERION} ' in table:
        read["rubric"] = _rubric(parser.fragment_fromstring(table, create_parent="div"), markdown)
    elif table.strip():
        return {"sample": markdown(html, False)}
    if found:
        read["sample"] = markdown(found[1], False)
    return read


def _rubric(root: etree._Element, markdown: ToMarkdown) -> dict[str, Any]:
    rubric: dict[str, Any] = {}
    passing = root.find(".//p[@class='pass']")
    if passing is not None:
        rubric["pass"] = Number(passing.get("title") or "0")
    rubric["criteria"] = {
        (row.get("class") or "").split()[1]: _criterion(row, markdown)
        for row in root.iter("tr")
        if (row.get("class") or "").startswith(f"{CRITERION} ")
    }
    return rubric


def _criterion(row: etree._Element, markdown: ToMarkdown) -> dict[str, Any]:
    head, *cells = list(row)
    criterion: dict[str, Any] = {"title": markdown(_inner(head), True)}
    if head.get("title"):
        criterion["objectives"] = (head.get("title") or "").split()
    criterion["levels"] = [_level(cell, markdown) for cell in cells]
    return criterion


def _level(cell: etree._Element, markdown: ToMarkdown) -> dict[str, Any]:
    found = _WORTH.match(_inner(cell))
    title, text = (found[1], found[2]) if found else (_inner(cell), _inner(cell))
    return {"points": Number(cell.get("title") or "0"), "title": markdown(title, True), "text": markdown(text, True)}


def _inner(element: etree._Element) -> str:
    outer = str(parser.tostring(element, encoding="unicode", with_tail=False))
    return outer[outer.index(">") + 1 : outer.rindex("</")]
