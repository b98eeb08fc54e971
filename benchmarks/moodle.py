"""How fast YAML becomes Moodle XML: `python benchmarks/moodle.py [QUESTIONS ...]` (10,000 and 100,000).

Prints seconds of work (of the processor, not of the clock) and peak memory of reading and checking a curriculum, of the
export, and of the floor: the same bytes through `lxml.etree.xmlfile`, with no thought. Each runs in a process of its
own. `--peers` adds moodle-tools (YAML to Moodle XML) on the smallest size, where it is installed.
"""

import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from lxml import etree

from curriculumkit.check import check
from curriculumkit.export import Artefact
from curriculumkit_moodle import MoodleOptions, exporter

_PER_MODULE = 500
_BEFORE = "before"


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


def read_and_check(folder: Path) -> tuple[float, dict[str, float]]:
    """Reading, binding, linking, all rules."""
    start = time.process_time()
    report = check(folder)
    assert report.curriculum is not None
    return time.process_time() - start, {}


def export(folder: Path) -> tuple[float, dict[str, float]]:
    """The export alone: losses, Markdown, XML. The reading before it is not counted."""
    linked = check(folder).curriculum
    assert linked is not None
    before = _peak()
    start = time.process_time()
    size = 0
    for item in exporter.export(linked, MoodleOptions(per="curriculum")):
        if isinstance(item, Artefact):
            size += sum(map(len, item.chunks))
    return time.process_time() - start, {"MB": size / 1e6, _BEFORE: before}


def whole(folder: Path) -> tuple[float, dict[str, float]]:
    """YAML to XML, as `curriculumkit export moodle` does it, after start-up."""
    start = time.process_time()
    linked = check(folder).curriculum
    assert linked is not None
    size = sum(
        sum(map(len, item.chunks))
        for item in exporter.export(linked, MoodleOptions(per="curriculum"))
        if isinstance(item, Artefact)
    )
    return time.process_time() - start, {"MB": size / 1e6}


def floor(folder: Path) -> tuple[float, dict[str, float]]:
    """The same bytes through `xmlfile`, element by element; parsing them before is not counted."""
    linked = check(folder).curriculum
    assert linked is not None
    (file,) = (item for item in exporter.export(linked, MoodleOptions(per="curriculum")) if isinstance(item, Artefact))
    root = etree.fromstring(b"".join(file.chunks), etree.XMLParser(strip_cdata=False, huge_tree=True))
    events = [_plain(element) for element in root]
    sink = _Sink()
    start = time.process_time()
    with etree.xmlfile(sink, encoding="utf-8") as out, out.element("quiz"):
        for event in events:
            _through(out, event)
    return time.process_time() - start, {"MB": sink.size / 1e6}


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


SUBJECTS: dict[str, Callable[[Path], tuple[float, dict[str, float]]]] = {
    "read and check": read_and_check,
    "export": export,
    "YAML to XML": whole,
    "floor (xmlfile)": floor,
}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, folder: str) -> tuple[float, float, dict[str, float]]:
    """Seconds, peak memory in MiB, and what else there is to say, of one subject in a process of its own."""
    seconds, more = SUBJECTS[name](Path(folder))
    return seconds, _peak(), more


def moodle_tools(count: int) -> float | None:
    """Seconds that moodle-tools needs for the same questions, start-up included; None where it is not installed."""
    command = shutil.which("make-questions")
    if command is None:
        return None
    items = [
        {
            "type": "multiple_choice",
            "title": f"q{number}",
            "question": prompt,
            "general_feedback": f"第 {number} 题的解释，说明为什么。",
            "answers": [
                {"answer": option, "points": 100 if place == right else 0, "feedback": f"关于 {place} 的说明。"}
                for place, option in enumerate(options)
            ],
        }
        for number, (prompt, options, right) in enumerate(questions(count))
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "questions.yaml"
        text = yaml.safe_dump_all(items, allow_unicode=True)
        source.write_text(text, encoding="utf-8")
        start = time.perf_counter()
        done = subprocess.run(  # noqa: S603 — a tool that whoever runs this has installed
            [command, "-i", str(source), "-o", str(Path(folder) / "out.xml"), "-s"], capture_output=True, check=False
        )
        seconds = time.perf_counter() - start
    if done.returncode:
        print(done.stderr.decode()[-500:])
    return seconds


def main() -> None:
    """Prints the table."""
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [10_000, 100_000]
    print(f"{'':18}{'questions':>10}{'s':>8}{'MB':>7}{'peak MiB':>10}{'of it before':>14}")
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            curriculum(Path(folder) / "big", count)
            for name in SUBJECTS:
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    seconds, peak, more = pool.apply(measure, (name, str(Path(folder) / "big")))
                row = f"{count:10}{seconds:8.2f}{more.get('MB', 0):7.1f}{peak:10.0f}{more.get(_BEFORE, 0):14.0f}"
                print(f"{name:18}{row}")
    if "--peers" in sys.argv:
        seconds_of_peer = moodle_tools(min(sizes))
        print(f"moodle-tools      {min(sizes):10}{seconds_of_peer or float('nan'):8.2f}")


if __name__ == "__main__":
    main()
