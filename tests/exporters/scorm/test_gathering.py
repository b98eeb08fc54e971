"""Packages of several SCOs: what is in them, in which order, what holds learners back, and what gets lost."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from tests.exporters.scorm.conftest import outcome, unpacked_all
from tests.exporters.scorm.schemas import form_errors

from curriculumkit.check import check
from curriculumkit.export import Artefact, GivenFile, GivenFolder, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions, exporter

CELERY = Path(__file__).parents[3] / "curriculum/celery"
PER_PATH = ScormOptions(per="path", include_exams=True)


@dataclass(slots=True)
class Export:
    """An export of the Celery curriculum, taken apart."""

    packages: dict[str, dict[str, bytes]]
    losses: list[str]

    def manifest(self, name: str) -> etree._Element:
        return etree.fromstring(self.packages[name]["imsmanifest.xml"])


@pytest.fixture(scope="module")
def celery() -> LinkedCurriculum:
    report = check(CELERY)
    assert report.curriculum is not None
    return report.curriculum


def export(curriculum: LinkedCurriculum, options: ScormOptions) -> Export:
    made = list(exporter.export(curriculum, options))
    files = {entry.path: b"".join(entry.chunks) for entry in made if isinstance(entry, Artefact)}
    losses = [f"{one.finding.fault.code} {one.finding.message}" for one in made if isinstance(one, Loss)]
    return Export(unpacked_all(files), losses)


@pytest.fixture(scope="module")
def paths(celery: LinkedCurriculum) -> Export:
    return export(celery, PER_PATH)


def local(element: etree._Element) -> str:
    return element.get("identifier", "").rpartition(".")[2]


def test_path_has_its_modules_its_project_and_its_exam(paths: Export) -> None:
    root = paths.manifest("foundation")
    items = root.findall(".//{*}organization/{*}item/{*}item")
    assert [local(item) for item in items] == [*(f"m0{n}" for n in range(1, 9)), "capstone", "exam"]
    assert root.findtext(".//{*}organization/{*}title") == "Celery 基础"
    whole = root.findall(".//{*}organization/{*}item")
    assert [(one.get("identifier"), one.get("identifierref")) for one in whole] == [("item.celery.foundation", None)]
    prerequisites = {local(item): item.findtext("{*}prerequisites") for item in items}
    assert prerequisites["m01"] is None
    assert prerequisites["m02"] == "item.celery.foundation.m01"
    assert prerequisites["exam"] == "item.celery.foundation.m08"
    exam = items[-1]
    assert (exam.findtext("{*}masteryscore"), exam.findtext("{*}maxtimeallowed")) == ("70", "0002:00:00.00")


def test_tracks_are_branches_of_which_one_is_enough(paths: Export) -> None:
    tracks, *rest = paths.manifest("specialist").findall(".//{*}organization/{*}item/{*}item")
    assert [local(item) for item in tracks.findall("{*}item")] == ["django", "performance", "architecture"]
    wanted = "(item.celery.specialist.a4|item.celery.specialist.b3|item.celery.specialist.c3)"
    assert {item.findtext("{*}prerequisites") for item in rest} == {wanted}


def test_paths_of_a_curriculum_are_branches_of_one_item(celery: LinkedCurriculum) -> None:
    made = export(celery, ScormOptions(per="curriculum"))
    whole = made.manifest("celery").findall(".//{*}organization/{*}item")
    assert [one.get("identifier") for one in whole] == ["item.celery"]
    assert [local(item) for item in whole[0].findall("{*}item")] == [path.id for path in celery.paths]


def test_identifiers_stay_whatever_is_written_anew(curriculum: LinkedCurriculum) -> None:
    def identifiers() -> list[tuple[str | None, str | None]]:
        root = export(curriculum, ScormOptions(per="path")).manifest("basics")
        return sorted((one.get("identifier"), one.get("href")) for one in root.iter() if one.get("identifier"))

    before = identifiers()
    path = curriculum.paths[0]
    path.model = path.model.model_copy(update={"title": "另一个标题"})
    first, *others = path.modules
    first.model = first.model.model_copy(update={"title": "新的第一章"})
    path.modules = [*others, first]
    assert identifiers() == before


def test_files_of_the_player_are_there_once(paths: Export) -> None:
    files = paths.packages["foundation"]
    assert len([name for name in files if name.endswith("/player.js")]) == 1
    assert b'src="../../player/player.js"' in files["foundation/m01/index.html"]


def test_exam_draws_by_its_blueprint(celery: LinkedCurriculum, paths: Export) -> None:
    script = paths.packages["foundation"]["foundation/exam/course.js"].decode()
    course = json.loads(script.removeprefix("window.curriculumkit = { course: ").removesuffix(" };\n"))
    exam = next(path.exam for path in celery.paths if path.id == "foundation")
    assert exam is not None
    assert course["minutes"] == 120
    assert course["shuffled"] is True
    ids = {question["id"] for question in course["questions"]}
    asked = [len(form) for form in course["forms"]] or [len(ids)]
    assert set(asked) == {min(exam.model.questions or 0, len(ids))}
    assert all(set(form) <= ids for form in course["forms"])


def test_exams_need_to_be_asked_for(celery: LinkedCurriculum, paths: Export) -> None:
    assert [loss[:5] for loss in paths.losses].count("CK815") == 3
    without = export(celery, ScormOptions(per="path", only=("foundation",)))
    assert [loss[:5] for loss in without.losses] == ["CK819", "CK818", "CK814"]
    assert "foundation/exam/index.html" not in without.packages["foundation"]


@pytest.mark.parametrize("options", [
    ScormOptions(edition="2004", per="path", include_exams=True),
    ScormOptions(edition="2004", per="path", sequencing="mapinfo"),
    ScormOptions(per="curriculum"),
    ScormOptions(edition="2004", per="curriculum"),
    ScormOptions(edition="2004"),
    ScormOptions(),
], ids=lambda options: f"{options.edition}-{options.per}-{options.sequencing}")  # fmt: skip
def test_every_manifest_has_the_official_form(celery: LinkedCurriculum, options: ScormOptions) -> None:
    made = export(celery, options)
    assert len(made.packages) == {"module": 32, "path": 4, "curriculum": 1}[options.per]
    for files in made.packages.values():
        assert form_errors(files["imsmanifest.xml"], options.edition) == []


def test_paths_of_1_2_have_the_official_form(paths: Export) -> None:
    for files in paths.packages.values():
        assert form_errors(files["imsmanifest.xml"], "1.2") == []


def test_satisfaction_of_a_path_is_what_its_certification_asks_for(celery: LinkedCurriculum) -> None:
    made = export(celery, ScormOptions(edition="2004", per="path", include_exams=True, only=("foundation",)))
    counts = {
        local(item): item.find(".//{*}rollupRules").get("rollupObjectiveSatisfied")  # type: ignore[union-attr]
        for item in made.manifest("foundation").findall(".//{*}organization/{*}item/{*}item")
    }
    assert (counts["m01"], counts["capstone"], counts["exam"]) == ("true", "false", "true")
    assert made.losses[1].startswith("CK818 the certification foundation also needs 提交基础毕业项目")


def skipping(curriculum: LinkedCurriculum) -> LinkedCurriculum:
    """The third module requires the first one only."""
    first, _, third = curriculum.modules
    third.prerequisites = (type(third.prerequisites[0])(first, third.place / "requires", 0),)
    return curriculum


def test_order_that_is_no_line_is_a_loss_in_one_line_alone(curriculum: LinkedCurriculum) -> None:
    skipping(curriculum)
    line = export(curriculum, ScormOptions(edition="2004", per="path"))
    assert [loss[:5] for loss in line.losses] == ["CK817", "CK813"]
    assert "CK817 basics/m03 does not require just the module before it" in line.losses[0]
    exact = export(curriculum, ScormOptions(edition="2004", per="path", sequencing="mapinfo"))
    assert [loss[:5] for loss in exact.losses] == ["CK813"]
    targets = [one.get("targetObjectiveID") for one in exact.manifest("basics").iterfind(".//{*}mapInfo")]
    assert targets == ["done.queues.basics.m01", "done.queues.basics.m01", "done.queues.basics.m01"]


def test_prerequisite_in_another_package_is_a_loss(celery: LinkedCurriculum) -> None:
    m09 = next(module for module in celery.modules if module.local_id == "m09")
    m08 = next(module for module in celery.modules if module.local_id == "m08")
    before = m09.prerequisites
    m09.prerequisites = (type(m08.prerequisites[0])(m08, m09.place / "requires", 0),)
    try:
        made = export(celery, ScormOptions(per="path", only=("professional",)))
    finally:
        m09.prerequisites = before
    assert "CK816 professional/m09 requires foundation/m08, which is not in the package" in "\n".join(made.losses)


def test_only_what_was_asked_for() -> None:
    assert sorted(outcome(ScormOptions(only=("basics/m02",)))[0]) == ["basics/m02.zip", "index.json"]
    with pytest.raises(UnfitOptionError, match="--only basics/m09: there is no such module or path"):
        outcome(ScormOptions(only=("basics/m09",)))
    with pytest.raises(UnfitOptionError, match="must name paths"):
        outcome(ScormOptions(per="path", only=("basics/m01",)))


def test_theme_and_control_documents_are_part_of_every_package() -> None:
    theme = GivenFile("blue.css", b":root { --accent: #00f; --logo: url('https://a.example/logo.png'); }")
    documents = GivenFolder("xsd", {"adlcp_rootv1p2.xsd": b"<schema/>"})
    made, losses = outcome(ScormOptions(theme=theme, control_documents=documents))
    files = unpacked_all(made)["basics/m02"]
    assert files["adlcp_rootv1p2.xsd"] == b"<schema/>"
    assert files["player/theme.css"] == theme.content
    assert files["index.html"].index(b"player/result.css") < files["index.html"].index(b"player/theme.css")
    assert losses[0] == "CK821 the theme refers to https://a.example/logo.png, which a package does not load"


def test_several_processes_give_the_same_packages(celery: LinkedCurriculum) -> None:
    one, two = (export(celery, ScormOptions(jobs=jobs)) for jobs in (1, 2))
    assert list(one.packages) == list(two.packages)
    assert one == two


def test_every_loss_has_its_page() -> None:
    pages = {page.fault.code: page.markdown for page in exporter.loss_pages()}
    assert list(pages) == [f"CK{number}" for number in range(810, 826)]
    assert all(len(page.splitlines()) > 5 for page in pages.values())
