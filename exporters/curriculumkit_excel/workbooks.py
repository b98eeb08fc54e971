"""The export: losses first, then the workbook."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

from curriculumkit.export import Artefact, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.planner import Plan, UnfitWishError, plan
from curriculumkit.planner.exporting import plan_for_export
from curriculumkit.planner.plan_file import plan_data
from curriculumkit_excel.catalogue import catalogue
from curriculumkit_excel.cohort import learners_of
from curriculumkit_excel.course import Course
from curriculumkit_excel.exporter import ExcelOptions
from curriculumkit_excel.losses import losses_of
from curriculumkit_excel.sheets import (
    alignment,
    assessments,
    calendar,
    certifications,
    gantt,
    gradebook,
    grading,
    learners,
    modules,
    overview,
    plan_sheet,
    progress,
    schedule,
    settings,
    workload,
)
from curriculumkit_excel.workbook import Book
from curriculumkit_excel.workbook.book import Properties

_FONTS = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_UNDATED = date(2024, 1, 1)


def export(curriculum: LinkedCurriculum, options: ExcelOptions) -> Iterator[Artefact | Loss]:
    """What gets lost, then the workbook. Raises UnfitOptionError before either."""
    course = course_of(curriculum, options)
    yield from (Loss(finding) for finding in losses_of(curriculum, course))
    yield Artefact(f"{curriculum.id}-schedule.xlsx", _late(course))


def _late(course: Course) -> Iterator[bytes]:
    # Made when somebody asks for it: losses are told first.
    yield workbook(course)


def course_of(curriculum: LinkedCurriculum, options: ExcelOptions) -> Course:
    """Everything that the workbook is made of. Raises UnfitOptionError."""
    given = (options.plan.name, options.plan.content) if options.plan else None
    names = learners_of(options)
    try:
        made = plan_for_export(curriculum, options, given)
        others = tuple(_others(curriculum, made))
    except UnfitWishError as error:
        raise UnfitOptionError(str(error)) from error
    language = curriculum.model.language
    return Course(
        curriculum=curriculum,
        plan=made,
        words=catalogue(language),
        book=Book(_properties(curriculum, made), _FONTS.get(language.split("-")[0], "Calibri")),
        learners=names,
        others=others,
        plan_file=json.dumps(_plain(plan_data(made)), ensure_ascii=False, indent=1),
    )


def _plain(data: object) -> object:
    """The data of a plan file with dates as texts."""
    if isinstance(data, dict):
        return {str(key): _plain(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_plain(value) for value in data]
    return data.isoformat() if isinstance(data, date) else data


def _others(curriculum: LinkedCurriculum, made: Plan) -> Iterator[Plan]:
    """The same wishes at the pace of the other study modes, where these have one."""
    for key, mode in curriculum.model.study_modes.items():
        if mode.hours_per_week is None or key == made.wishes.study_mode:
            continue
        other = plan(curriculum, replace(made.wishes, study_mode=key, hours_per_week=None))
        if other.items:
            yield other


def _properties(curriculum: LinkedCurriculum, made: Plan) -> Properties:
    updated = curriculum.model.updated
    changed = datetime.combine(updated.day if updated else _UNDATED, time(), UTC)
    version = curriculum.model.version or ""
    subject = f"{curriculum.id} {version} {made.name or made.start}".strip()
    about = curriculum.model.overview or curriculum.title
    return Properties(curriculum.title, subject, about, curriculum.model.language, changed)


def workbook(course: Course) -> bytes:
    """The bytes of the workbook."""
    first = overview.begin(course)
    settings.add(course)
    schedule.add(course)
    gantt.add(course)
    calendar.add(course)
    workload.add(course)
    assessments.add(course)
    modules.add(course)
    alignment.add(course)
    grading.add(course)
    names = learners.add(course)
    books = gradebook.add(course)
    reached = progress.add(course, books)
    learners.fill(course, names, books, reached.held, reached.numbers)
    certifications.add(course)
    overview.fill(course, first, [sheet for sheet in course.book.sheets if sheet is not first])
    plan_sheet.add(course)
    return course.book.packed()
