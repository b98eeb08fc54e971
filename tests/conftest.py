"""What all tests share: golden files, and the places of things."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CompareGolden = Callable[[str, Path], None]
_LONG = 60


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write golden files anew, and show what changed")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Long texts and bytes, which may hold the time of day, are called by their argument's name."""
    return argname if isinstance(val, str | bytes) and len(val) > _LONG else None


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> CompareGolden:
    """Compares a text with a golden file beside the tests; `make golden` writes it anew."""
    renew = bool(request.config.getoption("--renew-golden"))

    def compare(text: str, file: Path) -> None:
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        difference = "".join(
            difflib.unified_diff(expected.splitlines(keepends=True), text.splitlines(keepends=True), file.name, "now")
        )
        if renew and difference:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(difference)  # noqa: T201 — what `make golden` is asked for
            return
        assert text == expected, f"not as in {file.relative_to(ROOT)} (renew with `make golden`):\n{difference}"

    return compare


@pytest.fixture
def celery() -> Path:
    """The folder of the Celery curriculum."""
    return ROOT / "curriculum" / "celery"
