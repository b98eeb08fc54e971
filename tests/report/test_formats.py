"""What CI systems read: each form against what its reader demands."""

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree as Xml

import pytest
from jsonschema import Draft7Validator

from curriculumkit.check import Report, check
from curriculumkit.diagnostics import Severity
from curriculumkit.report.github import to_github
from curriculumkit.report.gitlab import to_gitlab
from curriculumkit.report.junit import to_junit
from curriculumkit.report.sarif import to_sarif
from curriculumkit.report.statistics import statistics
from curriculumkit.report.summary import to_summary
from curriculumkit.report.traces import traces

BROKEN = Path(__file__).parents[1] / "cli" / "cases" / "broken"
SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-2.1.0.json"


@pytest.fixture(scope="module")
def report() -> Report:
    return check(BROKEN)


@pytest.fixture
def quiet(tmp_path: Path) -> Report:
    """A report of which much is switched off."""
    root = copytree(BROKEN, tmp_path / "quiet")
    checks = "checks:\n  ignore: [CK3]\n  severity:\n    CK501: info\n    CK702: error\n  rule_set: 2\n"
    options = "  options:\n    reading:\n      words: 99\n    vague_verbs:\n      - feel\n      - see\n"
    with (root / "curriculum.yaml").open("a", encoding="utf-8") as file:
        file.write(checks + options)
    return check(root).selected(["CK1", "CK2", "CK3", "CK5"], ["CK2"])


TRACES = [
    "switched off: 1 warning by ignore (CK3)",
    "switched off: 2 findings (1 warning, 1 note) by --select (all but CK1, CK2, CK3, CK5)",
    "switched off: 1 error by --ignore (CK2)",
    "severity changed by checks: CK501 info, CK702 error",
    "options set by checks: vague_verbs feel, see, reading.words 99",
    "pinned to rule set 2: 0 found by newer rules, which never fail a run",
]


def test_traces(quiet: Report) -> None:
    assert list(traces(quiet)) == TRACES


def test_sarif_tells_what_is_switched_off(quiet: Report) -> None:
    [run] = json.loads(to_sarif(quiet, show))["runs"]
    [invocation] = run["invocations"]
    assert [note["message"]["text"] for note in invocation["toolConfigurationNotifications"]] == TRACES
    rules = run["tool"]["driver"]["rules"]
    changed = invocation["ruleConfigurationOverrides"]
    assert [rules[each["descriptor"]["index"]]["id"] for each in changed] == ["CK501", "CK702"]
    assert [each["configuration"]["level"] for each in changed] == ["note", "error"]
    off = {"codes": "CK2", "by": "--ignore", "errors": 1, "warnings": 0, "notes": 0, "count": 1}
    assert off in run["properties"]["switchedOff"]
    assert invocation["executionSuccessful"] is True


def test_junit_tells_what_is_switched_off(quiet: Report) -> None:
    suite = Xml.fromstring(to_junit(quiet, show, Severity.ERROR))[0]  # noqa: S314 — our own text
    assert suite[0].tag == "properties"
    assert [f"{each.get('name')}: {each.get('value')}" for each in suite[0]] == TRACES
    assert (suite[-1].text or "").splitlines()[-len(TRACES) :] == TRACES


def test_github_tells_what_is_switched_off(quiet: Report) -> None:
    [notice] = [line for line in to_github(quiet, show).splitlines() if "title=curriculumkit::" in line]
    assert notice == "::notice title=curriculumkit::" + "%0A".join(TRACES)


def show(file: str) -> str:
    return f"课程/{file}"


def test_sarif_has_all_results_with_their_places(report: Report) -> None:
    [run] = json.loads(to_sarif(report, show))["runs"]
    assert [result["ruleId"] for result in run["results"]] == [d.code for d in report.diagnostics]
    for result, diagnostic in zip(run["results"], report.diagnostics, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == diagnostic.code
        place, span = result["locations"][0]["physicalLocation"], diagnostic.location.span
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert place["artifactLocation"]["uri"] == f"%E8%AF%BE%E7%A8%8B/{diagnostic.location.file}"
        assert list(place["region"].values()) == [span.line, span.column, span.end_line, span.end_column]
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF 2.1.0 is not here")
def test_sarif_is_valid(report: Report, quiet: Report, celery: Path) -> None:
    validator = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for each in (report, quiet, check(celery)):
        assert [error.message for error in validator.iter_errors(json.loads(to_sarif(each, show, celery)))] == []


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


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 2), (Severity.WARNING, 3)])
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
        "::error file=a%2Cb%3Apaths/start/m02.yaml,line=10,endLine=10,col=18,endColumn=20,title=CK201"
    )
    assert "%0A" in first


def test_github_names_other_places_that_a_finding_speaks_of(tmp_path: Path) -> None:
    (tmp_path / "curriculum.yaml").write_text("title: a\nlanguage: en\npaths: [b]\ntitle: c\n")
    [line] = [line for line in to_github(check(tmp_path), show).splitlines() if "duplicate-key" in line]
    assert "%0A课程/curriculum.yaml:1: the first one stands here%0A" in line


def test_github_shows_ten_of_a_kind_and_counts_the_rest(tmp_path: Path) -> None:
    keys = "".join(f"key{number}: 1\n" for number in range(25))
    (tmp_path / "curriculum.yaml").write_text(f"title: a\nlanguage: en\npaths: [b]\n{keys}")
    found = check(tmp_path)
    errors = [line for line in to_github(found, str).splitlines() if line.startswith("::error")]
    assert len(errors) == 10
    assert errors[-1].endswith(f"{found.count(Severity.ERROR) - 9} more of this kind are in the summary of the job")
    assert to_summary(found, str).count("| error |") == found.count(Severity.ERROR)


def test_github_leaves_room_for_what_is_switched_off(quiet: Report) -> None:
    [note, *_] = [d for d in check(BROKEN).diagnostics if d.severity is Severity.INFO]
    for count, last in ((9, "CK601"), (10, "2 more of this kind are in the summary of the job")):
        lines = to_github(replace(quiet, diagnostics=(note,) * count), show).splitlines()
        notices = [line for line in lines if line.startswith("::notice")]
        assert len(notices) == 10
        assert last in notices[-1]


def test_gitlab_has_what_gitlab_reads(report: Report) -> None:
    issues = json.loads(to_gitlab(report, show))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(report.diagnostics)
    for issue, diagnostic in zip(issues, report.diagnostics, strict=True):
        assert issue["location"]["path"] == show(diagnostic.location.file)
        assert issue["location"]["lines"]["begin"] == diagnostic.location.span.line
        assert issue["severity"] in {"major", "minor", "info"}
    assert "`levle` is not a key that can stand here. Did you mean `level`?" in {i["description"] for i in issues}


def test_statistics_count_by_code(report: Report) -> None:
    assert "     1 CK201 unresolved-reference, error" in statistics(report).splitlines()
