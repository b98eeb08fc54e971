"""Files that are made to exhaust a reader, and files with very many mistakes."""

import gc

import pytest

from curriculumkit.diagnostics import Location, Span
from curriculumkit.source import LibyamlMissingError, load, page_of
from curriculumkit.source.anchors import DEPTH_LIMIT
from curriculumkit.source.builder import REMARK_LIMIT
from curriculumkit.source.decoding import CONTROLS_LIMIT
from curriculumkit.source.reading import MEND_LIMIT


def codes(text: str) -> list[str]:
    return [finding.fault.code for finding in load(text.encode(), "f.yaml").findings]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n{indent}"])
def test_nesting_is_bounded(opening: str) -> None:
    text = "".join(
        opening.format_map({"indent": " " * number}) if "\n" in opening else opening for number in range(1, 500)
    )
    assert codes(text) == ["CK047"]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert codes("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) == []
    assert codes("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1)) == ["CK047"]


def test_nesting_by_aliases_counts() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100))
    assert codes(chain) == ["CK047"]


def test_expansion_by_aliases_is_bounded() -> None:
    laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
    )
    assert codes(laughs) == ["CK046"]


def test_more_mistakes_than_are_mended() -> None:
    document = load("".join(f"- `{n}`\n" for n in range(MEND_LIMIT + 20)).encode(), "f.yaml")
    assert {finding.fault.code for finding in document.findings} == {"CK021", "CK053"}
    assert len(document.findings) == MEND_LIMIT + 2
    last = document.findings[-1].place
    assert isinstance(last, Location)
    assert last.span.line == MEND_LIMIT + 1


def test_many_mistakes_are_all_reported() -> None:
    document = load("".join(f"k{n}: `{n}`\n" for n in range(MEND_LIMIT - 1)).encode(), "f.yaml")
    assert len(document.findings) == MEND_LIMIT - 1
    assert document.data == {f"k{n}": f"`{n}`" for n in range(MEND_LIMIT - 1)}


def test_mistakes_in_nested_entries_are_all_reported_at_their_places() -> None:
    options = "    options:\n    - correct: `{0}`\n      feedback: 见: {0}\n    - wrong: 二\n"
    entry = "  q{0}:\n    prompt：一\n" + options + "    n: 1.10\n"
    document = load(("questions:\n" + "".join(entry.format(n) for n in range(15))).encode(), "f.yaml")
    question = {"prompt": "一", "n": 1.1}
    expected = []
    for number in range(15):
        line = 7 * number + 3
        expected += [(line, 5, "CK020"), (line + 2, 16, "CK021"), (line + 3, 17, "CK025")]
        path = ("questions", f"q{number}")
        assert document.span((*path, "n")) == Span(line + 5, 8, line + 5, 12)
        assert document.typed[*path, "n"] == "1.10"
        answers = {"options": ({"correct": f"`{number}`", "feedback": f"见: {number}"}, {"wrong": "二"})}
        assert isinstance(document.data, dict)
        assert document.data["questions"][f"q{number}"] == {**question, **answers}
    assert [
        (finding.place.span.line, finding.place.span.column, finding.fault.code)
        for finding in document.findings
        if isinstance(finding.place, Location)
    ] == expected


def test_very_many_findings_are_cut_off() -> None:
    found = codes("".join(f"a{n % 500}: yes\n" for n in range(1000)))
    assert len(found) == REMARK_LIMIT + 1
    assert found[-1] == "CK053"


def test_binary_files_are_given_up() -> None:
    document = load(b"\x00" * 100_000, "f.yaml")
    assert not document.readable
    assert {finding.fault.code for finding in document.findings} <= {"CK011", "CK012"}
    assert len(document.findings) <= CONTROLS_LIMIT


@pytest.mark.parametrize("text", ["9" * 5000, "0x" + "f" * 5000, "1." + "0" * 5000])
def test_numbers_that_python_refuses_stay_text(text: str) -> None:
    assert load(text.encode(), "f.yaml").data == text


def test_garbage_collection_is_as_it_was() -> None:
    assert gc.isenabled()
    load(b"a: [", "f.yaml")
    assert gc.isenabled()
    gc.disable()
    try:
        load(b"a: 1", "f.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_missing_libyaml_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yaml.__with_libyaml__", False)
    with pytest.raises(LibyamlMissingError, match="pip install"):
        load(b"a: 1", "f.yaml")


@pytest.mark.parametrize("line", ["<<<<<<< HEAD\n", "<<<<<<< HEAD\n=======\n", "````\n<<<<<<< HEAD\n"])
def test_marks_of_conflicts_without_an_end(line: str) -> None:
    text = (line * 50_000).encode()
    assert "CK014" not in {finding.fault.code for finding in load(text, "f.yaml").findings}
    assert page_of(text, "f.md")[1] == []
