"""What a text editor's habits do to a file's bytes; these cases would not survive in files under version control."""

import pytest

from curriculumkit.diagnostics import Finding, Location, Span
from curriculumkit.source import load, page_of
from curriculumkit.source.decoding import SIZE_LIMIT

TEXT = "标题: 任务😀队列\n列表:\n  - 一\n"


def places(findings: tuple[Finding, ...]) -> list[tuple[str, int, int]]:
    found = []
    for finding in findings:
        assert isinstance(finding.place, Location)
        found.append((finding.fault.code, finding.place.span.line, finding.place.span.column))
    return found


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_endings_and_byte_order_mark_move_nothing(ending: str, mark: bytes) -> None:
    document = load(mark + TEXT.replace("\n", ending).encode(), "f.yaml")
    assert document.data == {"标题": "任务😀队列", "列表": ("一",)}
    assert document.findings == ()
    assert document.span(("标题",)) == Span(1, 5, 1, 10)
    assert document.span(("标题",), on_key=True) == Span(1, 1, 1, 3)
    assert document.span(("列表", 0)) == Span(3, 5, 3, 6)
    assert list(document.lines) == ["标题: 任务😀队列", "列表:", "  - 一", ""]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_mends_with_every_line_ending(ending: str) -> None:
    document = load("a：一\nb: `x`\nc: y: z\nd: 'w\n".replace("\n", ending).encode(), "f.yaml")
    assert document.data == {"a": "一", "b": "`x`", "c": "y: z", "d": "w"}
    assert places(document.findings) == [("CK020", 1, 1), ("CK021", 2, 4), ("CK025", 3, 4), ("CK031", 4, 4)]
    assert document.span(("a",)) == Span(1, 3, 1, 4)


def test_byte_that_is_not_utf_8() -> None:
    document = load("好: 1\n好: ".encode() + b"\xff", "f.yaml")
    assert places(document.findings) == [("CK010", 2, 4)]
    assert "offset 12 on (0xFF)" in str(document.findings[0].message)
    assert not document.readable
    assert document.data is None


def test_gbk_is_named() -> None:
    document = load("title: 任务队列\n".encode("gbk"), "f.yaml")
    assert places(document.findings) == [("CK010", 1, 8)]
    assert "GBK" in str(document.findings[0].message)


def test_latin_1_is_named() -> None:
    document = load("title: Die Einführung für alle\n".encode("latin-1"), "f.yaml")
    assert "Windows-1252" in str(document.findings[0].message)


CONFLICT = "title: a\n<<<<<<< HEAD\nweeks: 1\n=======\nweeks: 2\n>>>>>>> other\n"


def test_a_merge_conflict_is_all_that_is_said() -> None:
    document = load((CONFLICT + "weeks: [\n").encode(), "f.yaml")
    assert places(document.findings) == [("CK014", 2, 1)]
    assert "lines 2 to 6" in str(document.findings[0].message)


@pytest.mark.parametrize(
    ("page", "count"),
    [
        (CONFLICT, 1),
        (CONFLICT.replace("\n", "\r\n"), 1),
        (f"```text\n{CONFLICT}```\n", 0),
        ("<<<<<<< shown\n\nA heading\n=======\n", 0),
        (f"````\n{CONFLICT}````\n{CONFLICT}```\n{CONFLICT}", 2),
    ],
)
def test_merge_conflicts_of_pages(page: str, count: int) -> None:
    assert [finding.fault.code for finding in page_of(page.encode(), "a.md")[1]] == ["CK014"] * count


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    document = load("title: Celery 任务\n".encode(encoding), "f.yaml")
    assert places(document.findings) == [("CK011", 1, 1)]
    assert encoding[:6].upper() in str(document.findings[0].message)


def test_control_characters_do_not_stop_the_rest() -> None:
    document = load("a: 一\x00二\nb: \x0b三\u2028四\nc: \x85\x7f\nd: \ufeff五\n".encode(), "f.yaml")
    assert places(document.findings) == [
        ("CK012", 1, 5), ("CK012", 2, 4), ("CK012", 2, 6), ("CK012", 3, 4), ("CK012", 3, 5), ("CK012", 4, 4)
    ]  # fmt: skip
    assert document.data == {"a": "一\ufffd二", "b": "三 四", "c": "\ufffd", "d": "五"}


def test_too_large() -> None:
    assert places(load(b"#" * (SIZE_LIMIT + 1), "f.yaml").findings) == [("CK004", 1, 1)]


def test_private_characters_of_the_author_are_kept() -> None:
    document = load("a: \U0010f041\nb: `x`\n".encode(), "f.yaml")
    assert places(document.findings) == [("CK021", 2, 4)]
    assert not document.readable
    assert load("a: \U0010f041\n".encode(), "f.yaml").data == {"a": "\U0010f041"}
