"""Where the root of a repository is, on a designer's machine and in CI."""

from pathlib import Path

import pytest

from curriculumkit.cli.repository import repository_of

FILE = "paths/start/m01.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "checkout/courses/celery"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def test_without_a_repository_it_is_the_folder_of_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert repository_of(Path("celery")).show_file(FILE) == f"celery/{FILE}"
    monkeypatch.chdir(folder / "..")
    assert repository_of(folder).show_file(FILE) == f"celery/{FILE}"


def test_a_curriculum_elsewhere_is_named_in_full(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    assert repository_of(Path("../checkout/courses/celery")).show_file(FILE) == f"{folder.as_posix()}/{FILE}"


@pytest.mark.parametrize("is_file", [True, False])
def test_the_nearest_repository_above(tmp_path: Path, *, is_file: bool) -> None:
    git = tmp_path / "checkout/.git"
    if is_file:
        git.write_text("gitdir: elsewhere")
    else:
        git.mkdir()
    assert repository_of(Path()).show_file(FILE) == f"courses/celery/{FILE}"
    assert repository_of(Path()).show_file("../notes.json") == "courses/notes.json"
    assert repository_of(Path()).root == tmp_path / "checkout"


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_the_workspace_of_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "checkout"))
    assert repository_of(Path()).show_file(FILE) == f"courses/celery/{FILE}"
    (tmp_path / "checkout/courses/.git").mkdir()
    assert repository_of(Path()).show_file(FILE) == f"celery/{FILE}", "a repository beside others in the workspace"
    (tmp_path / "checkout/.git").mkdir()
    assert repository_of(Path()).show_file(FILE) == f"courses/celery/{FILE}", "a submodule"


def test_a_workspace_elsewhere_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    assert repository_of(Path()).show_file(FILE) == FILE


def test_a_link_to_a_folder_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "checkout/.git").mkdir()
    (tmp_path / "link").symlink_to("checkout/courses")
    assert repository_of(tmp_path / "link/celery").show_file(FILE) == f"courses/celery/{FILE}"
