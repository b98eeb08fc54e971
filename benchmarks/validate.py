"""How long a check takes: `python benchmarks/validate.py [QUESTIONS ...]` (1,000, 10,000 and 100,000 by default).

Generates curricula in a temporary folder (seeded, so that they are the same at every call; Chinese and English texts,
Markdown in all, code to parse in one question of twenty; one path of many modules, and prerequisites as a chain, or in
layers of 50 × 50; a certification that depends on all of them), and prints for each stage the seconds of the processor,
their ratio to the floor (libyaml's events alone over the same bytes, in the same process), and the peak memory.
Everything is done three times in turn, and the least counts: other programs on the machine only ever add to it. Growth
is linear where the ratios do not rise with the number of questions. The check as a whole is also given in seconds that
passed, on one core and on all; beside it, how long one process needs for the floor, and so many processes for as many
floors: equal where all cores are free.
"""

import gc
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import yaml

from curriculumkit.check import check
from curriculumkit.check.folder import Folder
from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit.markup.scan import NOTHING
from curriculumkit.report.sarif import to_sarif
from curriculumkit.rules import RULES, Rule, holds, run
from curriculumkit.rules.prose import texts
from curriculumkit.source.collector import collector_paused

T = TypeVar("T")
_WORDS = (
    *("任务", "队列", "消息", "代理", "分布式", "系统", "执行", "结果", "后端", "重试", "超时", "配置", "路由", "进程"),
    *("监控", "序列化", "幂等", "调度", "周期", "并发", "工作流", "签名", "链", "组", "回调", "确认", "预取", "优先级"),
    *("worker", "broker", "`apply_async()`", "Redis", "RabbitMQ", "beat", "Flower", "`task_acks_late`", "exchange"),
)
_CURRICULUM = """\
title: 合成课程
language: zh-CN
paths: [wide]
defaults:
  quiz:
    pass: 70%
grading:
  bands:
    优秀:
      from: 90
    合格:
      from: 70
    不合格:
      from: 0
certifications:
  master:
    title: 大师认证
    requires:
      - complete: wide
      - any:
          - judged: 作品由评审认可
          - judged: 答辩通过
"""
_PER_MODULE = 100
_ROUNDS = 3
_LAYERED = 2_500
"""Modules in 50 layers of 50, each of which requires all those of the layer before."""


def curriculum(folder: Path, questions: int, *, layered: bool = False) -> None:
    """Write a curriculum with so many questions."""
    dice = random.Random(questions)  # noqa: S311 — reproducible texts, no secret
    each = questions // _LAYERED if layered else _PER_MODULE
    modules = [f"m{number:05}" for number in range(max(1, questions // each))]
    path = folder / "paths" / "wide"
    path.mkdir(parents=True)
    (folder / "curriculum.yaml").write_text(_CURRICULUM, encoding="utf-8")
    listed = "".join(f"  - {module}\n" for module in modules)
    (path / "path.yaml").write_text(f"title: 合成路径\nleads_to: master\nmodules:\n{listed}", encoding="utf-8")
    for number, module in enumerate(modules):
        before = modules[max(0, number - number % 50 - 50) : number - number % 50] if layered else []
        text = _module(dice, number, before if layered else None)
        (path / f"{module}.yaml").write_text(text, encoding="utf-8")
        (path / f"{module}.questions.yaml").write_text(_bank(dice, number, each), encoding="utf-8")


def _prose(dice: random.Random, count: int) -> str:
    return "".join(dice.choices(_WORDS, k=count)).replace("``", "` `")


def _module(dice: random.Random, number: int, requires: list[str] | None) -> str:
    objectives = "".join(f"  o{i}:\n    text: 实现{_prose(dice, 4)}\n    level: apply\n" for i in range(4))
    required = "" if requires is None else "requires:\n" + "".join(f"  - {r}\n" for r in requires) if requires else ""
    return (
        f"title: 模块 {number} 讲{_prose(dice, 3)}\nweeks: 1\n{required}objectives:\n{objectives}"
        "activities:\n  a1:\n    title: 动手\n    objectives: [o0, o1, o2, o3]\n"
        "assessments:\n  quiz:\n    title: 测验\n    questions: 10\n    objectives: [o0, o1, o2, o3]\n"
    )


def _bank(dice: random.Random, number: int, count: int) -> str:
    parts = ["questions:\n"]
    for index in range(count):
        options = [
            f"      - wrong: 第{i}项{_prose(dice, 5)}\n        feedback: 因为{_prose(dice, 9)}。\n" for i in range(3)
        ]
        options.insert(dice.randrange(4), f"      - correct: 答案是{_prose(dice, 5)}\n")
        parts.append(
            f"  q{index:03}:\n    type: single-choice\n    objective: o{index % 4}\n    level: apply\n"
            f"    prompt: 第 {number} 组{_prose(dice, 14)}？\n    options:\n{''.join(options)}"
            f"    explanation: |\n      {_prose(dice, 12)}。\n      {_prose(dice, 12)}。\n{_code(index)}"
        )
    return "".join(parts)


def _code(index: int) -> str:
    """Every twentieth explanation ends with a listing."""
    return "" if index % 20 else "\n      ```python\n      app.send_task('tasks.add')\n      ```\n"


def floor(folder: Path) -> None:
    """libyaml alone."""
    for file in sorted(folder.rglob("*.yaml")):
        next_event = yaml.CSafeLoader(file.read_bytes()).get_event
        while next_event() is not None:
            pass


def timed(function: Callable[[], T]) -> tuple[T, float]:
    """What a function gives, and the seconds of the processor that it took."""
    start = time.process_time()
    result = function()
    return result, time.process_time() - start


def passed(function: Callable[[], object], cores: int) -> float:
    """The seconds that pass while something is done with so many cores allowed."""
    os.environ["CURRICULUMKIT_CORES"] = str(cores)
    start = time.perf_counter()
    function()
    seconds = time.perf_counter() - start
    os.environ["CURRICULUMKIT_CORES"] = "1"
    return seconds


def stages(folder: Path) -> Iterator[tuple[str, float]]:
    """The seconds of each stage."""
    with collector_paused():
        yield from _stages(folder)


def _stages(folder: Path) -> Iterator[tuple[str, float]]:
    yield "floor", timed(lambda: floor(folder))[1]
    reading = Folder(folder)
    files, seconds = timed(reading.read)
    yield "source and binding", seconds
    linked, seconds = timed(lambda: link(files))
    yield "graph", seconds
    assert linked is not None
    linked.documents = reading.documents
    families: defaultdict[str, float] = defaultdict(float)
    in_texts: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in (rule for rule in RULES if holds(rule, linked)):
        family = f"rules CK{rule.code[2]}xx"
        if rule.check is not None:
            families[family] += timed(partial(list, rule.check(linked)))[1]
        if rule.text_check is not None:
            in_texts[f"{family} in texts"].append(rule)
    yield from sorted(families.items())
    for family, rules in sorted(in_texts.items()):
        yield family, timed(partial(each_text, linked, rules))[1]
    yield "texts alone", timed(lambda: sum(1 for _ in texts(linked)))[1]
    yield "all rules", timed(lambda: list(run(linked)))[1]


def each_text(linked: LinkedCurriculum, rules: list[Rule]) -> None:
    """What some rules find in texts; the seconds for the texts alone are among theirs."""
    for text in texts(linked):
        for rule in rules:
            if rule.text_check and (not rule.on_markup or text.scan is not NOTHING):
                list(rule.text_check(text))


def measure(questions: int, layered: bool) -> list[tuple[str, float, float]]:
    """Stage, seconds, and peak memory in megabytes after it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        curriculum(folder, questions, layered=layered)
        os.environ["CURRICULUMKIT_CORES"] = "1"
        least: dict[str, float] = {}
        peaks: dict[str, float] = {}
        for _ in range(_ROUNDS):
            for stage, seconds in chain(stages(folder), as_a_whole(folder)):
                least[stage] = min(seconds, least.get(stage, seconds))
                peaks.setdefault(stage, _peak())
            gc.collect()
    return [(stage, seconds, peaks[stage]) for stage, seconds in least.items()]


def as_a_whole(folder: Path) -> Iterator[tuple[str, float]]:
    """The seconds of a check, of the processor and passed, and of its report."""
    report, seconds = timed(lambda: check(folder))
    yield "check as a whole", seconds
    yield "report (sarif)", timed(lambda: to_sarif(report, str))[1]
    count = os.cpu_count() or 1
    yield "… passed, 1 core", passed(partial(check, folder), 1)
    yield f"… passed, {count} cores", passed(partial(check, folder), count)
    yield "floor, passed", passed(partial(floor, folder), 1)
    yield f"… {count} at once", passed(partial(at_once, floor, folder, count), 1)


def at_once(function: Callable[[Path], None], folder: Path, count: int) -> None:
    """The same work in so many processes at once."""
    processes = [multiprocessing.get_context("fork").Process(target=function, args=(folder,)) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints a table for each size, each measured in a process of its own."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000]
    for questions, layered in [*((size, False) for size in sizes), (4 * _LAYERED, True)]:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            rows = pool.submit(measure, questions, layered).result()
        base = rows[0][1]
        print(f"\n{questions:,} questions{', prerequisites in layers of 50' if layered else ', a chain'}")
        print(f"{'':24}{'s':>9}{'ratio':>8}{'peak MB':>9}")
        for stage, seconds, memory in rows:
            print(f"{stage:24}{seconds:9.3f}{seconds / base:8.2f}{memory:9.0f}")


if __name__ == "__main__":
    main()
