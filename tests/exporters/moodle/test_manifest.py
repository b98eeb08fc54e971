"""The manifest: what is new or changed since the last export."""

import json
from typing import Any

import pytest
from tests.exporters.moodle.conftest import by_key, change, exported, linked

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle import MoodleOptions
from curriculumkit_moodle.manifest import FILE


def manifest(curriculum: LinkedCurriculum) -> bytes:
    return exported(curriculum, MoodleOptions(per="curriculum", manifest=True))[0][FILE]


def since(curriculum: LinkedCurriculum, before: bytes) -> tuple[set[str], Any]:
    options = MoodleOptions(per="curriculum", changed_since=GivenFile("manifest.json", before))
    files, _ = exported(curriculum, options)
    after = json.loads(files.pop(FILE))
    return {key for data in files.values() for key, q in by_key(data).items() if q.get("type") != "category"}, after


def test_lists_every_question_with_its_file() -> None:
    content = json.loads(manifest(linked()))
    assert content["curriculum"] == "queues"
    assert len(content["questions"]) == 15
    assert content["questions"]["queues/basics/m01/questions/judge"]["file"] == "queues.xml"


def test_nothing_changed_is_nothing_to_import() -> None:
    before = manifest(linked())
    written, after = since(linked(), before)
    assert written == set()
    assert after["questions"].keys() == json.loads(before)["questions"].keys()
    assert all("file" not in entry for entry in after["questions"].values())


def test_only_what_changed_is_written_and_the_manifest_stays_whole() -> None:
    before = manifest(linked())
    curriculum = linked()
    change(curriculum, "judge", explanation="新的解释")
    written, after = since(curriculum, before)
    assert written == {"judge"}
    assert len(after["questions"]) == 15
    assert since(curriculum, json.dumps(after).encode())[0] == set()


def test_a_group_is_written_whole_where_a_part_of_it_changed() -> None:
    before = manifest(linked())
    curriculum = linked()
    change(curriculum, "scene/what", answer=False)
    assert since(curriculum, before)[0] == {"scene", "scene/what", "scene/next"}


def test_what_is_gone_is_told() -> None:
    before = manifest(linked())
    curriculum = linked()
    next(curriculum.modules).banks["questions"].pop("judge")
    written, after = since(curriculum, before)
    assert written == set()
    assert after["removed"] == ["queues/basics/m01/questions/judge"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"questions": {"a": 1}, "curriculum": "queues"}', b"\xff"])
def test_what_is_no_manifest_is_refused(content: bytes) -> None:
    with pytest.raises(UnfitOptionError, match="x is not a manifest"):
        exported(linked(), MoodleOptions(changed_since=GivenFile("x", content)))


def test_the_manifest_of_another_curriculum_is_refused() -> None:
    curriculum = linked()
    curriculum.id = "other"
    with pytest.raises(UnfitOptionError, match="is the manifest of queues"):
        exported(curriculum, MoodleOptions(changed_since=GivenFile("x", manifest(linked()))))


@pytest.mark.parametrize(
    "manifest",
    [
        {"format": 99, "curriculum": "queues", "questions": {}},
        {"format": 1, "curriculum": "queues", "questions": {"a": {"hash": None}}},
        {"format": 1, "curriculum": "queues", "questions": {"a": {"hash": "short"}}},
        {"format": 1, "curriculum": "queues", "questions": {"\ud800": {"hash": "0" * 64}}},
    ],
)
def test_a_manifest_that_is_broken_or_of_a_newer_format_is_refused(manifest: object) -> None:
    with pytest.raises(UnfitOptionError, match="x is not a manifest"):
        exported(linked(), MoodleOptions(changed_since=GivenFile("x", json.dumps(manifest).encode())))


def test_what_was_not_asked_for_stays_in_the_manifest() -> None:
    before = manifest(linked())
    options = MoodleOptions(only=("basics/m01/questions/judge",), changed_since=GivenFile("manifest.json", before))
    after = exported(linked(), options)[0][FILE]
    assert json.loads(after)["questions"].keys() == json.loads(before)["questions"].keys()
    assert json.loads(after)["removed"] == []
    assert since(linked(), after)[0] == set()


def test_a_part_of_a_group_brings_the_group() -> None:
    files, _ = exported(linked(), MoodleOptions(per="curriculum", only=("basics/m01/questions/scene/what",)))
    (data,) = files.values()
    assert {key for key in by_key(data) if "scene" in key} == {"scene", "scene/what", "scene/next"}
