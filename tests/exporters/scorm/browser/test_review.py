"""Looking back at a result: everything, what was not right, or one objective."""

import pytest
from playwright.sync_api import Frame, expect
from tests.exporters.scorm.browser.platform import Platform, answer, begin, go, submit

pytestmark = pytest.mark.browser


def shown(sco: Frame) -> list[str]:
    """The questions that can be seen, by their ids."""
    seen: list[str] = sco.locator("#result-list .answered:visible").evaluate_all(
        "all => all.map((one) => one.id.replace('result-', ''))"
    )
    return seen


def test_only_what_was_not_right_or_one_objective(platform: Platform) -> None:
    sco = platform.launch()
    begin(sco)
    answer(sco, {"q01": "a", "q02": "a", "q03": "f", "q04": ("5672", "")})
    submit(sco)
    everything = ["q01", "q02", "q03", "q04", "q05"]
    assert shown(sco) == everything
    expect(sco.locator("#review-count")).to_have_text("显示 5 / 5 题。")

    sco.locator("#review-wrong").check()
    assert shown(sco) == ["q02", "q04", "q05"]
    expect(sco.locator("#review-count")).to_have_text("显示 3 / 5 题。")
    sco.locator("#review-objective").select_option("o2")
    assert shown(sco) == ["q02", "q04"]
    sco.locator("#review-objective").select_option("o1")
    assert shown(sco) == ["q05"]
    sco.locator("#review-wrong").uncheck()
    assert shown(sco) == ["q01", "q03", "q05"]

    sco.locator("#review-wrong").check()
    sco.locator("[data-review-objective=o2]").click()
    expect(sco.locator("#result-questions-title")).to_be_focused()
    expect(sco.locator("#review-objective")).to_have_value("o2")
    assert shown(sco) == ["q02", "q04"]

    sco.locator("#result-again").click()
    submit(sco)
    assert shown(sco) == everything
    platform.leave()


def test_stem_goes_with_its_questions(platform: Platform) -> None:
    sco = platform.launch("basics/m03")
    begin(sco)
    sco.locator("[id='question-q05.a'] input").fill("add")
    sco.locator("[id='question-q05.b'] input[value=t]").check()
    submit(sco)
    stem = sco.locator("#result-list .stem-text")
    expect(stem).to_be_visible()
    sco.locator("#review-wrong").check()
    expect(stem).to_be_hidden()
    assert shown(sco) == ["q01", "q02", "q03", "q04", "q06"]
    platform.leave()


def test_objective_that_a_draw_left_out_is_not_offered(platform: Platform) -> None:
    sco = platform.launch("drawn")
    begin(sco)
    submit(sco)
    offered = sco.locator("#review-objective option").evaluate_all(
        "all => all.filter((one) => !one.disabled).map((one) => one.value)"
    )
    assert offered[0] == ""
    for objective in offered[1:]:
        sco.locator("#review-objective").select_option(objective)
        assert 1 <= len(shown(sco)) <= 2
    go(sco, "overview")
    go(sco, "result")
    assert len(shown(sco)) == 2
    platform.leave()
