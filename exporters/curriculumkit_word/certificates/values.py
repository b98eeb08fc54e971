"""What placeholders stand for: the fields of a certificate, in the curriculum's language."""

from collections.abc import Mapping
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from curriculumkit.catalogue import Catalogue
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates.awards import Award
from curriculumkit_word.certificates.identity import printable
from curriculumkit_word.certificates.placeholders import Value

KNOWN: Mapping[str, str] = {
    "learner": "the name, or the id where the records have none",
    "learner_id": "the id in the records",
    "certification": "the title of the certification",
    "curriculum": "the title of the curriculum",
    "version": "its version",
    "edition": "title and version in one",
    "date": "the day of the award",
    "shown": "what was shown; alone in a paragraph, a paragraph for each",
    "certificate_id": "the number, the same in every export",
    "issuer": "what --issuer says",
    "specimen": "that this is a specimen; nothing on a certificate that is granted",
}
"""The placeholders, and what stands for each."""
BLANK = "_" * 14
"""A line to write on, where the records say nothing."""


def values_of(
    curriculum: LinkedCurriculum, award: Award, number: str, issuer: str, texts: Catalogue
) -> dict[str, Value]:
    """The value of each placeholder."""
    model = curriculum.model
    title = printable(model.title)
    version = printable(model.version or "")
    specimen = "" if award.learner is not None else texts.text("Specimen: not valid as a certificate")
    edition = texts.text("{title}, version {version}", title=title, version=version) if version else title
    return {
        "learner": printable(award.name) or printable(award.learner or "") or texts.text("Specimen"),
        "learner_id": printable(award.learner or "") or texts.text("Specimen"),
        "certification": printable(award.certification.model.title),
        "curriculum": title,
        "version": version,
        "edition": edition,
        "date": long_date(award.day, model.language) if award.day else BLANK,
        "shown": tuple(map(printable, award.shown)),
        "certificate_id": number if award.learner is not None else texts.text("Specimen"),
        "issuer": printable(issuer),
        "specimen": specimen,
    }


def long_date(day: date, language: str) -> str:
    """A day as it is written in a language; in ISO form where Babel does not know the language."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    return format_date(day, "long", locale=locale)
