"""The facts that questions of the Celery curriculum rest on hold in the installed packages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CURRICULUM = ROOT / "curriculum" / "celery"
BANKS = sorted(file for kind in ("questions", "exam") for file in CURRICULUM.rglob(f"*.{kind}.yaml"))


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.stem)
def test_proofs_hold(bank: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(Path(__file__).with_name("proofs.py")), str(bank)]
    environment = {**os.environ, "PROOF_FOLDER": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    results = {line["id"]: line["fault"] for line in map(json.loads, done.stdout.splitlines())}
    carrying = bank.read_text(encoding="utf-8").count("\n    proof: |")
    assert len(results) == carrying
    assert {key: fault for key, fault in results.items() if fault} == {}


def test_a_proof_that_does_not_hold_is_found(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text(
        "questions:\n  q1:\n    proof: |\n      assert 1 == 2, 'no'\n  q2:\n    proof: |\n      assert True\n",
        encoding="utf-8",
    )
    command = [sys.executable, str(Path(__file__).with_name("proofs.py")), str(bank)]
    environment = {**os.environ, "PROOF_FOLDER": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    faults = {line["id"]: line["fault"] for line in map(json.loads, done.stdout.splitlines())}
    assert "AssertionError: no" in faults["q1"]
    assert faults["q2"] is None
