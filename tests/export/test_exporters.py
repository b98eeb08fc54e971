import tomllib
from importlib.metadata import EntryPoint, distribution
from pathlib import Path

import pytest

from curriculumkit.export import exporters, load_exporter

ROOT = Path(__file__).parents[2]


def test_project_installation_and_folders_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = project["project"]["entry-points"]["curriculumkit.exporters"]
    installed = distribution("curriculumkit").entry_points.select(group="curriculumkit.exporters")
    assert {point.name: point.value for point in installed} == declared, "install again: `make clean test`"
    folders = {path.name for path in (ROOT / "exporters").iterdir() if (path / "__init__.py").exists()}
    assert {value.partition(":")[0].partition(".")[0] for value in declared.values()} == folders
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert {f"exporters/{folder}" for folder in folders} == set(packages) - {"src/curriculumkit"}


def test_each_exporter_names_itself() -> None:
    for name, point in exporters().items():
        exporter = load_exporter(point)
        assert exporter.name == name
        assert exporter.summary
        exporter.options()


def test_what_is_no_exporter_is_refused() -> None:
    with pytest.raises(TypeError, match="is not an exporter"):
        load_exporter(EntryPoint("wrong", "json:loads", "curriculumkit.exporters"))
