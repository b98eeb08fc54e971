"""A package of several SCOs as a platform plays it that keeps to its prerequisites."""

import pytest
from lxml import etree
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import RIGHT, Platform, answer, begin, go, submit
from tests.exporters.scorm.conftest import outcome, unpacked_all

from curriculumkit_scorm import ScormOptions

pytestmark = pytest.mark.browser


def prerequisites() -> dict[str, str | None]:
    """What each item of the path requires, by the last part of its identifier."""
    made, _ = outcome(ScormOptions(per="path"))
    root = etree.fromstring(unpacked_all(made)["basics"]["imsmanifest.xml"])
    items = root.findall(".//{*}organization/{*}item/{*}item")
    return {item.get("identifier", "").rpartition(".")[2]: item.findtext("{*}prerequisites") for item in items}


def test_second_module_opens_after_the_first(platform: Platform) -> None:
    wanted = prerequisites()
    assert wanted == {"m01": None, "m02": "item.queues.basics.m01", "m03": "item.queues.basics.m02"}
    done: set[str] = set()

    def may_open(module: str) -> bool:
        return wanted[module] is None or wanted[module] in done

    assert not may_open("m02")
    sco = platform.launch("path/basics/m01", mastery="70")
    begin(sco)
    answer(sco, RIGHT)
    submit(sco)
    platform.leave()
    if platform.status == ("completed", "passed"):
        done.add("item.queues.basics.m01")
    assert may_open("m02")
    assert not may_open("m03")

    platform.page.evaluate("window.lms.stored = {}")
    sco = platform.launch("path/basics/m02")
    go(sco, "activities")
    expect(sco.locator("#activities input")).not_to_be_checked()
    platform.leave()
    assert platform.status == ("completed", None)
