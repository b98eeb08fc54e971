"""Where proofs about certifications can be had at all."""

from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.proofs import Proofs
from curriculumkit.graph import CertificationNode, LinkedCurriculum, ObjectiveNode
from curriculumkit.graph.cycles import cycles
from curriculumkit.graph.linked import walk

_MOST = 6
"""Facts of a way that are named."""


def proofs_of(curriculum: LinkedCurriculum) -> Proofs | None:
    """Proofs about a curriculum's certifications. None where something that they depend on cannot be read.

    Certifications that wait for each other have a finding of their own, and nothing else can be said of them.
    """
    readable = curriculum.decided and all(path.decided for path in curriculum.paths)
    dangling = any(not issubclass(unresolved.wanted, ObjectiveNode) for unresolved in curriculum.unresolved)
    if not curriculum.certifications or not readable or dangling or cycles(_holds(curriculum)):
        return None
    return Proofs(curriculum)


def _holds(curriculum: LinkedCurriculum) -> dict[CertificationNode, list[CertificationNode]]:
    return {
        node: [part.target for part in walk(node.requires) if isinstance(part.target, CertificationNode)]
        for node in curriculum.certifications.values()
    }


def worded(facts: tuple[Fact, ...]) -> str:
    """A way in short: what is shown last says most about it."""
    shown = [f"{fact.verb} {fact.id}" for fact in facts if fact.verb is not Verb.JUDGED]
    shown += [f"be judged: {fact.text}" for fact in facts if fact.verb is Verb.JUDGED]
    more = len(shown) - _MOST
    return ", ".join([*([f"{more} others"] if more > 0 else []), *shown[-_MOST:]])
