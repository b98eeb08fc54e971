"""What the overview says of a module beside its texts."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.model.quantity import Range
from curriculumkit_scorm.catalogue import Catalogue
from curriculumkit_scorm.package import Fact


def facts_of(curriculum: LinkedCurriculum, module: ModuleNode, texts: Catalogue) -> Iterator[Fact]:
    """Duration, effort, and what should be completed before."""
    model = curriculum.model
    mode = model.study_modes.get(model.base_study_mode) if model.base_study_mode else None
    weeks = _spoken(module.model.weeks)
    duration = (
        texts.text("{weeks} weeks ({mode})", weeks=weeks, mode=mode.title)
        if mode
        else texts.text("{weeks} weeks", weeks=weeks)
    )
    yield Fact(texts.text("Duration"), duration)
    if mode and mode.hours_per_week:
        hours = texts.text("{hours} hours a week", hours=_spoken(mode.hours_per_week))
        yield Fact(texts.text("Effort"), hours)
    if module.requires:
        names = (f"{required.number} {required.name}" for required in module.requires)
        yield Fact(texts.text("Complete first"), "; ".join(names))


def typical_time(curriculum: LinkedCurriculum, module: ModuleNode) -> str | None:
    """How long a module takes, as a duration of ISO 8601: the middle of its weeks times the middle of their hours."""
    model = curriculum.model
    mode = model.study_modes.get(model.base_study_mode) if model.base_study_mode else None
    if mode is None or mode.hours_per_week is None:
        return None
    hours = _middle(module.model.weeks) * _middle(mode.hours_per_week)
    return f"PT{hours.quantize(Decimal(1), ROUND_HALF_UP)}H"


def _middle(amount: Range) -> Decimal:
    return (amount.low + amount.high) / 2


def _spoken(amount: Range) -> str:
    low, high = (format(number.normalize(), "f") for number in (amount.low, amount.high))
    return low if low == high else f"{low}–{high}"
