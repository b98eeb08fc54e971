"""What the parts of a document about one paper need: the paper, the document, words, and where losses go."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from curriculumkit.diagnostics import Pointer
from curriculumkit.drawing import Paper, PaperQuestion
from curriculumkit.export import Loss
from curriculumkit.graph import GroupNode, LinkedCurriculum, QuestionNode
from curriculumkit_word.document import Style, WordFile, Xml, joined
from curriculumkit_word.document import field as word_field
from curriculumkit_word.markup import Writing
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.papers.together import led
from curriculumkit_word.papers.words import Words

GAP = "\N{EM SPACE}"
"""What parts things that stand side by side in a line."""
SPACE = "\N{NO-BREAK SPACE}"
"""What stands in a field that is to be filled in by hand: a cell with no text at all is announced as empty."""


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that stand together: those of a group, or those between two groups."""

    group: GroupNode | None
    questions: tuple[PaperQuestion, ...]

    @property
    def points(self) -> Decimal:
        """What they are worth together."""
        return total(self.questions)


def total(questions: tuple[PaperQuestion, ...]) -> Decimal:
    """What questions are worth together."""
    return sum((question.node.model.points for question in questions), Decimal())


@dataclass(slots=True)
class Setting:
    """One document about one paper."""

    curriculum: LinkedCurriculum
    paper: Paper
    word: WordFile
    words: Words
    losses: list[Loss] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The exam and the form."""
        return self.words("{exam} · Form {form}", exam=self.paper.assessment.model.title, form=self.paper.form)

    @property
    def sections(self) -> Iterator[Section]:
        """The paper's questions, those of a group together."""
        for group, questions in groupby(self.paper.questions, key=lambda question: question.node.group):
            yield Section(group, tuple(questions))

    @property
    def apart(self) -> tuple[str, ...]:
        """Styles whose paragraphs are no text that could begin with something else."""
        return (self.word.styles[Style.CODE],)

    def block(
        self,
        text: str,
        node: QuestionNode | GroupNode | None,
        place: Pointer,
        look: Look | None = None,
        title: str = "",
    ) -> Xml:
        """An author's text as blocks. Pictures lie beside the node's module; without a node there are none."""
        return self._writing(node).block(text, place, look or Look(headings=0), title)

    def line(self, text: str, node: QuestionNode | GroupNode, place: Pointer) -> Xml:
        """An author's text within a line."""
        return self._writing(node).line(text, place)

    def _writing(self, node: QuestionNode | GroupNode | None) -> Writing:
        if node is None:
            return Writing(self.word, self.losses)
        module = node.module if isinstance(node, QuestionNode) else node.questions[0].module
        return Writing(self.word, self.losses, module.assets, f"{module.local_id}/")

    def page_numbers(self) -> Xml:
        """Page X of Y."""
        parts = self.words("Page {page} of {pages}", page="\0", pages="\0").split("\0")
        numbers = [word_field(name, self.word.run("1")) for name in ("PAGE", "NUMPAGES")]
        pieces = [self.word.run(parts[0]), numbers[0], self.word.run(parts[1]), numbers[1], self.word.run(parts[2])]
        return joined(pieces)

    def head_and_foot(self, *above: str) -> None:
        """What stands on every page."""
        self.word.header(self.word.run("  ·  ".join(above)))
        self.word.footer(self.page_numbers())

    def led(self, label: Xml, blocks: Xml) -> Xml:
        """Blocks with a label at the beginning of the first."""
        return led(label, blocks, self.apart)
