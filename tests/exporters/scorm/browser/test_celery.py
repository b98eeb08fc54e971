"""The Celery curriculum: every module and every path in both editions opens, and axe has nothing to say.

Each page is looked at by axe once: modules in their own packages of 1.2, projects and exams in the packages of paths.
The pages of 2004 differ by a script that no axe sees, and those of modules in paths by where the player lies; they are
opened all the same. Modules in packages of their own of 2004 have nothing new: those of one path are opened.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
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
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions, exporter

pytestmark = pytest.mark.browser

CELERY = Path(__file__).parents[4] / "curriculum/celery"
PATHS = {"foundation": 8, "professional": 6, "expert": 8, "specialist": 10}
"""How many modules each of them has."""
ENDS = {
    "foundation": {"capstone", "exam"},
    "professional": {"capstone", "exam"},
    "expert": {"capstone", "exam"},
    "specialist": {"capstone", "portfolio", "exam"},
}
"""What else their packages have: projects, and exams of questions or by a project."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVERYTHING = """async () => {
    const byId = (id) => document.getElementById(id);
    if (byId('quiz-start')) {
        byId('quiz-start').click();
        byId('quiz-form').requestSubmit();
        byId('quiz-submit-anyway').click();
    }
    document.querySelectorAll('[data-page], #quiz-form, .question, .stem, [data-feedback]').forEach((one) => {
        one.hidden = false;
    });
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
"""An attempt is handed in, so that there is a result; then every page is shown below the other."""
AXE_OPTIONS = json.dumps({"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Served:
    """The packages of one export, and the pages that open them."""

    address: str
    names: list[str]

    @property
    def launches(self) -> Iterator[str]:
        return (f"{self.address}/{name}" for name in self.names)


@pytest.fixture(scope="module")
def celery_curriculum() -> LinkedCurriculum:
    report = check(CELERY)
    assert report.curriculum is not None
    return report.curriculum


@contextmanager
def served(curriculum: LinkedCurriculum, options: ScormOptions) -> Iterator[Served]:
    made = exporter.export(curriculum, options)
    archives = {one.path: b"".join(one.chunks) for one in made if isinstance(one, Artefact)}
    files = {
        f"/{package}/{name}": content
        for package, contents in unpacked_all(archives).items()
        for name, content in contents.items()
    }
    launches = [name.removeprefix("/") for name in files if name.endswith("/index.html")]
    with serving(files) as address:
        yield Served(address, launches)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(reduced_motion="reduce")
    yield page
    page.close()


def opened(page: Page, made: Served) -> Iterator[str]:
    """Opens one SCO after the other; in the end nothing may have been said against them, nor asked of others."""
    errors: list[str] = []
    outside: list[str] = []
    watch(page, made.address, errors, outside)
    for launch in made.launches:
        page.goto(launch)
        page.locator("#progress-text:not(:empty)").wait_for(timeout=10_000)
        yield launch
    assert (errors, outside) == ([], [])


def violations(page: Page, axe: str) -> dict[str, str]:
    """What axe finds on all pages of a SCO, contrast included; the first place of each."""
    page.evaluate(axe)
    page.evaluate(EVERYTHING)
    found: list[dict[str, Any]] = page.evaluate(f"axe.run(document, {AXE_OPTIONS}).then((result) => result.violations)")
    return {f"{page.url} {one['id']}": one["nodes"][0]["html"] for one in found}


def test_paths_have_all_modules(celery_curriculum: LinkedCurriculum) -> None:
    assert {path.id: len(path.all_modules) for path in celery_curriculum.paths} == PATHS
    assert sum(PATHS.values()) == 32


@pytest.mark.parametrize("path", PATHS)
def test_every_module_is_open_to_everybody(
    page: Page, celery_curriculum: LinkedCurriculum, axe: str, path: str
) -> None:
    """Every other one in dark colours: they are the same in all modules."""
    found: dict[str, str] = {}
    with served(celery_curriculum, ScormOptions(only=(path,))) as made:
        assert len(made.names) == PATHS[path]
        for index, _ in enumerate(opened(page, made)):
            remembers_whole(page)
            page.emulate_media(color_scheme="dark" if index % 2 else "light")
            found |= violations(page, axe)
    assert found == {}


def test_modules_of_2004_open(page: Page, celery_curriculum: LinkedCurriculum) -> None:
    with served(celery_curriculum, ScormOptions(edition="2004", only=("expert",))) as made:
        assert len(list(opened(page, made))) == PATHS["expert"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("edition", ["1.2", "2004"])
def test_every_item_of_every_path_opens(
    page: Page, celery_curriculum: LinkedCurriculum, axe: str, edition: Literal["1.2", "2004"], path: str
) -> None:
    found: dict[str, str] = {}
    titles = []
    options = ScormOptions(edition=edition, per="path", only=(path,), include_exams=True)
    with served(celery_curriculum, options) as made:
        assert len(made.names) == PATHS[path] + len(ENDS[path])
        for launch in opened(page, made):
            titles.append(page.title())
            if edition == "1.2" and launch.split("/")[-2] in ENDS[path]:
                remembers_whole(page)
                found |= violations(page, axe)
    assert found == {}
    assert all(" – " in title for title in titles)


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
