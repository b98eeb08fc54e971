"""The exporter of papers as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """What can be chosen."""

    only: tuple[str, ...] = field(
        default=(),
        metadata={"help": "The id of an exam or a quiz, such as foundation/exam; may be repeated. Else all exams."},
    )
    forms: int = field(
        default=0, metadata={"help": "How many parallel forms; 0: as many as the blueprint asks for, or else one."}
    )
    form: str = field(
        default="A", metadata={"help": "The name of the form; of the first, where there are more than one."}
    )
    seed: str = field(
        default="", metadata={"help": "A number: the same seed draws the same papers. Else the blueprint's."}
    )
    paper: GivenFile | None = field(
        default=None, metadata={"help": "A paper that `assemble` wrote (.json): it is set as it is, nothing is drawn."}
    )
    page: Literal["auto", "A4", "Letter"] = field(
        default="auto",
        metadata={"help": "Paper; auto: the template's, or what is used where the language is spoken."},
    )
    template: GivenFile | None = field(
        default=None, metadata={"help": "A .docx or .dotx whose styles, page set-up, headers and footers are used."}
    )
    styles: GivenFile | None = field(
        default=None, metadata={"help": "A TOML file that says what the template calls our styles."}
    )
    author: str = field(default="", metadata={"help": "Who holds the exam: the institution, or a person."})


@dataclass(frozen=True, slots=True)
class PaperExporter:
    """Makes `<exam>-<form>.docx`, `<exam>-<form>.answers.docx` and `<exam>-<form>.key.docx`."""

    name: str = "papers"
    summary: str = "Exam papers in Word: the paper, the answer sheet and the key of each form"
    options: type[PaperOptions] = PaperOptions

    def export(self, curriculum: "LinkedCurriculum", options: PaperOptions) -> Iterator[Artefact | Loss]:
        """The papers in order of study, each after its losses."""
        from curriculumkit_word.papers.files import papers  # noqa: PLC0415 — brings python-docx and the solver

        return papers(curriculum, options)

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages of what keeps a paper from being set. Those about texts are the exporter `word`'s."""
        from curriculumkit_word.papers.losses import pages  # noqa: PLC0415 — only `curriculumkit rule` asks for them

        return pages()
