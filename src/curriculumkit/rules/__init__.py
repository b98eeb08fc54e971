"""Rules: one module each, listed in `registry`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.markup.scan import NOTHING
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.rules.prose import Prose, texts_of_files, texts_of_pages
from curriculumkit.rules.registry import BY_CODE, RULES
from curriculumkit.rules.rule import Rule

_FILES = 64
"""Files whose texts are looked at in one go."""


def run(curriculum: LinkedCurriculum, extra: Sequence[Rule] = ()) -> Iterator[Finding]:
    """What all rules that hold, and those of a format (`extra`), find. A rule that crashes is a finding itself."""
    yield from chain.from_iterable(part() for part in parts(curriculum, extra))


def parts(curriculum: LinkedCurriculum, extra: Sequence[Rule] = ()) -> list[Callable[[], list[Finding]]]:
    """The same as `run`, in parts that can be run side by side: each rule, and the texts of some files at a time."""
    chosen = [rule for rule in (*RULES, *extra) if holds(rule, curriculum)]
    in_texts = [rule for rule in chosen if rule.text_check is not None]
    files = tuple(curriculum.documents)
    slices = [files[start : start + _FILES] for start in range(0, len(files), _FILES)] if in_texts else []
    return [
        *(partial(_checked, rule, curriculum) for rule in chosen if rule.check is not None),
        *(partial(_in_texts, curriculum, in_texts, texts_of_files, names) for names in slices),
        *([partial(_in_texts, curriculum, in_texts, texts_of_pages, ())] if in_texts else []),
    ]


def _checked(rule: Rule, curriculum: LinkedCurriculum) -> list[Finding]:
    found: list[Finding] = []
    try:
        for finding in rule.check(curriculum) if rule.check else ():
            found.append(finding)  # noqa: PERF402 — what was found before a crash is kept
    except Exception as error:  # noqa: BLE001 — one rule's bug must not hide what the others find
        found.append(_crash(rule, curriculum, error))
    return found


def _in_texts(
    curriculum: LinkedCurriculum,
    chosen: Sequence[Rule],
    texts: Callable[[LinkedCurriculum, Sequence[str]], Iterator[Prose]],
    files: Sequence[str],
) -> list[Finding]:
    return list(_of_texts(curriculum, chosen, texts(curriculum, files)))


def _of_texts(curriculum: LinkedCurriculum, chosen: Sequence[Rule], texts: Iterable[Prose]) -> Iterator[Finding]:
    plain = {rule: rule.text_check for rule in chosen if rule.text_check and not rule.on_markup}
    on_markup = {rule: rule.text_check for rule in chosen if rule.text_check and rule.on_markup}
    for text in texts:
        for checks in (plain, on_markup) if text.scan is not NOTHING else (plain,):
            for rule, check in checks.items():
                try:
                    yield from check(text)
                except Exception as error:  # noqa: BLE001 — one rule's bug must not hide what the others find
                    yield _crash(rule, curriculum, error)
                    del checks[rule]
                    break


def holds(rule: Rule, curriculum: LinkedCurriculum) -> bool:
    """Whether a rule is not optional, or is selected, and there may be something for it."""
    is_wanted = not rule.optional or rule.code.startswith(curriculum.model.checks.select)
    return is_wanted and (rule.needed is None or rule.needed(curriculum))


def _crash(rule: Rule, curriculum: LinkedCurriculum, error: Exception) -> Finding:
    return rule_crashed.FAULT.at(curriculum.place, rule=f"{rule.code} {rule.name}", error=repr(error))


__all__ = ["BY_CODE", "RULES", "Prose", "Rule", "holds", "parts", "run"]
