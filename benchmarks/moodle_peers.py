"""YAML to Moodle XML beside other tools: `python -m benchmarks.moodle_peers VENV [QUESTIONS]`.

VENV is a virtual environment with moodle-tools, text2qti, qti-package-maker and gift-wrapper. The same multiple-choice
questions (10,000 by default) go through each of them as a command, and through ours, start-up included, on one core;
all twice, in turn, and the least counts. Ratios are to YAML to XML, since the others know no rules such as ours: to the
whole command, and to its work without start-up.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml
from benchmarks import moodle
from benchmarks.moodle import curriculum, questions

_ROUNDS = 2


def _explanation(number: int) -> str:
    return f"第 {number} 题的解释，说明为什么。"


def moodle_tools(count: int, folder: Path) -> list[str]:
    """YAML to Moodle XML."""
    items = [
        {
            "type": "multiple_choice",
            "title": f"q{number}",
            "question": prompt,
            "general_feedback": _explanation(number),
            "answers": [
                {"answer": option, "points": 100 if place == right else 0, "feedback": f"关于 {place} 的说明。"}
                for place, option in enumerate(options)
            ],
        }
        for number, (prompt, options, right) in enumerate(questions(count))
    ]
    (folder / "questions.yaml").write_text(yaml.safe_dump_all(items, allow_unicode=True), encoding="utf-8")
    return ["make-questions", "-i", "questions.yaml", "-o", "out.xml", "-s"]


def text2qti(count: int, folder: Path) -> list[str]:
    """Text to QTI."""
    parts = ["Quiz title: 大课程\n\n"]
    for number, (prompt, options, right) in enumerate(questions(count)):
        parts.append(f"{number + 1}. {prompt}\n... {_explanation(number)}\n")
        for place, option in enumerate(options):
            parts.append(f"{'*' if place == right else ''}{'abcd'[place]}) {option}\n... 关于 {place} 的说明。\n")
        parts.append("\n")
    (folder / "quiz.txt").write_text("".join(parts), encoding="utf-8")
    return ["text2qti", "quiz.txt"]


def qti_package_maker(count: int, folder: Path) -> list[str]:
    """Text to QTI 1.2, without any feedback, and in English, since it takes ASCII alone."""
    lines = []
    for number, (_, options, right) in enumerate(questions(count)):
        marked = (
            f"statement {number}-{'abcd'[place]} on how tasks are run\t{'correct' if place == right else 'incorrect'}"
            for place in range(len(options))
        )
        lines.append("\t".join((f"MC\tQuestion {number}: which statement on queues and brokers is right?", *marked)))
    (folder / "bbq-quiz-questions.txt").write_text("\n".join(lines), encoding="utf-8")
    return ["bbq_converter.py", "-q", "-1", "-i", "bbq-quiz-questions.txt"]


def gift_wrapper(count: int, folder: Path) -> list[str]:
    """YAML to GIFT, Moodle's plain text, without feedback on options."""
    items = [
        {
            "class": "MultipleChoice",
            "name": f"q{number}",
            "statement": prompt,
            "feedback": _explanation(number),
            "answers": {"perfect": options[right], "wrong": [o for o in options if o != options[right]]},
        }
        for number, (prompt, options, right) in enumerate(questions(count))
    ]
    bank = {"pictures base directory": ".", "categories": [{"name": "大课程", "questions": items}]}
    (folder / "bank.yaml").write_text(yaml.safe_dump(bank, allow_unicode=True), encoding="utf-8")
    return ["wrap.py", "-l", "-n", "-i", "bank.yaml"]


PEERS: dict[str, Callable[[int, Path], list[str]]] = {
    "moodle-tools": moodle_tools,
    "text2qti": text2qti,
    "qti-package-maker": qti_package_maker,
    "gift-wrapper": gift_wrapper,
}


_OURS = "YAML to XML"
_OUTPUTS = (".xml", ".zip", ".gift.txt")
_LEAST = 10  # bytes for a question; less is no output


def timed(arguments: list[str], folder: Path) -> tuple[float, float, bool]:
    """Seconds of the processor and peak memory in MiB of a program, start-up included, and whether it succeeded."""
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(arguments, cwd=folder, stdout=log, stderr=log)  # noqa: S603 — written below
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode == 0


def commands(venv: Path, count: int, folder: Path) -> dict[str, tuple[list[str], Path]]:
    """The programs, with the folders that they run in."""
    curriculum(folder / "big", count)
    program = str(Path(sys.executable).parent / "curriculumkit")
    found = {
        _OURS: ([sys.executable, moodle.__file__, moodle.ONCE, "big"], folder),
        "with all rules": ([program, "export", "moodle", "big", "--per", "curriculum", "-o", "out"], folder),
    }
    for name, prepare in PEERS.items():
        place = folder / name
        place.mkdir()
        script, *options = prepare(count, place)
        found[name] = [str(venv / "bin" / "python"), str(venv / "bin" / script), *options], place
    return found


def compare(venv: Path, count: int) -> None:
    """Prints what each tool needs for the same questions, and how many times that is ours."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        programs = commands(venv, count, folder)
        measured: dict[str, tuple[float, float]] = {}
        work = float("inf")
        for _ in range(_ROUNDS):
            for name, (arguments, place) in programs.items():
                seconds, peak, done = timed(arguments, place)
                log = (place / "log.txt").read_text("utf-8")
                written = max(
                    (file.stat().st_size for file in place.iterdir() if file.name.endswith(_OUTPUTS)), default=0
                )
                if not done or (name in PEERS and written < _LEAST * count):
                    sys.exit(f"{name} failed: {log[-500:]}")
                measured[name] = min((seconds, peak), measured.get(name, (seconds, peak)))
                work = min(work, float(log)) if name == _OURS else work
    ours, _ = measured[_OURS]
    print(f"{'as commands':18}{'questions':>10}{'s':>8}{'peak MiB':>10}{'× ours':>8}{'× our work':>12}")
    for name, (seconds, peak) in measured.items():
        print(f"{name:18}{count:10}{seconds:8.2f}{peak:10.0f}{seconds / ours:8.1f}{seconds / work:12.1f}")


def main() -> None:
    """Prints the table."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("venv", metavar="VENV", type=Path, help="a virtual environment with the other tools")
    arguments.add_argument("questions", metavar="QUESTIONS", type=int, nargs="?", default=10_000)
    given = arguments.parse_args()
    os.environ["CURRICULUMKIT_CORES"] = "1"
    compare(given.venv.absolute(), given.questions)


if __name__ == "__main__":
    main()
