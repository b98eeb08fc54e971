"""Rules in words: conditions, certifications, bands, exams and blueprints as sentences, in Chinese and English.

Everything that prints a rule asks here, so that prose and rules cannot drift apart. Names and numbers come from the
curriculum, the words between them from `locales/<language>/prose.po`; a condition's own `text` wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from curriculumkit.catalogue import Catalogue, catalogue
from curriculumkit.display import digits
from curriculumkit.graph import AssessmentNode, CertificationNode, ConditionNode, Node, PathNode
from curriculumkit.model import All, AnyOf, Assessment, Band, Complete, Hold, Judged, Pass, Path, Some, Submit
from curriculumkit.model.assessment import LevelSet, levels_of
from curriculumkit.model.quantity import Quota

_HOUR = 60
_FULL = Decimal(100)
_DIFFICULTIES = {"easy": "that are easy", "medium": "of medium difficulty", "hard": "that are hard"}


@dataclass(frozen=True, slots=True)
class Prose:
    """Puts rules into words."""

    catalogue: Catalogue

    def certification(self, certification: CertificationNode) -> tuple[str, ...]:
        """What a certification requires, a sentence for each condition."""
        return tuple(map(self.condition, certification.requires))

    def entry(self, path: PathNode) -> str:
        """What a learner must bring to a path; empty where that is nothing."""
        return self.catalogue.text(", ").join(map(self.condition, path.entry))

    def condition(self, condition: ConditionNode) -> str:
        """A condition as a sentence without a full stop."""
        model = condition.model
        if model.text is not None:
            return model.text
        text = self.catalogue.text
        match model:
            case Judged():
                return model.judged
            case AnyOf():
                return text(" or ").join(map(self._part, condition.parts))
            case All():
                return text(", ").join(map(self._part, condition.parts))
            case Some():
                parts = text(", ").join(map(self._part, condition.parts))
                return text("at least {count} of: {parts}", count=model.at_least, parts=parts)
            case Complete():
                return self._completed(condition.target)
            case Pass():
                return self._passed(condition.target)
            case Submit():
                return text("submit {name}", name=_name(condition.target))
            case Hold():
                return text("hold {name}", name=_name(condition.target))

    def band(self, name: str, bands: Mapping[str, Band]) -> str:
        """The range of a band: its bounds, the upper one being the last whole percentage below the band above."""
        band = bands[name]
        above = min((other.lower for other in bands.values() if other.lower > band.lower), default=None)
        if above is None:
            return self.catalogue.text("{low}-{high}%", low=digits(band.lower), high=digits(_FULL))
        if band.lower == 0:
            return self.catalogue.text("below {upper}%", upper=digits(above))
        return self.catalogue.text("{low}-{high}%", low=digits(band.lower), high=ceil(above) - 1)

    def exam(self, exam: AssessmentNode) -> str:
        """What sets an exam apart: questions, time, pass mark, and what its author says of it."""
        model, text = exam.model, self.catalogue.text
        parts = [
            text("{count} questions", count=model.questions) if model.questions else None,
            self._time(model.minutes) if model.minutes else None,
            text("{mark} to pass", mark=exam.pass_mark) if exam.pass_mark else None,
            model.text,
        ]
        return text(", ").join(filter(None, parts))

    def blueprint(self, assessment: AssessmentNode) -> tuple[str, ...]:
        """How an assessment's questions are drawn, a sentence for each rule."""
        blueprint = assessment.model.blueprint
        if blueprint is None:
            return ()
        text = self.catalogue.text
        spread = {
            "by-weeks": text("questions from each module in proportion to its weeks"),
            "evenly": text("as many questions from each module"),
        }
        named = {} if isinstance(blueprint.modules, str | None) else blueprint.modules
        quotas = (
            *((text("from module {name}", name=key), quota) for key, quota in named.items()),
            *((text("on objective {name}", name=key), quota) for key, quota in blueprint.objectives.items()),
            *((self._levels(key), quota) for key, quota in blueprint.levels.items()),
            *((text(_DIFFICULTIES[key]), quota) for key, quota in blueprint.difficulties.items()),
            *((text("with the tag {name}", name=key), quota) for key, quota in blueprint.tags.items()),
        )
        general = (spread[blueprint.modules],) if isinstance(blueprint.modules, str) else ()
        return (*general, *(self._quota(quota, what) for what, quota in quotas))

    def _levels(self, levels: LevelSet) -> str:
        name = self.catalogue.text(levels_of(levels)[0].capitalize())
        key = "at the level {level} or above" if levels.endswith("-or-above") else "at the level {level}"
        return self.catalogue.text(key, level=name)

    def _quota(self, quota: Quota, what: str) -> str:
        amount = str(quota)
        if quota.high is None:
            amount = self.catalogue.text("at least {amount}", amount=amount.removesuffix("+"))
        key = "{amount} of the questions {what}" if quota.relative else "{amount} questions {what}"
        return self.catalogue.text(key, amount=amount, what=what)

    def _part(self, condition: ConditionNode) -> str:
        worded = self.condition(condition)
        grouped = len(condition.parts) > 1 and condition.model.text is None
        return self.catalogue.text("({parts})", parts=worded) if grouped else worded

    def _completed(self, target: Node | None) -> str:
        text = self.catalogue.text
        if not isinstance(target, PathNode) or target.tracks or not target.modules:
            return text("complete {name}", name=target.name if target else "?")
        count, name = len(target.modules), _listed(target.model)
        first, last = target.modules[0].number, target.modules[-1].number
        if target.number > 1:
            key = "complete {name} (modules {first}-{last})" if count > 1 else "complete {name} (module {first})"
            return text(key, name=name, first=first, last=last)
        stem = name.removesuffix(text(" path"))
        if stem == name:
            key = "complete all {count} modules of {name}" if count > 1 else "complete the module of {name}"
            return text(key, count=count, name=name)
        key = "complete all {count} {name} modules" if count > 1 else "complete the {name} module"
        return text(key, count=count, name=stem)

    def _passed(self, target: Node | None) -> str:
        text = self.catalogue.text
        if not isinstance(target, AssessmentNode):
            return text("pass {name}", name=_name(target))
        name = _listed(target.model)
        if target.pass_mark is not None:
            return text("pass {name} ({mark}+)", name=name, mark=target.pass_mark)
        key = "pass {name} (project-based)" if target.kind == "project" else "pass {name} (without marks)"
        return text(key, name=name)

    def _time(self, minutes: int) -> str:
        if minutes % _HOUR:
            return self.catalogue.text("{count} minutes", count=minutes)
        return self.catalogue.text("{count} hours", count=minutes // _HOUR)


def prose(language: str) -> Prose:
    """Prose in the language that fits a BCP 47 tag best."""
    return Prose(catalogue("curriculumkit.award", "prose", language))


def _listed(model: Path | Assessment) -> str:
    """The name in lists: the last alias, or else the title."""
    return (model.title, *model.aliases)[-1]


def _name(node: Node | None) -> str:
    return node.name if node else "?"
