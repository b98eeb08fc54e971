"""The sequencing of a manifest as scorm-again takes it: the same words, as settings of a tree of activities."""

from typing import Any

from lxml import etree

_TRUE = "true"


def activities(manifest: bytes) -> dict[str, Any]:
    """The tree of activities of a manifest; ids are those of its items."""
    root = etree.fromstring(manifest)
    organization = root.find(".//{*}organization")
    assert organization is not None
    return _activity(organization)


def _activity(element: etree._Element) -> dict[str, Any]:
    sequencing = element.find("{*}sequencing")
    assert sequencing is not None
    rules = [_rule(rule) for rule in sequencing.iterfind("{*}sequencingRules/{*}preConditionRule")]
    return {
        "id": element.get("identifier"),
        "title": element.findtext("{*}title"),
        "children": [_activity(item) for item in element.iterfind("{*}item")],
        "sequencingControls": _controls(sequencing),
        "sequencingRules": {"preConditionRules": rules},
        "rollupRules": {"rules": [_rollup(rule) for rule in sequencing.iterfind("{*}rollupRules/{*}rollupRule")]},
        **_limits(sequencing),
        **_objectives(sequencing),
        **_threshold(element),
    }


def _truth(element: etree._Element | None, name: str, default: bool) -> bool:
    value = None if element is None else element.get(name)
    return default if value is None else value == _TRUE


def _controls(sequencing: etree._Element) -> dict[str, Any]:
    mode, rollup = sequencing.find("{*}controlMode"), sequencing.find("{*}rollupRules")
    delivery = sequencing.find("{*}deliveryControls")
    weight = "1.0" if rollup is None else rollup.get("objectiveMeasureWeight", "1.0")
    return {
        "choice": _truth(mode, "choice", default=True),
        "choiceExit": _truth(mode, "choiceExit", default=True),
        "flow": _truth(mode, "flow", default=False),
        "rollupObjectiveSatisfied": _truth(rollup, "rollupObjectiveSatisfied", default=True),
        "rollupProgressCompletion": _truth(rollup, "rollupProgressCompletion", default=True),
        "objectiveMeasureWeight": float(weight),
        "completionSetByContent": _truth(delivery, "completionSetByContent", default=False),
        "objectiveSetByContent": _truth(delivery, "objectiveSetByContent", default=False),
    }


def _rule(rule: etree._Element) -> dict[str, Any]:
    conditions = rule.find("{*}ruleConditions")
    action = rule.find("{*}ruleAction")
    assert conditions is not None
    assert action is not None
    return {
        "action": action.get("action"),
        "conditionCombination": conditions.get("conditionCombination", "all"),
        "conditions": [
            {
                "condition": one.get("condition"),
                **({"operator": "not"} if one.get("operator") == "not" else {}),
                **({"referencedObjective": name} if (name := one.get("referencedObjective")) else {}),
            }
            for one in conditions
        ],
    }


def _rollup(rule: etree._Element) -> dict[str, Any]:
    conditions = rule.find("{*}rollupConditions")
    action = rule.find("{*}rollupAction")
    assert conditions is not None
    assert action is not None
    return {
        "action": action.get("action"),
        "consideration": rule.get("childActivitySet", "all"),
        "minimumCount": int(rule.get("minimumCount", "0")),
        "conditionCombination": conditions.get("conditionCombination", "any"),
        "conditions": [{"condition": one.get("condition")} for one in conditions],
    }


def _limits(sequencing: etree._Element) -> dict[str, Any]:
    limits = sequencing.find("{*}limitConditions")
    if limits is None:
        return {}
    attempts, duration = limits.get("attemptLimit"), limits.get("attemptAbsoluteDurationLimit")
    return {"attemptLimit": int(attempts) if attempts else None, "attemptAbsoluteDurationLimit": duration}


def _objectives(sequencing: etree._Element) -> dict[str, Any]:
    made = [_objective(one) for one in sequencing.iterfind("{*}objectives/*")]
    primary = [one for one in made if one["isPrimary"]]
    return {
        **({"primaryObjective": primary[0]} if primary else {}),
        "objectives": [one for one in made if not one["isPrimary"]],
    }


def _objective(element: etree._Element) -> dict[str, Any]:
    measure = element.findtext("{*}minNormalizedMeasure")
    return {
        "objectiveID": element.get("objectiveID"),
        "isPrimary": etree.QName(element).localname == "primaryObjective",
        "satisfiedByMeasure": _truth(element, "satisfiedByMeasure", default=False),
        "minNormalizedMeasure": float(measure) if measure else None,
        "mapInfo": [
            {
                "targetObjectiveID": one.get("targetObjectiveID"),
                "readSatisfiedStatus": _truth(one, "readSatisfiedStatus", default=True),
                "readNormalizedMeasure": _truth(one, "readNormalizedMeasure", default=True),
                "writeSatisfiedStatus": _truth(one, "writeSatisfiedStatus", default=False),
                "writeNormalizedMeasure": _truth(one, "writeNormalizedMeasure", default=False),
            }
            for one in element.iterfind("{*}mapInfo")
        ],
    }


def _threshold(element: etree._Element) -> dict[str, Any]:
    threshold = element.find("{*}completionThreshold")
    if threshold is None:
        return {}
    least = float(threshold.get("minProgressMeasure", "1.0"))
    by_measure = _truth(threshold, "completedByMeasure", default=False)
    return {"completionThreshold": {"completedByMeasure": by_measure, "minProgressMeasure": least}}
