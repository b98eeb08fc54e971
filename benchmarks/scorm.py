"""How long the export of many packages takes, against the least that any exporter needs: zipping the same bytes.

Run: python benchmarks/scorm.py [MODULES]. Each package is zipped again right after it was exported, so that whatever
else the machine does slows down both alike. The export also marks up, fills templates, writes manifests and checks
them; on one core it should take at most three times as long as zipping alone. Its memory should not grow with the
number of packages: what it takes beside the curriculum is measured for a fifth of them, and for all.
"""

import io
import os
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from curriculumkit.check import check
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions, exporter

QUESTIONS = 20
PER_PATH = 20
PART = 5


def main(modules: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        curriculum = _curriculum(Path(folder), modules)
        paths = tuple(path.id for path in curriculum.paths)
        part = paths[: max(1, len(paths) // PART)]
        memory = [_in_a_process(_memory, curriculum, only) for only in (part, paths)]
        exported, floor, size = _side_by_side(curriculum)
        every = _timed(lambda: sum(map(len, _archives(curriculum, 0))))
    print(f"{modules} packages with {QUESTIONS} questions each, {size / 1e6:.0f} MB unpacked")
    print(f"zipping alone, one core   {floor:6.2f} s")
    print(f"export, one core          {exported:6.2f} s   {exported / floor:.2f} times as long")
    print(f"export, all cores         {every:6.2f} s   {every / floor:.2f} times as long")
    for only, most in zip((part, paths), memory, strict=True):
        print(f"memory beside the curriculum, {len(only) * PER_PATH:5} packages   {most:4.0f} MB")


def _side_by_side(curriculum: LinkedCurriculum) -> tuple[float, float, int]:
    """Seconds of the export and of zipping, and how many bytes there are."""
    exported = floor = 0.0
    size = 0
    archives = _archives(curriculum, 1)
    while True:
        start = time.perf_counter()
        archive = next(archives, None)
        exported += time.perf_counter() - start
        if archive is None:
            return exported, floor, size
        files = _unpacked(archive)
        size += sum(map(len, files.values()))
        start = time.perf_counter()
        _zipped(files)
        floor += time.perf_counter() - start


def _in_a_process(
    measure: Callable[[LinkedCurriculum, tuple[str, ...]], float], curriculum: LinkedCurriculum, only: tuple[str, ...]
) -> float:
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sender.send(measure(curriculum, only)))
    process.start()
    measured: float = receiver.recv()
    process.join()
    return measured


def _memory(curriculum: LinkedCurriculum, only: tuple[str, ...]) -> float:
    """By how many megabytes a process grows at most while it exports on one core."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    before = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    for _ in _archives(curriculum, 1, only):
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6 - before


def _zipped(files: dict[str, bytes]) -> int:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.tell()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _archives(curriculum: LinkedCurriculum, jobs: int, only: tuple[str, ...] = ()) -> Iterator[bytes]:
    for made in exporter.export(curriculum, ScormOptions(jobs=jobs, only=only)):
        if isinstance(made, Artefact) and made.path.endswith(".zip"):
            yield b"".join(made.chunks)


def _unpacked(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _curriculum(folder: Path, modules: int) -> LinkedCurriculum:
    paths = [f"p{number}" for number in range(-(-modules // PER_PATH))]
    head = f"title: Benchmark\nlanguage: zh-CN\npaths: [{', '.join(paths)}]\ndefaults:\n  quiz:\n    pass: 70%\n"
    (folder / "curriculum.yaml").write_text(head, encoding="utf-8")
    for index, path in enumerate(paths):
        names = [f"m{number}" for number in range(index * PER_PATH, min(modules, (index + 1) * PER_PATH))]
        home = folder / "paths" / path
        home.mkdir(parents=True)
        text = f"title: 路径 {index}\nmodules: [{', '.join(names)}]\n"
        (home / "path.yaml").write_text(text, encoding="utf-8")
        for name in names:
            (home / f"{name}.yaml").write_text(_module(name), encoding="utf-8")
            (home / f"{name}.questions.yaml").write_text(_bank(name), encoding="utf-8")
    report = check(folder)
    assert report.curriculum is not None
    return report.curriculum


def _module(name: str) -> str:
    return (
        f"title: 模块 {name}\nweeks: 1\nobjectives:\n  o1:\n    text: 解释 `{name}` 做了什么\n    level: understand\n"
        f"topics:\n  - 什么是 {name}？\nassessments:\n  quiz:\n    title: 测验\n    objectives: [o1]\n"
    )


def _bank(name: str) -> str:
    return "questions:\n" + "".join(_question(name, number) for number in range(QUESTIONS))


def _question(name: str, number: int) -> str:
    """Mixed as in the Celery curriculum: most prompts have a listing, most options are code, feedback is plain."""
    options = "".join(
        f"      - {'wrong' if key else 'correct'}: '`{name}.task{number}.step{key}()`'\n"
        f"        feedback: 第 {key} 个选项是 {name} 里第 {number} 题的常见误解。\n"
        for key in range(4)
    )
    listing = f"\n\n      ```python\n      {name}.task{number}.delay(1, 2)\n      ```\n" if number % 3 else "\n"
    return (
        f"  q{number:02}:\n    type: single-choice\n    objective: o1\n    level: understand\n"
        f"    prompt: |\n      在 {name} 中，第 {number} 步应当调用哪一个函数，使任务 `{name}-{number}` 被送到队列？"
        f"{listing}"
        f"    options:\n{options}"
        f"    explanation: '`step0()` 把任务 {name}-{number} 交给消息代理；其余各项都在本地执行。'\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
