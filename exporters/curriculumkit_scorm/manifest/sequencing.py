"""Sequencing of SCORM 2004: who may go where, and what the success of a whole is made of.

A rule that looks at another item needs a global objective (`imsss:mapInfo`), and these crash Moodle on PHP 8. An order
in one line needs none: an item that is not done stops whoever wants to go past it.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from lxml import etree

from curriculumkit_scorm.manifest.outline import Item, Outline

IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"


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
        # Held back while every one of a group is not done: as soon as one is, the group no longer holds.
        names = [f"{item.id}.after.{index}.{number}" for number in range(len(group))]
        _rule(rules, "disabled", [("satisfied", name) for name in names], "all")
    if gate.line:
        _rule(rules, "stopForwardTraversal", [("satisfied" if item.mastery else "completed", None)], "all")


def _rule(rules: etree._Element, action: str, conditions: Iterable[tuple[str, str | None]], combination: str) -> None:
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
    limits: dict[str, str] = {}
    if item.attempts is not None:
        limits["attemptLimit"] = str(item.attempts)
    if item.minutes is not None:
        limits["attemptAbsoluteDurationLimit"] = f"PT{item.minutes}M"
    if limits:
        _sub(sequencing, "limitConditions", **limits)


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
