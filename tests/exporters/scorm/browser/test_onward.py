"""Going on to what follows in the same package, where the platform's own button is hidden."""

import pytest
from playwright.sync_api import expect
from tests.exporters.scorm.browser.platform import RIGHT, Platform, answer, begin, go, submit

pytestmark = pytest.mark.browser

NEW = pytest.mark.parametrize("platform", [("2004", "strict")], indirect=True, ids="-".join)
PRESS = "#onward button"


@NEW
def test_what_is_passed_leads_on_once(platform: Platform) -> None:
    sco = platform.launch("path/basics/m01", mastery="70")
    begin(sco)
    submit(sco)
    expect(sco.locator(PRESS)).to_be_hidden()
    sco.locator("#result-again").click()
    answer(sco, RIGHT)
    submit(sco)
    sco.locator(PRESS).click()
    expect(sco.locator("[data-notice=ended]")).to_be_visible()
    expect(sco.locator(PRESS)).to_be_hidden()
    asked = [call["name"] for call in platform.calls if call["values"][0] in {"adl.nav.request", ""}]
    assert asked[-3:] == ["write", "commit", "close"]
    platform.leave()
    assert platform.status == ("completed", "passed")


@NEW
def test_what_is_read_leads_on_without_a_quiz(platform: Platform) -> None:
    sco = platform.launch("path/basics/m02")
    expect(sco.locator(PRESS)).to_be_hidden()
    go(sco, "activities")
    expect(sco.locator(PRESS)).to_be_visible()
    platform.leave()


@pytest.mark.parametrize(
    ("platform", "package"),
    [
        (("2004", "strict"), "path/basics/m03"),
        (("2004", "strict"), "basics/m01"),
        (("1.2", "strict"), "path/basics/m01"),
    ],
    indirect=["platform"],
    ids=["last", "alone", "1.2"],
)
def test_nothing_leads_on_where_nothing_follows_or_nobody_listens(platform: Platform, package: str) -> None:
    key = "cmi.completion_status" if platform.edition == "2004" else "cmi.core.lesson_status"
    platform.page.evaluate("key => { window.lms.stored[key] = 'completed'; }", key)
    sco = platform.launch(package)
    go(sco, "quiz")
    expect(sco.locator(PRESS)).to_be_hidden()
    platform.leave()
