"""A platform's sequencing, as far as our manifests use it: by the pseudo-code of SCORM 2004 4th Edition, appendix C.

Run-times leave parts of it out; scorm-again, for one, knows no `stopForwardTraversal` before an activity. A status is
True, False or None for unknown, and whatever is asked about what is unknown is unknown.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Status = bool | None


@dataclass(eq=False)
class Activity:
    """An activity of the tree, and what is known of the learner."""

    settings: dict[str, Any]
    parent: "Activity | None" = None
    children: list["Activity"] = field(default_factory=list)
    satisfied: Status = None
    completed: Status = None
    attempts: int = 0
    suspended: bool = False

    def __post_init__(self) -> None:
        self.children = [Activity(child, self) for child in self.settings["children"]]

    @property
    def name(self) -> str:
        """The last part of its identifier."""
        return str(self.settings["id"]).rpartition(".")[2]

    @property
    def all(self) -> Iterator["Activity"]:
        yield self
        for child in self.children:
            yield from child.all

    @property
    def line(self) -> list["Activity"]:
        """It and its ancestors, the nearest first."""
        return [self, *(self.parent.line if self.parent else [])]


def both(values: Sequence[Status]) -> Status:
    """`and` of statuses."""
    return False if False in values else None if None in values else True


def either(values: Sequence[Status]) -> Status:
    """`or` of statuses."""
    return True if True in values else None if None in values else False


class Sequencer:
    """A learner's way through a tree of activities."""

    def __init__(self, tree: dict[str, Any]) -> None:
        self.root = Activity(tree)
        self.activities = {activity.name: activity for activity in self.root.all}
        self.shared: dict[str, Status] = {}
        self.current: Activity | None = None

    # What a learner reaches, and what becomes of it (RB.1.5).

    def report(self, *, measure: float | None = None, progress: float = 0.0, success: Status = None) -> None:
        """What the activity at hand told before it was left, suspended as ours always are."""
        activity = self.current
        assert activity is not None
        primary = activity.settings["primaryObjective"]
        activity.completed = progress >= activity.settings["completionThreshold"]["minProgressMeasure"]
        if primary["satisfiedByMeasure"]:
            activity.satisfied = None if measure is None else measure >= primary["minNormalizedMeasure"]
        else:
            activity.satisfied = success
        activity.suspended = True
        for one in activity.line:
            self._roll_up(one)
            self._tell(one)

    def _tell(self, activity: Activity) -> None:
        for info in activity.settings.get("primaryObjective", {}).get("mapInfo", []):
            if info["writeSatisfiedStatus"]:
                self.shared[info["targetObjectiveID"]] = activity.satisfied

    def _roll_up(self, activity: Activity) -> None:
        if not activity.children:
            return
        for action in ("satisfied", "completed"):
            rules = [rule for rule in activity.settings["rollupRules"]["rules"] if rule["action"] == action]
            if any(self._rolls(activity, rule, action) for rule in rules):
                setattr(activity, action, True)

    def _rolls(self, activity: Activity, rule: dict[str, Any], action: str) -> bool:
        control = {"satisfied": "rollupObjectiveSatisfied", "completed": "rollupProgressCompletion"}[action]
        children = [child for child in activity.children if child.settings["sequencingControls"][control]]
        values = [either([getattr(child, one["condition"]) for one in rule["conditions"]]) for child in children]
        if rule["consideration"] == "atLeastCount":
            return values.count(True) >= int(rule["minimumCount"])
        return bool(values) and all(value is True for value in values)

    # Rules before an activity (UP.2), and whether it may be entered at all (UP.5).

    def _applies(self, activity: Activity, action: str) -> bool:
        rules = [one for one in activity.settings["sequencingRules"]["preConditionRules"] if one["action"] == action]
        return any(self._holds(activity, rule) for rule in rules)

    def _holds(self, activity: Activity, rule: dict[str, Any]) -> bool:
        combine = both if rule["conditionCombination"] == "all" else either
        return combine([self._condition(activity, one) for one in rule["conditions"]]) is True

    def _condition(self, activity: Activity, condition: dict[str, Any]) -> Status:
        satisfied = activity.satisfied
        if name := condition.get("referencedObjective"):
            objective = next(one for one in activity.settings["objectives"] if one["objectiveID"] == name)
            satisfied = self.shared.get(objective["mapInfo"][0]["targetObjectiveID"])
        known: dict[str, Status] = {
            "satisfied": satisfied,
            "objectiveStatusKnown": satisfied is not None,
            "completed": activity.completed,
            "activityProgressKnown": activity.completed is not None,
        }
        value = known[condition["condition"]]
        return value if value is None or "operator" not in condition else not value

    def _closed(self, activity: Activity) -> bool:
        limit = activity.settings.get("attemptLimit")
        used_up = limit is not None and not activity.suspended and activity.attempts >= limit
        return used_up or self._applies(activity, "disabled")

    def _deliver(self, activity: Activity | None) -> str | None:
        """The name of what is opened now; None where nothing may be (DB.1.1)."""
        if activity is None or activity.children or any(self._closed(one) for one in activity.line):
            return None
        for one in activity.line:
            one.attempts += 0 if one.suspended else 1
            one.suspended = one.suspended and bool(one.children)
        self.current = activity
        return activity.name

    # Requests for navigation (SB.2).

    def start(self) -> str | None:
        """Begin at the beginning."""
        return self._deliver(self._down(self.root))

    def go_on(self) -> str | None:
        """What a request to continue opens."""
        assert self.current is not None
        for activity in self.current.line:
            following = _after(activity)
            if following is not None:
                return self._deliver(self._down(following))
        return None

    def _down(self, activity: Activity) -> Activity | None:
        """The first activity that flow reaches; None where one on the way is closed."""
        while not self._closed(activity):
            if not activity.children:
                return activity
            if not activity.settings["sequencingControls"]["flow"]:
                return None
            activity = activity.children[0]
        return None

    def choose(self, name: str) -> str | None:
        """What is opened when a learner chooses an activity in the contents."""
        target = self.activities[name]
        if any(not one.settings["sequencingControls"]["choice"] for one in target.line[1:]):
            return None
        if any(self._applies(one, "stopForwardTraversal") for one in self._between(target)):
            return None
        return self._deliver(target)

    def _between(self, target: Activity) -> Sequence[Activity]:
        """What is traversed forward on the way to an activity (SB.2.9)."""
        current = self.current
        if current is None or current is target:
            return []
        if current.parent is target.parent and current.parent is not None:
            siblings = current.parent.children
            return siblings[siblings.index(current) : siblings.index(target)]
        common = next(one for one in current.line[1:] if one in target.line)
        return target.line[1 : target.line.index(common) + 1]

    def offered(self, hidden: Callable[[str], bool]) -> bool:
        """Whether a platform shows its button to go on."""
        return self.current is not None and not hidden(str(self.current.settings["id"]))


def _after(activity: Activity) -> Activity | None:
    if activity.parent is None:
        return None
    siblings = activity.parent.children
    index = siblings.index(activity) + 1
    return siblings[index] if index < len(siblings) and activity.parent.settings["sequencingControls"]["flow"] else None
