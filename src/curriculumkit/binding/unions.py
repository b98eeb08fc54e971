"""Values that can be of several kinds: pydantic says of each kind why it is not that one."""

from collections.abc import Iterable, Mapping

from pydantic_core import ErrorDetails

from curriculumkit.binding.translate import pointer_of
from curriculumkit.diagnostics import Pointer


def distinct(errors: Iterable[ErrorDetails], data: object, file: str) -> list[ErrorDetails]:
    """The errors, without those for kinds that the author did not mean.

    Of one word or a mapping, a word is judged by the words that can stand there, a mapping by its entries. Several
    sets of words become one. A list that is too short only because wrong entries do not count has their errors.
    """
    groups: dict[Pointer, list[ErrorDetails]] = {}
    for error in errors:
        groups.setdefault(pointer_of(error, data, file), []).append(error)
    above = {pointer.path[:length] for pointer in groups for length in range(len(pointer.path))}
    return [error for pointer, group in groups.items() for error in _meant(group, pointer.path in above)]


def _meant(group: list[ErrorDetails], has_errors_below: bool) -> list[ErrorDetails]:
    if has_errors_below:
        group = [error for error in group if error["type"] != "too_short"]
    words = [error for error in group if error["type"] == "literal_error"]
    others = [error for error in group if error["type"] != "literal_error"]
    if not words:
        return others
    is_container = isinstance(words[0]["input"], Mapping | tuple)
    if is_container and (others or has_errors_below):
        return others
    merged = words[0].copy()
    merged["ctx"] = {"expected": ", ".join(error["ctx"]["expected"] for error in words)}
    return [merged]
