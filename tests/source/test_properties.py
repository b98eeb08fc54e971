"""What must hold for every text: no exception, places inside of the text, and the data that YAML 1.2 means."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from curriculumkit.diagnostics import Location, Severity, Span, Step
from curriculumkit.source import Document, load

CASES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))]
PIECES = [
    *"abc019:-'\"[]{}#&*!|>`@%?,.~=\\\n\n\n   \t\r：，、；【】　\u00a0\u2028é😀任务",
    "\n  ", "\n    ", "\n- ", "- ", ": ", " #", "a: ", "\nb: ", "\n  c: ", "|\n  ", "---\n", "...\n", "<<: ", "!!str ",
    "&x ", "*x", "'", "''", "10,000", "\\d", "null", "true", "1.10", "\r\n", "key：", "-　", "？", "\x00", "\ufeff",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
QUIET = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@st.composite
def damaged_cases(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(CASES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 6)))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


class CoreLoader(yaml.CSafeLoader):
    """An independent reading: PyYAML's own composer and constructor with the core schema's resolvers."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, firsts in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+0123456789."),
    ),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), firsts)


def _integer(_: yaml.CSafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, 0) if node.value[:2] in ("0o", "0x") else int(node.value)


def _float(_: yaml.CSafeLoader, node: yaml.ScalarNode) -> float:
    return float(
        node.value.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf").lower().replace(".nan", "nan")
    )


def _mapping(loader: yaml.CSafeLoader, node: yaml.MappingNode) -> dict[str, object]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


def _sequence(loader: yaml.CSafeLoader, node: yaml.SequenceNode) -> tuple[object, ...]:
    return tuple(loader.construct_object(value, deep=True) for value in node.value)


CoreLoader.add_constructor("tag:yaml.org,2002:int", _integer)
CoreLoader.add_constructor("tag:yaml.org,2002:float", _float)
CoreLoader.add_constructor("tag:yaml.org,2002:map", _mapping)
CoreLoader.add_constructor("tag:yaml.org,2002:seq", _sequence)


def meant(text: str) -> object:
    return yaml.load(text, CoreLoader)  # noqa: S506 - it is a SafeLoader


def same(left: object, right: object) -> bool:
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    return type(left) is type(right) and left == right


def walk(data: object, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], object]]:
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*path, key))
    elif isinstance(data, tuple):
        for number, value in enumerate(data):
            yield from walk(value, (*path, number))


def inside(span: Span, lines: list[str]) -> bool:
    if not 1 <= span.line <= span.end_line <= len(lines):
        return False
    ordered = (span.line, span.column) <= (span.end_line, span.end_column)
    return (
        ordered
        and span.column <= len(lines[span.line - 1]) + 1
        and span.end_column <= len(lines[span.end_line - 1]) + 1
    )


def slice_of(lines: list[str], span: Span) -> str:
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, *middle = lines[span.line - 1 : span.end_line]
    return "\n".join([first[span.column - 1 :], *middle[:-1], middle[-1][: span.end_column - 1]])


def check(document: Document) -> None:
    lines = list(document.lines)
    for finding in document.findings:
        for place in (finding.place, *(other.place for other in finding.related)):
            assert isinstance(place, Location)
            assert inside(place.span, lines)
        assert str(finding.message)
        assert finding.help is None or str(finding.help)
    if not document.readable:
        assert document.data is None
        assert any(finding.fault.severity is Severity.ERROR for finding in document.findings)
        return
    for path, data in walk(document.data):
        assert inside(document.span(path), lines)
        assert inside(document.span(path, on_key=True), lines)
        assert inside(document.span((*path, "no such key")), lines)
        assert (path in document.typed) == (data is None or isinstance(data, int | float))
    assert list(document.typed) == [path for path, _ in walk(document.data) if path in document.typed]


@QUIET
@given(st.binary(max_size=60))
def test_any_bytes(raw: bytes) -> None:
    check(load(raw, "f.yaml"))


@QUIET
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(load(text.encode(), "f.yaml"))


@QUIET
@given(damaged_cases())
def test_damaged_files(text: str) -> None:
    check(load(text.encode(), "f.yaml"))


@QUIET
@given(st.one_of(TEXTS, damaged_cases()))
@example("a: &x 1.10\nb: *x\n")
def test_data_is_what_yaml_means(text: str) -> None:
    document = load(text.encode(), "f.yaml")
    if document.readable and all(finding.fault.severity is not Severity.ERROR for finding in document.findings):
        assert same(document.data, meant(text))


PLAIN = st.text("ab19 :-#'\"，。任务.,[]{}*&!`@%|>\n", max_size=12)
TREES = st.recursive(
    st.one_of(PLAIN, st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(tuple), st.dictionaries(PLAIN.filter(bool), inner, max_size=4)
    ),
    max_leaves=12,
)


def lists(data: object) -> object:
    if isinstance(data, dict):
        return {key: lists(value) for key, value in data.items()}
    return [lists(value) for value in data] if isinstance(data, tuple) else data


@QUIET
@given(TREES, st.sampled_from([True, False, None]), st.sampled_from([None, "'", '"', "|"]))
def test_spans_read_as_their_values(data: object, flow: bool | None, style: str | None) -> None:
    text = yaml.safe_dump(lists(data), allow_unicode=True, default_flow_style=flow, default_style=style, width=10**6)
    document = load(text.encode(), "f.yaml")
    if not document.readable or any(finding.fault.severity is Severity.ERROR for finding in document.findings):
        return
    assert same(document.data, meant(text))
    lines = list(document.lines)
    for path, value in walk(document.data):
        source = slice_of(lines, document.span(path))
        if not isinstance(value, dict | tuple) and "\n" not in source:
            assert same(meant(source), value)
        if path and isinstance(path[-1], str):
            key = slice_of(lines, document.span(path, on_key=True))
            assert "\n" in key or key[:1] in "|>" or str(yaml.safe_load(key) if key[:1] in "'\"" else key) == path[-1]
        if path in document.typed:
            assert document.typed[path] == source
