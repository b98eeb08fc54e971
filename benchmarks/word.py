"""How fast a curriculum becomes a Word file: `python benchmarks/word.py [MODULES ...]` (500 and 2,000).

Prints seconds of work (of the processor, not of the clock) and peak memory of the syllabus of a curriculum, and of the
floor: the paragraphs and tables of that very document, built anew as lxml elements inside a python-docx document and
saved, with no thought. Each runs in a process of its own.
"""

import io
import multiprocessing
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
from lxml import etree

from curriculumkit.check import check
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word import WordOptions, exporter
from curriculumkit_word.document.xml import name_of

_PER_PATH = 50


def curriculum(folder: Path, count: int) -> None:
    """Write a curriculum with so many modules: objectives, topics, activities, assessments, as in real ones."""
    paths = [f"p{number:03}" for number in range(-(-count // _PER_PATH))]
    (folder / "paths").mkdir(parents=True)
    text = (
        f"id: big\ntitle: 大课程\nlanguage: zh-CN\npaths: [{', '.join(paths)}]\nbase_study_mode: part-time\n"
        "study_modes:\n  part-time:\n    title: 兼职学习\n    hours_per_week: 10-15\n"
    )
    (folder / "curriculum.yaml").write_text(text, encoding="utf-8")
    for index, path in enumerate(paths):
        modules = [f"m{number:04}" for number in range(index * _PER_PATH, min((index + 1) * _PER_PATH, count))]
        where = folder / "paths" / path
        where.mkdir()
        title = f"title: 路径 {index}\nmodules: [{', '.join(modules)}]\n"
        (where / "path.yaml").write_text(title, encoding="utf-8")
        for module in modules:
            (where / f"{module}.yaml").write_text(_module(module), encoding="utf-8")


def _module(module: str) -> str:
    objectives = "".join(
        f"  o{number}:\n    text: 说明任务队列的第 {number} 条性质，并用 `{module}` 验证\n    level: apply\n"
        for number in range(1, 5)
    )
    topics = "".join(f"  - 主题 {number}：消息代理与任务的执行\n" for number in range(1, 7))
    activities = "".join(
        f"  a{number}:\n    title: 动手活动 {number}\n    objectives: [o{number}]\n" for number in range(1, 5)
    )
    return (
        f"title: 模块 {module}\nweeks: 1\nobjectives:\n{objectives}topics:\n{topics}activities:\n{activities}"
        "assessments:\n  exercise:\n    title: 练习\n    objectives: [o1, o2, o3, o4]\n    minutes: 90\n"
        "    text: |\n      **任务**\n\n      写出三个 `任务`，再比较它们。\n\n      1. 先测量\n      2. 再解释\n"
    )


def export(linked: LinkedCurriculum) -> bytes:
    """The syllabus of the curriculum."""
    (file,) = (item for item in exporter.export(linked, WordOptions(per="curriculum")) if isinstance(item, Artefact))
    return b"".join(file.chunks)


@dataclass(frozen=True, slots=True)
class _Plain:
    tag: str
    attributes: dict[str, str]
    text: str | None
    children: list["_Plain"]


def _plain(element: etree._Element) -> _Plain:
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return _Plain(str(element.tag), attributes, element.text, [_plain(child) for child in element])


def _build(parent: etree._Element, node: _Plain) -> None:
    element = etree.SubElement(parent, node.tag, node.attributes)
    if node.text:
        element.text = node.text
    for child in node.children:
        _build(element, child)


def _export(folder: Path) -> tuple[float, int]:
    linked = check(folder).curriculum
    assert linked is not None
    start = time.process_time()
    size = len(export(linked))
    return time.process_time() - start, size


def _floor(folder: Path) -> tuple[float, int]:
    """The same paragraphs and tables as elements; what they say is known beforehand, and not counted."""
    linked = check(folder).curriculum
    assert linked is not None
    with zipfile.ZipFile(io.BytesIO(export(linked))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"), etree.XMLParser(huge_tree=True))[0]
    wanted = [_plain(child) for child in body if child.tag in (name_of("w:p"), name_of("w:tbl"))]
    del body, linked
    start = time.process_time()
    document = docx.Document()
    target = document.element.body
    section = target[-1]
    target.remove(section)
    for node in wanted:
        _build(target, node)
    target.append(section)
    saved = io.BytesIO()
    document.save(saved)
    return time.process_time() - start, len(saved.getvalue())


SUBJECTS: dict[str, Callable[[Path], tuple[float, int]]] = {"floor": _floor, "export": _export}


def measure(name: str, folder: str) -> tuple[float, int, float]:
    """Seconds, bytes and peak memory in MiB of one subject."""
    seconds, size = SUBJECTS[name](Path(folder))
    return seconds, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints the table."""
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [500, 2000]
    print(f"{'':8}{'modules':>8}{'s':>8}{'× floor':>9}{'ms/module':>11}{'KiB':>7}{'peak MiB':>10}")
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            curriculum(Path(folder) / "big", count)
            least = 0.0
            for name in SUBJECTS:
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    seconds, size, peak = pool.apply(measure, (name, str(Path(folder) / "big")))
                least = least or seconds
                row = (
                    f"{seconds:8.2f}{seconds / least:9.2f}{seconds / count * 1000:11.2f}{size / 1024:7.0f}{peak:10.0f}"
                )
                print(f"{name:8}{count:8}{row}")


if __name__ == "__main__":
    main()
