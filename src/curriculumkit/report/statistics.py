"""How often each rule found something."""

from collections import Counter

from curriculumkit.check import Report


def statistics(report: Report) -> str:
    """A line for each code, the most frequent first, with what is acknowledged of it."""
    found = Counter((d.code, d.finding.fault.name, d.severity.value) for d in report.diagnostics)
    known = Counter((d.code, d.finding.fault.name, d.severity.value) for d in report.acknowledged)
    rows = sorted(found.keys() | known.keys(), key=lambda row: (-found[row] - known[row], row))
    lines = []
    for row in rows:
        code, name, severity = row
        more = f" ({known[row]} acknowledged)" if known[row] else ""
        lines.append(f"{found[row] + known[row]:6} {code} {name}, {severity}{more}")
    return "\n".join(lines)
