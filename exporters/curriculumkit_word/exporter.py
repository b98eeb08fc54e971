"""The exporter as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage, Measure
from curriculumkit.planner.options import PlanOptions

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class WordOptions(PlanOptions):
    """What can be chosen; the plan is the week-by-week plan, which has dates where it has a start."""

    per: Literal["all", "curriculum", "path", "module"] = field(
        default="all",
        metadata={"help": "What makes a document of its own; all: the curriculum, each path and each module."},
    )
    only: tuple[str, ...] = field(
        default=(), metadata={"help": "The id of a path or a module; may be repeated. Nothing else is exported."}
    )
    audience: Literal["learner", "teacher"] = field(
        default="learner", metadata={"help": "Teachers get time plans, what labs need, and the questions' sources."}
    )
    plan: GivenFile | None = field(
        default=None, metadata={"help": "A plan file; the other options about the plan then say nothing."}
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
    logo: GivenFile | None = field(default=None, metadata={"help": "A picture for the title page."})
    measure: Measure | None = field(
        default=None, metadata={"help": "Let LibreOffice lay the documents out, and print pages in the contents."}
    )
    author: str = field(default="", metadata={"help": "Who issues the documents: the institution, or a person."})
    write_template: bool = field(
        default=False, metadata={"help": "Write only template.docx: a document to begin a template of your own from."}
    )


@dataclass(frozen=True, slots=True)
class WordExporter:
    """Makes `<curriculum>.docx`, `<path>.docx` and `<path>/<module>.docx`."""

    name: str = "word"
    summary: str = "Word documents: syllabi of the curriculum and its paths, handouts of its modules"
    options: type[WordOptions] = WordOptions

    def export(self, curriculum: "LinkedCurriculum", options: WordOptions) -> Iterator[Artefact | Loss]:
        """The documents in order of study, each after its losses."""
        from curriculumkit_word.syllabus import documents  # noqa: PLC0415 — brings python-docx and Babel

        return documents(curriculum, options)

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages of what a document cannot hold."""
        from curriculumkit_word.losses import pages  # noqa: PLC0415 — only `curriculumkit rule` asks for them

        return pages()
