"""Every type of question, by mouse and by keyboard alone, in both editions."""

import pytest
from playwright.sync_api import Frame, expect
from tests.exporters.scorm.browser.platform import Platform, begin, drag, go, journal, submit
from tests.exporters.scorm.browser.test_access import findings

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("platform", [("1.2", "strict"), ("2004", "strict")], indirect=True, ids="-".join)
KINDS = "basics/m03"


def order_of(sco: Frame, question: str) -> str:
    keys = sco.locator(f"#question-{question} [data-order] > li").evaluate_all(
        "all => all.map((one) => one.dataset.key)"
    )
    return "".join(keys)


def sort_by_dragging(sco: Frame, platform: Platform, question: str, wanted: str) -> None:
    for place, key in enumerate(wanted):
        shown = order_of(sco, question)
        if shown[place] != key:
            item = f"#question-{question} [data-order] > [data-key='{{}}']"
            drag(sco, platform.page, item.format(key), item.format(shown[place]))


def essay(sco: Frame, text: str) -> None:
    sco.locator("#question-q06 textarea").fill(text)


@BOTH
def test_every_type_by_mouse(platform: Platform) -> None:
    sco = platform.launch(KINDS)
    begin(sco)
    expect(sco.locator(".stem-text")).to_have_count(2)
    expect(sco.locator("#quiz-form .stem-text")).to_have_count(1)
    sco.locator("#question-q01 input").fill("１８０ s")
    assert order_of(sco, "q02") != "abcd"
    sort_by_dragging(sco, platform, "q02", "abcd")
    assert order_of(sco, "q02") == "abcd"
    sort_by_dragging(sco, platform, "q03", "abc")
    for option in "ab":
        sco.locator(f"#question-q04 input[value='{option}']").check()
    sco.locator("[id='question-q05.a'] input").fill("add")
    sco.locator("[id='question-q05.b'] input[value=t]").check()
    essay(sco, "任务可能执行两次。" * 60)
    submit(sco)
    expect(sco.locator("#result-score")).to_have_text("100%")
    expect(sco.locator("#result-pending")).to_contain_text("1")
    expect(sco.locator("#result-q06 .verdict")).to_have_text("等待人工评阅")
    platform.leave()
    assert platform.status == ("completed", "passed")
    told = journal(platform)
    response = "student_response" if platform.edition == "1.2" else "learner_response"
    separator = "," if platform.edition == "1.2" else "[,]"
    assert (told["q01"]["type"], told["q01"][response]) == ("numeric", "2.999988")
    assert (told["q02"]["type"], told["q02"][response]) == ("sequencing", separator.join("abcd"))
    assert (told["q02"]["weighting"], told["q02"]["result"]) == ("1.5", "correct")
    pieces = [record[response] for name, record in told.items() if name.startswith("q06")]
    assert "".join(pieces) == "任务可能执行两次。" * 60
    assert len(pieces) == (3 if platform.edition == "1.2" else 1)
    assert {record["result"] for name, record in told.items() if name.startswith("q06")} == {"neutral"}


def press_until(sco: Frame, platform: Platform, question: str, wanted: str) -> None:
    """Sort a list by its buttons and the arrow keys, without a mouse."""
    for place, key in enumerate(wanted):
        button = sco.locator(f"#question-{question} [data-key='{key}'] [data-step='-1']")
        button.focus()
        while order_of(sco, question).index(key) > place:
            platform.page.keyboard.press("ArrowUp" if place % 2 else "Enter")
            expect(button).to_be_focused()


@BOTH
def test_every_type_by_keyboard_alone(platform: Platform) -> None:
    sco = platform.launch(KINDS)
    begin(sco)
    press = platform.page.keyboard.press
    expect(sco.locator("#question-q01")).to_be_focused()
    press("Tab")
    expect(sco.locator("#question-q01 input")).to_be_focused()
    platform.page.keyboard.type("2.6")
    press("Tab")
    expect(sco.locator("#question-q02 [data-step]").first).to_be_focused()
    press_until(sco, platform, "q02", "abcd")
    press_until(sco, platform, "q03", "abc")
    expect(sco.locator("#question-q03 [data-told]")).not_to_be_empty()
    sco.locator("#question-q04 input").first.focus()
    for _ in range(3):
        if sco.evaluate("'ab'.includes(document.activeElement.value)"):
            press("Space")
        press("Tab")
    expect(sco.locator("[id='question-q05.a'] input")).to_be_focused()
    platform.page.keyboard.type("ADD")
    press("Tab")
    press("Space")
    press("Tab")
    expect(sco.locator("#question-q06 textarea")).to_be_focused()
    press("Tab")
    press("Enter")
    expect(sco.locator("#quiz-missing")).to_be_focused()
    press("Tab")
    press("Tab")
    press("Enter")
    expect(sco.locator("#result > h1")).to_be_focused()
    # Case counts in one blank out of six and a half points.
    expect(sco.locator("#result-score")).to_have_text("84.61%")
    platform.leave()
    assert platform.score == "84.61"


def test_matching_by_dragging(platform: Platform) -> None:
    sco = platform.launch()
    begin(sco)
    for item, target in (("1", "a"), ("2", "b"), ("3", "c")):
        chip = f"#question-q05 [data-chip][data-key='{target}']"
        drag(sco, platform.page, chip, f"#question-q05 [data-row]:has([data-item='{item}'])")
    chosen = sco.locator("#question-q05 select").evaluate_all("all => all.map((one) => one.value).join('')")
    assert chosen == "abc"
    expect(sco.locator("#quiz-count")).to_contain_text("1")
    platform.leave()


def test_answers_of_every_type_are_there_again(platform: Platform) -> None:
    sco = platform.launch(KINDS)
    begin(sco)
    sco.locator("#question-q01 input").fill("3 min")
    sco.locator("#question-q02 [data-step='1']").first.click()
    order = order_of(sco, "q02")
    essay(sco, 'Zeile "eins"\nZeile \\zwei')
    platform.leave()
    sco = platform.launch(KINDS)
    expect(sco.locator("#question-q01 input")).to_have_value("3 min")
    assert order_of(sco, "q02") == order
    expect(sco.locator("#question-q06 textarea")).to_have_value('Zeile "eins"\nZeile \\zwei')
    expect(sco.locator("#quiz-count")).to_contain_text("3")
    platform.leave()


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_axe_finds_nothing_in_any_type(platform: Platform, axe: str) -> None:
    page = platform.page
    page.goto(f"{platform.base}/1.2/{KINDS}/index.html")
    sco = page.main_frame
    begin(sco)
    sco.locator("#question-q01 input").fill("300")
    assert findings(page, axe) == []
    submit(sco)
    expect(sco.locator("#result-q01 [data-feedback]")).to_be_visible()
    assert findings(page, axe) == []


@pytest.mark.parametrize("context", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_no_type_scrolls_sideways(platform: Platform) -> None:
    page = platform.page
    page.goto(f"{platform.base}/1.2/{KINDS}/index.html")
    sco = page.main_frame
    begin(sco)
    assert sco.evaluate("document.documentElement.scrollWidth") == 320
    submit(sco)
    assert sco.evaluate("document.documentElement.scrollWidth") == 320


def test_feedback_at_once(platform: Platform) -> None:
    sco = platform.launch("immediate")
    begin(sco)
    question = sco.locator("#question-q01")
    question.locator("input").fill("300")
    question.locator("[data-check]").click()
    expect(question.locator("[data-verdict-place]")).to_be_focused()
    expect(question.locator(".feedback")).to_have_text("请注意单位。")
    expect(question.locator("input")).to_be_disabled()
    platform.leave()
    sco = platform.launch("immediate")
    go(sco, "quiz")
    expect(sco.locator("#question-q01 input")).to_be_disabled()
    expect(sco.locator("#question-q01 .verdict")).to_have_text("答错了")
    expect(sco.locator("#question-q04 input").first).to_be_enabled()
    platform.leave()
