"""How long the export of many packages takes, against the least that any exporter needs: zipping the same bytes.

Run: python benchmarks/scorm.py [MODULES]. Both are measured in the same run. The export also marks up, fills templates,
writes manifests and checks them; on one core it should take at most three times as long as zipping alone.
"""

import gc
import io
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from curriculumkit.check import check
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions, exporter

QUESTIONS = 20
PER_PATH = 100


def main(modules: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        curriculum = _curriculum(Path(folder), modules)
        contents = [_unpacked(archive) for archive in _archives(curriculum, 1)]
        size = sum(len(data) for files in contents for data in files.values())
        print(f"{len(contents)} packages with {QUESTIONS} questions each, {size / 1e6:.0f} MB unpacked")
        floor = _timed(lambda: sum(map(_zipped, contents)))
        contents.clear()
        gc.collect()
        one = _timed(lambda: sum(map(len, _archives(curriculum, 1))))
        every = _timed(lambda: sum(map(len, _archives(curriculum, 0))))
    print(f"zipping alone, one core   {floor:6.2f} s")
    print(f"export, one core          {one:6.2f} s   {one / floor:.2f} times as long")
    print(f"export, all cores         {every:6.2f} s   {every / floor:.2f} times as long")
    print(f"most memory               {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


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


def _archives(curriculum: LinkedCurriculum, jobs: int) -> Iterator[bytes]:
    for made in exporter.export(curriculum, ScormOptions(jobs=jobs)):
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
