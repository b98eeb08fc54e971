"""How fast YAML text becomes located data: `python benchmarks/source.py [MEGABYTES]`.

Prints seconds per megabyte and peak memory of libyaml's events alone (the floor), of our `load`, and of PyYAML's own
loader, which keeps no positions. Each runs in a process of its own, on the same generated banks of questions, at the
size asked for (5 MB) and at half of it, so that growth shows.
"""

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable

import yaml

from curriculumkit.source import load

_WORDS = (
    *("任务", "队列", "消息", "代理", "分布式", "系统", "执行", "结果", "后端", "重试"),
    *("超时", "配置", "路由", "进程", "监控", "序列化", "幂等", "调度", "周期", "并发"),
)
_RUNS = 5


def bank(size: int) -> bytes:
    """A bank of questions in Chinese of about `size` bytes, the same at every call."""
    random_words = random.Random(5)  # noqa: S311 - reproducible text, no secret

    def prose(count: int) -> str:
        return "".join(random_words.choices(_WORDS, k=count))

    parts = ["source: celery:getting-started/introduction.html     # default for all below\nquestions:\n"]
    written = 0
    while written < size:
        parts.append(
            f"  q{len(parts):04}:\n    type: single-choice\n    objective: o{len(parts) % 6}\n    level: understand\n"
            f"    prompt: {prose(14)}？\n    options:\n      - correct: '`{prose(2)}()`'\n"
            f"      - wrong: {prose(5)}\n        feedback: {prose(9)}。    # 说明\n"
            f"      - wrong: {len(parts)}\n        feedback: {prose(9)}。\n"
            f"    explanation: |\n      {prose(12)}。\n      {prose(12)}。\n"
        )
        written += len(parts[-1].encode())
    return "".join(parts).encode()


def events(raw: bytes) -> None:
    """libyaml alone."""
    next_event = yaml.CSafeLoader(raw).get_event
    while next_event() is not None:
        pass


def ours(raw: bytes) -> None:
    """Data and positions; a bank without mistakes."""
    assert load(raw, "bank.yaml").findings == ()


def pyyaml(raw: bytes) -> None:
    """Data without positions."""
    yaml.load(raw, yaml.CSafeLoader)


def damaged(raw: bytes) -> None:
    """Our `load` with forty mistakes, each of which stops libyaml."""
    lines = raw.decode().split("\n")
    prompts = [number for number, line in enumerate(lines) if line.startswith("    prompt: ")]
    for number in prompts[:: max(1, len(prompts) // 40)][:40]:
        lines[number] = lines[number].replace("prompt: ", "prompt: `")
    assert len(load("\n".join(lines).encode(), "bank.yaml").findings) == 40


SUBJECTS: tuple[Callable[[bytes], None], ...] = (events, ours, pyyaml, damaged)


def measure(name: str, size: int) -> tuple[float, float]:
    """The best time of a few runs in seconds, and the growth of the process's peak memory in megabytes."""
    subject = {function.__name__: function for function in SUBJECTS}[name]
    raw = bank(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best = float("inf")
    for _ in range(_RUNS):
        start = time.perf_counter()
        subject(raw)
        best = min(best, time.perf_counter() - start)
    return best, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def main() -> None:
    """Prints the table."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    print(f"{'':10}{'MB':>6}{'s':>8}{'s/MB':>8}{'ratio':>8}{'peak MB':>9}")
    for size in (megabytes / 2, megabytes):
        floor = 0.0
        for subject in SUBJECTS:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                seconds, memory = pool.apply(measure, (subject.__name__, int(size * 1e6)))
            floor = floor or seconds
            row = f"{size:6.1f}{seconds:8.3f}{seconds / size:8.3f}{seconds / floor:8.2f}{memory:9.0f}"
            print(f"{subject.__name__:10}{row}")


if __name__ == "__main__":
    main()
