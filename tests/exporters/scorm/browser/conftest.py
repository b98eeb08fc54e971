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
from tests.exporters.scorm.conftest import linked, outcome, unpacked_all

from curriculumkit_scorm import ScormOptions
from curriculumkit_scorm.assembly import package_files
from curriculumkit_scorm.bundle import Dressing
from curriculumkit_scorm.lowering import Lowering
from curriculumkit_scorm.manifest import Edition

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[3] / "node_modules"
SCORM_AGAIN = {f"/{name}": NODE_MODULES / "scorm-again/dist" / name for name in ("scorm12.min.js", "scorm2004.min.js")}
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
    if not all(file.exists() for file in (*SCORM_AGAIN.values(), AXE)):
        unavailable("node_modules (npm ci)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def base(packages: dict[str, dict[str, bytes]], packages_2004: dict[str, dict[str, bytes]]) -> Iterator[str]:
    """The address of a server that has the platform and the unpacked packages, by edition."""
    files = {f"/{name}": (HERE / name).read_bytes() for name in ("lms.html", "lms.css", "lms.js", "strict.js")}
    files |= {name: file.read_bytes() for name, file in SCORM_AGAIN.items() if file.exists()}
    files["/forms.js"] = b"window.forms = " + (HERE / "forms.json").read_bytes() + b";"
    files["/ready.js"] = b"window.lms.forms = window.forms;"
    made: dict[Edition, dict[str, dict[str, bytes]]] = {"1.2": packages, "2004": packages_2004}
    for edition, plain in made.items():
        for module, contents in {**plain, **variants(edition)}.items():
            files |= {f"/{edition}/{module}/{name}": content for name, content in contents.items()}
    with serving(files) as address:
        yield address


def variants(edition: Edition) -> dict[str, dict[str, bytes]]:
    """Packages that no author wrote: without a pass mark, with a time limit, and so on."""
    curriculum = linked()
    first, _, third = (Lowering(curriculum, module).package() for module in curriculum.modules)
    assert first.quiz is not None
    assert third.quiz is not None
    ids = tuple(question.id for question in first.quiz.questions)
    changed = {
        "unmarked": (first, replace(first.quiz, pass_mark=None)),
        "timed": (first, replace(first.quiz, minutes=2, attempts=2)),
        "drawn": (first, replace(first.quiz, forms=(ids[:2], ids[2:4]), shuffled=True)),
        "immediate": (third, replace(third.quiz, immediate=True)),
    }
    dressing = Dressing(edition)
    made = {name: package_files(replace(package, quiz=quiz), dressing) for name, (package, quiz) in changed.items()}
    made["path"] = unpacked_all(outcome(ScormOptions(edition=edition, per="path"))[0])["basics"]
    made["themed"] = package_files(first, Dressing(edition, (HERE / "themed.css").read_bytes()))
    made["right-to-left"] = package_files(replace(first, language="ar"), dressing)
    return made


@pytest.fixture(params=[{}])
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A fresh profile; tests may ask for a size or a colour scheme."""
    context = chromium.new_context(reduced_motion="reduce", **request.param)
    context.set_default_timeout(5000)
    yield context
    context.close()


@pytest.fixture(params=[("1.2", "again")], ids="-".join)
def platform(context: BrowserContext, base: str, request: pytest.FixtureRequest) -> Iterator[Platform]:
    """A learning platform; in the end the browser must have had nothing to say against the page."""
    edition, runtime = request.param
    platform = Platform.open(context, base, edition, runtime)
    yield platform
    assert platform.errors == []
    assert platform.outside == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    if not AXE.exists():
        unavailable("axe-core (npm ci)")
    return AXE.read_text(encoding="utf-8")
