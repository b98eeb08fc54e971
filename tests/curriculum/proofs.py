"""Runs the proofs of banks, each in a process of its own with a time limit.

Each line of the input names a bank and a folder for it in JSON; the answer is a line that has, for each question that
carries a proof, its id and what went wrong or null. What most proofs import is imported once; the processes are forked
from there, which saves most of the time, and several run side by side, since most of them wait. What fails is run once
more, alone and in a fresh interpreter, and that result counts.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from curriculumkit.source import load

SHARED = (
    "celery.app.events",
    "celery.app.trace",
    "celery.backends.cache",
    "celery.fixups.django",
    "celery.loaders.app",
    "celery.worker.consumer",
    "kombu.transport.memory",
    "redis",
)
"""What many proofs import. Celery itself loads lazily: imported by its name alone, it saves nothing."""
AT_ONCE = 4
LIMIT = 60
"""Seconds that a proof may take on a slow machine; most take less than one."""


def proofs(bank: Path) -> dict[str, str]:
    """The proofs of a bank by the id of their question."""
    data = load(bank.read_bytes(), bank.name).data
    questions = data["questions"] if isinstance(data, dict) else {}
    return {key: question["proof"] for key, question in questions.items() if "proof" in question}


def hold(found: Mapping[str, str], folder: Path) -> set[str]:
    """The ids of the proofs that hold, each in a forked process."""
    holding = set()
    waiting = list(found.items())[::-1]
    running: dict[int, str] = {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            key, proof = waiting.pop()
            running[forked(proof, folder)] = key
        child, status = os.wait()
        key = running.pop(child)
        if os.waitstatus_to_exitcode(status) == 0:
            holding.add(key)
    return holding


def forked(proof: str, folder: Path) -> int:
    """A forked process, which ends with 0 where the proof holds."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        signal.alarm(LIMIT)
        os.setsid()
        os.chdir(tempfile.mkdtemp(dir=folder))
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        exec(compile(proof, "<proof>", "exec"), {"__name__": "__main__"})  # noqa: S102 — our own curriculum's
        code = 0
    except BaseException:  # noqa: BLE001 — whatever it is, the proof does not hold
        traceback.print_exc()
    finally:
        os._exit(code)


def fresh(proof: str, folder: Path) -> str | None:
    """What goes wrong with a proof in an interpreter of its own; None where it holds."""
    with tempfile.TemporaryDirectory(dir=folder) as own:
        try:
            done = subprocess.run(
                [sys.executable, "-c", proof],
                cwd=own,
                capture_output=True,
                text=True,
                timeout=LIMIT,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"took longer than {LIMIT} seconds"
    return None if done.returncode == 0 else done.stderr[-2000:] or f"exit code {done.returncode}"


def faults(bank: Path, folder: Path) -> dict[str, str | None]:
    """What goes wrong with each proof of a bank."""
    found = proofs(bank)
    holding = hold(found, folder)
    return {key: None if key in holding else fresh(proof, folder) for key, proof in found.items()}


def main() -> None:
    """Answer one bank after the other."""
    for name in SHARED:
        import_module(name)
    for line in sys.stdin:
        bank, folder = map(Path, json.loads(line))
        print(json.dumps(faults(bank, folder)), flush=True)  # noqa: T201 — the tests read this


if __name__ == "__main__":
    main()
