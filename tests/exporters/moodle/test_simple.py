"""The short cut past the Markdown parser gives what the parser would give."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.markup import inline_html, to_html
from curriculumkit_moodle.simple import simple_html

PIECES = st.sampled_from(
    [
        *("`a`", "`a < b`", "` y `", "`&amp;`", "``", "`", "中文", "a", " ", "  ", "\n", "\t", "\u3000", "\u2028"),
        *("- ", "1. ", "1)", "+", "=", ">", "#", "*", "_", "~", ":", "|", "$", "\\", "[", "]", "(", ")", "!", "<b>"),
        *("\x85", "&", '"', "'", ".", "。", "@", "/", "http://e.org", "\xa0", "`b` c\n"),
    ]
)  # fmt: skip


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip))
def test_is_what_the_parser_gives(text: str) -> None:
    html = simple_html(text)
    if html is not None:
        assert to_html(text).strip() == f"<p>{html}</p>"
        assert inline_html(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("普通的一行", "普通的一行"),
        ("调用 `app.send_task()`。", "调用 <code>app.send_task()</code>。"),
        ("`a < b` 与 `c & d`", "<code>a &lt; b</code> 与 <code>c &amp; d</code>"),
        ("第一行\n用 `x`\n", "第一行\n用 <code>x</code>"),
    ],
)
def test_words_and_code_need_no_parser(text: str, html: str) -> None:
    assert simple_html(text) == html


@pytest.mark.parametrize("text", ["**b**", "- a", "`a``b`", "``a``", "a\n\nb", "x  \ny", "[l](e)", "`a", "1. `a`"])
def test_everything_else_does(text: str) -> None:
    assert simple_html(text) is None
