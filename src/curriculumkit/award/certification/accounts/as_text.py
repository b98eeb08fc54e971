"""An account as lines of text: each condition with its evidence, what is missing, what is left to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from curriculumkit.award.certification.accounts.places import FindLocation, shown
from curriculumkit.award.certification.decide import Account, Decision, Status
from curriculumkit.award.certification.effort import Effort
from curriculumkit.award.certification.evidence import Record
from curriculumkit.award.certification.facts import Fact
from curriculumkit.award.certification.trace import Step
from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessmentNode, ModuleNode, Node

_MARKS = {True: "✓", False: "✗"}
_MOST = 3
"""Records that are named for one condition."""


def text_of(account: Account, effort: Effort, find: FindLocation) -> Iterator[str]:
    """The lines about one learner."""
    evidence = account.evidence
    yield " ".join(filter(None, (evidence.learner, evidence.name)))
    for decision in account.decisions:
        node = decision.certification
        yield f"  {node.local_id} ({node.name}): {decision.status}"
        if decision.status is Status.HELD:
            yield f"    by {_records(_certificates(account, decision), find)}"
            continue
        for step in decision.conditions:
            yield from _step(step, find, "    ")
        if decision.status is Status.NOT_YET:
            yield from _completions(decision, effort)
    if evidence.findings:
        yield f"  not decided because of {len(evidence.findings)} faults in the transcript"


def finding_line(finding: Finding, find: FindLocation) -> str:
    """A finding in one line."""
    fault = finding.fault
    help_text = f"; {finding.help}" if finding.help else ""
    return f"{fault.severity}[{fault.code}] {shown(find(finding.place))}: {finding.message}{help_text}"


def _step(step: Step, find: FindLocation, indent: str) -> Iterator[str]:
    place = f"  [{shown(find(step.place))}]" if step.place else ""
    yield f"{indent}{_MARKS[step.met]} {_title(step)}{_counted(step)}{place}"
    if step.met:
        records = list(step.evidence())
        yield f"{indent}    {_records(records, find) if records else 'granted by this transcript'}"
        return
    if step.records:
        yield f"{indent}    {_records(step.records, find)}"
    if not _is_choice(step) and not any(map(_is_begun, step.parts)):
        return
    for part in step.parts:
        if not part.met:
            yield from _step(part, find, indent + "  ")


def _is_begun(step: Step) -> bool:
    """Whether there is any evidence for it: what nobody has begun is not taken apart."""
    return bool(step.records) or any(part.met or _is_begun(part) for part in step.parts)


def _is_choice(step: Step) -> bool:
    return step.fact is None


def _certificates(account: Account, decision: Decision) -> Iterable[Record]:
    node = decision.certification
    return (record for record in account.evidence.records if record.fact.node is node)


def _title(step: Step) -> str:
    if step.fact is not None:
        return f"{step.fact.verb} {step.fact.id} ({step.fact.text})" if step.fact.node else f"judged: {step.fact.text}"
    if not step.parts:
        return "something that this curriculum does not have"
    return "all of these" if step.least == len(step.parts) else f"at least {step.least} of these"


def _counted(step: Step) -> str:
    if step.met or not step.parts:
        return ""
    return f": {sum(part.met for part in step.parts)} of {step.least}"


def _records(records: Iterable[Record], find: FindLocation) -> str:
    listed = list(records)
    named = ", ".join(_record(record, find) for record in listed[:_MOST])
    more = len(listed) - _MOST
    return f"{named}, and {more} more" if more > 0 else named


def _record(record: Record, find: FindLocation) -> str:
    mark = record.fact.node.pass_mark if isinstance(record.fact.node, AssessmentNode) else None
    score = None if record.score is None else f"{record.score}%"
    failed = None if record.counts else f"not passed ({mark} is needed)" if mark else "not passed"
    facts = " ".join(filter(None, (score, failed, str(record.day or ""))))
    return f"{facts} at {shown(find(record.place))}" if facts else shown(find(record.place))


def _completions(decision: Decision, effort: Effort) -> Iterator[str]:
    for number, completion in enumerate(decision.completions):
        lead = "    or, if it is judged so: " if number else "    left to do: "
        groups = [_group(list(facts), effort) for _, facts in groupby(completion.steps, key=_owner)]
        steps = "; ".join(_joined(list(same)) for _, same in groupby(groups, key=_Group.run))
        least = "at least" if completion.cheapest else "perhaps fewer than"
        yield f"{lead}{least} {hours(completion.hours)} h: {steps}"
    if not decision.completions:
        yield "    nobody can reach this certification by these rules"


def _owner(fact: Fact) -> Node | Fact:
    """What steps are named together by: the module of an assessment."""
    node = fact.node
    return node.module if isinstance(node, AssessmentNode) and node.module else node or fact


@dataclass(frozen=True, slots=True)
class _Group:
    """Steps that are named together: those of one module, or a single one."""

    text: str
    time: Fraction
    module: ModuleNode | None = None

    def run(self) -> Node | int:
        """Whole modules of a path or a track are named together, anything else by itself."""
        return (self.module.track or self.module.path) if self.module else id(self)


def _group(facts: list[Fact], effort: Effort) -> _Group:
    owner = _owner(facts[0])
    time = sum((effort.hours(fact) for fact in facts), Fraction(0))
    if isinstance(owner, Fact):
        return _Group(f"be judged: {owner.text}", time)
    if isinstance(owner, ModuleNode):
        required = sum(assessment.model.required for assessment in owner.assessments.values())
        if len(facts) == (required or 1):
            return _Group(f"complete {owner.id}", time, owner)
        parts = ", ".join(f"{fact.verb} {fact.id.rpartition('/')[2]}" for fact in facts)
        return _Group(f"{owner.id} ({parts})", time)
    return _Group(f"{facts[0].verb} {owner.id}", time)


def _joined(groups: list[_Group]) -> str:
    text = groups[0].text
    if len(groups) > 1 and (last := groups[-1].module):
        text = f"{text} to {last.local_id}"
    time = sum((group.time for group in groups), Fraction(0))
    return f"{text} {hours(time)} h" if time else text


def hours(time: Fraction) -> str:
    """Hours with at most one decimal, rounded up: nobody is told too few."""
    tenths = -(-time.numerator * 10 // time.denominator)
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"
