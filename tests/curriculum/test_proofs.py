"""The facts that questions of the Celery curriculum rest on hold in the installed packages."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parents[2]
CURRICULUM = ROOT / "curriculum" / "celery"
BANKS = sorted(file for kind in ("questions", "exam") for file in CURRICULUM.rglob(f"*.{kind}.yaml"))
Faults: TypeAlias = dict[str, str | None]


@pytest.fixture(scope="session")
def runner() -> Iterator[subprocess.Popen[str]]:
    """The process that proofs are forked from."""
    command = [sys.executable, str(Path(__file__).with_name("proofs.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
    assert process.returncode == 0


@pytest.fixture
def faults(runner: subprocess.Popen[str], tmp_path: Path) -> Callable[[Path], Faults]:
    """What goes wrong with each proof of a bank."""

    def faults_of(bank: Path) -> Faults:
        assert runner.stdin is not None
        assert runner.stdout is not None
        print(json.dumps([str(bank), str(tmp_path)]), file=runner.stdin, flush=True)
        found: Faults = json.loads(runner.stdout.readline())
        return found

    return faults_of


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.stem)
def test_proofs_hold(bank: Path, faults: Callable[[Path], Faults]) -> None:
    found = faults(bank)
    assert len(found) == bank.read_text(encoding="utf-8").count("\n    proof: |")
    assert {key: fault for key, fault in found.items() if fault} == {}


def test_a_proof_that_does_not_hold_is_found(tmp_path: Path, faults: Callable[[Path], Faults]) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text(
        "questions:\n  q1:\n    proof: |\n      assert 1 == 2, 'no'\n  q2:\n    proof: |\n      assert True\n",
        encoding="utf-8",
    )
    found = faults(bank)
    assert "AssertionError: no" in (found["q1"] or "")
    assert found["q2"] is None
