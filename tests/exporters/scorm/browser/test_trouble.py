"""Platforms that fail, and no platform at all."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.exporters.scorm.browser.cmi import violations
from tests.exporters.scorm.browser.platform import RIGHT, Platform, answer, begin, go, submit, watch

pytestmark = pytest.mark.browser


def test_refused_values_are_told_once_and_sent_again(platform: Platform) -> None:
    sco = platform.launch()
    platform.refuse("write", "commit")
    go(sco, "lesson-first")
    go(sco, "quiz")
    expect(sco.locator("[data-notice=refused]")).to_have_count(1)
    sco.locator("[data-notice=refused] button").click()
    sco.locator("#quiz-start").click()
    answer(sco, RIGHT)
    submit(sco)
    expect(sco.locator("[data-notice=refused]")).to_have_count(0)
    assert platform.stored["cmi.core.lesson_status"] == "incomplete"
    platform.refuse()
    go(sco, "overview")
    expect(sco.locator("[data-notice=accepted]")).to_have_count(1)
    assert platform.stored["cmi.core.lesson_status"] == "passed"
    assert platform.stored["cmi.interactions.4.student_response"] == "1.a,2.b,3.c"


def test_hiding_the_page_commits_and_does_not_finish(platform: Platform) -> None:
    sco = platform.launch()
    before = [call["name"] for call in platform.calls].count("commit")
    sco.evaluate("""() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
    }""")
    names = [call["name"] for call in platform.calls]
    assert names.count("commit") == before + 1
    assert "close" not in names
    platform.leave()
    assert [call["name"] for call in platform.calls].count("close") == 1


def test_page_that_comes_back_offers_to_reopen(platform: Platform) -> None:
    sco = platform.launch()
    sco.evaluate("""() => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }""")
    expect(sco.locator("[data-notice=ended] button")).to_be_visible()
    go(sco, "lesson-first")
    platform.leave()
    assert platform.calls[-1]["name"] == "close"
    assert platform.stored["cmi.core.lesson_location"] == "overview"


def test_platform_that_gives_no_score_back_keeps_its_pass(platform: Platform) -> None:
    platform.page.evaluate("window.lms.stored['cmi.core.lesson_status'] = 'passed'")
    sco = platform.launch()
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    submit(sco)
    platform.leave()
    assert platform.stored["cmi.core.lesson_status"] == "passed"
    assert "cmi.core.score.raw" not in platform.stored


def test_platform_in_the_window_that_opened_this_one(platform: Platform) -> None:
    platform.page.evaluate("window.launch('about:blank')")
    address = f"{platform.base}/1.2/basics/m02/index.html"
    with platform.page.expect_popup() as popup:
        platform.page.evaluate("address => { window.open(address); }", address)
    expect(popup.value.locator("#progress-text")).not_to_be_empty()
    expect(popup.value.locator(".notice")).to_have_count(0)
    popup.value.close(run_before_unload=False)
    assert violations(platform.calls) == []
    assert platform.stored["cmi.core.lesson_status"] == "incomplete"


@pytest.fixture
def from_disk(context: BrowserContext, packages: dict[str, dict[str, bytes]], tmp_path: Path) -> Page:
    """The first module, unpacked and opened without a server."""
    for name, content in packages["basics/m01"].items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    return page


def test_package_works_from_disk_and_says_that_nothing_is_stored(from_disk: Page) -> None:
    errors: list[str] = []
    outside: list[str] = []
    watch(from_disk, "file:", errors, outside)
    from_disk.reload()
    sco = from_disk.main_frame
    expect(sco.locator("[data-notice=no-lms]")).to_have_count(1)
    go(sco, "lesson-first")
    assert sco.locator("#lesson-first img").evaluate("image => image.naturalWidth") == 420
    go(sco, "quiz")
    sco.locator("#quiz-start").click()
    answer(sco, RIGHT)
    submit(sco)
    expect(sco.locator("#result-score")).to_have_text("100%")
    assert errors == []
    assert outside == []


@pytest.mark.parametrize("platform", [("1.2", "strict"), ("2004", "strict")], indirect=True, ids="-".join)
@pytest.mark.parametrize("nth", [8, 13, 21])
def test_one_call_that_fails_loses_nothing(platform: Platform, nth: int) -> None:
    platform.page.evaluate("nth => { window.lms.failAt = nth; }", nth)
    sco = platform.launch(mastery="70")
    begin(sco)
    answer(sco, RIGHT)
    submit(sco)
    platform.leave()
    assert [call["broken"] for call in platform.calls].count(True) == 1
    assert (platform.status, platform.score) == (("completed", "passed"), "100")


def test_slow_platform_does_not_hold_up_the_learner(platform: Platform) -> None:
    platform.page.evaluate("window.lms.delay = 600")
    sco = platform.launch(mastery="70")
    begin(sco)
    answer(sco, RIGHT)
    slow = [call["name"] for call in platform.calls].count("commit")
    assert slow < 4
    submit(sco)
    platform.leave()
    assert platform.status == ("completed", "passed")


def test_no_script_needs_unload(packages: dict[str, dict[str, bytes]]) -> None:
    scripts = [text.decode() for name, text in packages["basics/m01"].items() if name.endswith(".js")]
    assert len(scripts) > 10
    assert [
        line for text in scripts for line in text.splitlines() if "'beforeunload'" in line or "'unload'" in line
    ] == []
