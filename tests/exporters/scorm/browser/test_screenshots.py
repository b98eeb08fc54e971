"""Approved pictures of a few pages; `make golden` takes them anew.

They hold for one major version of Chromium and one set of fonts: with others, letters have other shapes, and the tests
are skipped.
"""

import base64
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page
from tests.exporters.scorm.browser.platform import answer, begin, go, submit

pytestmark = pytest.mark.browser

APPROVED = Path(__file__).parent / "approved"
MADE_WITH = APPROVED / "made-with.json"
FONTS = ("sans-serif:lang=zh-cn", "sans-serif:lang=en", "monospace")
WIDE, NARROW = {"width": 1000, "height": 900}, {"width": 320, "height": 900}
TOLERANCE = 0.002
"""The share of pixels that may be another: edges of letters differ from one machine to the next."""
COMPARE = """async ([one, other]) => {
    const pixels = await Promise.all([one, other].map(async (data) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + data;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
    }));
    const [now, before] = pixels;
    if (now.width !== before.width || now.height !== before.height) return 1;
    let different = 0;
    for (let at = 0; at < now.data.length; at += 4) {
        const away = [0, 1, 2].map((channel) => Math.abs(now.data[at + channel] - before.data[at + channel]));
        if (Math.max(...away) > 40) different += 1;
    }
    return different / (now.data.length / 4);
}"""


def as_it_opens(_: Frame) -> None:
    """Nothing is done."""


def in_quiz(sco: Frame) -> None:
    begin(sco)
    answer(sco, {"q01": "a", "q02": "a"})
    sco.evaluate("window.scrollTo(0, 0)")


def result(sco: Frame) -> None:
    begin(sco)
    answer(sco, {"q01": "a", "q02": "a", "q03": "f", "q04": ("5672", "")})
    submit(sco)


def turned_to(page: str) -> Callable[[Frame], None]:
    return lambda sco: go(sco, page)


SHOTS: dict[str, tuple[str, dict[str, int], str, Callable[[Frame], None]]] = {
    "overview": ("basics/m01", WIDE, "light", as_it_opens),
    "lesson-dark": ("basics/m01", WIDE, "dark", turned_to("lesson-first")),
    "lesson-narrow": ("basics/m01", NARROW, "light", turned_to("lesson-first")),
    "quiz": ("basics/m01", WIDE, "light", in_quiz),
    "quiz-narrow-dark": ("basics/m03", NARROW, "dark", begin),
    "result": ("basics/m01", WIDE, "light", result),
    "result-narrow-dark": ("basics/m01", NARROW, "dark", result),
}


def tools(browser: Browser) -> dict[str, Any]:
    """What pictures depend on."""
    program = shutil.which("fc-match")
    if program is None:
        return {"chromium": browser.version.partition(".")[0], "fonts": []}
    names = (subprocess.run([program, name], capture_output=True, text=True, check=True) for name in FONTS)
    return {"chromium": browser.version.partition(".")[0], "fonts": [one.stdout.partition(":")[0] for one in names]}


@pytest.fixture(scope="module")
def renewing(chromium: Browser, request: pytest.FixtureRequest) -> bool:
    """Whether pictures are taken anew. Skips where those at hand were made with something else."""
    here = tools(chromium)
    if request.config.getoption("--renew-golden"):
        MADE_WITH.write_text(json.dumps(here, indent=2) + "\n", encoding="utf-8")
        return True
    there = json.loads(MADE_WITH.read_text(encoding="utf-8"))
    if here != there:
        pytest.skip(f"the pictures were made with {there}, and here is {here}")
    return False


@pytest.fixture
def shot(chromium: Browser, base: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of a picture, with nothing on it that changes by itself."""
    module, size, colours, prepare = SHOTS[request.param]
    # playwright's types know these dictionaries by their keys.
    options: Any = {"viewport": size, "color_scheme": colours, "reduced_motion": "reduce"}
    page = chromium.new_page(**options)
    page.add_init_script("Math.random = () => 0.37;")
    page.goto(f"{base}/1.2/{module}/index.html")
    page.locator(".notice-close").click()
    prepare(page.main_frame)
    page.mouse.move(0, 0)
    yield page
    page.close()


@pytest.mark.parametrize(("shot", "name"), [(name, name) for name in SHOTS], indirect=["shot"], ids=list(SHOTS))
def test_page_looks_as_approved(renewing: bool, shot: Page, name: str, chromium: Browser, tmp_path: Path) -> None:
    now = shot.screenshot(animations="disabled", caret="hide")
    file = APPROVED / f"{name}.png"
    canvas = chromium.new_page()
    before = file.read_bytes() if file.exists() else b""
    given = [base64.b64encode(data).decode() for data in (now, before or now)]
    share = canvas.evaluate(COMPARE, given) if before else 1
    canvas.close()
    if renewing and share > TOLERANCE:
        file.write_bytes(now)
        return
    seen = tmp_path / f"{name}.png"
    seen.write_bytes(now)
    told = f"{share:.2%} of {name}.png is another picture now: look at {seen}, and approve it with `make golden`"
    assert share <= TOLERANCE, told


def test_comparison_sees_a_change(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<p style='font-size: 40px'>任务队列</p>")
    one = base64.b64encode(page.screenshot()).decode()
    page.set_content("<p style='font-size: 40px; color: #c00'>任务队列</p>")
    other = base64.b64encode(page.screenshot()).decode()
    assert page.evaluate(COMPARE, [one, one]) == 0
    assert page.evaluate(COMPARE, [one, other]) > TOLERANCE
    page.close()
