"""A learner's way through a module, as a learning platform sees it."""

import json

import pytest
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import RIGHT, Platform, answer, go, submit

pytestmark = pytest.mark.browser


def test_read_fail_leave_resume_pass_and_fail_again(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    assert platform.stored["cmi.core.lesson_status"] == "incomplete"
    for page in ("lesson-first", "lesson-second", "activities", "quiz"):
        sco.locator(".turn-on:visible").click()
        expect(sco.locator(f"#{page} > h1")).to_be_focused()
    sco.locator("#quiz-start").click()
    answer(sco, {"q01": "b", "q02": "ac", "q04": ("15672", "")})
    assert platform.score is None
    submit(sco)
    assert platform.stored["cmi.core.lesson_status"] == "failed"
    assert platform.stored["cmi.core.score.raw"] == "0"
    go(sco, "activities")
    sco.locator("[data-activity=a2]").check()
    platform.leave()

    sco = platform.launch(mastery="70")
    expect(sco.locator("#activities > h1")).to_be_visible()
    expect(sco.locator("[data-activity=a2]")).to_be_checked()
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    answer(sco, {"q01": "a", "q05": "1a2b3c"})
    order = sco.locator("#question-q01 input").evaluate_all("inputs => inputs.map((input) => input.value)")
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "failed"

    sco = platform.launch(mastery="70")
    again = sco.locator("#question-q01 input").evaluate_all("inputs => inputs.map((input) => input.value)")
    assert again == order
    expect(sco.locator("#question-q01 input[value=a]")).to_be_checked()
    expect(sco.locator("select[data-item='3']")).to_have_value("c")
    answer(sco, RIGHT)
    submit(sco)
    expect(sco.locator("#result-score")).to_have_text("100%")
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "passed"
    journal = [platform.stored[f"cmi.interactions.{n}.id"].rpartition(".")[2] for n in range(10)]
    assert journal == ["q01", "q02", "q03", "q04", "q05", "q01-2", "q02-2", "q03-2", "q04-2", "q05-2"]

    sco = platform.launch(mastery="70")
    expect(sco.locator("#result > h1")).to_be_visible()
    sco.locator("#result-again").click()
    submit(sco)
    expect(sco.locator("#result-best")).to_contain_text("100")
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "passed"
    assert platform.stored["cmi.core.score.raw"] == "100"


def test_journal_of_answers(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    answer(sco, RIGHT | {"q02": "b", "q05": "1a2c3d"})
    submit(sco)
    platform.leave()
    journal = {key: value for key, value in platform.stored.items() if key.startswith("cmi.interactions.")}
    told = {
        journal[f"cmi.interactions.{n}.id"]: (
            journal[f"cmi.interactions.{n}.type"],
            journal[f"cmi.interactions.{n}.student_response"],
            journal[f"cmi.interactions.{n}.correct_responses.0.pattern"],
            journal[f"cmi.interactions.{n}.result"],
            journal[f"cmi.interactions.{n}.weighting"],
        )
        for n in range(5)
    }
    assert told == {
        "queues.basics.m01.q01": ("choice", "a", "a", "correct", "1"),
        "queues.basics.m01.q02": ("choice", "{b}", "{a,b}", "wrong", "1"),
        "queues.basics.m01.q03": ("true-false", "f", "f", "correct", "1"),
        "queues.basics.m01.q04": ("fill-in", "5672; ６３７９", "5672; 6379", "correct", "2"),
        "queues.basics.m01.q05": ("matching", "1.a,2.c,3.d", "1.a,2.b,3.c", "wrong", "1"),
    }
    assert journal["cmi.interactions.3.objectives.0.id"] == "queues.basics.m01.o2"
    assert platform.stored["cmi.core.score.raw"] == "80.55"


def test_module_without_a_quiz_is_completed_by_reading(platform: Platform) -> None:
    sco = platform.launch("basics/m02")
    assert platform.stored["cmi.core.lesson_status"] == "incomplete"
    sco.locator(".turn-on:visible").click()
    expect(sco.locator("#activities > h1")).to_be_visible()
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "completed"
    assert "cmi.core.score.raw" not in platform.stored


def test_pass_mark_of_the_platform_counts(platform: Platform) -> None:
    sco = platform.launch(mastery="90")
    go(sco, "quiz")
    expect(sco.locator("#quiz-intro [data-pass-mark]")).to_have_text("90%")
    sco.locator("#quiz-start").click()
    answer(sco, RIGHT | {"q01": "b"})
    submit(sco)
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "failed"


def test_without_a_pass_mark_taking_part_completes(platform: Platform) -> None:
    sco = platform.launch("unmarked")
    go(sco, "quiz")
    expect(sco.locator("#quiz-intro [data-pass-mark]")).to_have_count(0)
    assert platform.stored["cmi.core.lesson_status"] == "incomplete"
    sco.locator("#quiz-start").click()
    submit(sco)
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "completed"
    assert platform.stored["cmi.core.score.raw"] == "0"


@pytest.mark.parametrize(
    "line",
    [
        "not ours",
        "null",
        json.dumps({"v": 99, "p": ["lesson-first"], "t": {"s": 1, "r": {}}}),
        json.dumps({"v": 1, "p": 3, "t": [], "l": "x"}),
        json.dumps({"v": 1, "p": ["gone"], "l": {"s": 1, "w": 50}}),
    ],
)
def test_memory_that_is_damaged_or_of_another_version_is_no_reason_to_stop(platform: Platform, line: str) -> None:
    platform.page.evaluate("line => { window.lms.stored['cmi.suspend_data'] = line; }", line)
    sco = platform.launch()
    expect(sco.locator("#progress")).to_have_js_property("value", 1)
    go(sco, "quiz")
    expect(sco.locator("#quiz-intro")).to_be_visible()
    expect(sco.locator("#contents a[href='#result']")).to_be_visible(visible='"l": {' in line)
    platform.leave()


def test_typed_text_survives_leaving_without_a_change_of_focus(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    sco.locator("#question-q04 input").first.press_sequentially("56")
    platform.leave()
    sco = platform.launch(mastery="70")
    expect(sco.locator("#question-q04 input").first).to_have_value("56")


@pytest.mark.parametrize("mode", ["browse", "review"])
def test_read_only_modes_write_nothing(platform: Platform, mode: str) -> None:
    sco = platform.launch(mode=mode)
    expect(sco.locator("#notices")).not_to_be_empty()
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    answer(sco, RIGHT)
    submit(sco)
    platform.leave()
    assert {call["name"] for call in platform.calls} == {"open", "read", "close"}
