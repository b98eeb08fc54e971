"""Which papers there are: those that `assemble` draws by the same seed, or one that it has written."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from curriculumkit.drawing import Paper, UnsatisfiableError, draw, papers
from curriculumkit.export import Loss, UnfitOptionError
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit_word.papers.exporter import PaperOptions
from curriculumkit_word.papers.losses import BLUEPRINT_NOT_FILLED, EXAM_WITHOUT_PAPER
from curriculumkit_word.papers.saved import saved_paper

_LONGEST_NAME = 20


def forms(curriculum: LinkedCurriculum, options: PaperOptions) -> Iterator[Paper | Loss]:
    """The papers, in order of study, and what keeps others from being set. Raises UnfitOptionError before the first."""
    if options.paper is not None:
        if options.only or options.forms or options.seed:
            raise UnfitOptionError("--paper names a paper that is drawn already: leave out --only, --forms and --seed")
        return iter([saved_paper(curriculum, options.paper)])
    seed = _seed(options.seed)
    nodes = _chosen(curriculum, options.only)
    names = {node: _names(options.form, options.forms or _forms_of(node)) for node in nodes}
    return _drawn(nodes, names, seed)


def _chosen(curriculum: LinkedCurriculum, only: Sequence[str]) -> list[AssessmentNode]:
    if not only:
        return [path.exam for path in curriculum.paths if path.exam is not None]
    nodes = []
    for ref in dict.fromkeys(only):
        node = curriculum.nodes.get(ref)
        if not isinstance(node, AssessmentNode) or not node.bank:
            known = ", ".join(n.id for n in curriculum.nodes.values() if isinstance(n, AssessmentNode) and n.bank)
            raise UnfitOptionError(f"--only {ref} is no assessment with questions; there are: {known or 'none'}")
        nodes.append(node)
    return nodes


def _forms_of(node: AssessmentNode) -> int:
    blueprint = node.model.blueprint
    return (blueprint.forms if blueprint else None) or 1


def _seed(text: str) -> int | None:
    try:
        return int(text) if text else None
    except ValueError:
        raise UnfitOptionError(f"--seed {text} is no whole number: write one, such as --seed 2026") from None


def _names(first: str, count: int) -> list[str]:
    if not first.isascii() or not first.isalnum() or len(first) > _LONGEST_NAME:
        raise UnfitOptionError(f"--form {first} cannot be part of a file's name: use letters and digits, such as A")
    if count < 0:
        raise UnfitOptionError(f"--forms {count} is less than nothing: say how many papers there are to be")
    if count == 1:
        return [first]
    start = ascii_uppercase.find(first) if len(first) == 1 else -1
    if start < 0 or start + count > len(ascii_uppercase):
        raise UnfitOptionError(f"{count} forms need letters: begin with a --form that leaves as many up to Z")
    return list(ascii_uppercase[start : start + count])


def _drawn(
    nodes: Sequence[AssessmentNode], names: dict[AssessmentNode, list[str]], seed: int | None
) -> Iterator[Paper | Loss]:
    for node in nodes:
        if not node.bank:
            yield Loss(EXAM_WITHOUT_PAPER.at(node.place, exam=node.label))
            continue
        blueprint = node.model.blueprint
        chosen = seed if seed is not None else blueprint.seed if blueprint else 0
        number = node.model.questions or len(node.bank)
        try:
            drawn = draw(node, number, len(names[node]), chosen)
        except UnsatisfiableError as error:
            yield Loss(BLUEPRINT_NOT_FILLED.at(node.place, exam=node.label, shortages=_shortages(error)))
            continue
        yield from papers(node, drawn, names[node], chosen)


def _shortages(error: UnsatisfiableError) -> str:
    parts = []
    for shortage in error.missing:
        fault = f"lacks {shortage.missing}" if shortage.missing > 0 else f"has {-shortage.missing} too many"
        parts.append(f"{shortage.cell.name} {fault}")
    return ", ".join(parts)
