"""Case files: for each `NAME.yaml`, `NAME.expect` has the findings with their places and the data that results.

`RENEW_CASES=1 pytest tests/source/test_cases.py` writes the expectations anew; look at the difference then.
"""

import json
import os
from pathlib import Path

import pytest

from curriculumkit.diagnostics import Fault, Finding, Location
from curriculumkit.source import Document, faults, load

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yaml"))
ELSEWHERE = {
    "CK001", "CK002", "CK003", "CK005", "CK006",  # test_files.py
    "CK050",  # tests/rules/cases/text-values: what is doubtful is known here, whether it matters is not
    "CK004", "CK010", "CK011", "CK014", "CK046", "CK047", "CK053",  # test_bytes.py, test_limits.py
}  # fmt: skip


def place(location: object) -> str:
    assert isinstance(location, Location)
    span = location.span
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def describe_finding(finding: Finding) -> str:
    related = "".join(f" (see {place(other.place)})" for other in finding.related)
    return f"{place(finding.place)} {finding.fault.code} {finding.fault.name} {finding.fault.severity}{related}"


def describe(document: Document) -> str:
    findings = "".join(describe_finding(finding) + "\n" for finding in document.findings)
    data = json.dumps(document.data, ensure_ascii=False, indent=1) if document.readable else "unreadable"
    doubts = "".join(f"{'.'.join(map(str, d.path))}{' (key)' * d.on_key}: {d.text}\n" for d in document.doubts)
    return f"{findings}{doubts}---\n{data}\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    document = load(path.read_bytes(), path.name)
    expectation = path.with_suffix(".expect")
    if os.environ.get("RENEW_CASES"):
        expectation.write_text(describe(document), encoding="utf-8")
    assert describe(document) == expectation.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_message_can_be_written(path: Path) -> None:
    for finding in load(path.read_bytes(), path.name).findings:
        texts = [str(finding.message), str(finding.help), *(str(other.message) for other in finding.related)]
        assert all(texts)
        assert not any(0x10F000 <= ord(character) < 0x10F080 for text in texts for character in text)


def all_faults() -> list[Fault]:
    return [value for value in vars(faults).values() if isinstance(value, Fault)]


def test_each_fault_has_a_case() -> None:
    found = {finding.fault.code for path in FILES for finding in load(path.read_bytes(), path.name).findings}
    assert {fault.code for fault in all_faults()} - ELSEWHERE == found


def test_codes_and_names_belong_together() -> None:
    names = {fault.code: fault.name for fault in all_faults()}
    assert all(names[fault.code] == fault.name for fault in all_faults())
    assert len(set(names.values())) == len(names)
    assert all("CK001" <= code <= "CK059" for code in names)


def test_expectations_have_cases() -> None:
    assert {path.stem for path in CASES.glob("*.expect")} == {path.stem for path in FILES}
