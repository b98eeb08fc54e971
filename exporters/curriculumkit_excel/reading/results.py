"""The gradebooks: results as `curriculumkit grade` reads them, and transcripts for `curriculumkit certify`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeGuard

from openpyxl.workbook import Workbook

from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.importing import Number, yaml_text
from curriculumkit_excel import ranges
from curriculumkit_excel.reading import faults
from curriculumkit_excel.reading.original import Original
from curriculumkit_excel.reading.ranges import Place, cells, corners, place
from curriculumkit_excel.reading.settings import said
from curriculumkit_excel.sheets.gradebook import MOST_PATHS

_LONGEST_NAME = 200
_BY_SCORE = ("score", "")
_WORDS = {"score": ("pass", "fail"), "pass": ("pass", "fail"), "submit": ("submit",)}
_WANTED = "type a number from 0 to 100, not as text and without a sign, or choose from the list"
_TICKS = {"✓", "✔", "√", "x"}


@dataclass(slots=True)
class Results:
    """What learners have reached: by name, results by assessment, and records."""

    grades: dict[str, dict[str, object]] = field(default_factory=dict)
    records: dict[str, list[dict[str, object]]] = field(default_factory=dict)

    def files(self, before: Original) -> Iterator[tuple[str, str]]:
        """The files that are worth writing, and their texts."""
        version = {"version": before.model.version} if before.model.version else {}
        if any(self.grades.values()):
            learners = {name: results for name, results in self.grades.items() if results}
            yield "results.yaml", yaml_text({**version, "learners": learners})
        if any(self.records.values()):
            head = {"curriculum": before.model.curriculum, **version}
            learners_ = {name: {"records": records} for name, records in self.records.items() if records}
            yield "transcripts.yaml", yaml_text({**head, "learners": learners_})


@dataclass(slots=True)
class Reader:
    """Reads gradebooks and progress."""

    book: Workbook
    file: Pointer
    findings: list[Finding] = field(default_factory=list)
    results: Results = field(default_factory=Results)
    _names: dict[object, Place] = field(default_factory=dict)
    _how: dict[str, str] = field(default_factory=dict)

    def read(self) -> Results:
        """Everything that was typed in. Raises NoRangeError."""
        numbers, names = cells(self.book, f"{ranges.LEARNERS}Numbers"), cells(self.book, ranges.LEARNERS)
        seen: set[str] = set()
        for number, name in zip(numbers, names, strict=False):
            if name.text and (number.value is None or number.value in self._names):
                self.findings.append(faults.NO_NUMBER.at(self.file, **name.at, name=name.text[:_LONGEST_NAME]))
            self._names.setdefault(number.value, name)
            if name.text in seen:
                self.findings.append(faults.SAME_LEARNER.at(self.file, **name.at, name=name.text[:_LONGEST_NAME]))
            if name.text:
                seen.add(name.text)
                self.results.grades[name.text] = {}
                self.results.records[name.text] = []
        for path in range(1, MOST_PATHS + 1):
            if f"GradeWorks{path}" in self.book.defined_names:
                self._gradebook(path)
        if "ProgressFacts" in self.book.defined_names:
            self._progress()
        return self.results

    def _gradebook(self, number: int) -> None:
        marks = {mark.ref.rstrip("0123456789"): mark for mark in cells(self.book, f"GradeMarks{number}")}
        named = f"GradeHow{number}"
        hows = cells(self.book, named) if named in self.book.defined_names else []
        self._how = {how.ref.rstrip("0123456789"): how.text for how in hows}
        seen: set[tuple[str, str]] = set()
        for key, cell in self._typed(f"GradeWorks{number}", f"GradeLearners{number}"):
            learner = self._learner(cell)
            mark = marks.get(cell.ref.rstrip("0123456789"))
            result = self._result(key, cell)
            if learner is None or result is None:
                continue
            if (learner, key) in seen:
                self.findings.append(faults.SAME_RESULT.at(self.file, **cell.at, name=learner, id=key))
                continue
            seen.add((learner, key))
            self._note(learner, key, result, has_mark=mark is not None and mark.value is not None)

    def _note(self, learner: str, key: str, result: str | Number, *, has_mark: bool) -> None:
        records, grades = self.results.records[learner], self.results.grades[learner]
        if isinstance(result, Number):
            grades[key] = result
            records.append({"pass": key, "score": result} if has_mark else {"submit": key})
        elif result == "submit":
            records.append({"submit": key})
        else:
            grades[key] = result
            records.append({"pass": key, "result": result})

    def _result(self, key: str, cell: Place) -> str | Number | None:
        """A score, `pass`, `fail` or `submit`; None where it is none of these."""
        value = cell.value
        how = self._how.get(cell.ref.rstrip("0123456789"), "")
        if how in _BY_SCORE and not cell.formula and _is_percentage(value):
            digits = f"{value:.6f}".rstrip("0").rstrip(".")
            if 0 < value <= 1:
                self.findings.append(faults.SHARE.at(self.file, **cell.at, value=digits, id=key))
            return Number(digits)
        for word, result in (("passed", "pass"), ("failed", "fail"), ("handed in", "submit")):
            if cell.text in said(word) and result in _WORDS.get(how, (result,)):
                return result
        wanted = _WANTED if how in _BY_SCORE else "choose from the list of the column, or clear the cell"
        self.findings.append(
            faults.WRONG_SCORE.at(self.file, **cell.at, value=cell.text[:_LONGEST_NAME], id=key, wanted=wanted)
        )
        return None

    def _progress(self) -> None:
        for key, cell in self._typed("ProgressFacts", "ProgressLearners"):
            learner = self._learner(cell)
            verb, _, name = key.partition(" ")
            if cell.text.lower() not in _TICKS:
                wanted = "choose ✓ from the list, or clear the cell: any mark counts as a tick"
                args = {"value": cell.text[:_LONGEST_NAME], "id": key, "wanted": wanted}
                self.findings.append(faults.WRONG_SCORE.at(self.file, **cell.at, **args))
            elif learner is not None and verb in ("judged", "hold", "complete", "submit"):
                self.results.records[learner].append({verb: name})

    def _typed(self, keys: str, learners: str) -> Iterator[tuple[str, Place]]:
        """The cells with something in them, and the id of their column."""
        numbers = cells(self.book, learners)
        sheet, left, _, _, _ = corners(self.book, keys)
        _, _, top, _, _ = corners(self.book, learners)
        for step, key in enumerate(cells(self.book, keys)):
            for row in range(len(numbers)):
                cell = place(self.book, sheet, left + step, top + row)
                if key.text and cell.value is not None and cell.text:
                    yield key.text, cell

    def _learner(self, cell: Place) -> str | None:
        """Whose result a cell is: the number in column A of its row leads to the name."""
        row = int("".join(filter(str.isdigit, cell.ref)))
        name = self._names.get(place(self.book, cell.sheet, 1, row).value)
        if name is None or not name.text:
            self.findings.append(faults.NO_LEARNER.at(self.file, **cell.at))
            return None
        return name.text


def _is_percentage(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
