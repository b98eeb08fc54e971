"""Located data → typed model, or findings. The only place that knows both pydantic's errors and positions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from curriculumkit.binding import faults
from curriculumkit.binding.doubts import doubted
from curriculumkit.binding.edits import REMOVED, Path, edited, original, value_at
from curriculumkit.binding.indentation import Stray, stray_at, strays
from curriculumkit.binding.renamed import renamed
from curriculumkit.binding.repair import repaired
from curriculumkit.binding.translate import finding_of, other_name, pointer_of
from curriculumkit.binding.unions import distinct
from curriculumkit.diagnostics import Fault, Finding, Kept, Pointer
from curriculumkit.model.base import OF_OTHER_TOOLS, Model
from curriculumkit.source import Document

M = TypeVar("M", bound=Model)
_ABOUT_ALL_ENTRIES = frozenset(
    {"answers-or-blanks", "blank-count", "too_short", "verb", "option", "union_tag_not_found"}
)


@dataclass(frozen=True, slots=True)
class Bound(Generic[M]):
    """What became of a document.

    `model` is None where nothing could be made of it. `removed` are the paths of the entries that were left out of the
    model because something in them is wrong: what refers to them refers to something that exists. `kept` says which
    entries are left of the lists that lost some.
    """

    model: M | None
    findings: tuple[Finding, ...]
    removed: frozenset[Path] = frozenset()
    kept: Kept = field(default_factory=dict)


def bind(document: Document, model: type[M]) -> Bound[M]:
    """Read a document as `model`. Every fault in it is found; what is sound around a fault is kept."""
    if not document.readable:
        return Bound(None, (), frozenset({()}))
    data = document.data
    findings: list[Finding] = []
    removed: set[Path] = set()
    kept: Kept = {}
    while True:
        try:
            return _bound(model.model_validate(data), document, model, findings, removed, kept)
        except ValidationError as error:
            errors = distinct(error.errors(include_url=False), data, document.file)
        foreign = _of_other_tools(errors, data, document.file)
        if foreign:
            data = edited(data, dict.fromkeys(foreign, REMOVED))
            continue
        typed = _as_typed(errors, data, document, kept)
        if typed:
            data = edited(data, typed)
            continue
        placed = [(error, pointer_of(error, data, document.file, kept)) for error in errors]
        out_of_place = strays(placed, document.data, model)
        others = renamed([entry for entry in placed if not stray_at(entry[1].path, out_of_place)], data, model)
        new = _new_findings(placed, document, model, removed, out_of_place, others)
        findings += new
        mended = repaired(errors, data, document.file, kept)
        misplaced = {path for path, stray in out_of_place.items() if stray.certain}
        removed = (removed | mended.removed) - _without_meaning(new, document.data) - misplaced | _meant(new)
        removed |= {stray.home for stray in out_of_place.values()}
        if () in removed:
            return _bound(None, document, model, findings, removed)
        data, kept = mended.data, mended.kept


def _bound(
    made: M | None,
    document: Document,
    model: type[M],
    findings: list[Finding],
    removed: set[Path],
    kept: Kept | None = None,
) -> Bound[M]:
    """What became of a document, with the findings for what is right, but may be read differently."""
    if document.doubts:
        said = {finding.place for finding in findings if isinstance(finding.place, Pointer)}
        findings += doubted(document, model, said)
    return Bound(made, tuple(findings), frozenset(removed), kept or {})


def _meant(findings: Iterable[Finding]) -> set[Path]:
    """The keys that misspelt ones stand for."""
    return {
        (*finding.place.path[:-1], str(finding.message.args["guess"]))
        for finding in findings
        if finding.fault is faults.MISSPELT_KEY and isinstance(finding.place, Pointer)
    }


def _without_meaning(findings: Iterable[Finding], data: object) -> set[Path]:
    """Misspelt keys, and unknown ones with words or numbers only: nothing that anything depends on can be in them."""
    return {
        finding.place.path
        for finding in findings
        if isinstance(finding.place, Pointer)
        and (finding.fault is faults.MISSPELT_KEY or _says_nothing(finding.fault, value_at(data, finding.place.path)))
    }


def _says_nothing(fault: Fault, value: object) -> bool:
    entries = value if isinstance(value, tuple) else (value,)
    is_unknown = fault in {faults.UNKNOWN_KEY, faults.FOREIGN_KEY}
    return is_unknown and not any(isinstance(entry, Mapping | tuple) for entry in entries)


def _of_other_tools(errors: Iterable[ErrorDetails], data: object, file: str) -> set[Path]:
    """The keys that begin with `x-`: other tools may keep there what they like."""
    return {
        pointer_of(error, data, file).path
        for error in errors
        if error["type"] == "extra_forbidden" and str(error["loc"][-1]).startswith(OF_OTHER_TOOLS)
    }


def _as_typed(errors: Iterable[ErrorDetails], data: object, document: Document, kept: Kept) -> dict[Path, object]:
    """For text fields where a number or a truth value was read: the text as its author typed it."""
    paths = [pointer_of(e, data, document.file).path for e in errors if e["type"] == "string_type"]
    written = {path: original(path, kept) for path in paths}
    typed = {path: document.typed[at] for path, at in written.items() if at in document.typed}
    return {path: text for path, text in typed.items() if text.lower() not in {"", "~", "null"}}


def _new_findings(
    errors: Iterable[tuple[ErrorDetails, Pointer]],
    document: Document,
    model: type[Model],
    removed: set[Path],
    out_of_place: Mapping[Path, Stray],
    others: Mapping[Path, str],
) -> list[Finding]:
    """Findings for errors that do not merely follow from others: an entry that was removed, a key that is misspelt.

    All errors of a key that is indented wrongly, and of what it leaves behind, become one finding.
    """
    findings = []
    gone = removed | {stray.home for stray in out_of_place.values()}
    lessened = {path[:length] for path in gone for length in range(len(path))}
    emptied = {stray.owner for stray in out_of_place.values()}
    told: set[Path] = set()
    named_otherwise = {(path[:-1], missing) for path, missing in others.items()}
    for error, pointer in errors:
        if stray := stray_at(pointer.path, out_of_place):
            if stray.path not in told:
                findings.append(stray.finding(document.file))
            told.add(stray.path)
            continue
        if missing := others.get(pointer.path):
            findings.append(other_name(pointer, missing, document.data, model))
            continue
        is_empty = pointer.path in emptied and value_at(document.data, pointer.path) is None
        follows = is_empty or _follows(error, pointer.path, gone, lessened)
        follows = follows or (error["type"] == "missing" and (pointer.path, error["loc"][-1]) in named_otherwise)
        finding = None if follows else finding_of(error, pointer, document.data, model)
        if finding:
            findings.append(finding)
    meant = _meant(findings)
    return [finding for finding in findings if not _is_meant(finding, meant)]


def _follows(error: ErrorDetails, path: Path, removed: set[Path], lessened: set[Path]) -> bool:
    """Whether something is missing, or does not fit the rest, only because an entry below it was removed."""
    if error["type"] == "missing":
        return (*path, error["loc"][-1]) in removed
    return error["type"] in _ABOUT_ALL_ENTRIES and path in lessened


def _is_meant(finding: Finding, meant: set[Path]) -> bool:
    """Whether a missing key is there, but misspelt."""
    if finding.fault is not faults.MISSING_KEY or not isinstance(finding.place, Pointer):
        return False
    return (*finding.place.path, str(finding.message.args["key"])) in meant


__all__ = ["Bound", "bind"]
