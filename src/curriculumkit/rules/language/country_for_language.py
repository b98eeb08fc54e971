"""The code of a country where that of a language is needed.

## What it does
Reports a `language` that is the code of a country and of no language, such as `cn`.

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
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK708",
    "country-for-language",
    Severity.WARNING,
    "`{code}` is a country, and no language",
    "did you mean `{guess}`?",
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
    """A finding for the language, if it is a country."""
    code, _, _ = curriculum.model.language.partition("-")
    if guess := _LANGUAGES.get(code):
        yield FAULT.at(curriculum.place / "language", code=code, guess=guess)


RULE = Rule(__doc__, (FAULT,), check, since=3)
