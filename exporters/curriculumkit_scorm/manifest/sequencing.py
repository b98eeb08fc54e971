"""Sequencing of SCORM 2004: who may go where, and what the success of a whole is made of.

A rule that looks at another item needs a global objective (`imsss:mapInfo`), and these crash Moodle on PHP 8. An order
in one line needs none: an item that is not done stops whoever chooses one behind it (SB.2.4 of the pseudo-code). That
does not stop a request to continue, which therefore is not offered (see `edition_2004`).
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from lxml import etree

from curriculumkit_scorm.manifest.outline import Item, Outline

IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
_UNSATISFIED = ("satisfied", "objectiveStatusKnown")
_INCOMPLETE = ("completed", "activityProgressKnown")
"""What does not hold of what is not done: before it was tried its status is unknown, and so is the opposite of it."""


def root_sequencing(outline: Outline) -> etree._Element:
    """The sequencing of the whole."""
    sequencing = _sequencing()
    _control(sequencing)
    _rollup(sequencing, outline.items, outline.take)
    return sequencing


def item_sequencing(item: Item) -> etree._Element:
    """The sequencing of an item."""
    sequencing = _sequencing()
    if item.children:
        _control(sequencing)
    _rules(sequencing, item)
    _limits(sequencing, item)
    _rollup_of(sequencing, item)
    _objectives(sequencing, item)
    if item.launch is not None:
        _sub(sequencing, "deliveryControls", completionSetByContent="true", objectiveSetByContent="true")
    return sequencing


def done_objective(item_id: str) -> str:
    """The global objective that says whether an item is done."""
    return f"done.{item_id}"


def _control(sequencing: etree._Element) -> None:
    _sub(sequencing, "controlMode", choice="true", choiceExit="true", flow="true")


def _rules(sequencing: etree._Element, item: Item) -> None:
    gate = item.gate
    if not gate.line and not gate.after:
        return
    rules = _sub(sequencing, "sequencingRules")
    for index, group in enumerate(gate.after):
        names = [f"{item.id}.after.{index}.{number}" for number in range(len(group))]
        for conditions, combination in _none_of(names):
            _rule(rules, "disabled", conditions, combination)
    if gate.line:
        undone = _UNSATISFIED if item.mastery else _INCOMPLETE
        _rule(rules, "stopForwardTraversal", [(condition, None) for condition in undone], "any")


def _none_of(objectives: Sequence[str]) -> Iterator[tuple[Sequence[tuple[str, str]], str]]:
    """When none of the objectives is satisfied: conditions of rules, each with how it combines them.

    Each of them may be unsatisfied or unknown, and conditions cannot be nested: a rule for each way.
    """
    if len(objectives) == 1:
        yield [(condition, objectives[0]) for condition in _UNSATISFIED], "any"
        return
    for way in product(_UNSATISFIED, repeat=len(objectives)):
        yield list(zip(way, objectives, strict=True)), "all"


def _rule(rules: etree._Element, action: str, conditions: Iterable[tuple[str, str | None]], combination: str) -> None:
    """A rule for when conditions do not hold."""
    rule = _sub(rules, "preConditionRule")
    group = _sub(rule, "ruleConditions", conditionCombination=combination)
    for condition, objective in conditions:
        element = _sub(group, "ruleCondition")
        if objective is not None:
            element.set("referencedObjective", objective)
        element.set("operator", "not")
        element.set("condition", condition)
    _sub(rule, "ruleAction", action=action)


def _limits(sequencing: etree._Element, item: Item) -> None:
    """Attempts alone. A limit of time (`attemptAbsoluteDurationLimit`) would go on between two sittings and over all
    attempts at the questions, which are one of the platform's: the player keeps the time.
    """
    if item.attempts is not None:
        _sub(sequencing, "limitConditions", attemptLimit=str(item.attempts))


def _rollup_of(sequencing: etree._Element, item: Item) -> None:
    rules = _rollup(sequencing, item.children, item.take) if item.children else _sub(sequencing, "rollupRules")
    rules.set("rollupObjectiveSatisfied", _yes(item.counts))
    rules.set("objectiveMeasureWeight", "1.0" if item.counts and (item.mastery or item.children) else "0.0")


def _rollup(sequencing: etree._Element, children: Iterable[Item], take: int | None) -> etree._Element:
    """A whole is satisfied when all that count are, or `take` of them; it is completed when all are, or `take`."""
    rules = _sub(sequencing, "rollupRules")
    counting = [child for child in children if child.counts]
    for condition, action in (("satisfied", "satisfied"), ("completed", "completed")):
        if condition == "satisfied" and not counting:
            continue
        rule = _sub(rules, "rollupRule", childActivitySet="all")
        if take is not None:
            rule.set("childActivitySet", "atLeastCount")
            rule.set("minimumCount", str(take))
        conditions = _sub(rule, "rollupConditions", conditionCombination="any")
        _sub(conditions, "rollupCondition", condition=condition)
        _sub(rule, "rollupAction", action=action)
    return rules


def _objectives(sequencing: etree._Element, item: Item) -> None:
    objectives = _sub(sequencing, "objectives")
    primary = _sub(objectives, "primaryObjective", objectiveID=f"{item.id}.primary")
    if item.mastery is not None:
        primary.set("satisfiedByMeasure", "true")
        _sub(primary, "minNormalizedMeasure").text = format((Decimal(item.mastery) / 100).normalize(), "f")
    if item.told:
        _map(primary, done_objective(item.id), writes=True)
    for index, group in enumerate(item.gate.after):
        for number, other in enumerate(group):
            name = f"{item.id}.after.{index}.{number}"
            _map(_sub(objectives, "objective", objectiveID=name), done_objective(other), writes=False)
    for objective in item.objectives:
        _sub(objectives, "objective", objectiveID=objective)


def _map(objective: etree._Element, target: str, *, writes: bool) -> None:
    _sub(
        objective,
        "mapInfo",
        targetObjectiveID=target,
        readSatisfiedStatus=_yes(not writes),
        readNormalizedMeasure="false",
        writeSatisfiedStatus=_yes(writes),
    )


def _yes(value: bool) -> str:
    return "true" if value else "false"


def _sequencing() -> etree._Element:
    return etree.Element(f"{{{IMSSS}}}sequencing", nsmap={"imsss": IMSSS})


def _sub(parent: etree._Element, name: str, **attributes: Any) -> etree._Element:
    return etree.SubElement(parent, f"{{{IMSSS}}}{name}", **attributes)
