"""What CI systems read: each form against what its reader demands."""

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from jsonschema import Draft7Validator

from curriculumkit.check import Report, check
from curriculumkit.diagnostics import Severity
from curriculumkit.report.github import to_github, to_summary
from curriculumkit.report.gitlab import to_gitlab
from curriculumkit.report.junit import to_junit
from curriculumkit.report.sarif import to_sarif
from curriculumkit.report.statistics import statistics

BROKEN = Path(__file__).parents[1] / "cli" / "cases" / "broken"
SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-2.1.0.json"


@pytest.fixture(scope="module")
def report() -> Report:
    return check(BROKEN)


def show(file: str) -> str:
    return f"课程/{file}"


def test_sarif_has_all_results_with_their_places(report: Report) -> None:
    [run] = json.loads(to_sarif(report, show))["runs"]
    assert [result["ruleId"] for result in run["results"]] == [d.code for d in report.diagnostics]
    for result, diagnostic in zip(run["results"], report.diagnostics, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == diagnostic.code
        place, span = result["locations"][0]["physicalLocation"], diagnostic.location.span
        assert place["artifactLocation"]["uri"] == f"%E8%AF%BE%E7%A8%8B/{diagnostic.location.file}"
        assert list(place["region"].values()) == [span.line, span.column, span.end_line, span.end_column]
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF 2.1.0 is not here")
def test_sarif_is_valid(report: Report, celery: Path) -> None:
    validator = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for each in (report, check(celery)):
        assert [error.message for error in validator.iter_errors(json.loads(to_sarif(each, show)))] == []


def test_sarif_suppresses_what_is_acknowledged(celery: Path) -> None:
    known = check(celery)
    [run] = json.loads(to_sarif(known, show))["runs"]
    suppressed = [r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r]
    assert suppressed == [diagnostic.acknowledged for diagnostic in known.acknowledged]
    assert suppressed


def test_sarif_has_fixes(tmp_path: Path) -> None:
    (tmp_path / "curriculum.yaml").write_text("title: 示例,一\nlanguage: zh-CN\npaths: [a]\n", encoding="utf-8")
    [run] = json.loads(to_sarif(check(tmp_path), str))["runs"]
    [fix] = [result["fixes"][0] for result in run["results"] if "fixes" in result]
    [replacement] = fix["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 11}
    assert replacement["insertedContent"] == {"text": "，"}


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 3), (Severity.WARNING, 3)])
def test_junit_has_a_case_for_each_file(report: Report, fail_on: Severity, failures: int) -> None:
    root = Xml.fromstring(to_junit(report, show, fail_on))  # noqa: S314 — our own text
    cases = root.findall("./testsuite/testcase")
    assert [case.get("file") for case in cases] == sorted(map(show, report.lines))
    assert root.get("failures") == str(failures) == str(len(root.findall(".//failure")))
    written = "".join(root.itertext())
    assert all(str(diagnostic.finding.message) in written for diagnostic in report.diagnostics)


def test_github_has_commands_with_escapes(report: Report) -> None:
    lines = to_github(report, lambda file: f"a,b:{file}").splitlines()
    first = next(line for line in lines if "CK201" in line)
    assert first.startswith(
        "::error file=a%2Cb%3Apaths/start/m01.yaml,line=15,endLine=15,col=22,endColumn=24,title=CK201"
    )
    assert "%0A" in first


def test_github_shows_ten_of_a_kind_and_counts_the_rest(tmp_path: Path) -> None:
    keys = "".join(f"key{number}: 1\n" for number in range(25))
    (tmp_path / "curriculum.yaml").write_text(f"title: a\nlanguage: en\npaths: [b]\n{keys}")
    found = check(tmp_path)
    errors = [line for line in to_github(found, str).splitlines() if line.startswith("::error")]
    assert len(errors) == 10
    assert errors[-1].endswith(f"{found.count(Severity.ERROR) - 9} more of this kind are in the summary of the job")
    assert to_summary(found, str).count("| error |") == found.count(Severity.ERROR)


def test_gitlab_has_what_gitlab_reads(report: Report) -> None:
    issues = json.loads(to_gitlab(report, show))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(report.diagnostics)
    for issue, diagnostic in zip(issues, report.diagnostics, strict=True):
        assert issue["location"]["path"] == show(diagnostic.location.file)
        assert issue["location"]["lines"]["begin"] == diagnostic.location.span.line
        assert issue["severity"] in {"major", "minor", "info"}


def test_statistics_count_by_code(report: Report) -> None:
    assert "     1 CK201 unresolved-reference, error" in statistics(report).splitlines()
