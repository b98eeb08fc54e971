"""Diagnostics as JUnit XML: a test case for each file that was read, which fails where something weighs enough.

What is switched off is in the properties of the suite, and in its output, since not every reader shows both.
"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as Xml

from curriculumkit.check import Report
from curriculumkit.diagnostics import Diagnostic, Severity
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.text import described, found_line, read_line
from curriculumkit.report.traces import traces

_SUITE = "curriculumkit"


def to_junit(report: Report, show_file: ShowFile, fail_on: Severity) -> str:
    """Findings that fail a run are failures; all others, and those that are acknowledged, are output of their file."""
    suite = Xml.Element("testsuite", name=_SUITE)
    told = list(traces(report))
    _add_properties(suite, told)
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in report.lines}
    for diagnostic in report.diagnostics:
        by_file.setdefault(diagnostic.location.file, []).append(diagnostic)
    failures = 0
    for file, diagnostics in sorted(by_file.items()):
        case = Xml.SubElement(suite, "testcase", classname=_SUITE, name=show_file(file), file=show_file(file))
        failing = [d for d in diagnostics if d.severity.rank <= fail_on.rank and not d.provisional]
        failures += bool(failing)
        if failing:
            summary = _counted(failing)
            failure = Xml.SubElement(case, "failure", message=summary, type=failing[0].code)
            failure.text = _lines(failing, show_file)
        if others := [d for d in diagnostics if d not in failing]:
            Xml.SubElement(case, "system-out").text = _lines(others, show_file)
    Xml.SubElement(suite, "system-out").text = "\n".join((read_line(report), found_line(report), *told))
    suite.attrib |= {"tests": str(len(by_file)), "failures": str(failures), "errors": "0", "skipped": "0"}
    root = Xml.Element("testsuites", _attributes(suite.attrib))
    root.append(suite)
    Xml.indent(root)
    text: str = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _add_properties(suite: Xml.Element, told: Sequence[str]) -> None:
    if told:
        properties = Xml.SubElement(suite, "properties")
        for trace in told:
            name, _, value = trace.partition(": ")
            Xml.SubElement(properties, "property", name=name, value=value)


def _attributes(suite: Mapping[str, str]) -> dict[str, str]:
    return {key: suite[key] for key in ("tests", "failures", "errors")}


def _counted(diagnostics: Sequence[Diagnostic]) -> str:
    codes = ", ".join(dict.fromkeys(diagnostic.code for diagnostic in diagnostics))
    return f"{len(diagnostics)} found: {codes}"


def _lines(diagnostics: Sequence[Diagnostic], show_file: ShowFile) -> str:
    return "\n".join(described(diagnostic, show_file) for diagnostic in diagnostics)
