"""How fast YAML becomes Moodle XML: `python benchmarks/moodle.py [QUESTIONS ...]` (10,000 and 100,000 by default).

Prints seconds of work (of the processor, not of the clock; on one core) and peak memory: of reading and linking, of the
export, of the floor (the same bytes through `lxml.etree.xmlfile`, with no thought), of YAML to XML, and of that with
all rules, as the command does it. Each runs three times, in a process of its own, and the least counts: other programs
on the machine only ever add to it. `moodle_peers.py` compares with other tools.
"""

import io
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from curriculumkit.check import check
from curriculumkit.check.folder import Folder
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit_moodle import MoodleOptions, exporter

ONCE = "--once"
_PER_MODULE = 500
_ROUNDS = 3
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
    os.environ["CURRICULUMKIT_CORES"] = "1"
    seconds, more = SUBJECTS[name](Path(folder))
    return seconds, _peak(), more


def main() -> None:
    """Prints a table; with `--once FOLDER` the seconds of YAML to XML of one curriculum."""
    if sys.argv[1:2] == [ONCE]:
        print(whole(Path(sys.argv[2]))[0])
        return
    sizes = [int(argument) for argument in sys.argv[1:]] or [10_000, 100_000]
    print(f"{'':18}{'questions':>10}{'s':>8}{'MB':>7}{'peak MiB':>10}{'of it before':>14}")
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            curriculum(Path(folder) / "big", count)
            measured: dict[str, list[tuple[float, float, dict[str, float]]]] = {name: [] for name in SUBJECTS}
            for _ in range(_ROUNDS):
                for name, rounds in measured.items():
                    with multiprocessing.get_context("spawn").Pool(1) as pool:
                        rounds.append(pool.apply(measure, (name, str(Path(folder) / "big"))))
        for name, rounds in measured.items():
            seconds, peak, more = min(rounds)
            row = f"{count:10}{seconds:8.2f}{more.get('MB', 0):7.1f}{peak:10.0f}{more.get(_BEFORE, 0):14.0f}"
            print(f"{name:18}{row}", flush=True)


if __name__ == "__main__":
    main()
