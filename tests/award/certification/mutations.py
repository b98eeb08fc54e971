"""Mutations of a curriculum's rules: thresholds moved by one, `any` and `all` exchanged, links dropped."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Mutation(NamedTuple):
    """A file with another text."""

    file: str
    name: str
    text: str


def mutations(root: Path) -> Iterator[Mutation]:
    """All mutations of `curriculum.yaml` and of the paths."""
    for file in (root / "curriculum.yaml", *sorted(root.glob("paths/*/path.yaml"))):
        text = file.read_text(encoding="utf-8")
        name = file.relative_to(root).as_posix()
        for described, mutated in (*_thresholds(text), *_quantifiers(text), *_links(text), *_modules(text)):
            assert mutated != text
            yield Mutation(name, described, mutated)


def _thresholds(text: str) -> Iterator[tuple[str, str]]:
    # A rubric's `pass` is in points, without a percent sign: it judges a piece of work, and certifies nobody.
    for match in re.finditer(r"^ *(?:pass: (?=\d+%)|(?:take|from|at_least): )(\d+)", text, re.MULTILINE):
        for step in (-1, 1):
            number = int(match[1]) + step
            yield f"{match[0].strip()} {step:+}", f"{text[: match.start(1)]}{number}{text[match.end(1) :]}"


def _quantifiers(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"^ *(?:- )?(any|all):$", text, re.MULTILINE):
        other = {"any": "all", "all": "any"}[match[1]]
        yield f"{match[1]} at {match.start()}", f"{text[: match.start(1)]}{other}{text[match.end(1) :]}"
    for match in re.finditer(r"^    requires:\n((?: {6}.*\n)+)", text, re.MULTILINE):
        inner = re.sub(r"^", "    ", match[1].removesuffix("\n"), flags=re.MULTILINE)
        yield (
            f"requires any at {match.start()}",
            f"{text[: match.start(1)]}      - any:\n{inner}\n{text[match.end(1) :]}",
        )


def _links(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"^( *)- (?:complete|pass|submit|hold|judged): .*\n(?:\1  \S.*\n)*", text, re.MULTILINE):
        yield f"without {match[0].splitlines()[0].strip()}", text[: match.start()] + text[match.end() :]
    for match in re.finditer(r"^leads_to: .*\n", text, re.MULTILINE):
        yield f"without {match[0].strip()}", text[: match.start()] + text[match.end() :]


def _modules(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"^ *modules: \[(.*)\]$", text, re.MULTILINE):
        modules = match[1].split(", ")
        for module in modules:
            rest = ", ".join(other for other in modules if other != module)
            yield f"without {module}", f"{text[: match.start(1)]}{rest}{text[match.end(1) :]}"
