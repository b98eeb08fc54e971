"""What Moodle cannot hold, one module for each kind; its docstring is its page. Errors stop Moodle's import."""

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Finding
from curriculumkit.export import TargetRule
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Interaction
from curriculumkit_moodle.losses import (
    all_or_nothing,
    any_unit_accepted,
    blank_out_of_place,
    category_name_cut,
    category_name_shared,
    control_character_in_text,
    empty_tag,
    file_not_embedded,
    formatting_lost,
    hint_not_shown,
    idnumber_too_long,
    items_alike,
    match_too_long,
    nothing_to_read,
    points_changed,
    proofs_left_out,
    spaces_count,
    tag_changed,
    too_many_forms,
    unequal_shares,
    width_counts,
)
from curriculumkit_moodle.losses.asked import asked
from curriculumkit_moodle.losses.kind import InQuestion, Kind
from curriculumkit_moodle.selection import Entry, selected

LOSSES: tuple[Kind, ...] = (
    any_unit_accepted.KIND,
    unequal_shares.KIND,
    all_or_nothing.KIND,
    category_name_cut.KIND,
    idnumber_too_long.KIND,
    match_too_long.KIND,
    nothing_to_read.KIND,
    blank_out_of_place.KIND,
    empty_tag.KIND,
    tag_changed.KIND,
    control_character_in_text.KIND,
    file_not_embedded.KIND,
    formatting_lost.KIND,
    width_counts.KIND,
    spaces_count.KIND,
    hint_not_shown.KIND,
    points_changed.KIND,
    too_many_forms.KIND,
    proofs_left_out.KIND,
    items_alike.KIND,
    category_name_shared.KIND,
)


def losses_of(
    curriculum: LinkedCurriculum, entries: Sequence[Entry], kinds: Sequence[Kind] = LOSSES
) -> Iterator[Finding]:
    """What gets lost of the entries, each loss once."""
    for find_in_curriculum in (kind.in_curriculum for kind in kinds if kind.in_curriculum):
        yield from find_in_curriculum(entries, curriculum)
    in_module = [kind.in_module for kind in kinds if kind.in_module]
    in_question: dict[type[Interaction], list[InQuestion]] = {}
    seen: set[object] = set()
    for module in dict.fromkeys(entry.module for entry in entries):
        for find_in_module in in_module:
            for finding in find_in_module(module, curriculum):
                if (finding.fault, finding.place) not in seen:
                    seen.add((finding.fault, finding.place))
                    yield finding
    for entry in entries:
        for node in entry.questions:
            question = asked(node)
            interaction = type(question.interaction)
            if interaction not in in_question:
                in_question[interaction] = [*_finders(kinds, interaction)]
            for find_in_question in in_question[interaction]:
                yield from find_in_question(question, curriculum)


def _finders(kinds: Sequence[Kind], interaction: type[Interaction]) -> Iterator[InQuestion]:
    yield from (kind.in_question for kind in kinds if kind.in_question and kind.concerns(interaction))


def _rule(kind: Kind) -> TargetRule:
    def check(curriculum: LinkedCurriculum) -> Iterator[Finding]:
        return losses_of(curriculum, selected(curriculum, ()), (kind,))

    return TargetRule(kind.page, (kind.fault,), check)


RULES: tuple[TargetRule, ...] = tuple(_rule(kind) for kind in LOSSES)
