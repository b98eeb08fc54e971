"""How texts are written: each character of what YAML reads is found where it stands."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.check.written import characters
from curriculumkit.source import load

TEXT = st.text(st.sampled_from("ab'\"\\\t 中，,:#-\né\u2028"), min_size=1, max_size=60)


@given(TEXT, st.sampled_from(["'", '"', None]), st.integers(5, 40))
@settings(deadline=None)
def test_characters(text: str, style: str | None, width: int) -> None:
    written = yaml.safe_dump({"key": text}, default_style=style, width=width, allow_unicode=style != '"')
    document = load(written.encode(), "f.yaml")
    if not isinstance(document.data, dict) or document.findings or "key: |" in written or '"key": |' in written:
        return
    span = document.span(("key",))
    lines = written.split("\n")
    start = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
    end = sum(len(line) + 1 for line in lines[: span.end_line - 1]) + span.end_column - 1
    value = document.data[next(iter(document.data))]
    assert isinstance(value, str)
    found = characters(written[start:end], value)
    assert found is not None
    assert len(found) == len(value)
    for character, (begin, stop) in zip(value, found, strict=True):
        stretch = written[start + begin : start + stop]
        assert stretch == character or len(stretch) > 1 or stretch == "\n"


def test_what_does_not_give_the_value_is_not_known() -> None:
    assert characters("|-\n  text", "text") is None
    assert characters("*alias", "text") is None
    assert characters('"a\\qb"', "aqb") is None
