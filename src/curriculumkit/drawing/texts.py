"""A paper and its key as Markdown and as JSON."""

import json
from collections.abc import Iterator
from string import ascii_uppercase
from typing import Any

from curriculumkit.drawing.paper import Paper, PaperQuestion, matches_of
from curriculumkit.drawing.words import Words
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Order,
    WriteFreely,
)


def paper_markdown(paper: Paper, words: Words) -> str:
    """The paper as it is handed out: no key, no objective, no level."""
    model = paper.assessment.model
    facts = [f"{words.form} {paper.form}", words.questions(len(paper.questions))]
    if model.minutes:
        facts.append(words.minutes(model.minutes))
    if paper.assessment.pass_mark:
        facts.append(words.pass_mark(str(paper.assessment.pass_mark)))
    lines = [f"# {model.title}", "", " · ".join(facts), ""]
    stem = None
    for question in paper.questions:
        if question.node.group is not None and question.node.group is not stem:
            lines += ["---", "", question.node.group.model.prompt.rstrip(), ""]
        stem = question.node.group
        lines += [f"## {question.number}. ({words.points(question.node.model.points)})", ""]
        lines += [question.node.model.prompt.rstrip(), "", *_body(question, words), ""]
    return "\n".join(lines).rstrip() + "\n"


def _body(question: PaperQuestion, words: Words) -> Iterator[str]:
    interaction = question.node.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            yield from _lettered([interaction.options[index].text for index in question.shown])
            if isinstance(interaction, ChooseMany):
                yield f"\n*{words.several}*"
        case Judge():
            yield f"- [ ] {words.true}\n- [ ] {words.false}"
        case Match():
            yield from (f"{pair.key}. {pair.item} → ____" for pair in interaction.pairs)
            yield ""
            matches = matches_of(interaction)
            yield from _lettered([matches[index] for index in question.shown])
        case Order():
            yield f"*{words.order}*\n"
            yield from _lettered([interaction.items[index].text for index in question.shown])
        case EnterNumber():
            yield f"____ {interaction.unit or ''}".rstrip()
        case EnterText():
            yield ""
        case WriteFreely():
            yield (interaction.template or "").rstrip()


def _lettered(texts: list[str]) -> Iterator[str]:
    for letter, text in zip(ascii_uppercase, texts, strict=False):
        yield f"- **{letter}.** {text.rstrip().replace(chr(10), chr(10) + '  ')}"


def key_markdown(paper: Paper, words: Words) -> str:
    """The key: for each question the right answer as the paper letters it, its id, points and explanation."""
    lines = [f"# {paper.assessment.model.title}: {words.key}", "", f"{words.form} {paper.form}", ""]
    for question in paper.questions:
        node = question.node
        lines.append(f"{question.number}. **{right_answer(question, words)}** — `{node.id}`, "
                     f"{words.points(node.model.points)}")  # fmt: skip
        if node.model.explanation:
            lines.append(f"   {node.model.explanation.strip().replace(chr(10), chr(10) + '   ')}")
    return "\n".join(lines) + "\n"


def right_answer(question: PaperQuestion, words: Words) -> str:
    """The right answer of a question, by the letters of its paper."""
    interaction = question.node.model.interaction
    letter = {index: ascii_uppercase[place] for place, index in enumerate(question.shown)}
    match interaction:
        case ChooseOne() | ChooseMany():
            return ", ".join(sorted(letter[i] for i, option in enumerate(interaction.options) if option.correct))
        case Judge():
            return words.true if interaction.answer else words.false
        case Match():
            matches = matches_of(interaction)
            return ", ".join(f"{pair.key}-{letter[matches.index(pair.match)]}" for pair in interaction.pairs)
        case Order():
            return ", ".join(letter[index] for index in range(len(interaction.items)))
        case EnterText():
            return "; ".join(" / ".join(blank.answers) for blank in interaction.blanks)
        case EnterNumber():
            margin = f" ± {interaction.tolerance:f}" if interaction.tolerance else ""
            return f"{interaction.answer:f}{margin} {interaction.unit or ''}".rstrip()
        case WriteFreely():
            return words.by_hand


def paper_json(paper: Paper) -> str:
    """The paper's questions by id, with the order of what is shown; no key."""
    document: dict[str, Any] = {
        "version": 1,
        "assessment": paper.assessment.id,
        "form": paper.form,
        "seed": paper.seed,
        "questions": [
            {
                "number": question.number,
                "id": question.node.id,
                "type": question.node.model.type,
                "points": str(question.node.model.points),
                "prompt": question.node.model.prompt,
                "shown": _shown(question),
            }
            for question in paper.questions
        ],
    }
    return _dumped(document)


def _shown(question: PaperQuestion) -> list[str]:
    interaction = question.node.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            texts = [option.text for option in interaction.options]
        case Match():
            texts = matches_of(interaction)
        case Order():
            texts = [item.text for item in interaction.items]
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            texts = []
    return [texts[index] for index in question.shown]


def key_json(paper: Paper, words: Words) -> str:
    """The key by number: id and right answer as the paper letters it."""
    return _dumped(
        {
            "version": 1,
            "assessment": paper.assessment.id,
            "form": paper.form,
            "seed": paper.seed,
            "key": [
                {"number": question.number, "id": question.node.id, "answer": right_answer(question, words)}
                for question in paper.questions
            ],
        }
    )


def _dumped(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
