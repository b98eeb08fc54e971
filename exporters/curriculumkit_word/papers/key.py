"""The key, for markers alone: answers at a glance, then for each question what is right, why, and what it earns."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from curriculumkit.diagnostics import Pointer
from curriculumkit.display import digits
from curriculumkit.drawing import PaperQuestion, matches_of
from curriculumkit.graph import QuestionNode
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Option,
    Order,
    WriteFreely,
)
from curriculumkit_word.document import KEPT, Style, Xml, joined
from curriculumkit_word.papers.paper import identity
from curriculumkit_word.papers.right import marking_rules, right_answer
from curriculumkit_word.papers.rubric import rubric_table
from curriculumkit_word.papers.setting import GAP, Setting
from curriculumkit_word.papers.together import kept_together
from curriculumkit_word.papers.words import letter


def key_blocks(setting: Setting) -> Iterator[Xml]:
    """The blocks of the key."""
    word, words = setting.word, setting.words
    yield word.heading(words("{title}: key", title=setting.title), 1)
    yield word.paragraph(word.strong(words("Confidential: for markers only. Keep it apart from papers.")))
    yield word.paragraph(word.run(identity(setting)), Style.NOTE)
    yield word.heading(words("Answers at a glance"), 2)
    yield _glance(setting)
    yield word.heading(words("Question by question"), 2)
    for question in setting.paper.questions:
        yield _question(setting, question)


def _glance(setting: Setting) -> Xml:
    word, words = setting.word, setting.words
    heads = [words(key) for key in ("No.", "Right answer", "Marks", "Question")]
    rows = [
        [
            word.run(str(question.number)),
            word.strong(right_answer(question, words)),
            word.run(digits(question.node.model.points)),
            word.jump(question.node.id, question.node.id),
        ]
        for question in setting.paper.questions
    ]
    return word.grid(words("Answers at a glance"), (1, 6, 1, 4), heads, rows)


def _question(setting: Setting, question: PaperQuestion) -> Xml:
    word, words, node = setting.word, setting.words, question.node
    title = words(
        "{question} ({marks})", question=words.question(question.number), marks=words.marks(node.model.points)
    )
    answer = right_answer(question, words)
    shown = word.paragraph(joined([_label(setting, "Answer:"), word.run(answer.replace("\n", GAP))]), layout=KEPT)
    rules = words(" ").join(marking_rules(question, words))
    marking = word.paragraph(joined([_label(setting, "Marking:"), word.run(rules)]))
    head = kept_together(joined([word.heading(title, 3, node.id), shown, marking]))
    reasons = list(_reasons(setting, question))
    if isinstance(node.model.interaction, WriteFreely):
        # A rubric may be longer than a page.
        return joined([head, *reasons, _origin(setting, node)])
    return kept_together(joined([head, *reasons, _origin(setting, node)]))


def _label(setting: Setting, key: str) -> Xml:
    return joined([setting.word.strong(setting.words(key)), setting.word.run(setting.words(" "))])


def _reasons(setting: Setting, question: PaperQuestion) -> Iterator[Xml]:
    """Why it is right: options by their letters, typical mistakes, the explanation; for essays rubric and sample."""
    node = question.node
    place = node.place
    interaction = node.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            yield from _options(setting, question, interaction.options)
        case Judge():
            yield from _labelled(setting, node, "Feedback:", interaction.feedback, place / "feedback")
        case EnterText():
            yield from _mistaken_texts(setting, node, interaction)
        case EnterNumber():
            for index, wrong in enumerate(interaction.mistakes):
                at = place / "mistakes" / index / "feedback"
                yield from _mistake(setting, node, digits(wrong.answer), wrong.feedback, at)
        case Match():
            yield from _pairs(setting, question, interaction)
            yield from _labelled(setting, node, "Feedback:", interaction.feedback, place / "feedback")
        case Order():
            yield from _in_order(setting, question, interaction)
            yield from _labelled(setting, node, "Feedback:", interaction.feedback, place / "feedback")
        case WriteFreely():
            if interaction.rubric is not None:
                yield rubric_table(setting, node, interaction.rubric)
            yield from _labelled(setting, node, "Sample answer:", interaction.sample, place / "sample")
        case _ as unreachable:
            assert_never(unreachable)
    yield from _labelled(setting, node, "Explanation:", node.model.explanation, place / "explanation")


def _options(setting: Setting, question: PaperQuestion, options: tuple[Option, ...]) -> Iterator[Xml]:
    """Right options with their texts, and whatever is to be said to those who chose a wrong one."""
    node, word, words = question.node, setting.word, setting.words
    for shown, index in enumerate(question.shown):
        option = options[index]
        place = node.place / "options" / index
        if option.correct:
            label = joined([word.strong(letter(shown)), word.run(f"{GAP}{words('right')}{GAP}")])
            yield setting.led(label, setting.block(option.text, node, place / "correct"))
        if option.feedback:
            label = joined([word.strong(letter(shown)), word.run(f"{GAP}{words('feedback')}{GAP}")])
            yield setting.led(label, setting.block(option.feedback, node, place / "feedback"))


def _mistaken_texts(setting: Setting, node: QuestionNode, interaction: EnterText) -> Iterator[Xml]:
    for number_of_blank, blank in enumerate(interaction.blanks):
        place = node.place if len(interaction.blanks) == 1 else node.place / "blanks" / number_of_blank
        for index, mistake in enumerate(blank.mistakes):
            at = place / "mistakes" / index / "feedback"
            yield from _mistake(setting, node, mistake.answer, mistake.feedback, at)


def _mistake(setting: Setting, node: QuestionNode, answer: str, feedback: str, place: Pointer) -> Iterator[Xml]:
    word = setting.word
    label = joined([_label(setting, "Typical mistake:"), word.run(f"{answer}{GAP}")])
    yield setting.led(label, setting.block(feedback, node, place))


def _pairs(setting: Setting, question: PaperQuestion, interaction: Match) -> Iterator[Xml]:
    word, node = setting.word, question.node
    matches = matches_of(interaction)
    letters = {matches[index]: letter(shown) for shown, index in enumerate(question.shown)}
    for index, pair in enumerate(interaction.pairs):
        label = joined([word.strong(f"{pair.key}-{letters[pair.match]}"), word.run(GAP)])
        at = node.place / "pairs" / index
        text = joined(
            [setting.line(pair.item, node, at / "item"), word.run(" — "), setting.line(pair.match, node, at / "match")]
        )
        yield word.paragraph(joined([label, text]))


def _in_order(setting: Setting, question: PaperQuestion, interaction: Order) -> Iterator[Xml]:
    node = question.node
    letters = {index: letter(shown) for shown, index in enumerate(question.shown)}
    for index, item in enumerate(interaction.items):
        label = joined([setting.word.strong(letters[index]), setting.word.run(GAP)])
        yield setting.led(label, setting.block(item.text, node, node.place / "items" / index))


def _labelled(setting: Setting, node: QuestionNode, label: str, text: str | None, place: Pointer) -> Iterator[Xml]:
    if text:
        yield setting.led(_label(setting, label), setting.block(text, node, place))


def _origin(setting: Setting, node: QuestionNode) -> Xml:
    """Where the question comes from, and what it is for."""
    word, words, model = setting.word, setting.words, node.model
    parts: list[Xml] = [word.run(node.id), *_objective(setting, node)]
    parts.append(word.run(words("Level: {level}", level=words.level(model.level))))
    parts.append(word.run(words("Difficulty: {difficulty}", difficulty=words.difficulty(model.difficulty))))
    if model.tags:
        parts.append(word.run(words("Tags: {tags}", tags=words.listed(model.tags))))
    if node.source:
        parts.append(joined([word.run(words("Source:") + words(" ")), _source(setting, node.source)]))
    between = word.run(" · ")
    return word.paragraph(Xml(between.join(parts)), Style.NOTE)


def _objective(setting: Setting, node: QuestionNode) -> Iterable[Xml]:
    if node.objective is None:
        return ()
    words = setting.words
    label = setting.word.run(words("Objective: {id}", id=node.objective.id) + " ")
    return (joined([label, setting.line(node.objective.model.text, node, node.objective.place / "text")]),)


def _source(setting: Setting, source: str) -> Xml:
    """A source, linked where its prefix is known."""
    prefix, _, page = source.partition(":")
    base = setting.curriculum.model.sources.get(prefix)
    address = base + page if base else source
    shown = setting.word.run(source)
    return setting.word.link(shown, address) if address.startswith(("https://", "http://")) else shown
