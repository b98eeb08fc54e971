"""The types of Moodle's questions, each back to the keys that an author writes."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from lxml import etree

from curriculumkit.importing import Number
from curriculumkit_moodle.answers import USUAL_FEEDBACK
from curriculumkit_moodle.catalogue import is_said
from curriculumkit_moodle.reading.rubric import rubric_and_sample
from curriculumkit_moodle.reading.texts import Reading
from curriculumkit_moodle.reading.typed import answer_text, cloze, numerical, short_answer
from curriculumkit_moodle.reading.values import Keys, UnfitQuestionError, decimal, quoted
from curriculumkit_moodle.shares import right_shares, wrong_share

_LONGEST_NUMBER = 9
_MOODLES_OWN = ("Your answer is partially correct.", "<p>Your answer is partially correct.</p>")
"""What Moodle proposes, where it is not what an export writes."""
_MOST_OPTIONS = 26


def keys_of(reading: Reading) -> Keys:
    """The type of a question, and the keys that belong to it. Raises UnfitQuestionError."""
    kind = reading.element.get("type") or ""
    read = _READERS.get(kind)
    if read is None:
        raise UnfitQuestionError(f"there is no type of question like Moodle's {kind}")
    return read(reading)


def _choice(reading: Reading) -> Keys:
    answers = _filled(reading)
    if not 2 <= len(answers) <= _MOST_OPTIONS:
        raise UnfitQuestionError(f"it has {len(answers)} options, and there may be 2 to {_MOST_OPTIONS}")
    shares = [decimal(answer.get("fraction")) for answer, _ in answers]
    single = reading.value("single", "true") in {"true", "1"}
    is_right = _right(shares, single)
    if not any(is_right) or (single and sum(is_right) > 1):
        raise UnfitQuestionError("it has no right option, or several where one is to be chosen")
    if not _are_ours(shares, is_right, single):
        reading.lost("its options earn other shares than right and wrong ones do here")
    options = []
    for (answer, says), right in zip(answers, is_right, strict=True):
        option = {"correct" if right else "wrong": says}
        _feedback(option, reading, answer)
        options.append(option)
    _general(reading, ("correct", "partiallycorrect", "incorrect"))
    return {
        "type": "single-choice" if single else "multiple-choice",
        "prompt": reading.prompt(),
        "options": options,
    }


def _filled(reading: Reading) -> list[tuple[etree._Element, str]]:
    """The answers that say something: Moodle leaves out the others, too."""
    answers = reading.element.findall("answer")
    filled = [(answer, says) for answer in answers if (says := reading.markdown(answer, inline=True))]
    if len(filled) < len(answers):
        reading.lost("an option or item without a text is left out")
    return filled


def _right(shares: list[Decimal], single: bool) -> list[bool]:
    best = max(shares)
    if single or best <= 0:
        return [best > 0 and share == best for share in shares]
    # So many right options share a hundred in fives that some earn nothing: wrong ones take away.
    is_right = [share >= 0 for share in shares]
    return is_right if _are_ours(shares, is_right, single) else [share > 0 for share in shares]


def _are_ours(shares: list[Decimal], is_right: list[bool], single: bool) -> bool:
    right = sum(is_right)
    expected = iter(("100",) if single else right_shares(right))
    lost = "0" if single else wrong_share(right)
    return all(share == Decimal(next(expected) if fits else lost) for share, fits in zip(shares, is_right, strict=True))


def _judge(reading: Reading) -> Keys:
    given = reading.element.findall("answer")
    answers = {answer_text(answer).lower(): answer for answer in given}
    if set(answers) != {"true", "false"} or len(given) > len(answers):
        raise UnfitQuestionError("its answers are not true and false")
    shares = {says: decimal(answer.get("fraction")) for says, answer in answers.items()}
    if shares["true"] == shares["false"]:
        raise UnfitQuestionError("true and false earn the same, so that none is right")
    answer = shares["true"] > shares["false"]
    if sorted(shares.values()) != [0, 100]:
        reading.lost("its answers earn other shares than all and nothing")
    keys: Keys = {"type": "true-false", "prompt": reading.prompt(), "answer": answer}
    _feedback(keys, reading, answers["false" if answer else "true"])
    if reading.markdown(answers["true" if answer else "false"].find("feedback")):
        reading.lost("it has feedback on the right answer")
    return keys


def _match(reading: Reading) -> Keys:
    pairs, distractors = [], []
    for one in reading.element.findall("subquestion"):
        item, answer = reading.markdown(one, inline=True), (one.findtext("answer/text") or "").strip()
        if not answer:
            reading.lost("an item has no match")
        elif item:
            pairs.append({"item": item, "match": reading.menu(answer)})
        else:
            distractors.append(reading.menu(answer))
    if len(pairs) < 2:
        raise UnfitQuestionError("it has fewer than two items")
    keys: Keys = {"type": "matching", "prompt": reading.prompt(), "pairs": pairs}
    if distractors:
        keys["distractors"] = distractors
    return _combined(keys, reading)


def _order(reading: Reading) -> Keys:
    answers = _filled(reading)
    places = [decimal(answer.get("fraction")) for answer, _ in answers]
    if any(places) and places != sorted(places):
        reading.lost("the numbers of its items say another order than the file, which counts for Moodle")
    items = [says for _, says in answers]
    if any(reading.markdown(answer.find("feedback")) for answer, _ in answers):
        reading.lost("the feedback on its items has no place here")
    if len(items) < 2:
        raise UnfitQuestionError("it has fewer than two items")
    keys: Keys = {"type": "ordering", "prompt": reading.prompt(), "items": items}
    grading = reading.value("gradingtype")
    if grading == "ALL_OR_NOTHING":
        keys["marking"] = "all-or-nothing"
    elif grading not in {"ABSOLUTE_POSITION", "0"}:
        reading.lost(f"it is marked by {grading or 'the distance between places'}, and here each item by its place")
    return _combined(keys, reading)


def _essay(reading: Reading) -> Keys:
    keys: Keys = {"type": "essay", "prompt": reading.prompt()}
    info = reading.element.find("graderinfo")
    reading.keep_files(info)
    keys |= rubric_and_sample(reading.html_of(info).strip(), reading.of_html)
    template = reading.markdown(reading.element.find("responsetemplate"))
    if template:
        keys["template"] = template
    lines = reading.value("responsefieldlines", "15")
    if lines.isdecimal() and len(lines) <= _LONGEST_NUMBER and int(lines) > 0:
        keys["lines"] = Number(str(int(lines)))
    elif lines:
        reading.lost(f"its {quoted(lines)} lines are no number above 0")
    return keys


def _feedback(keys: Keys, reading: Reading, answer: etree._Element) -> None:
    text = reading.markdown(answer.find("feedback"))
    if text:
        keys["feedback"] = text


def _combined(keys: Keys, reading: Reading) -> Keys:
    """The author's word for those who got anything wrong, where it is not what every question says."""
    if not _is_usual(reading, "incorrect"):
        keys["feedback"] = reading.markdown(reading.element.find("incorrectfeedback"))
    partly, wrong = (
        reading.html_of(reading.element.find(f"{one}feedback")) for one in ("partiallycorrect", "incorrect")
    )
    _general(reading, ("correct",) if partly == wrong else ("correct", "partiallycorrect"))
    return keys


def _general(reading: Reading, kinds: tuple[str, ...]) -> None:
    """Say which of the texts for all who were right, or partly so, or wrong are lost."""
    lost = [f"{kind}feedback" for kind in kinds if not _is_usual(reading, kind)]
    if lost:
        reading.lost(f"what it tells everybody by their result has no place here: {', '.join(lost)}")


def _is_usual(reading: Reading, kind: str) -> bool:
    html = reading.html_of(reading.element.find(f"{kind}feedback")).strip()
    return not html or html in _MOODLES_OWN or is_said(html, USUAL_FEEDBACK[f"{kind}feedback"])


_READERS: Mapping[str, Callable[[Reading], Keys]] = {
    "multichoice": _choice,
    "truefalse": _judge,
    "shortanswer": short_answer,
    "cloze": cloze,
    "multianswer": cloze,
    "numerical": numerical,
    "matching": _match,
    "match": _match,
    "ordering": _order,
    "essay": _essay,
}
