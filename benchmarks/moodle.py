"""How fast YAML becomes Moodle XML: `python benchmarks/moodle.py [QUESTIONS ...] [--peers VENV]`.

Prints seconds of work (of the processor, not of the clock) and peak memory, for 10,000 and 100,000 questions: of
reading and linking, of the export, of the floor (the same bytes through `lxml.etree.xmlfile`, with no thought), of
YAML to XML, and of that with all rules, as the command does it. Each runs in a process of its own. `--peers` names a
virtual environment in which moodle-tools, text2qti, qti-package-maker and gift-wrapper are installed: the smallest
size, through each as a command and through ours, start-up included. Ratios are to YAML to XML, since they know no
such rules: to the whole command, and to its work without start-up.
"""

import argparse
import io
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from lxml import etree

from curriculumkit.check import check
from curriculumkit.check.folder import Folder
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit_moodle import MoodleOptions, exporter

_PER_MODULE = 500
_BEFORE = "before"
Measured: TypeAlias = tuple[float, dict[str, float]]
"""Seconds, and what else there is to say."""


def questions(count: int) -> Iterator[tuple[str, list[str], int]]:
    """Prompt, options and the place of the right one, the same at every call; a fifth of the prompts has code."""
    for number in range(count):
        code = " 用 `app.send_task()`" if number % 5 == 0 else ""
        prompt = f"第 {number} 题：下列关于任务队列与消息代理的说法，哪一项正确？{code}"
        yield prompt, [f"说法 {number}-{letter}，与任务的执行有关" for letter in "甲乙丙丁"], number % 4


def curriculum(folder: Path, count: int) -> None:
    """Write a curriculum with so many multiple-choice questions."""
    path = folder / "paths" / "p"
    path.mkdir(parents=True)
    modules = -(-count // _PER_MODULE)
    ids = ", ".join(f"m{number:03}" for number in range(modules))
    text = "id: big\ntitle: 大课程\nlanguage: zh-CN\npaths: [p]\n"
    (folder / "curriculum.yaml").write_text(text, encoding="utf-8")
    (path / "path.yaml").write_text(f"title: 路径\nmodules: [{ids}]\n", encoding="utf-8")
    everything = list(questions(count))
    for number in range(modules):
        module = f"title: 模块 {number}\nweeks: 1\nobjectives:\n  o1:\n    text: 会\n    level: apply\n"
        (path / f"m{number:03}.yaml").write_text(module, encoding="utf-8")
        bank = ["questions:\n"]
        for index, (prompt, options, right) in enumerate(everything[number * _PER_MODULE : (number + 1) * _PER_MODULE]):
            bank.append(
                f"  q{index:03}:\n    type: single-choice\n    objective: o1\n    level: apply\n    prompt: {prompt}\n"
                f"    explanation: 第 {index} 题的解释，说明为什么。\n    options:\n"
            )
            for place, option in enumerate(options):
                key = "correct" if place == right else "wrong"
                bank.append(f"      - {key}: {option}\n        feedback: 关于 {place} 的说明。\n")
        (path / f"m{number:03}.questions.yaml").write_text("".join(bank), encoding="utf-8")


class _Sink:
    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> None:
        self.size += len(data)


def _linked(folder: Path) -> LinkedCurriculum:
    curriculum = link(Folder(folder).read())
    assert curriculum is not None
    return curriculum


def _exported(curriculum: LinkedCurriculum) -> float:
    """The megabytes of an export in one file."""
    items = exporter.export(curriculum, MoodleOptions(per="curriculum"))
    return sum(sum(map(len, item.chunks)) for item in items if isinstance(item, Artefact)) / 1e6


def read_and_link(folder: Path) -> Measured:
    """Reading, binding, linking: no rules."""
    start = time.process_time()
    _linked(folder)
    return time.process_time() - start, {}


def export(folder: Path) -> Measured:
    """The export alone: losses, Markdown, XML. The reading before it is not counted."""
    linked = _linked(folder)
    before = _peak()
    start = time.process_time()
    size = _exported(linked)
    return time.process_time() - start, {"MB": size, _BEFORE: before}


def whole(folder: Path) -> Measured:
    """YAML to XML: reading, binding, linking, losses, Markdown, XML; no rules, and no start-up."""
    start = time.process_time()
    size = _exported(_linked(folder))
    return time.process_time() - start, {"MB": size}


def command(folder: Path) -> Measured:
    """What `curriculumkit export moodle` does, which checks everything first; no start-up."""
    start = time.process_time()
    linked = check(folder).curriculum
    assert linked is not None
    size = _exported(linked)
    return time.process_time() - start, {"MB": size}


def floor(folder: Path) -> Measured:
    """The same bytes through `xmlfile`, element by element; parsing them, question by question, is not counted."""
    items = exporter.export(_linked(folder), MoodleOptions(per="curriculum"))
    (file,) = (item for item in items if isinstance(item, Artefact))
    parsed = etree.iterparse(io.BytesIO(b"".join(file.chunks)), tag="question", huge_tree=True)
    sink, seconds = _Sink(), 0.0
    with etree.xmlfile(sink, encoding="utf-8") as out, out.element("quiz"):
        for _, element in parsed:
            node = _plain(element)
            element.clear()
            start = time.process_time()
            _through(out, node)
            seconds += time.process_time() - start
    return seconds, {"MB": sink.size / 1e6}


@dataclass(frozen=True, slots=True)
class _Plain:
    tag: str
    attributes: dict[str, str]
    text: str
    children: list["_Plain"]


def _plain(element: etree._Element) -> _Plain:
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return _Plain(str(element.tag), attributes, element.text or "", [_plain(child) for child in element])


def _through(out: Any, node: _Plain) -> None:
    with out.element(node.tag, node.attributes):
        out.write(node.text)
        for child in node.children:
            _through(out, child)


SUBJECTS: dict[str, Callable[[Path], Measured]] = {
    "read and link": read_and_link,
    "export": export,
    "floor (xmlfile)": floor,
    "YAML to XML": whole,
    "with all rules": command,
}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, folder: str) -> tuple[float, float, dict[str, float]]:
    """Seconds, peak memory in MiB, and what else there is to say, of one subject in a process of its own."""
    seconds, more = SUBJECTS[name](Path(folder))
    return seconds, _peak(), more


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


_OUTPUTS = (".xml", ".zip", ".gift.txt")
_LEAST = 10  # bytes for a question; less is no output


def timed(arguments: list[str], folder: Path) -> tuple[float, float, bool]:
    """Seconds of the processor and peak memory in MiB of a program, start-up included, and whether it succeeded."""
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(arguments, cwd=folder, stdout=log, stderr=log)  # noqa: S603 — written below
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode == 0


def compare(venv: Path, count: int) -> None:
    """Prints what each peer in a virtual environment needs for the same questions, and how many times that is ours."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        curriculum(folder / "big", count)
        ours, peak, done = timed([sys.executable, __file__, "--once", "big"], folder)
        assert done, (folder / "log.txt").read_text("utf-8")[-500:]
        work = float((folder / "log.txt").read_text("utf-8"))
        print(f"\n{'as commands':18}{'questions':>10}{'s':>8}{'peak MiB':>10}{'× ours':>8}{'× our work':>12}")
        print(f"{'YAML to XML':18}{count:10}{ours:8.2f}{peak:10.0f}{1:8.1f}{ours / work:12.1f}")
        program = str(Path(sys.executable).parent / "curriculumkit")
        options = ["export", "moodle", "big", "--per", "curriculum", "-o", "out"]
        seconds, peak, _ = timed([program, *options], folder)
        print(f"{'with all rules':18}{count:10}{seconds:8.2f}{peak:10.0f}{seconds / ours:8.1f}{seconds / work:12.1f}")
        for name, prepare in PEERS.items():
            place = folder / name
            place.mkdir()
            script, *options = prepare(count, place)
            seconds, peak, done = timed([str(venv / "bin" / "python"), str(venv / "bin" / script), *options], place)
            written = max((file.stat().st_size for file in place.iterdir() if file.name.endswith(_OUTPUTS)), default=0)
            done = done and written > _LEAST * count
            ratio = (
                f"{seconds / ours:8.1f}{seconds / work:12.1f}"
                if done
                else "  failed: " + (place / "log.txt").read_text("utf-8")[-200:]
            )
            print(f"{name:18}{count:10}{seconds:8.2f}{peak:10.0f}{ratio}", flush=True)


def main() -> None:
    """Prints the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("sizes", metavar="QUESTIONS", type=int, nargs="*", default=[10_000, 100_000])
    arguments.add_argument("--peers", metavar="VENV", type=Path, help="a virtual environment with the peers")
    arguments.add_argument("--once", metavar="FOLDER", type=Path, help="YAML to XML of a curriculum, and no table")
    given = arguments.parse_args()
    if given.once:
        print(whole(given.once)[0])
        return
    print(f"{'':18}{'questions':>10}{'s':>8}{'MB':>7}{'peak MiB':>10}{'of it before':>14}")
    for count in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            curriculum(Path(folder) / "big", count)
            for name in SUBJECTS:
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    seconds, peak, more = pool.apply(measure, (name, str(Path(folder) / "big")))
                row = f"{count:10}{seconds:8.2f}{more.get('MB', 0):7.1f}{peak:10.0f}{more.get(_BEFORE, 0):14.0f}"
                print(f"{name:18}{row}", flush=True)
    if given.peers:
        compare(given.peers.absolute(), min(given.sizes))


if __name__ == "__main__":
    main()
