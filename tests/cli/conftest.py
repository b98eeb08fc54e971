"""Running commands as users do: in a process of their own, and in this one where that is enough."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `curriculumkit` with arguments, in an empty folder unless `cwd` says otherwise."""

    def run_command(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "curriculumkit", *arguments]
        return subprocess.run(
            command, cwd=cwd or tmp_path, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False
        )

    return run_command
