"""From a question of the curriculum to a question of a package."""

from string import ascii_lowercase
from typing import assert_never

from markupsafe import Markup

from curriculumkit.diagnostics import Pointer
from curriculumkit.display import digits
from curriculumkit.export import Loss
from curriculumkit.graph import QuestionNode
from curriculumkit.markup import spare_character
from curriculumkit.model.question import interaction as model
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit_scorm.losses import MARKED_BY_A_PERSON, TOO_MANY_PARTS
from curriculumkit_scorm.question import (
    Blank,
    Body,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    MatchItem,
    Mistake,
    Option,
    Order,
    OrderItem,
    Question,
    Stem,
    Target,
    WriteFreely,
)
from curriculumkit_scorm.writing import Writing

_ITEM_KEYS = "123456789" + ascii_lowercase
_TARGET_KEYS = ascii_lowercase + "0123456789"
_LONGEST_WORDS = 250


def lower_question(node: QuestionNode, writing: Writing, losses: list[Loss], scope: str = "") -> Question | None:
    """The question; None, with a loss, where the package cannot hold it. Ids of its module begin with `scope`."""
    interaction = node.model.interaction
    if (count := _size(interaction)) > len(_ITEM_KEYS):
        finding = TOO_MANY_PARTS.at(node.place, question=node.id, count=count, most=len(_ITEM_KEYS))
        losses.append(Loss(finding))
        return None
    if isinstance(interaction, model.WriteFreely):
        losses.append(Loss(MARKED_BY_A_PERSON.at(node.place, question=node.id)))
    authored, place = node.model, node.place
    body = _body(interaction, authored.prompt, writing, place)
    local = node.id.removeprefix(f"{node.module.id}/{node.bank}/").replace("/", ".")
    return Question(
        id=scope + local,
        prompt=Markup() if isinstance(body, EnterText) else writing.block(authored.prompt, place / "prompt"),
        body=body,
        words=_words(writing.plain(authored.prompt)),
        explanation=writing.block(authored.explanation, place / "explanation") if authored.explanation else None,
        hints=tuple(writing.block(hint, place / "hints") for hint in authored.hints),
        points=digits(authored.points),
        objectives=(scope + node.objective.local_id,) if node.objective else (),
        stem=_stem(node, writing, scope),
    )


def _stem(node: QuestionNode, writing: Writing, scope: str) -> Stem | None:
    group = node.group
    return Stem(scope + group.local_id, writing.block(group.model.prompt, group.place / "prompt")) if group else None


def _words(text: str) -> str:
    """A text of one line that every LMS has room for."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_WORDS else line[: _LONGEST_WORDS - 1] + "…"


def _size(interaction: model.Interaction) -> int:
    match interaction:
        case model.Match(pairs, distractors):
            return max(len(pairs), len({*distractors, *(pair.match for pair in pairs)}))
        case model.Order(items):
            return len(items)
        case _:
            return 0


def _body(interaction: model.Interaction, prompt: str, writing: Writing, place: Pointer) -> Body:
    match interaction:
        case model.ChooseOne(options):
            return ChooseOne(_options(options, writing, place))
        case model.ChooseMany(options, partial):
            return ChooseMany(_options(options, writing, place), partial)
        case model.Judge(answer, feedback):
            return Judge(answer, _feedback(feedback, writing, place))
        case model.EnterText(blanks):
            pieces = _pieces(prompt, writing, place)
            return EnterText(pieces, tuple(_blank(blank, writing, place) for blank in blanks))
        case model.EnterNumber():
            return _number(interaction, writing, place)
        case model.Match():
            return _match(interaction, writing, place)
        case model.Order(items, partial, feedback):
            return Order(_ordered(items, writing, place), partial, _feedback(feedback, writing, place))
        case model.WriteFreely():
            return _essay(interaction, writing, place)
        case _ as unreachable:
            assert_never(unreachable)


def _options(options: tuple[model.Option, ...], writing: Writing, place: Pointer) -> tuple[Option, ...]:
    at = place / "options"
    return tuple(
        Option(option.key, writing.line(option.text, at), option.correct, _feedback(option.feedback, writing, at))
        for option in options
    )


def _feedback(text: str | None, writing: Writing, place: Pointer) -> Markup | None:
    return writing.line(text, place) if text else None


def _pieces(prompt: str, writing: Writing, place: Pointer) -> tuple[Markup, ...]:
    # Four underscores beside punctuation could be read as emphasis, so another character takes their place meanwhile.
    gap = spare_character(prompt)
    rendered = writing.block(prompt.replace(BLANK, gap), place / "prompt")
    return tuple(Markup(piece) for piece in rendered.split(gap))  # noqa: S704


def _blank(blank: model.Blank, writing: Writing, place: Pointer) -> Blank:
    mistakes = (Mistake(one.answer, writing.line(one.feedback, place / "mistakes")) for one in blank.mistakes)
    exact = tuple(name for name in ("case", "width", "spaces") if getattr(blank.exact, name))
    return Blank(blank.answers, tuple(mistakes), exact)


def _number(number: model.EnterNumber, writing: Writing, place: Pointer) -> EnterNumber:
    units = tuple((name, digits(worth)) for name, worth in number.units)
    mistakes = tuple(
        Mistake(digits(one.answer), writing.line(one.feedback, place / "mistakes")) for one in number.mistakes
    )
    return EnterNumber(digits(number.answer), digits(number.tolerance), number.unit, units, mistakes)


def _match(match: model.Match, writing: Writing, place: Pointer) -> Match:
    """Two items may share a match: it stands once in the menus."""
    texts = dict.fromkeys((*(pair.match for pair in match.pairs), *match.distractors))
    targets = {text: Target(key, writing.plain(text)) for key, text in zip(_TARGET_KEYS, texts, strict=False)}
    items = tuple(
        MatchItem(key, writing.line(pair.item, place / "pairs"), targets[pair.match])
        for key, pair in zip(_ITEM_KEYS, match.pairs, strict=False)
    )
    return Match(items, tuple(targets.values()), _feedback(match.feedback, writing, place))


def _ordered(items: tuple[model.Item, ...], writing: Writing, place: Pointer) -> tuple[OrderItem, ...]:
    return tuple(
        OrderItem(key, writing.line(item.text, place / "items"), writing.plain(item.text))
        for key, item in zip(_TARGET_KEYS, items, strict=False)
    )


def _essay(essay: model.WriteFreely, writing: Writing, place: Pointer) -> WriteFreely:
    criteria = essay.rubric.criteria if essay.rubric else {}
    titles = tuple(writing.line(one.title, place / "rubric" / "criteria" / key) for key, one in criteria.items())
    return WriteFreely(essay.lines, essay.template or "", titles)
