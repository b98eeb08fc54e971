"""`curriculumkit preview` as a designer sees it: pages change when a file is saved, and the place in them stays."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from tests.exporters.scorm.browser.platform import watch
from tests.exporters.scorm.conftest import QUEUES

from curriculumkit.cli.preview.server import serving
from curriculumkit.cli.preview.site import Site

pytestmark = pytest.mark.browser

SOON = 15_000
LESSON = "paths/basics/m01/first.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(QUEUES, tmp_path / "queues"))


@pytest.fixture
def page(chromium: Browser, folder: Path) -> Iterator[Page]:
    """The preview of the folder, at its list of modules."""
    errors: list[str] = []
    outside: list[str] = []
    with serving(Site(folder, "2004"), 0) as (server, address):
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        page = chromium.new_page()
        watch(page, address.rstrip("/"), errors, outside)
        page.goto(address)
        yield page
        page.close()
        server.shutdown()
        thread.join()
    assert (errors, outside) == ([], [])


def save(file: Path, text: str) -> None:
    """Save as editors do: nobody sees half of a file."""
    whole = next(parent for parent in file.parents if parent.name == "queues").with_name("whole")
    whole.write_text(text, encoding="utf-8")
    whole.replace(file)


def opened(page: Page) -> FrameLocator:
    """The first module, at its first lesson."""
    page.get_by_role("link", name="任务队列 & 消息代理").click()
    module = page.frame_locator("iframe")
    module.locator("#contents a[href='#lesson-first']").click()
    expect(module.locator("#lesson-first > h1")).to_be_visible()
    return module


def test_saved_file_is_shown_where_the_designer_was(page: Page, folder: Path) -> None:
    module = opened(page)
    expect(page.locator("[data-told=status]")).to_have_text("incomplete")
    file = folder / LESSON
    save(file, file.read_text(encoding="utf-8") + "\n\n刚刚写下的一句。\n")
    expect(module.get_by_text("刚刚写下的一句。")).to_be_visible(timeout=SOON)
    expect(module.locator("#lesson-first > h1")).to_be_visible()


def test_mistake_is_shown_until_it_is_mended(page: Page, folder: Path) -> None:
    module = opened(page)
    file = folder / "paths/basics/m01.yaml"
    good = file.read_text(encoding="utf-8")
    save(file, good.replace("level: apply", "level: applied"))
    expect(page.locator("pre")).to_contain_text("m01.yaml:10:12", timeout=SOON)
    save(file, good)
    expect(module.locator("#lesson-first > h1")).to_be_visible(timeout=SOON)


def test_beginning_anew_forgets_everything(page: Page) -> None:
    module = opened(page)
    module.locator("#contents a[href='#quiz']").click()
    module.locator("#quiz-start").click()
    module.locator("#question-q01 input").first.check()
    page.get_by_role("button", name="Begin anew").click()
    expect(module.locator("#overview > h1")).to_be_visible()
    expect(module.locator("#progress")).to_have_js_property("value", 1)
    page.get_by_role("link", name="All modules").click()
    expect(page.get_by_role("heading", name="任务队列课程")).to_be_visible()
