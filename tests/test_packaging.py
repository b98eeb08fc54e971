"""The wheel, installed alone in an empty folder, does what the README says."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's contents, beside the dependencies of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "-w", str(folder), str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the installed wheel. `-S` keeps the editable install of the tests out of the way."""
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(installed), libraries])}
    command = [sys.executable, "-S", "-m", "curriculumkit", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False
    )


@pytest.mark.slow
def test_wheel_holds_the_toolkit_its_exporters_and_the_celery_curriculum(installed: Path) -> None:
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top == {path.name for path in (ROOT / "exporters").iterdir() if path.is_dir()} | {"curriculumkit"}
    shipped = {path.relative_to(ROOT / "curriculum") for path in (ROOT / "curriculum").rglob("*") if path.is_file()}
    examples = installed / "curriculumkit" / "examples"
    assert {path.relative_to(examples) for path in examples.rglob("*") if path.is_file()} == shipped


@pytest.mark.slow
def test_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    validated = run(installed, tmp_path, "validate", "--example", "celery", "--format", "json")
    assert validated.returncode == 0, validated.stdout + validated.stderr
    root = json.loads(validated.stdout)["root"]
    assert root.startswith(str(installed)), "the example must be the wheel's, not that of this tree"
    exported = run(installed, tmp_path, "export", "scorm", "--example", "celery", "-o", "dist")
    assert exported.returncode == 0, exported.stderr
    assert len(list((tmp_path / "dist").rglob("*.zip"))) == 32
    assert run(installed, tmp_path, "init", "mine").returncode == 0
    assert run(installed, tmp_path, "validate", "mine", "--fail-on", "warning").returncode == 0


def test_example_is_found_in_this_tree_too(celery: Path) -> None:
    from curriculumkit.examples import example_folder, example_names

    assert "celery" in example_names()
    assert example_folder("celery") == celery
    assert example_folder("nothing") is None
