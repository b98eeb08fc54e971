"""A file for each certificate, and the register of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from curriculumkit.catalogue import Catalogue, catalogue
from curriculumkit.export import Artefact, GivenFile, Loss, UnfitOptionError
from curriculumkit.graph import CertificationNode, LinkedCurriculum
from curriculumkit_word.certificates.awards import Award, Awarding, specimens
from curriculumkit_word.certificates.design import MOST_SIGNATORIES, own_template
from curriculumkit_word.certificates.exporter import CertificateOptions
from curriculumkit_word.certificates.filling import Template, read_template
from curriculumkit_word.certificates.identity import certificate_number, file_name, printable
from curriculumkit_word.certificates.records import check_name
from curriculumkit_word.certificates.register import Entry, register
from curriculumkit_word.certificates.values import values_of
from curriculumkit_word.document import Properties

_TEMPLATE = "certificate-template.docx"


def certificates(curriculum: LinkedCurriculum, options: CertificateOptions) -> Iterator[Artefact | Loss]:
    """The files of all certificates. Raises UnfitOptionError before the first."""
    texts = catalogue("curriculumkit_word", "certificates", curriculum.model.language)
    wanted = _wanted(curriculum, options.only)
    as_of = _day(options.as_of)
    if options.records is not None:
        check_name(options.records)
    elif as_of is not None:
        raise UnfitOptionError("--as-of is the day on which --records are decided upon: give these, too")
    if options.template is not None and (options.page != "auto" or options.signatory):
        raise UnfitOptionError("--page and --signatory are about our own template: write them into yours, in Word")
    if len(options.signatory) > MOST_SIGNATORIES:
        raise UnfitOptionError(f"--signatory can be given {MOST_SIGNATORIES} times, so that all stand side by side")
    paper = None if options.page == "auto" else options.page
    ours = own_template(curriculum.model.language, paper, tuple(map(printable, options.signatory)), texts)
    if options.write_template:
        return iter([Artefact(_TEMPLATE, [ours])])
    template = read_template(options.template or GivenFile(_TEMPLATE, ours))
    issuing = Issuing(curriculum, template, options.issuer, texts)
    if options.records is None:
        return issuing.certificates(specimens(curriculum, wanted))
    return issuing.certificates(Awarding(curriculum, wanted, as_of).of(options.records))


def _wanted(curriculum: LinkedCurriculum, only: Sequence[str]) -> list[CertificationNode]:
    known = curriculum.certifications
    for ref in only:
        if ref not in known:
            raise UnfitOptionError(f"--only {ref} is no certification; there are: {', '.join(known) or 'none'}")
    return [node for key, node in known.items() if not only or key in only]


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date() if text else None
    except ValueError:
        raise UnfitOptionError(f"--as-of {text} is no day: write one like 2026-03-01") from None


@dataclass(slots=True)
class Issuing:
    """Makes certificates of awards, and remembers them for the register."""

    curriculum: LinkedCurriculum
    template: Template
    issuer: str
    texts: Catalogue
    made: list[Entry] = field(default_factory=list)

    def certificates(self, awards: Iterable[Award | Loss]) -> Iterator[Artefact | Loss]:
        """A certificate for each award; what else is told goes on."""
        for item in awards:
            yield item if isinstance(item, Loss) else self._certificate(item)
        if self.made:
            yield Artefact("register.csv", [register(self.made)])

    def _certificate(self, award: Award) -> Artefact:
        number = certificate_number(self.curriculum.id, award.certification.local_id, award.learner or "")
        path = file_name(award, number)
        values = values_of(self.curriculum, award, number, self.issuer, self.texts)
        if award.learner is not None:
            day = award.day.isoformat() if award.day else ""
            self.made.append(
                Entry(number, award.learner, printable(award.name), award.certification.local_id, day, path)
            )
        content = self.template.filled(values, self._properties(award, number), self.texts.text("; "))
        return Artefact(path, [content])

    def _properties(self, award: Award, number: str) -> Properties:
        model = self.curriculum.model
        what = self.texts.text("Certificate" if award.learner is not None else "Specimen")
        return Properties(
            title=" · ".join(filter(None, (what, printable(award.certification.model.title), printable(award.name)))),
            subject=printable(model.title),
            author=printable(self.issuer),
            keywords=(number,) if award.learner is not None else (),
            language=model.language,
            version=printable(model.version or ""),
            date=award.day,
        )
