"""The Celery curriculum: every module and every path in both editions opens, and axe has nothing to say."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.exporters.scorm.browser.platform import watch
from tests.exporters.scorm.browser.server import serving
from tests.exporters.scorm.conftest import unpacked_all

from curriculumkit.check import check
from curriculumkit.export import Artefact
from curriculumkit_scorm import ScormOptions, exporter

pytestmark = pytest.mark.browser

CELERY = Path(__file__).parents[4] / "curriculum/celery"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVERYTHING = """async () => {
    document.querySelectorAll('[data-page], #quiz-form, #result-questions').forEach((one) => { one.hidden = false; });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Served:
    """The packages of one export, and where they can be had."""

    address: str
    names: list[str]

    def launches(self, names: Sequence[str] = ()) -> Iterator[str]:
        return (f"{self.address}/{name}" for name in names or self.names)


def served(options: ScormOptions) -> Iterator[Served]:
    report = check(CELERY)
    assert report.curriculum is not None
    made = exporter.export(report.curriculum, options)
    archives = {one.path: b"".join(one.chunks) for one in made if isinstance(one, Artefact)}
    files = {
        f"/{package}/{name}": content
        for package, contents in unpacked_all(archives).items()
        for name, content in contents.items()
    }
    launches = [name.removeprefix("/") for name in files if name.endswith("/index.html")]
    with serving(files) as address:
        yield Served(address, launches)


@pytest.fixture(scope="module")
def modules() -> Iterator[Served]:
    yield from served(ScormOptions())


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def opened(page: Page, launches: Iterator[str], address: str) -> Iterator[str]:
    """Opens one SCO after the other; in the end nothing may have been said against them, nor asked of others."""
    errors: list[str] = []
    outside: list[str] = []
    watch(page, address, errors, outside)
    for launch in launches:
        page.goto(launch)
        page.locator("#progress-text:not(:empty)").wait_for(timeout=5000)
        yield launch
    assert (errors, outside) == ([], [])


def axe_options(launch: str) -> str:
    """Contrast takes most of the time, and the colours are the same in all modules: a few of them are looked at."""
    contrast = {"color-contrast": {"enabled": launch.split("/")[-2] in {"m01", "m11", "m21", "b1"}}}
    options = {"runOnly": {"type": "tag", "values": RULES}, "rules": contrast, "resultTypes": ["violations"]}
    return json.dumps(options)


def test_every_module_is_open_to_everybody(page: Page, modules: Served, axe: str) -> None:
    assert len(modules.names) == 32
    page.add_init_script(axe)
    found: dict[str, Any] = {}
    for launch in opened(page, modules.launches(), modules.address):
        remembers_whole(page)
        page.evaluate(EVERYTHING)
        violations = page.evaluate(f"axe.run(document, {axe_options(launch)}).then((result) => result.violations)")
        found |= {f"{launch} {one['id']}": one["nodes"][0]["html"] for one in violations}
    assert found == {}


@pytest.mark.parametrize("edition", ["1.2", "2004"])
def test_every_path_opens(chromium: Browser, edition: Literal["1.2", "2004"]) -> None:
    """Its modules are those of their own packages, but for where the player lies: a few of them are enough."""
    page = chromium.new_page()
    for made in served(ScormOptions(edition=edition, per="path", include_exams=True)):
        assert len(made.names) == 32 + 3 + 6
        few = [name for name in made.names if re.search(r"/(exam|capstone|portfolio|m01|m14|m22|a1|c3)/index", name)]
        titles = [page.title() for _ in opened(page, made.launches(few), made.address)]
        assert len(titles) == 3 + 6 + 5
        assert all(" – " in title for title in titles)
        if edition == "1.2":
            exams = made.launches([name for name in few if "/exam/" in name])
            for _ in opened(page, exams, made.address):
                remembers_whole(page)
    page.close()


def test_every_module_of_2004_opens(chromium: Browser) -> None:
    page = chromium.new_page()
    for made in served(ScormOptions(edition="2004")):
        assert len(list(opened(page, made.launches(), made.address))) == 32
    page.close()


WORST = """() => {
    const { course, memory, order } = curriculumkit;
    const longest = { one: 'a', judge: 't' };
    const sizes = [];
    for (let seed = 0; seed < Math.max(1, (course.forms || []).length); seed += 1) {
        const questions = order.questionsOf(course, seed);
        const allowed = memory.allowance(questions, true);
        const answers = Object.fromEntries(questions.map((question) => [question.id, {
            text: () => question.blanks.map(() => '"'.repeat(allowed.line)).join('\\n'),
            number: () => '9'.repeat(allowed.number),
            write: () => '"'.repeat(allowed.essay),
        }[question.kind]?.() ?? longest[question.kind] ?? question.shuffled ?? question.right]));
        questions.filter((question) => question.kind === 'match').forEach((question) => {
            answers[question.id] = question.right;
        });
        const big = 4294967295;
        const attempt = { seed: big, answers, used: 999999, checked: questions.map((question) => question.id) };
        const reached = Object.fromEntries(Object.keys(course.objectives).map((id) => [id, 99.99]));
        const last = { seed: big, raw: 99.99, answers, shares: {} };
        const whole = { seen: course.pages, done: course.pages, finished: 999, best: 99.99, reached, attempt, last };
        const marker = { isText: () => true, share: () => 0.3333333333333333 };
        const { text } = memory.encode(whole, marker);
        const kept = JSON.stringify(memory.decode(text).attempt) === JSON.stringify(attempt);
        sizes.push([text.length, kept, allowed.line]);
    }
    return sizes;
}"""


def remembers_whole(page: Page) -> None:
    """Whatever is typed, whatever else there is to remember: the answers of the attempt under way are kept."""
    sizes = page.evaluate(WORST)
    assert [size for size in sizes if size[0] > LIMIT or not size[1]] == []
    assert min(size[2] for size in sizes) >= 40
