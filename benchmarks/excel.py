"""How fast a catalogue becomes a workbook: `python benchmarks/excel.py [PROGRAMMES ...]` (20 and 200).

Prints seconds of work (of the processor, not of the clock) and peak memory of planning, of the export of that plan, and
of openpyxl writing the same cells with as many looks in the ways that it is used: write-only with cells that are used
again (the fastest that it has), and write-only with a new cell for each. Each runs in a process of its own. openpyxl is
given the cells ready; it stores no results with formulas.
"""

import io
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_excel import ExcelOptions
from curriculumkit_excel.course import Course
from curriculumkit_excel.workbooks import course_of, workbook

_MODULES = 8
_OPTIONS = ExcelOptions(start="2026-09-07", hours="40")
_MODULE = """title: 模块 {number}：任务队列的设计与运行
weeks: 1
objectives:
  o1:
    text: 说明任务、队列与消息代理如何配合
    level: understand
  o2:
    text: 为一个应用选择合适的队列
    level: apply
topics:
  - 队列与消息代理
  - 任务的重试与确认
activities:
  a1:
    title: 搭建开发环境
    minutes: 60
    objectives: [o1]
assessments:
  quiz:
    title: 概念测验
    minutes: 30
    objectives: [o1, o2]
  lab:
    title: 动手实验
    minutes: 120
    objectives: [o2]
"""


def curriculum(folder: Path, programmes: int) -> None:
    """Write a curriculum with so many paths."""
    ids = [f"p{number:03}" for number in range(programmes)]
    text = (
        f"id: catalogue\ntitle: 课程目录\nlanguage: zh-CN\npaths: [{', '.join(ids)}]\nbase_study_mode: part-time\n"
        "study_modes:\n  part-time:\n    title: 兼职学习\n    hours_per_week: 10\n"
        "grading:\n  bands:\n    A:\n      from: 85\n    F:\n      from: 0\n"
    )
    folder.mkdir()
    (folder / "curriculum.yaml").write_text(text, encoding="utf-8")
    for number, key in enumerate(ids):
        path = folder / "paths" / key
        path.mkdir(parents=True)
        modules = [f"m{number:03}{index}" for index in range(_MODULES)]
        body = f"title: 课程 {number}\nmodules: [{', '.join(modules)}]\n"
        body += "exam:\n  title: 结业考试\n  minutes: 90\n  pass: 60%\n"
        (path / "path.yaml").write_text(body, encoding="utf-8")
        for module in modules:
            (path / f"{module}.yaml").write_text(_MODULE.format(number=module), encoding="utf-8")


def _linked(folder: Path) -> LinkedCurriculum:
    linked = check(folder).curriculum
    assert linked is not None
    return linked


def _course(folder: Path) -> Course:
    return course_of(_linked(folder), _OPTIONS)


def plan(folder: Path) -> tuple[float, int]:
    """Planning alone."""
    linked = _linked(folder)
    start = time.process_time()
    course = course_of(linked, _OPTIONS)
    return time.process_time() - start, len(course.plan.items)


def export(folder: Path) -> tuple[float, int]:
    """The workbook of a plan: formulas with their results, widths, tables, names, charts, and the packing."""
    course = _course(folder)
    start = time.process_time()
    content = workbook(course)
    return time.process_time() - start, len(content)


def _rows(folder: Path) -> list[tuple[str, list[list[tuple[object, int]]]]]:
    """The cells of the workbook as openpyxl reads them: the value, and the number of the style."""
    book = load_workbook(io.BytesIO(workbook(_course(folder))), read_only=True)
    return [
        (
            sheet.title,
            [[(cell.value, getattr(cell, "_style_id", 0)) for cell in row] for row in sheet.iter_rows()],
        )
        for sheet in book.worksheets
    ]


def _styled(cells: dict[int, Any], number: int, sheet: Any) -> Any:
    """A cell with a look of its own for each style; the looks differ in format, as dates and numbers do."""
    if number not in cells:
        cells[number] = WriteOnlyCell(sheet)
        cells[number].number_format = "yyyy-mm-dd" if number % 2 else f'0.0"{number}"'
    return cells[number]


def reused(folder: Path) -> tuple[float, int]:
    """openpyxl, write-only, a cell for each style that is used again and again."""
    return _openpyxl(folder, again=True)


def fresh(folder: Path) -> tuple[float, int]:
    """openpyxl, write-only, a new cell for each, with the style of another one."""
    return _openpyxl(folder, again=False)


def _openpyxl(folder: Path, *, again: bool) -> tuple[float, int]:
    sheets = _rows(folder)
    out = io.BytesIO()
    start = time.process_time()
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        cells: dict[int, Any] = {}
        for row in rows:
            sheet.append(_cells(sheet, cells, row, again=again))
    book.save(out)
    return time.process_time() - start, out.tell()


def _cells(sheet: Any, cells: dict[int, Any], row: list[tuple[object, int]], *, again: bool) -> Iterator[Any]:
    """Cells that get their values while openpyxl writes the row, so that one can stand in it several times."""
    for value, number in row:
        cell = _styled(cells, number, sheet)
        if not again:
            made: Any = WriteOnlyCell(sheet)
            made._style = cell._style
            cell = made
        cell.value = value
        yield cell


SUBJECTS: dict[str, Callable[[Path], tuple[float, int]]] = {
    "plan": plan,
    "export": export,
    "openpyxl, cells reused": reused,
    "openpyxl, new cells": fresh,
}


def measure(name: str, folder: str) -> tuple[float, float, int]:
    """Seconds, peak memory in MiB, and a size (items of the plan, or bytes), in a process of its own."""
    seconds, size = SUBJECTS[name](Path(folder))
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size


def main() -> None:
    """Prints the table."""
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [20, 200]
    print(f"{'':24}{'programmes':>11}{'s':>8}{'peak MiB':>10}{'size':>12}")
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            catalogue = Path(folder) / "catalogue"
            curriculum(catalogue, count)
            for name in SUBJECTS:
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    seconds, peak, size = pool.apply(measure, (name, str(catalogue)))
                print(f"{name:24}{count:11}{seconds:8.2f}{peak:10.0f}{size:12}")


if __name__ == "__main__":
    main()
