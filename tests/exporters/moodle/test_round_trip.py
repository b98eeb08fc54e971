"""Export → import → export, over generated banks; and what Moodle would mark right in them."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.exporters.moodle.attempts import fraction
from tests.exporters.moodle.banks import ANSWER, BANKS
from tests.exporters.moodle.conftest import imported, only_file
from tests.exporters.moodle.importer_rules import problems
from tests.exporters.moodle.responses import attempts

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.importing import yaml_text
from curriculumkit.model.question.interaction import WriteFreely
from curriculumkit_moodle.losses import losses_of
from curriculumkit_moodle.selection import selected


def write(folder: Path, bank: dict[str, Any], exam: dict[str, Any], title: str) -> None:
    path = folder / "paths" / "p"
    (path / "m1").mkdir(parents=True)
    (path / "m1" / "x.png").write_bytes(b"png")
    (path / "m1" / "x y.png").write_bytes(b"another")
    top = {"id": "gen", "title": title, "language": "en", "paths": ["p"], "sources": {"docs": "https://d.org/"}}
    objective = {"text": title, "level": "apply"}
    module = {"title": title, "text": title, "weeks": 1, "objectives": {"o1": objective, "o2": objective}}
    files = {"curriculum.yaml": top, "paths/p/path.yaml": {"title": title, "text": title, "modules": ["m1"]},
             "paths/p/m1.yaml": module, "paths/p/m1.questions.yaml": {"questions": bank},
             "paths/p/m1.exam.yaml": {"questions": exam}}  # fmt: skip
    for name, data in files.items():
        (folder / name).write_text(yaml_text(data), encoding="utf-8")


def linked_without_errors(folder: Path) -> LinkedCurriculum | None:
    """The curriculum of a folder; None where it has no question, or something that Moodle would choke on."""
    curriculum = check(folder).curriculum
    assert curriculum is not None
    entries = selected(curriculum, ())
    stops = any(finding.fault.severity == "error" for finding in losses_of(curriculum, entries))
    return curriculum if entries and not stops else None


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(bank=BANKS, exam=st.just({}) | BANKS, title=ANSWER)
def test_what_we_write_is_a_fixed_point(bank: dict[str, Any], exam: dict[str, Any], title: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write(folder / "a", bank, exam, title)
        curriculum = linked_without_errors(folder / "a")
        if curriculum is None:
            return
        one = only_file(curriculum)
        assert list(problems(one)) == []
        assert_right_answers_are_right(curriculum, one)
        assert imported(one, folder / "b") == []
        again = check(folder / "b").curriculum
        assert again is not None
        assert only_file(again) == one


def assert_right_answers_are_right(curriculum: LinkedCurriculum, source: bytes) -> None:
    questions = {one.findtext("idnumber"): one for one in etree.fromstring(source).iter("question")}
    for node in curriculum.questions:
        interaction = node.model.interaction
        if not isinstance(interaction, WriteFreely):
            right = next(response for response, is_right in attempts(interaction) if is_right)
            assert abs(fraction(questions[f"gen/{node.id}"], right) - 1) < 1e-4
