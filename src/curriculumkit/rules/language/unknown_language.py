"""A language that is none.

## What it does
Reports a `language` of two letters that are no language in ISO 639, such as `cn`, which is a country, and one of three
letters where there is a code of two, such as `eng`. Rules for the texts of a language say nothing then.

## Why is this bad?
Headings, dates and fonts of all exports go by the language. For an unknown one they are English.

## Example
```yaml curriculum.yaml
title: Example
language: jp
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.language.scripts import shorter_code, tells_language
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK708",
    "unknown-language",
    Severity.WARNING,
    "`{code}` is no language",
    "write the two letters that ISO 639 has for it, such as `en`, `fr` or `zh`",
)
COUNTRY = Fault(
    "CK708",
    "unknown-language",
    Severity.WARNING,
    "`{code}` is a country, and no language",
    "did you mean `{guess}`?",
)
LONG = Fault(
    "CK708",
    "unknown-language",
    Severity.WARNING,
    "programs know this language as `{guess}`, and not as `{code}`",
    "write `{guess}`",
)
_LANGUAGES = {
    "cn": "zh-CN",
    "tw": "zh-TW",
    "hk": "zh-HK",
    "jp": "ja",
    "vn": "vi",
    "in": "hi",
    "ir": "fa",
    "ua": "uk",
    "gb": "en-GB",
    "us": "en-US",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "rs": "sr",
    "by": "be",
    "ge": "ka",
}
"""Codes of countries (ISO 3166) that are none of languages (ISO 639), with the language that is spoken there."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for the language, if it is none."""
    code, _, rest = curriculum.model.language.partition("-")
    place = curriculum.place / "language"
    if country := _LANGUAGES.get(code):
        yield COUNTRY.at(place, code=code, guess=country)
    elif guess := shorter_code(code):
        whole = f"{guess}-{rest}" if rest else guess
        yield LONG.at(place, code=curriculum.model.language, guess=whole).mended(whole)
    elif not tells_language(code):
        yield FAULT.at(place, code=code)


RULE = Rule(__doc__, (FAULT, COUNTRY, LONG), check, since=3)
