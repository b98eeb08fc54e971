"""What both editions are told, by scorm-again and by a strict run-time of the tests' own."""

import pytest
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import RIGHT, Platform, answer, begin, go, journal, submit

pytestmark = pytest.mark.browser

ALL = [("1.2", "strict"), ("2004", "strict"), ("2004", "again")]
PLATFORMS = pytest.mark.parametrize("platform", ALL, indirect=True, ids="-".join)
NEW = pytest.mark.parametrize("platform", ALL[1:], indirect=True, ids="-".join)


@PLATFORMS
def test_fail_resume_pass_and_fail_again(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    begin(sco)
    answer(sco, {"q01": "b"})
    submit(sco)
    assert platform.status == ("completed", "failed")
    sco.locator("#result-again").click()
    answer(sco, {"q01": "a", "q04": ("5672", "")})
    platform.leave()

    sco = platform.launch(mastery="70")
    expect(sco.locator("#question-q04 input").first).to_have_value("5672")
    answer(sco, RIGHT)
    submit(sco)
    platform.leave()
    assert (platform.status, platform.score) == (("completed", "passed"), "100")

    sco = platform.launch(mastery="70")
    sco.locator("#result-again").click()
    submit(sco)
    platform.leave()
    assert (platform.status, platform.score) == (("completed", "passed"), "100")
    assert list(journal(platform))[-1] == "q05-3"


@NEW
def test_journal_of_2004(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    begin(sco)
    answer(sco, RIGHT | {"q05": "1a2c3d"})
    submit(sco)
    platform.leave()
    told = journal(platform)
    responses = {name: (one["type"], one["learner_response"], one["result"]) for name, one in told.items()}
    assert responses == {
        "q01": ("choice", "a", "correct"),
        "q02": ("choice", "a[,]b", "correct"),
        "q03": ("true-false", "false", "correct"),
        "q04": ("fill-in", "5672[,]６３７９", "correct"),
        "q05": ("matching", "1[.]a[,]2[.]c[,]3[.]d", "incorrect"),
    }
    patterns = {name: one["correct_responses.0.pattern"] for name, one in told.items()}
    assert patterns["q04"] == "{case_matters=false}5672[,]6379"
    assert patterns["q05"] == "1[.]a[,]2[.]b[,]3[.]c"
    assert told["q01"]["description"] == "{lang=zh-CN}哪一行把任务发送给 worker？"
    assert told["q04"]["objectives.0.id"] == "queues.basics.m01.o2"
    told_of_each = {"id", "type", "timestamp", "weighting", "learner_response", "result", "latency", "description"}
    assert [name for name, one in told.items() if not told_of_each <= one.keys()] == []
    stored = platform.stored
    assert (stored["cmi.score.scaled"], stored["cmi.score.raw"]) == ("0.8888", "88.88")
    assert stored["cmi.progress_measure"] == "1"


@PLATFORMS
def test_objectives_keep_their_best(platform: Platform) -> None:
    sco = platform.launch(mastery="70")
    begin(sco)
    answer(sco, {"q02": "ab", "q04": ("5672", "6379"), "q03": "f"})
    submit(sco)
    rows = sco.locator("#result-objectives [data-objective]")
    expect(rows.nth(0).locator("[data-score]")).to_have_text("33.33%")
    expect(rows.nth(1).locator("[data-score]")).to_have_text("100%")
    expect(rows.nth(0).locator("a")).to_have_attribute("href", "#lesson-first")
    expect(rows.nth(1).locator("[data-review]")).to_be_hidden()
    sco.locator("#result-again").click()
    answer(sco, {"q01": "a", "q05": "1a2b3c"})
    submit(sco)
    platform.leave()
    stored = platform.stored
    told = {
        str(value).rpartition(".")[2]: stored[key.replace(".id", ".score.raw")]
        for key, value in stored.items()
        if key.startswith("cmi.objectives.") and key.endswith(".id")
    }
    assert told == {"o1": "66.66", "o2": "100"}
    status = "status" if platform.edition == "1.2" else "success_status"
    assert stored[f"cmi.objectives.1.{status}"] == "passed"


@NEW
def test_completion_and_success_are_two_facts(platform: Platform) -> None:
    sco = platform.launch("basics/m02")
    assert platform.stored["cmi.progress_measure"] == "0.5"
    go(sco, "activities")
    platform.leave()
    assert platform.status == ("completed", None)
    assert platform.stored["cmi.progress_measure"] == "1"
    assert "cmi.score.raw" not in platform.stored


@NEW
@pytest.mark.parametrize("mode", ["browse", "review"])
def test_read_only_modes_of_2004_write_nothing(platform: Platform, mode: str) -> None:
    sco = platform.launch(mode=mode)
    begin(sco)
    answer(sco, RIGHT)
    submit(sco)
    platform.leave()
    assert {call["name"] for call in platform.calls} == {"open", "read", "close"}


@PLATFORMS
def test_pass_mark_of_the_platform(platform: Platform) -> None:
    sco = platform.launch(mastery="90")
    begin(sco)
    answer(sco, RIGHT | {"q01": "b"})
    submit(sco)
    platform.leave()
    assert platform.status == ("completed", "failed")


@PLATFORMS
def test_time_of_each_sitting_is_told(platform: Platform) -> None:
    for _ in range(2):
        platform.launch()
        platform.leave()
        writes = [call["values"] for call in platform.calls if call["name"] == "write"]
        assert [values[1] for values in writes if values[0].endswith("session_time")]
        assert [values[1] for values in writes if values[0].endswith(".exit")] == ["suspend"]


@pytest.mark.parametrize("platform", [("1.2", "strict"), ("2004", "strict")], indirect=True, ids="-".join)
def test_platform_that_names_no_mode_means_the_normal_one(platform: Platform) -> None:
    platform.launch(mode="")
    platform.leave()
    assert platform.status[0] == "incomplete"
