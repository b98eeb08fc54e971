"""Three files for each paper: the paper, the answer sheet, the key."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from curriculumkit.drawing import Paper
from curriculumkit.export import Artefact, Loss
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.document import Properties, WordFile, Xml, begin
from curriculumkit_word.papers.answer_sheet import sheet_blocks
from curriculumkit_word.papers.exporter import PaperOptions
from curriculumkit_word.papers.forms import forms
from curriculumkit_word.papers.key import key_blocks
from curriculumkit_word.papers.paper import paper_blocks
from curriculumkit_word.papers.setting import Setting
from curriculumkit_word.papers.words import Words
from curriculumkit_word.template_styles import check_names, mapping, missing_styles


def papers(curriculum: LinkedCurriculum, options: PaperOptions) -> Iterator[Artefact | Loss]:
    """The files of all papers. Raises UnfitOptionError before the first."""
    maker = Maker(curriculum, options, mapping(options.styles))
    # A template that is none is told of before anything is drawn.
    lost = maker.losses_of_template()
    return chain(lost, maker.files(forms(curriculum, options)))


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the documents of papers."""

    curriculum: LinkedCurriculum
    options: PaperOptions
    styles: Mapping[str, str]

    def losses_of_template(self) -> list[Loss]:
        """Styles that a template does not have. Raises UnfitOptionError where it is no Word document."""
        template = self.options.template
        if template is None:
            return []
        styles = self._begun().styles
        check_names(styles, template)
        return list(missing_styles(styles, template, self.curriculum.place))

    def files(self, found: Iterable[Paper | Loss]) -> Iterator[Artefact | Loss]:
        """Three files for each paper, after what got lost of them."""
        told: list[Loss] = []
        for paper in found:
            if isinstance(paper, Loss):
                yield paper
                continue
            made = list(self._documents(paper))
            for setting, _ in made:
                # A question may be on several papers: what gets lost of it is told once.
                new = [loss for loss in setting.losses if loss not in told]
                told += new
                yield from new
            yield from (artefact for _, artefact in made)

    def _begun(self) -> WordFile:
        page = None if self.options.page == "auto" else self.options.page
        return begin(self.curriculum.model.language, page, self.options.template, self.styles)

    def _documents(self, paper: Paper) -> Iterator[tuple[Setting, Artefact]]:
        words = Words(self.curriculum.model.language)
        stem = f"{paper.assessment.id.replace('/', '-')}-{paper.form}"
        kinds: tuple[tuple[str, str, Callable[[Setting], Iterable[Xml]]], ...] = (
            ("", words("Question paper"), paper_blocks),
            (".answers", words("Answer sheet"), sheet_blocks),
            (".key", words("Key: confidential"), key_blocks),
        )
        for suffix, name, blocks in kinds:
            word = self._begun()
            setting = Setting(self.curriculum, paper, word, words)
            setting.head_and_foot(name, setting.title)
            word.add(*blocks(setting))
            content = word.packed(_properties(setting, name, self.options.author), cover=not suffix)
            yield setting, Artefact(f"{stem}{suffix}.docx", [content])


def _properties(setting: Setting, name: str, author: str) -> Properties:
    model = setting.curriculum.model
    return Properties(
        title=f"{setting.title} · {name}",
        subject=model.title,
        author=author,
        keywords=(setting.paper.assessment.id, setting.paper.form, name),
        language=model.language,
        version=model.version or "",
        date=model.updated.day if model.updated else None,
    )
