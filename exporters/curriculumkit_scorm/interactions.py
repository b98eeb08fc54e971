"""From a question of the curriculum to a question of a package."""

from string import ascii_lowercase
from typing import TypeAlias, assert_never

from markupsafe import Markup

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import Loss
from curriculumkit.graph import QuestionNode
from curriculumkit.model.question import interaction as model
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit_scorm.losses import NO_CONTROL, TOO_MANY_PAIRS
from curriculumkit_scorm.package import (
    Blank,
    Body,
    ChooseMany,
    ChooseOne,
    EnterText,
    Judge,
    Match,
    MatchItem,
    Mistake,
    Option,
    Question,
    Target,
)
from curriculumkit_scorm.writing import Writing

_ITEM_KEYS = "123456789" + ascii_lowercase
_TARGET_KEYS = ascii_lowercase + "0123456789"
_GAP = "BLANKINPROMPT"
_Shown: TypeAlias = model.ChooseOne | model.ChooseMany | model.Judge | model.EnterText | model.Match
"""The interactions that the player has controls for."""


def lower_question(node: QuestionNode, writing: Writing, losses: list[Loss]) -> Question | None:
    """The question; None, with a loss, where the package cannot hold it."""
    interaction = node.model.interaction
    if isinstance(interaction, model.Match) and (count := _size(interaction)) > len(_ITEM_KEYS):
        finding = TOO_MANY_PAIRS.at(node.place, question=node.id, count=count, most=len(_ITEM_KEYS))
        losses.append(Loss(finding))
        return None
    if isinstance(interaction, model.EnterNumber | model.Order | model.WriteFreely):
        losses.append(Loss(NO_CONTROL.at(node.place, question=node.id, type=node.model.type)))
        return None
    authored, place = node.model, node.place
    prompt = f"{node.group.model.prompt}\n\n{authored.prompt}" if node.group else authored.prompt
    body = _body(interaction, prompt, writing, place)
    return Question(
        id=node.id.removeprefix(f"{node.module.id}/{node.bank}/").replace("/", "."),
        prompt=Markup() if isinstance(body, EnterText) else writing.block(prompt, place / "prompt"),
        body=body,
        explanation=writing.block(authored.explanation, place / "explanation") if authored.explanation else None,
        hints=tuple(writing.block(hint, place / "hints") for hint in authored.hints),
        points=float(authored.points),
        objectives=(node.objective.local_id,) if node.objective else (),
    )


def _size(match: model.Match) -> int:
    return max(len(match.pairs), len({*match.distractors, *(pair.match for pair in match.pairs)}))


def _body(interaction: _Shown, prompt: str, writing: Writing, place: Pointer) -> Body:
    match interaction:
        case model.ChooseOne(options):
            return ChooseOne(_options(options, writing, place))
        case model.ChooseMany(options):
            return ChooseMany(_options(options, writing, place))
        case model.Judge(answer, feedback):
            return Judge(answer, _feedback(feedback, writing, place))
        case model.EnterText(blanks):
            pieces = _pieces(prompt, writing, place)
            return EnterText(pieces, tuple(_blank(blank, writing, place) for blank in blanks))
        case model.Match():
            return _match(interaction, writing, place)
        case _ as unreachable:
            assert_never(unreachable)


def _options(options: tuple[model.Option, ...], writing: Writing, place: Pointer) -> tuple[Option, ...]:
    return tuple(
        Option(
            option.key,
            writing.line(option.text, place / "options"),
            option.correct,
            _feedback(option.feedback, writing, place / "options"),
        )
        for option in options
    )


def _feedback(text: str | None, writing: Writing, place: Pointer) -> Markup | None:
    return writing.line(text, place) if text else None


def _pieces(prompt: str, writing: Writing, place: Pointer) -> tuple[Markup, ...]:
    # Four underscores beside punctuation could be read as emphasis, so letters take their place until it is rendered.
    rendered = writing.block(prompt.replace(BLANK, _GAP), place / "prompt")
    return tuple(Markup(piece) for piece in rendered.split(_GAP))  # noqa: S704


def _blank(blank: model.Blank, writing: Writing, place: Pointer) -> Blank:
    mistakes = (Mistake(one.answer, writing.line(one.feedback, place / "mistakes")) for one in blank.mistakes)
    return Blank(blank.answers, tuple(mistakes))


def _match(match: model.Match, writing: Writing, place: Pointer) -> Match:
    """Two items may share a match: it stands once in the menus."""
    texts = dict.fromkeys((*(pair.match for pair in match.pairs), *match.distractors))
    targets = {text: Target(key, writing.plain(text)) for key, text in zip(_TARGET_KEYS, texts, strict=False)}
    items = tuple(
        MatchItem(key, writing.line(pair.item, place / "pairs"), targets[pair.match])
        for key, pair in zip(_ITEM_KEYS, match.pairs, strict=False)
    )
    return Match(items, tuple(targets.values()), _feedback(match.feedback, writing, place))
