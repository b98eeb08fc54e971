"""The summary of a job: what a reader of the rendered Markdown sees."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from curriculumkit.check import Report, check
from curriculumkit.diagnostics import Diagnostic, Fault, Location, Severity, Span
from curriculumkit.report.summary import to_summary

BROKEN = Path(__file__).parents[1] / "cli" / "cases" / "broken"
GITHUB_MOST = 1024 * 1024
PAGES = "https://example.org/docs/rules"


@pytest.fixture(scope="module")
def report() -> Report:
    return check(BROKEN)


def rows(summary: str) -> list[list[str]]:
    """The cells of all tables, without their heads, as they are read."""
    html = MarkdownIt("gfm-like", {"linkify": False}).disable("linkify").parse(summary)
    cells = [
        "".join(child.content for child in following.children or ())
        for token, following in pairwise(html)
        if token.type == "td_open"
    ]
    return [cells[start : start + 5] for start in range(0, len(cells), 5)]


def test_a_table_for_each_file_the_gravest_first(report: Report) -> None:
    summary = to_summary(report, lambda file: f"课程/{file}", PAGES)
    files = [line for line in summary.splitlines() if line.startswith("### ")]
    assert files == [f"### `课程/paths/start/{name}.yaml`" for name in ("m02", "path", "m01")]
    assert [row[0] for row in rows(summary)] == ["error", "error", "error", "warning", "warning", "note"]


def test_findings_with_their_advice_and_a_link_to_the_page(report: Report) -> None:
    summary = to_summary(report, str, PAGES)
    error = ["error", "6", "levle is not a key that can stand here", "did you mean level?", "CK102 unknown-key"]
    assert error in rows(summary)
    assert f"[CK102]({PAGES}/CK102-unknown-key.md)" in summary
    assert "<details>" not in summary


def test_pages_can_be_unfolded_where_it_is_not_known_where_they_lie(report: Report) -> None:
    summary = to_summary(report, str)
    assert "[CK102](" not in summary
    assert summary.count("<details>") == summary.count("</details>") == len({d.code for d in report.diagnostics})
    assert "<summary>CK102 unknown-key: A key that cannot stand where it stands.</summary>" in summary


def found(message: str, line: int = 1) -> Diagnostic:
    finding = Fault("CK299", "example", Severity.WARNING, "{text}").at(
        Location("f.yaml", Span(1, 1, 1, 2)), text=message
    )
    return Diagnostic(finding, Location("f.yaml", Span(line, 1, line, 2)))


@pytest.mark.parametrize(
    ("message", "seen"),
    [
        ("<script>alert(1)</script> & <b>", "<script>alert(1)</script> & <b>"),
        ("a | b, `c | d`", "a | b, c | d"),
        ("*not* _set_ [apart](x) ~~y~~ $z$", "*not* _set_ [apart](x) ~~y~~ $z$"),
        ("`<b>` and ``a ` b`` and ` alone", "<b> and a ` b and ` alone"),
        ("two\nlines \\ 任务", "two lines \\ 任务"),
    ],
)
def test_texts_are_shown_as_they_are(report: Report, message: str, seen: str) -> None:
    [[_, _, shown, *_]] = rows(to_summary(replace(report, diagnostics=(found(message),)), str))
    assert shown == seen


@pytest.mark.parametrize(("count", "message", "most"), [(2000, "short", 500), (400, "长" * 2000, 82)])
def test_it_stays_below_what_github_takes(report: Report, count: int, message: str, most: int) -> None:
    summary = to_summary(replace(report, diagnostics=tuple(found(message, line) for line in range(count))), str)
    assert len(summary.encode()) < GITHUB_MOST
    assert len(rows(summary)) == most
    assert f"… and {count - most} more" in summary
