"""The learning platform and the player as a learner sees them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page, Request
from tests.exporters.scorm.browser.cmi import Call, violations

RIGHT = {"q01": "a", "q02": "ab", "q03": "f", "q04": ("5672", " ６３７９ "), "q05": "1a2b3c"}
"""Answers to the quiz of `queues` that earn everything; the width of a digit makes no difference."""


@dataclass(slots=True)
class Platform:
    """A page with scorm-again as its run-time, and one package in a frame at a time."""

    page: Page
    base: str
    edition: str = "1.2"
    runtime: str = "again"
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, context: BrowserContext, base: str, edition: str = "1.2", runtime: str = "again") -> "Platform":
        platform = cls(context.new_page(), base, edition, runtime)
        watch(platform.page, base, platform.errors, platform.outside)
        platform.page.goto(f"{base}/lms.html")
        return platform

    def launch(self, module: str = "basics/m01", **options: str) -> Frame:
        """Open a module in the frame; `options` go before the edition and the run-time of the platform."""
        options = {"edition": self.edition, "runtime": self.runtime, **options}
        address = f"{self.base}/{options['edition']}/{module}/index.html"
        self.page.evaluate("([address, options]) => window.launch(address, options)", [address, options])
        self.page.frame_locator("iframe").locator("#progress-text:not(:empty)").wait_for()
        return next(frame for frame in self.page.frames if frame.url.startswith(address))

    def leave(self) -> None:
        """Close the module; what it did must be legal."""
        self.page.evaluate("window.leave()")
        assert violations(self.calls) == []

    @property
    def calls(self) -> Sequence[Call]:
        """What the last session called."""
        calls: Sequence[Call] = self.page.evaluate("window.lms.sessions.at(-1)")
        return calls

    @property
    def stored(self) -> dict[str, Any]:
        """What the platform keeps."""
        stored: dict[str, Any] = self.page.evaluate("window.lms.stored")
        return stored

    @property
    def status(self) -> tuple[str | None, str | None]:
        """Completion and success, whichever edition says so."""
        stored = self.stored
        if self.edition == "2004":
            return stored.get("cmi.completion_status"), stored.get("cmi.success_status")
        status = stored.get("cmi.core.lesson_status")
        graded = status if status in {"passed", "failed"} else None
        return ("completed" if graded else status), graded

    @property
    def score(self) -> str | None:
        """The raw score."""
        stored = self.stored
        return stored.get("cmi.score.raw" if self.edition == "2004" else "cmi.core.score.raw")

    def refuse(self, *names: str) -> None:
        """Make these calls fail from now on."""
        self.page.evaluate("names => { window.lms.refuse = names; }", list(names))


def watch(page: Page, base: str, errors: list[str], outside: list[str]) -> None:
    """Collect errors of the console, and requests that leave this machine."""

    def note(request: Request) -> None:
        if not request.url.startswith((base, "data:", "about:")):
            outside.append(request.url)

    page.on("console", lambda message: errors.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", note)


def go(sco: Frame, page: str) -> None:
    """Turn to a page by the contents."""
    sco.evaluate("page => { window.location.hash = page; }", page)
    sco.locator(f"#{page} > h1").wait_for()


def answer(sco: Frame, answers: dict[str, Any]) -> None:
    """Fill in the quiz."""
    for question, given in answers.items():
        root = sco.locator(f"#question-{question}")
        if isinstance(given, tuple):
            for index, text in enumerate(given):
                root.locator("input").nth(index).fill(text)
        elif given[0].isdigit():
            for item, target in zip(given[::2], given[1::2], strict=True):
                root.locator(f"select[data-item='{item}']").select_option(target)
        else:
            for option in given:
                root.locator(f"input[value='{option}']").check()


def submit(sco: Frame) -> None:
    """Submit the quiz, with questions left open where there are some."""
    sco.locator("#quiz-form button[type=submit]").click()
    if sco.locator("#quiz-missing").is_visible():
        sco.locator("#quiz-submit-anyway").click()
    sco.locator("#result > h1").wait_for()


def drag(sco: Frame, page: Page, what: str, onto: str) -> None:
    """Drag an element onto another one, by mouse."""
    sco.locator(what).scroll_into_view_if_needed()
    start, end = (sco.locator(selector).bounding_box() for selector in (what, onto))
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 10, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(start["x"] + 20, start["y"] + start["height"] / 2 + 8)
    page.mouse.move(end["x"] + 12, end["y"] + end["height"] / 2, steps=4)
    page.mouse.up()


def begin(sco: Frame) -> None:
    """Turn to the quiz and start an attempt."""
    go(sco, "quiz")
    sco.locator("#quiz-start").click()


def journal(platform: Platform) -> dict[str, dict[str, str]]:
    """The answers that the platform was told, by the last part of their ids."""
    records: dict[str, dict[str, str]] = {}
    for key, value in platform.stored.items():
        if key.startswith("cmi.interactions."):
            number, _, rest = key.removeprefix("cmi.interactions.").partition(".")
            records.setdefault(number, {})[rest] = str(value)
    return {record["id"].partition(".m0")[2].partition(".")[2]: record for record in records.values()}
