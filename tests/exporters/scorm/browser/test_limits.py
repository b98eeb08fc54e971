"""Time, attempts, draws."""

import pytest
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import Platform, answer, begin, go, submit

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("platform", [("1.2", "strict"), ("2004", "strict")], indirect=True, ids="-".join)
NAMES = "all => all.map((one) => one.dataset.question)"


def test_clock_warns_goes_on_and_submits(platform: Platform) -> None:
    platform.page.clock.install()
    sco = platform.launch("timed")
    begin(sco)
    answer(sco, {"q01": "a"})
    platform.page.clock.run_for(50_000)
    expect(sco.locator("#quiz-clock [data-time]")).to_have_text("01:10")
    platform.leave()
    platform.page.clock.run_for(3_600_000)

    sco = platform.launch("timed")
    go(sco, "quiz")
    expect(sco.locator("#quiz-clock [data-time]")).to_have_text("01:10")
    expect(sco.locator("[data-notice=time]")).to_have_count(0)
    platform.page.clock.run_for(11_000)
    expect(sco.locator("[data-notice=time]")).to_contain_text("1 分钟")
    platform.page.clock.run_for(60_000)
    expect(sco.locator("#result > h1")).to_be_visible()
    expect(sco.locator("[data-notice=time]")).to_contain_text("时间到")
    expect(sco.locator("#result-score")).to_have_text("16.66%")
    platform.leave()
    assert platform.status == ("completed", "failed")


@BOTH
def test_attempts_come_to_an_end(platform: Platform) -> None:
    sco = platform.launch("timed")
    begin(sco)
    submit(sco)
    expect(sco.locator("#result-again")).to_be_visible()
    platform.leave()
    sco = platform.launch("timed")
    sco.locator("#result-again").click()
    submit(sco)
    expect(sco.locator("#result-again")).to_be_hidden()
    go(sco, "quiz")
    expect(sco.locator("#quiz-start")).to_be_hidden()
    expect(sco.locator("#quiz-before")).to_contain_text("剩余次数：0")
    platform.leave()
    sco = platform.launch("timed")
    go(sco, "quiz")
    expect(sco.locator("#quiz-start")).to_be_hidden()
    platform.leave()


def test_each_attempt_draws_by_its_seed(platform: Platform) -> None:
    sco = platform.launch("drawn")
    drawn = set()
    for _ in range(8):
        go(sco, "quiz")
        sco.locator("#quiz-start").click()
        shown = sco.locator("#quiz-form .question:visible").evaluate_all(
            "all => all.map((one) => one.dataset.question)"
        )
        names = sco.locator("#quiz-form legend [data-number]:visible").all_text_contents()
        assert names == ["第 1 题", "第 2 题"]
        drawn.add(tuple(shown))
        submit(sco)
        asked = sco.locator("#result-list .answered:visible").evaluate_all("all => all.map((one) => one.id)")
        assert asked == [f"result-{name}" for name in shown]
    assert {frozenset(shown) for shown in drawn} == {frozenset({"q01", "q02"}), frozenset({"q03", "q04"})}
    platform.leave()
    told = [value for key, value in platform.stored.items() if key.endswith(".id") and "interactions" in key]
    assert len([name for name in told if "objectives" not in name]) >= 16


def test_draw_is_the_same_after_coming_back(platform: Platform) -> None:
    sco = platform.launch("drawn")
    begin(sco)
    shown = sco.locator("#quiz-form .question:visible").evaluate_all(NAMES)
    platform.leave()
    sco = platform.launch("drawn")
    go(sco, "quiz")
    assert sco.locator("#quiz-form .question:visible").evaluate_all(NAMES) == shown
    platform.leave()
