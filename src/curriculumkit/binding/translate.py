"""Pydantic's errors in the words of an author."""

import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import partial
from typing import TypeAlias

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from curriculumkit.binding import faults, numbers
from curriculumkit.binding.edits import Path, value_at
from curriculumkit.binding.keys import ABSENT, child, fields_at, types_with
from curriculumkit.binding.shapes import example_for
from curriculumkit.diagnostics import Finding, Kept, Pointer
from curriculumkit.model.base import ID_PATTERN, as_id
from curriculumkit.model.condition import VERBS
from curriculumkit.model.quantity import Percent

_EXPECTED = {
    "string_type": ("a text", "a text after the colon"),
    "int_type": ("a whole number", "a number such as 15"),
    "decimal_type": ("a number", "a number such as 70"),
    "is_instance_of": ("a number", "a number such as 70"),
    "finite_number": ("a finite number", "a number such as 70"),
    "bool_type": ("true or false", "true or false"),
    "tuple_type": ("a list", "each entry in a line of its own after `- `"),
    "dict_type": ("a mapping", "each entry as `key: value` in a line of its own, indented"),
    "mapping_type": ("a mapping", "each entry as `key: value` in a line of its own, indented"),
    "model_type": ("a mapping", "each entry as `key: value` in a line of its own, indented"),
    "model_attributes_type": ("a mapping", "each entry as `key: value` in a line of its own, indented"),
    "union_tag_not_found": ("a mapping", "each entry as `key: value` in a line of its own, indented"),
}
_BOUNDS = {
    "greater_than": ("gt", "more than {}"),
    "greater_than_equal": ("ge", "at least {}"),
    "less_than_equal": ("le", "at most {}"),
}
_LANGUAGE_EXAMPLE = "zh-CN"
_LANGUAGES = {
    "english": "en",
    "chinese": "zh-CN",
    "中文": "zh-CN",
    "汉语": "zh-CN",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "spanish": "es",
    "japanese": "ja",
    "日本語": "ja",
    "korean": "ko",
    "russian": "ru",
}
_EXAMPLES = {
    "language": _LANGUAGE_EXAMPLE,
    "sources": "https://docs.example.org/",
    "acknowledge": "CK302",
    "severity": "CK302",
    **dict.fromkeys(("ignore", "select", "files"), "CK302, or CK3 for all that begin so"),
}

_CORRECTNESS = ("correct", "wrong")
_OTHER_CORRECTNESS = {"right": "correct", "incorrect": "wrong", "uncorrect": "wrong", "not_correct": "wrong"}
"""Words that are used instead; the nearest in spelling would say the opposite."""
_FILE_ENDING = re.compile(r"\.(?:ya?ml|md)$")
_SLIPPED_OPTION = re.compile(r"(?P<key>correct|wrong)[:：](?P<rest>\S.*)", re.DOTALL)
_LIKELY = 0.65
"""From which likeness on a key may be another one misspelt: `duration` is no `addition`."""
CERTAIN = 0.8
"""How alike two keys are, from 0 to 1, of which one is taken to be the other one misspelt."""

Translate: TypeAlias = Callable[[ErrorDetails, Pointer, str], Finding]


def pointer_of(error: ErrorDetails, data: object, file: str, kept: Kept | None = None) -> Pointer:
    """Where pydantic's `loc` leads in the data: names of union members are passed over, `[key]` means the key.

    With `kept`, the place in the data before entries were removed from its lists.
    """
    pointer = Pointer(file, kept=kept)
    for step in error["loc"]:
        found = child(data, step)
        if step == "[key]" and found is ABSENT:
            return pointer.key
        if found is not ABSENT:
            pointer, data = pointer / step, found
    return pointer


def finding_of(error: ErrorDetails, pointer: Pointer, data: object, model: type[BaseModel]) -> Finding | None:
    """The finding for one of pydantic's errors at a place in `data`, or None where it only follows from another one."""
    kind = error["type"]
    if kind == "missing":
        return _missing(error, pointer, data, model)
    if kind == "extra_forbidden":
        key, known = str(pointer.path[-1]), fields_at(model, data, pointer.path[:-1])
        types = types_with(key, model, data, pointer.path[:-1])
        if types and not get_close_matches(key, known, n=1, cutoff=CERTAIN):
            args = {"key": key, "types": ", ".join(types), "known": ", ".join(known)}
            return faults.FOREIGN_KEY.at(pointer.key, **args)
        return _unknown_key(pointer, known, _siblings(data, pointer.path))
    if kind == "too_short" and len(value_at(data, pointer.path)) >= error["ctx"]["min_length"]:
        return None  # pydantic counts only the entries that are right; the wrong ones have errors of their own
    if kind == "union_tag_not_found" and isinstance(error["input"], Mapping):
        return faults.MISSING_KEY.at(pointer.key, key="type", meaning="")
    if kind in numbers.KINDS and isinstance(value := error["input"], str) and value:
        key = _name(pointer)
        meaning = partial(_meaning, key, pointer.path[:-1], data, model)
        if found := numbers.not_plain(value, pointer, key, meaning):
            return found
    if kind in _EXPECTED:
        expected, example = _EXPECTED[kind]
        better = example_for(error["input"], pointer.path, data, model)
        return _wrong_type(error["input"], pointer, expected, better or example)
    if kind in _BOUNDS:
        field, words = _BOUNDS[kind]
        bound = words.format(error["ctx"][field])
        return faults.OUT_OF_BOUNDS.at(pointer, key=_name(pointer), value=error["input"], bound=bound)
    return _TRANSLATIONS[kind](error, pointer, _name(pointer))


def other_name(pointer: Pointer, missing: str, data: object, model: type[BaseModel]) -> Finding:
    """The finding for a key that stands in the place of one that is missing beside it."""
    meaning = _meaning(missing, pointer.path[:-1], data, model) or "?"
    return faults.OTHER_NAME.at(pointer.key, key=pointer.path[-1], missing=missing, meaning=meaning)


def _siblings(data: object, path: Path) -> Collection[str]:
    """The keys beside a key."""
    mapping = value_at(data, path[:-1])
    return mapping.keys() if isinstance(mapping, Mapping) else ()


def _name(pointer: Pointer) -> str:
    """The key that a pointer's value belongs to; for an entry of a list, the list's."""
    return next((step for step in reversed(pointer.path) if isinstance(step, str)), pointer.file)


def _is_entry(pointer: Pointer) -> bool:
    """Whether a pointer leads to an entry of a list."""
    return bool(pointer.path) and isinstance(pointer.path[-1], int)


def _missing(error: ErrorDetails, pointer: Pointer, data: object, model: type[BaseModel]) -> Finding:
    key = str(error["loc"][-1])
    return faults.MISSING_KEY.at(pointer.key, key=key, meaning=_meaning(key, pointer.path, data, model))


def _meaning(key: str, path: Path, data: object, model: type[BaseModel]) -> str:
    """What a key of the mapping at a path is for, after a colon."""
    field = fields_at(model, data, path).get(key)
    return f": {field.description}" if field and field.description else ""


def _unknown_key(pointer: Pointer, known: Collection[str], siblings: Collection[str] = ()) -> Finding:
    key = str(pointer.path[-1])
    plain = key.replace("-", "_").lower()
    guess = get_close_matches(plain, known, n=1, cutoff=_LIKELY) or [n for n in known if n in plain.split("_")][:1]
    if guess == [key]:
        return faults.MISPLACED_KEY.at(pointer.key, key=key)
    if guess:
        return _mended(faults.MISSPELT_KEY.at(pointer.key, key=key, guess=guess[0]), key, known, siblings)
    return faults.UNKNOWN_KEY.at(pointer.key, key=key, known=", ".join(known))


def _mended(finding: Finding, key: str, known: Collection[str], siblings: Collection[str]) -> Finding:
    """A finding, mended where its guess alone can be meant, misspelt by a letter or two, and is not there already."""
    guess = str(finding.message.args["guess"])
    is_certain = get_close_matches(key, known, n=2, cutoff=CERTAIN) == [guess] and guess not in siblings
    return finding.mended(guess) if is_certain else finding


def _wrong_type(value: object, pointer: Pointer, expected: str, example: str) -> Finding:
    is_entry, key = _is_entry(pointer), _name(pointer)
    if value is None or value == "":
        empty = faults.EMPTY_ENTRY if is_entry else faults.EMPTY_VALUE
        return empty.at(pointer.key, key=key, expected=expected)
    wrong = faults.WRONG_ENTRY if is_entry else faults.WRONG_TYPE
    return wrong.at(pointer, key=key, expected=expected, given=_describe(value), example=example)


def _describe(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float() | Decimal():
            return f"the number {value}"
        case str():
            return f"the text “{value if len(value) <= 40 else value[:39] + '…'}”"
        case tuple():
            return "a list"
        case _:
            return "a mapping"


def _choice(error: ErrorDetails, pointer: Pointer, key: str) -> Finding:
    given, context = error["input"], error["ctx"]
    if error["type"] == "union_tag_invalid":
        given, pointer, key = given["type"], pointer / "type", "type"
    expected = context.get("expected_tags") or context["expected"].replace(" or ", ", ")
    choices = [choice.strip("' ") for choice in expected.split(",")]
    known = ", ".join(choices)
    if pointer.on_key:
        return _unknown_key(pointer, choices)
    if given is None or isinstance(given, Mapping | tuple):
        return _wrong_type(given, pointer, "one word", f"one of: {known}")
    value = str(given).lower() if isinstance(given, bool) else str(given)
    if guess := get_close_matches(value.lower(), choices, n=1):
        return faults.MISSPELT_CHOICE.at(pointer, key=key, value=value, guess=guess[0], choices=known)
    return faults.UNKNOWN_CHOICE.at(pointer, key=key, value=value, choices=known)


def _quantity(error: ErrorDetails, pointer: Pointer, key: str) -> Finding:
    value, written, narrow = error["input"], error["ctx"]["written"], error["ctx"].get("narrow")
    if narrow:
        return faults.WIDE_QUANTITY.at(pointer, key=key, value=value, narrow=narrow)
    if written == Percent.written and (found := numbers.no_percentage(value, pointer, key)):
        return found
    if (isinstance(value, str) and value.strip()) or type(value) in (int, float):
        return faults.BAD_QUANTITY.at(pointer, key=key, value=value, written=written)
    return _wrong_type(
        None if isinstance(value, str) else value, pointer, f"a value such as {written}", f"it like {written}"
    )


def _verb(error: ErrorDetails, pointer: Pointer, _: str) -> Finding:
    verbs = ", ".join(f"{verb}:" for verb in VERBS)
    for key in error["input"] if isinstance(error["input"], Mapping) else ():
        if guess := get_close_matches(key.lower(), VERBS, n=1):
            found = faults.MISSPELT_VERB.at((pointer / key).key, key=key, guess=guess[0], verbs=verbs)
            return _mended(found, key.lower(), VERBS, error["input"])
    return faults.NO_VERB.at(pointer, verbs=verbs)


def _option(error: ErrorDetails, pointer: Pointer, _: str) -> Finding:
    written = error["input"]
    if isinstance(written, str) and (slip := _SLIPPED_OPTION.fullmatch(written)):
        return faults.NO_SPACE.at(pointer, **slip.groupdict())
    for key in written if isinstance(written, Mapping) else ():
        if other := _OTHER_CORRECTNESS.get(key.lower()):
            return faults.MISSPELT_CORRECTNESS.at((pointer / key).key, key=key, guess=other)
        if guess := get_close_matches(key.lower(), _CORRECTNESS, n=1):
            found = faults.MISSPELT_CORRECTNESS.at((pointer / key).key, key=key, guess=guess[0])
            return _mended(found, key.lower(), _CORRECTNESS, written)
    return faults.NO_CORRECTNESS.at(pointer)


def _pattern(error: ErrorDetails, pointer: Pointer, key: str) -> Finding:
    value = str(error["input"])
    if error["ctx"]["pattern"] == ID_PATTERN:
        ids = value.split()
        if _is_entry(pointer) and len(ids) > 1 and all(map(_is_id, ids)):
            return faults.NO_COMMA.at(pointer, value=value, entries=", ".join(ids))
        guess = as_id(_FILE_ENDING.sub("", value))
        return faults.BAD_ID.at(pointer, value=value, guess=f"; for example `{guess}`" if guess else "")
    example = next((_EXAMPLES[step] for step in pointer.path if isinstance(step, str) and step in _EXAMPLES), "")
    if example == _LANGUAGE_EXAMPLE:
        example = _LANGUAGES.get(value.lower()) or (value.replace("_", "-") if "_" in value else example)
    return faults.BAD_FORM.at(pointer, key=key, value=value, example=example)


def _is_id(text: str) -> bool:
    return re.fullmatch(ID_PATTERN, text) is not None


def _too_short(error: ErrorDetails, pointer: Pointer, key: str) -> Finding:
    context = error["ctx"]
    return faults.TOO_FEW.at(pointer.key, key=key, given=context["actual_length"], least=context["min_length"])


def _too_long(error: ErrorDetails, pointer: Pointer, key: str) -> Finding:
    context = error["ctx"]
    return faults.TOO_MANY.at(pointer.key, key=key, given=context["actual_length"], most=context["max_length"])


_TRANSLATIONS: Mapping[str, Translate] = {
    "literal_error": _choice,
    "union_tag_invalid": _choice,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_short,
    "too_long": _too_long,
    "string_too_short": lambda _, at, __: _wrong_type("", at, *_EXPECTED["string_type"]),
    "quantity": _quantity,
    "range-order": lambda error, at, key: faults.BACKWARD_RANGE.at(at, key=key, **error["ctx"]),
    "no-such-day": lambda error, at, key: faults.NO_SUCH_DAY.at(at, key=key, **error["ctx"]),
    "verb": _verb,
    "option": _option,
    "blank-count": lambda error, at, _: faults.BLANK_COUNT.at(at / "prompt", **error["ctx"]),
    "answers-or-blanks": lambda _, at, __: faults.ANSWERS_OR_BLANKS.at(at.key),
}
