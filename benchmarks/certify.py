"""How fast transcripts are decided upon: `python benchmarks/certify.py [LEARNERS]`.

Prints seconds and peak memory for JSON lines and CSV: parsing the file alone (the floor), reading it as transcripts,
and deciding as `certify --format csv` does. Learners of the Celery curriculum are at all stages of it, and the same at
every call; each measurement runs in a process of its own, at half the number asked for and at all of it, so that growth
shows.
"""

import csv
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from curriculumkit.award.certification import RawTranscript, Registrar, TranscriptFile
from curriculumkit.check import check

_CELERY = Path(__file__).parents[1] / "curriculum" / "celery"
_COLUMNS = ("learner", "version", "record", "id", "score", "result", "date")
_RUNS = 2
_Record = dict[str, str | int]


def learners(count: int) -> Iterator[tuple[str, list[_Record]]]:
    """Learners with 0 to 80 records, some 40 on average, in the order of study."""
    chosen = random.Random(3)  # noqa: S311 — the same learners every time, no secret
    linked = check(_CELERY).curriculum
    assert linked is not None
    ids = [
        (module.id, [assessment.local_id for assessment in module.assessments.values()]) for module in linked.modules
    ]
    for number in range(count):
        records: list[_Record] = []
        for module, assessments in ids[: chosen.randrange(len(ids))]:
            day = f"2026-{chosen.randrange(1, 10):02}-{chosen.randrange(1, 29):02}"
            for assessment in assessments:
                if assessment == "quiz":
                    score = chosen.randrange(50, 101)
                    records.append({"pass": f"{module}/quiz", "score": score, "date": day})
                else:
                    records.append({"submit": f"{module}/{assessment}", "date": day})
            if not assessments:
                records.append({"complete": module, "date": day})
        yield f"learner-{number}", records


def write_lines(count: int, file: Path) -> None:
    """One learner a line."""
    with file.open("w", encoding="utf-8") as stream:
        for learner, records in learners(count):
            stream.write(json.dumps({"learner": learner, "version": "1.0", "records": records}) + "\n")


def write_table(count: int, file: Path) -> None:
    """One record a row."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_COLUMNS)
        for learner, records in learners(count):
            for record in records:
                verb, name = next(iter(record.items()))
                writer.writerow((learner, "1.0", verb, name, record.get("score", ""), "", record["date"]))


def parse(file: Path) -> None:
    """The standard library alone."""
    with file.open(encoding="utf-8", newline="") as stream:
        if file.suffix == ".csv":
            for _ in csv.reader(stream):
                pass
        else:
            for line in stream:
                json.loads(line)


def read(file: Path) -> None:
    """Transcripts, not yet looked at."""
    for _ in TranscriptFile(file, file.name):
        pass


def decide(file: Path) -> None:
    """Decisions upon all certifications."""
    linked = check(_CELERY).curriculum
    assert linked is not None
    registrar = Registrar(linked)
    for item in TranscriptFile(file, file.name):
        assert isinstance(item, RawTranscript)
        assert not registrar.outcome(item).findings


SUBJECTS: tuple[Callable[[Path], None], ...] = (parse, read, decide)


def measure(name: str, file: Path) -> tuple[float, float]:
    """The best time of a few runs in seconds, and the growth of the process's peak memory in megabytes."""
    subject = {function.__name__: function for function in SUBJECTS}[name]
    check(_CELERY)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best = float("inf")
    for _ in range(_RUNS):
        start = time.perf_counter()
        subject(file)
        best = min(best, time.perf_counter() - start)
    return best, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def main() -> None:
    """Prints the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{'':16}{'learners':>9}{'MB':>6}{'s':>8}{'ratio':>8}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for suffix, write in ((".jsonl", write_lines), (".csv", write_table)):
            for learners_of in (count // 2, count):
                file = Path(folder) / f"learners{suffix}"
                write(learners_of, file)
                _print_rows(file, learners_of)


def _print_rows(file: Path, count: int) -> None:
    floor = 0.0
    for subject in SUBJECTS:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, memory = pool.apply(measure, (subject.__name__, file))
        floor = floor or seconds
        size = file.stat().st_size / 1e6
        row = f"{count:9}{size:6.0f}{seconds:8.2f}{seconds / floor:8.2f}{memory:9.0f}"
        print(f"{subject.__name__ + ' ' + file.suffix:16}{row}")


if __name__ == "__main__":
    main()
