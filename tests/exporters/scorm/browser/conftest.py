"""Chromium, the exported packages on a server, and a learning platform to play them in."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from tests.exporters.scorm.browser.platform import Platform
from tests.exporters.scorm.browser.server import serving
from tests.exporters.scorm.conftest import linked

from curriculumkit_scorm.assembly import package_files
from curriculumkit_scorm.lowering import Lowering

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[3] / "node_modules"
SCORM_AGAIN = NODE_MODULES / "scorm-again/dist/scorm12.min.js"
AXE = NODE_MODULES / "axe-core/axe.min.js"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def unavailable(what: str) -> NoReturn:
    """Skip on a desk, fail in CI: there, a browser that is missing would hide everything."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing", pytrace=False)
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the system."""
    program = shutil.which("chromium")
    if program is None:
        unavailable("chromium")
    if not SCORM_AGAIN.exists() or not AXE.exists():
        unavailable("node_modules (npm ci)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def base(packages: dict[str, dict[str, bytes]]) -> Iterator[str]:
    """The address of a server that has the platform and the unpacked packages."""
    files = {f"/{name}": (HERE / name).read_bytes() for name in ("lms.html", "lms.css", "lms.js")}
    if SCORM_AGAIN.exists():
        files["/scorm12.min.js"] = SCORM_AGAIN.read_bytes()
    for module, contents in {**packages, "unmarked": unmarked()}.items():
        files |= {f"/{module}/{name}": content for name, content in contents.items()}
    with serving(files) as address:
        yield address


def unmarked() -> dict[str, bytes]:
    """The first module without a pass mark."""
    curriculum = linked()
    package = Lowering(curriculum, next(curriculum.modules)).package()
    assert package.quiz is not None
    return package_files(replace(package, quiz=replace(package.quiz, pass_mark=None)))


@pytest.fixture(params=[{}])
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A fresh profile; tests may ask for a size or a colour scheme."""
    context = chromium.new_context(reduced_motion="reduce", **request.param)
    context.set_default_timeout(5000)
    yield context
    context.close()


@pytest.fixture
def platform(context: BrowserContext, base: str) -> Iterator[Platform]:
    """A learning platform; in the end the browser must have had nothing to say against the page."""
    platform = Platform.open(context, base)
    yield platform
    assert platform.errors == []
    assert platform.outside == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    if not AXE.exists():
        unavailable("axe-core (npm ci)")
    return AXE.read_text(encoding="utf-8")
