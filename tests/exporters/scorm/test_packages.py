"""What an export gives, and that it gives the same bytes again."""

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from typing import Literal, cast

import pytest
from lxml import etree

from curriculumkit.export import Artefact, Exporter
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormExporter, ScormOptions, exporter
from curriculumkit_scorm.assembly import BrokenPackageError, archived
from curriculumkit_scorm.bundle import bundle_of
from curriculumkit_scorm.lowering import Lowering


def test_index_tells_what_was_made(exported: dict[str, bytes]) -> None:
    index = json.loads(exported["index.json"])
    assert sorted(exported) == ["basics/m01.zip", "basics/m02.zip", "basics/m03.zip", "index.json"]
    assert index["format"] == "SCORM 1.2"
    assert index["packages"][:2] == [
        {
            "id": "basics/m01",
            "title": "任务队列 & 消息代理",
            "file": "basics/m01.zip",
            "sha256": hashlib.sha256(exported["basics/m01.zip"]).hexdigest(),
            "items": ["queues.basics.m01"],
            "mastery": "70",
            "questions": 5,
        },
        {
            "id": "basics/m02",
            "title": "部署",
            "file": "basics/m02.zip",
            "sha256": hashlib.sha256(exported["basics/m02.zip"]).hexdigest(),
            "items": ["queues.basics.m02"],
            "mastery": None,
            "questions": 0,
        },
    ]


@pytest.mark.parametrize("per", ["module", "path", "curriculum"])
def test_it_says_beforehand_how_many(
    curriculum: LinkedCurriculum, per: Literal["module", "path", "curriculum"]
) -> None:
    options = ScormOptions(per=per, jobs=1)
    made = [item for item in exporter.export(curriculum, options) if isinstance(item, Artefact)]
    assert exporter.count(curriculum, options) == len(made)


def test_second_export_gives_the_same_bytes(exported: dict[str, bytes]) -> None:
    code = (
        "import hashlib, json\n"
        "from curriculumkit.export import Artefact\n"
        "from curriculumkit_scorm import ScormOptions, exporter\n"
        "from tests.exporters.scorm.conftest import linked\n"
        "made = [a for a in exporter.export(linked(), ScormOptions()) if isinstance(a, Artefact)]\n"
        "print(json.dumps({a.path: hashlib.sha256(b''.join(a.chunks)).hexdigest() for a in made}))\n"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*sys.path, "."]),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
    }
    again = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(again.stdout) == {path: hashlib.sha256(data).hexdigest() for path, data in exported.items()}


def test_archive_tells_nothing_of_where_and_when_it_was_made(exported: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(exported["basics/m01.zip"])) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)
    }


def test_names_of_other_alphabets_carry_the_flag(curriculum: LinkedCurriculum) -> None:
    package = Lowering(curriculum, next(curriculum.modules)).package()
    with zipfile.ZipFile(
        io.BytesIO(archived(bundle_of(replace(package, assets={"assets/队列.svg": b"<svg/>"}))))
    ) as archive:
        assert archive.getinfo("assets/队列.svg").flag_bits & 0x800


def test_package_refers_to_its_own_files_only(packages: dict[str, dict[str, bytes]]) -> None:
    files = packages["basics/m01"]
    page = etree.fromstring(files["index.html"], etree.HTMLParser(encoding="utf-8"))
    named = cast("list[str]", page.xpath("//script/@src | //img/@src | //link/@href"))
    assert len(named) > 10
    assert [name for name in named if name not in files] == []
    assert page.xpath("//script[not(@src)] | //style | //@style | //@onclick") == []


def test_same_identifiers_in_every_export_of_the_same_ids(curriculum: LinkedCurriculum) -> None:
    module = next(curriculum.modules)
    before = Lowering(curriculum, module).package()
    renamed = module.model.model_copy(update={"title": "新标题"})
    module.model = renamed
    after = Lowering(curriculum, module).package()
    assert (before.id, after.id, after.title) == ("queues.basics.m01", "queues.basics.m01", "新标题")


def test_broken_package_is_not_delivered(curriculum: LinkedCurriculum) -> None:
    package = Lowering(curriculum, next(curriculum.modules)).package()
    with pytest.raises(BrokenPackageError, match="not an identifier"):
        archived(bundle_of(replace(package, id="has a space")))


def test_listing_exporters_imports_nothing_heavy() -> None:
    code = "import sys, curriculumkit_scorm; print(sorted({'jinja2', 'lxml', 'babel', 'pydantic'} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    imported = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert imported.stdout.strip() == "[]"


def test_export_is_lazy(curriculum: LinkedCurriculum) -> None:
    assert isinstance(exporter, Exporter)
    first = next(ScormExporter().export(curriculum, ScormOptions()))
    assert isinstance(first, Artefact)
    assert first.path == "basics/m01.zip"
