"""Pages about losses: who has which, and that a code means one thing."""

from collections import Counter

import pytest

from curriculumkit.diagnostics import Fault, Severity
from curriculumkit.export import LossPage, find_loss_page, loss_pages
from curriculumkit.rules import RULES

FAULT = Fault("CK899", "nothing-left", Severity.WARNING, "{what} is gone")


def test_page_says_what_it_is_about_in_a_paragraph() -> None:
    page = LossPage("Something is gone,\nand for good.\n\n    More about it.\n", FAULT)
    assert page.summary == "Something is gone, and for good."
    assert page.markdown.startswith("# CK899 nothing-left\n\n*warning* · Something is gone,\n")


def test_every_loss_has_a_code_and_a_name_of_its_own() -> None:
    faults = [page.fault for _, page in loss_pages()]
    taken = [rule.code for rule in RULES] + [rule.name for rule in RULES]
    named = Counter([*taken, *(fault.code for fault in faults), *(fault.name for fault in faults)])
    assert [name for name, count in named.items() if count > 1] == []
    assert [fault.code for fault in faults if not fault.code.startswith("CK8")] == []


def test_every_page_says_more_than_its_summary() -> None:
    short = [page.fault.code for _, page in loss_pages() if len(page.markdown) < len(page.summary) + 60]
    assert short == []


@pytest.mark.parametrize("name", ["ck810", "CK810", "title-cut", "Title-Cut"])
def test_page_is_found_by_code_and_by_name(name: str) -> None:
    page = find_loss_page(name)
    assert page is not None
    assert page.fault.code == "CK810"


def test_pages_of_one_distribution() -> None:
    assert {name for name, _ in loss_pages("curriculumkit")} >= {"moodle", "scorm"}
    assert list(loss_pages("another")) == []
