"""A theme of somebody else: its colours and its logo are shown, and everything can still be read."""

import pytest
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import Platform, answer, begin, go, submit
from tests.exporters.scorm.browser.test_access import PAGES, findings

pytestmark = pytest.mark.browser

COLOURS = [
    ({"color_scheme": "light"}, "rgb(122, 47, 134)", "rgb(251, 247, 255)"),
    ({"color_scheme": "dark"}, "rgb(214, 160, 224)", "rgb(23, 18, 26)"),
]


@pytest.mark.parametrize(("context", "accent", "ground"), COLOURS, indirect=["context"], ids=["light", "dark"])
def test_theme_is_worn_and_can_be_read(platform: Platform, axe: str, accent: str, ground: str) -> None:
    page = platform.page
    page.goto(f"{platform.base}/1.2/themed/index.html")
    sco = page.main_frame
    assert sco.evaluate("getComputedStyle(document.body).backgroundColor") == ground
    for name in PAGES:
        go(sco, name)
        assert findings(page, axe) == []
    expect(sco.locator("#quiz-start")).to_have_css("background-color", accent)
    begin(sco)
    answer(sco, {"q01": "b", "q02": "bc", "q04": ("15672", "6379")})
    assert findings(page, axe) == []
    submit(sco)
    assert findings(page, axe) == []


def test_logo_has_its_place_only_where_a_theme_has_one(platform: Platform) -> None:
    page = platform.page
    for package, width in (("themed", 96), ("basics/m01", 0)):
        page.goto(f"{platform.base}/1.2/{package}/index.html")
        box = page.locator(".top-logo").bounding_box()
        assert ((box["width"] if box else 0) >= width) is True
        assert (width == 0) == (box is None or box["width"] == 0)
    assert page.locator(".top-logo").evaluate("one => getComputedStyle(one).backgroundImage") == "none"
