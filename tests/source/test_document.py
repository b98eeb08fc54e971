"""Where a document says that things stand, and how they were typed."""

import pytest

from curriculumkit.diagnostics import Span, Step
from curriculumkit.source import load

TEXT = """\
title: 分布式  # 说明
levels: &levels
  - 一
  - n: 1.10
again: *levels
text: |
  第一行
  第二行

empty:
ids: [o1, 5672]
"""
DOCUMENT = load(TEXT.encode(), "f.yaml")


@pytest.mark.parametrize(
    ("path", "on_key", "span"),
    [
        (("title",), False, (1, 8, 1, 11)),
        (("title",), True, (1, 1, 1, 6)),
        (("levels",), False, (2, 9, 4, 12)),
        (("levels", 1), False, (4, 5, 4, 12)),
        (("levels", 1, "n"), True, (4, 5, 4, 6)),
        (("again",), False, (5, 8, 5, 15)),
        (("again", 1, "n"), False, (4, 8, 4, 12)),
        (("text",), False, (6, 7, 8, 6)),
        (("empty",), False, (10, 7, 10, 7)),
        (("ids", 1), False, (11, 11, 11, 15)),
        (("ids", 1), True, (11, 11, 11, 15)),
    ],
)
def test_places(path: tuple[Step, ...], on_key: bool, span: tuple[int, int, int, int]) -> None:
    assert DOCUMENT.span(path, on_key) == Span(*span)


@pytest.mark.parametrize(
    ("path", "span"),
    [
        (("missing",), (1, 1, 1, 17)),
        (("levels", 7), (2, 1, 2, 7)),
        (("levels", 1, "missing"), (4, 5, 4, 12)),
        (("title", "deeper", "still"), (1, 1, 1, 6)),
        ((3,), (1, 1, 1, 17)),
    ],
)
def test_places_of_what_is_not_there(path: tuple[Step, ...], span: tuple[int, int, int, int]) -> None:
    assert DOCUMENT.span(path) == Span(*span)
    assert DOCUMENT.span(path, on_key=True) == Span(*span)


def test_as_typed() -> None:
    assert dict(DOCUMENT.typed) == {
        ("levels", 1, "n"): "1.10",
        ("again", 1, "n"): "1.10",
        ("empty",): "",
        ("ids", 1): "5672",
    }
    with pytest.raises(KeyError):
        DOCUMENT.typed[("title",)]
    assert ("nowhere", 1) not in DOCUMENT.typed


def test_a_document_that_is_one_scalar() -> None:
    document = load(b"0x1F", "f.yaml")
    assert document.data == 31
    assert dict(document.typed) == {(): "0x1F"}
    assert document.span(("missing",)) == Span(1, 1, 1, 5)


def test_an_unreadable_document_has_one_place() -> None:
    document = load(b"a: {{[", "f.yaml")
    assert (document.readable, document.data, dict(document.typed)) == (False, None, {})
    assert document.span(("a",)) == Span(1, 1, 1, 1)
    assert list(document.lines) == ["a: {{["]


def test_the_entries_that_are_dropped() -> None:
    text = b"a: 1\nb:\n  c: 1\n  'c': {d: 1, d: 2}\n  e:\n    - f: 1\n      f: 2\n  c: 3\ng: 1\na: 2\n"
    dropped = load(text, "f.yaml").dropped
    assert sorted(dropped, key=str) == [("a",), ("b", "c"), ("b", "c"), ("b", "d"), ("b", "e", 0, "f")]
