"""The summary of a job, in Markdown: a table for each file, the gravest first, and what is switched off."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from curriculumkit.check import Report
from curriculumkit.diagnostics import Diagnostic, Message, Severity
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.text import found_line, read_line
from curriculumkit.report.traces import traces
from curriculumkit.rules import BY_CODE

_MOST_ROWS, _MOST_BYTES = 500, 500_000
"""Of tables: GitHub refuses a summary of more than a megabyte."""
_MOST_BYTES_OF_PAGES = 300_000
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_CODE_SPAN = re.compile(r"((?<!`)(`+)(?!`).+?(?<!`)\2(?!`))")
_MARKUP = re.compile(r"[\\`<>&*_\[\]~#$]")
_SECTION = re.compile(r"^## (What it does|Why is this bad\?|Example|Write instead)$", re.MULTILINE)


def to_summary(report: Report, show_file: ShowFile, rules_url: str | None = None) -> str:
    """The summary. Codes lead to the rules' pages at an address; without one the pages can be unfolded below."""
    shown = _as_many_as_fit(sorted(report.diagnostics, key=_Gravest(report.diagnostics)), show_file, rules_url)
    lines = ["## Curriculum", "", f"**{found_line(report)}** · {read_line(report)}", ""]
    for file, rows in shown.items():
        lines += [f"### `{file}`", "", "| | line | finding | what to do | rule |", "|---|---|---|---|---|", *rows, ""]
    if rest := len(report.diagnostics) - sum(map(len, shown.values())):
        lines += [f"… and {rest} more, which the other forms of the report have", ""]
    if told := list(traces(report)):
        lines += ["### Switched off or changed", "", *(f"- {_text(trace)}" for trace in told), ""]
    if rules_url is None:
        lines += _pages({diagnostic.code for diagnostic in report.diagnostics})
    return "\n".join(lines).rstrip() + "\n"


class _Gravest:
    """Sorting key: the files with the gravest findings first, and in each file the gravest."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._files: dict[str, int] = {}
        for diagnostic in diagnostics:
            file, rank = diagnostic.location.file, diagnostic.severity.rank
            self._files[file] = min(rank, self._files.get(file, rank))

    def __call__(self, diagnostic: Diagnostic) -> tuple[object, ...]:
        file = diagnostic.location.file
        return self._files[file], file, diagnostic.severity.rank, diagnostic.order


def _as_many_as_fit(
    diagnostics: Iterable[Diagnostic], show_file: ShowFile, rules_url: str | None
) -> Mapping[str, list[str]]:
    """The rows of each file."""
    rows: dict[str, list[str]] = {}
    count = size = 0
    for diagnostic in diagnostics:
        row = _row(diagnostic, rules_url)
        count, size = count + 1, size + len(row.encode())
        if count > _MOST_ROWS or size > _MOST_BYTES:
            break
        rows.setdefault(show_file(diagnostic.location.file), []).append(row)
    return rows


def _row(diagnostic: Diagnostic, rules_url: str | None) -> str:
    finding, code = diagnostic.finding, diagnostic.code
    rule = f"[{code}]({rules_url}/{code}-{finding.fault.name}.md)" if rules_url else code
    line = str(diagnostic.location.span.line)
    advice = _text(finding.help) if finding.help else ""
    cells = (_NAMES[diagnostic.severity], line, _text(finding.message), advice, f"{rule} {finding.fault.name}")
    return "| " + " | ".join(cells) + " |"


def _text(text: Message | str) -> str:
    """A text that stands in a table as it is; what it has in backticks is code."""
    parts = _CODE_SPAN.split(" ".join(str(text).split()))
    shown = (part if index % 3 else _MARKUP.sub(r"\\\g<0>", part) for index, part in enumerate(parts) if index % 3 < 2)
    return "".join(shown).replace("|", "\\|")


def _pages(codes: Iterable[str]) -> Iterator[str]:
    size = 0
    for rule in (BY_CODE[code] for code in sorted(codes) if code in BY_CODE):
        title, _, page = rule.markdown.partition("\n")
        size += len(page.encode())
        if size > _MOST_BYTES_OF_PAGES:
            return
        title = f"{title.removeprefix('# ')}: {escape(rule.summary, quote=False)}"
        page = _SECTION.sub(r"**\1**\n", page).strip()
        yield f"<details><summary>{title}</summary>\n\n{page}\n\n</details>"
