"""Files of results: every shape that is read, and everything that can be wrong with one, at its place."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculumkit.award.grading import Attempt, Gradebook
from curriculumkit.award.grading.results import Results, faults, read_results
from curriculumkit.check import check
from curriculumkit.diagnostics import Fault, Finding, Location

COURSE = Path(__file__).parent / "course"
ROWS = "learner,assessment,score,of,result,days_late\n"

WRONG: list[tuple[str, str | bytes, list[str]]] = [
    ("a.csv", "", ["1:1 CK470"]),
    ("a.csv", "\n\n", ["1:1 CK470"]),
    ("a.csv", "learner,assessment,score\n", ["1:1 CK470"]),
    ("a.csv", "learner,assessment\nlin,start/exam\n", ["1:1 CK470"]),
    ("a.csv", "learner,name,score\nlin,Lin,5\n", ["1:1 CK470", "1:9 CK470"]),
    ("a.csv", "learner,assessment,score,Score\nlin,start/exam,5,5\n", ["1:26 CK470"]),
    ("a.csv", "learner，assessment，score\nlin，start/exam，5\n", ["1:1 CK470", "1:1 CK470", "1:1 CK470", "1:1 CK470"]),
    ("a.csv", ROWS + "lin,start/exam,5\n", ["2:1 CK470"]),
    ("a.csv", ROWS + ",start/exam,5,,,\n", ["2:1 CK470"]),
    ("a.csv", ROWS + 'lin,"start/exam,5,,,\nbo,start/exam,5,,,\n', ["2:5 CK470"]),
    ("a.csv", ROWS + 'lin,"start"/exam,5,,,\n', ["2:5 CK470"]),
    ("a.csv", ROWS + "lin,start/exam,８４,,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + 'lin,start/exam,"84,5",,,\n', ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,=1+1,,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,nan,,,\nlin,start/exam,1e1,,,\n", ["2:16 CK473", "3:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,-1,,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,100.01,,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,51,50,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,0,0,,\n", ["2:18 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,5,x,,\n", ["2:18 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,5%,50,,\n", ["2:16 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,,,,\n", ["2:5 CK473"]),
    ("a.csv", ROWS + "lin,start/exam,,,pass,\n", ["2:18 CK474"]),
    ("a.csv", ROWS + "lin,start/m01/lab,5,,,\n", ["2:19 CK474"]),
    ("a.csv", ROWS + "lin,start/m01/lab,,,yes,\n", ["2:21 CK474"]),
    ("a.csv", ROWS + "lin,start/m01/lab,,,,\n", ["2:5 CK474"]),
    ("a.csv", ROWS + "lin,start/m01/lab,,,pass,\nlin,start/m01/lab,,,fail,\n", ["3:5 CK474"]),
    ("a.csv", ROWS + "lin,start/exam,5,,,1.5\n", ["2:20 CK475"]),
    ("a.csv", ROWS + "lin,start/exam,5,,,-1\n", ["2:20 CK475"]),
    ("a.csv", ROWS + "lin,start/m01/quiz,5,,,\n" * 3, ["4:20 CK476"]),
    ("a.csv", ROWS + "lin,start/exams,5,,,\n", ["2:5 CK472"]),
    ("a.csv", ROWS + "lin,start/m01,5,,,\n", ["2:5 CK472"]),
    ("a.csv", ROWS + "lin,nowhere,5,,,\n", ["2:5 CK472"]),
    ("a.csv", "learner,assessment,score,version\nlin,start/exam,5,0.9\nbo,start/exam,5,0.9\n", ["2:18 CK471"]),
    ("a.csv", "learner,assessment,score\n李,start/exam,5\n".encode("gbk"), ["2:1 CK010"]),
    ("a.csv", "learner,assessment,score\n".encode("utf-16"), ["1:1 CK011"]),
    ("a.txt", "84.5", ["1:1 CK470"]),
    ("a.xlsx", b"PK\x03\x04\xff", ["1:1 CK470"]),
    ("a.yaml", "", ["1:1 CK013"]),
    ("a.yaml", "- 5\n", ["1:1 CK470"]),
    ("a.yaml", "version: '1.0'\n", ["1:1 CK470"]),
    ("a.yaml", "learners:\n", ["1:1 CK470"]),
    ("a.yaml", "learners: {}\n", ["1:1 CK470"]),
    ("a.yaml", "learner:\n  lin:\n    start/exam: 5\n", ["1:1 CK470", "1:1 CK470"]),
    ("a.yaml", "learners:\n  lin: 5\n", ["2:3 CK470"]),
    ("a.yaml", "learners:\n  lin: {}\n", ["2:3 CK470"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam:\n", ["3:5 CK470"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam: []\n", ["3:5 CK470"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam: [[5]]\n", ["3:18 CK470"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam:\n      - score: [5]\n", ["4:16 CK473"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam:\n      - score: 5\n        off: 9\n", ["5:9 CK470"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam:\n      - of: 5\n", ["3:5 CK473"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam: true\n", ["3:17 CK474"]),
    ("a.yaml", "learners:\n  lin:\n    start/exam: 5\n  lin:\n    start/exam: 6\n", ["4:3 CK040"]),
    ("a.yaml", "version: 2\nlearners:\n  lin:\n    start/exam: 5\n", ["1:10 CK471"]),
    ("a.json", '{"learners": {"lin": {"start/exam": "abc"}}}', ["1:37 CK474"]),
    ("a.json", '{"learners": {"lin": {"start/exam": 5}}', ["1:40 CK052"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def gradebook() -> Gradebook:
    report = check(COURSE)
    assert report.curriculum is not None
    return Gradebook(report.curriculum)


@pytest.mark.parametrize(("file", "content", "expected"), WRONG, ids=str)
def test_a_fault_is_found_where_it_is(
    file: str, content: str | bytes, expected: list[str], gradebook: Gradebook
) -> None:
    results = read_results(content if isinstance(content, bytes) else content.encode(), file, gradebook)
    assert sorted(map(place_and_code, results.findings)) == sorted(expected), [str(f.message) for f in results.findings]
    assert results.broken or results.faulty == {"lin"}
    assert all(str(finding.help) for finding in results.findings)


def place_and_code(finding: Finding) -> str:
    assert isinstance(finding.place, Location)
    span = finding.place.span
    return f"{span.line}:{span.column} {finding.fault.code}"


def test_every_fault_of_results_is_brought_about(gradebook: Gradebook) -> None:
    found = {
        id(finding.fault)
        for file, content, _ in WRONG
        for finding in read_results(
            content if isinstance(content, bytes) else content.encode(), file, gradebook
        ).findings
    }
    all_faults = [fault for fault in vars(faults).values() if isinstance(fault, Fault)]
    assert [fault.message for fault in all_faults if id(fault) not in found] == []


def attempts(results: Results) -> dict[str, dict[str, object]]:
    assert results.findings == []
    return {
        learner: {node.id: reached for node, reached in by_node.items()}
        for learner, by_node in results.learners.items()
    }


EXPECTED = {
    "lin": {
        "start/m01/quiz": [Attempt(Fraction("84.5"))],
        "start/exam": [Attempt(Fraction(66)), Attempt(Fraction(200, 3), 1)],
        "start/m01/lab": True,
    },
    "Smith, Jo": {"start/exam": [Attempt(Fraction("69.99999999999999999"))]},
}
TABLE = """learner,assessment,score,of,result,days_late
lin,start/m01/quiz,84.5,,,
"Smith, Jo",start/exam, 69.99999999999999999% ,,,
lin,start/exam,33,50,,
lin,start/exam,2,3,,1
lin,start/m01/lab,,,Pass,
"""
DOCUMENT = """
version: '1.0'
learners:
  lin:
    start/m01/quiz: 84.5
    start/exam:
      - score: 33
        of: 50
      - score: 2
        of: 3
        days_late: 1
    start/m01/lab: pass
  Smith, Jo:
    start/exam: 69.99999999999999999
"""
JSON = """{"version": "1.0", "learners": {
\t"lin": {"start/m01/quiz": 84.5, "start/exam": [{"score": 33, "of": 50}, {"score": 2, "of": 3, "days_late": 1}],
\t\t"start/m01/lab": "pass"},
\t"Smith, Jo": {"start/exam": "69.99999999999999999%"}}}"""


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.csv", TABLE),
        ("a.csv", "\ufeff" + TABLE.replace("\n", "\r\n")),
        ("a.csv", TABLE.replace(",", ";").replace("Smith;", "Smith,")),
        ("a.tsv", TABLE.replace(",", "\t").replace("Smith\t", "Smith,")),
        ("a.CSV", TABLE.rstrip().replace("learner,", "Learner ,")),
        ("a.yaml", DOCUMENT),
        ("a.json", JSON),
    ],
)
def test_every_form_of_a_file_says_the_same(file: str, text: str, gradebook: Gradebook) -> None:
    assert attempts(read_results(text.encode(), file, gradebook)) == EXPECTED


def test_surrogates_in_json_are_characters(gradebook: Gradebook) -> None:
    text = r'{"learners": {"\ud83d\ude00\u674e": {"start/exam": 5}}}'
    assert list(attempts(read_results(text.encode(), "a.json", gradebook))) == ["😀李"]


def test_only_those_with_a_fault_are_faulty(gradebook: Gradebook) -> None:
    results = read_results((ROWS + "lin,start/exam,5,,,\nbo,start/exam,x,,,\n").encode(), "a.csv", gradebook)
    assert (set(results.learners), results.faulty, results.broken) == ({"lin", "bo"}, {"bo"}, False)


@given(
    st.binary(max_size=60) | st.text('learnassmtco,"\n ;/01%', max_size=80).map(str.encode),
    st.sampled_from([".csv", ".yaml", ".json"]),
)
def test_nothing_is_too_strange_to_read(gradebook: Gradebook, content: bytes, suffix: str) -> None:
    assert read_results(content, f"a{suffix}", gradebook).findings, "none of these are results"
