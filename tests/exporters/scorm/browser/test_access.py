"""The player for everybody: axe, the keyboard, narrow screens."""

import json

import pytest
from playwright.sync_api import Page, expect
from tests.exporters.scorm.browser.platform import Platform, answer, begin, go, submit

pytestmark = pytest.mark.browser

PAGES = ("overview", "lesson-first", "lesson-second", "activities", "quiz")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def findings(page: Page, axe: str) -> list[str]:
    """What axe finds, of any impact."""
    page.evaluate(axe)
    options = json.dumps({"runOnly": {"type": "tag", "values": RULES}})
    result = page.evaluate(f"axe.run(document, {options})")
    return [f"{one['id']}: {node['html']}" for one in result["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_axe_finds_nothing(platform: Platform, axe: str) -> None:
    page = platform.page
    page.goto(f"{platform.base}/1.2/basics/m01/index.html")
    sco = page.main_frame
    for name in PAGES:
        go(sco, name)
        assert findings(page, axe) == []
    sco.locator("#quiz-start").click()
    answer(sco, {"q01": "b", "q02": "bc", "q04": ("15672", "6379"), "q05": "1a2c"})
    sco.locator("#quiz-form button[type=submit]").click()
    expect(sco.locator("#quiz-missing")).to_be_focused()
    assert findings(page, axe) == []
    submit(sco)
    assert findings(page, axe) == []


@pytest.mark.parametrize("context", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_narrow_screen_does_not_scroll_sideways(platform: Platform) -> None:
    page = platform.page
    page.goto(f"{platform.base}/1.2/basics/m01/index.html")
    sco = page.main_frame
    for name in PAGES:
        go(sco, name)
        assert sco.evaluate("document.documentElement.scrollWidth") == 320
    sco.locator("#quiz-start").click()
    assert sco.evaluate("document.documentElement.scrollWidth") == 320
    submit(sco)
    assert sco.evaluate("document.documentElement.scrollWidth") == 320
    sco.locator("#contents-button").click()
    sco.locator("#contents a[href='#lesson-second']").click()
    expect(sco.locator("#lesson-second > h1")).to_be_focused()
    expect(sco.locator("#contents")).to_be_hidden()


def test_quiz_by_keyboard_alone(platform: Platform) -> None:
    sco = platform.launch()
    page = platform.page
    page.bring_to_front()
    go(sco, "quiz")
    press = page.keyboard.press
    sco.locator("#quiz > h1").focus()
    press("Tab")
    press("Enter")
    expect(sco.locator("#question-q01")).to_be_focused()
    press("Tab")
    while sco.evaluate("document.activeElement.value") != "a":
        press("ArrowDown")
    press("Space")
    press("Tab")
    for _ in range(4):
        if sco.evaluate("'ab'.includes(document.activeElement.value)"):
            press("Space")
        press("Tab")
    press("ArrowDown")
    expect(sco.locator("#question-q03 input[value=f]")).to_be_checked()
    press("Tab")
    page.keyboard.type("5672")
    press("Tab")
    page.keyboard.type("六三七九")
    press("Tab")
    press("Tab")
    for target in "abc":
        while sco.evaluate("document.activeElement.value") != target:
            press("ArrowDown")
        press("Tab")
    press("Enter")
    expect(sco.locator("#result > h1")).to_be_focused()
    expect(sco.locator("#result-score")).to_have_text("100%")
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "passed"


def test_scrolling_boxes_are_reached_by_keyboard_only_where_they_scroll(platform: Platform) -> None:
    sco = platform.launch()
    go(sco, "lesson-first")
    expect(sco.locator("#lesson-first pre")).to_have_attribute("tabindex", "0")
    platform.page.set_viewport_size({"width": 2000, "height": 800})
    sco.evaluate("document.querySelectorAll('.columns, main').forEach((box) => { box.style.maxWidth = 'none'; })")
    expect(sco.locator("#lesson-first pre")).not_to_have_attribute("tabindex", "0")


def test_link_that_skips_to_the_content_turns_no_page(platform: Platform) -> None:
    sco = platform.launch()
    go(sco, "lesson-second")
    sco.locator(".skip").focus()
    platform.page.keyboard.press("Enter")
    expect(sco.locator("#lesson-second > h1")).to_be_visible()
    expect(sco.locator("#overview > h1")).to_be_hidden()


def test_links_out_of_the_module_keep_it_open(platform: Platform) -> None:
    sco = platform.launch()
    go(sco, "lesson-first")
    link = sco.locator("#lesson-first a[href^=https]")
    expect(link).to_have_attribute("target", "_blank")
    sco.locator("#lesson-first article a[href='#lesson-second']").click()
    expect(sco.locator("#lesson-second > h1")).to_be_visible()


@pytest.mark.parametrize(
    "context", [{"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}], indirect=True
)
def test_four_times_as_large_everything_can_be_reached(platform: Platform) -> None:
    """1,280 × 1,024 pixels at 400 %."""
    sco = platform.launch()
    for name in PAGES:
        go(sco, name)
        assert sco.evaluate("document.documentElement.scrollWidth") <= 320
    sco.locator("#quiz-start").click()
    answer(sco, {"q01": "a"})
    submit(sco)
    expect(sco.locator("#result > h1")).to_be_in_viewport()


def test_right_to_left_pages_are_mirrored(platform: Platform) -> None:
    sco = platform.launch("right-to-left")
    assert sco.evaluate("document.documentElement.dir") == "rtl"
    go(sco, "lesson-first")
    contents, main = (sco.locator(name).bounding_box() for name in ("#contents", "main"))
    assert contents is not None
    assert main is not None
    assert contents["x"] > main["x"]
    aside = sco.locator("#lesson-first .aims")
    assert aside.evaluate("one => getComputedStyle(one).borderRightWidth") == "3px"


def test_paper_has_no_controls(platform: Platform) -> None:
    sco = platform.launch()
    begin(sco)
    platform.page.emulate_media(media="print")
    expect(sco.locator("#quiz-form button[type=submit]")).to_be_hidden()
    expect(sco.locator("#contents")).to_be_hidden()
    expect(sco.locator("#question-q01")).to_be_visible()
    assert sco.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("context", [{"forced_colors": "active"}], indirect=True)
def test_forced_colours_leave_lines(platform: Platform) -> None:
    sco = platform.launch()
    go(sco, "lesson-first")
    assert sco.locator("#lesson-first code").first.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"
