"""Reading files under a folder, and only there."""

import os
from pathlib import Path

import pytest

from curriculumkit.diagnostics import Finding, Location, Span
from curriculumkit.source import read
from curriculumkit.source.decoding import SIZE_LIMIT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "curriculum"
    (folder / "paths").mkdir(parents=True)
    (folder / "paths" / "m01.yaml").write_bytes(b"title: x\n")
    (tmp_path / "secret.yaml").write_bytes(b"secret: 1\n")
    return folder


def fault(result: bytes | Finding) -> tuple[str, str]:
    assert isinstance(result, Finding)
    assert isinstance(result.place, Location)
    assert result.place.span == Span(1, 1, 1, 1)
    assert str(result.message)
    return result.fault.code, result.place.file


def test_a_file_and_a_link_inside(root: Path) -> None:
    (root / "link.yaml").symlink_to("paths/m01.yaml")
    assert read(root, "paths/m01.yaml") == b"title: x\n"
    assert read(root, "link.yaml") == b"title: x\n"


def test_a_root_that_is_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(root)
    assert read(tmp_path / "alias", "paths/m01.yaml") == b"title: x\n"
    assert fault(read(tmp_path / "alias", "none.yaml")) == ("CK001", "none.yaml")


@pytest.mark.parametrize("file", ["none.yaml", "none/m01.yaml", "paths/m01.yaml/x", "zero\0.yaml"])
def test_missing(root: Path, file: str) -> None:
    assert fault(read(root, file)) == ("CK001", file)


def test_not_a_file(root: Path) -> None:
    os.mkfifo(root / "pipe.yaml")
    assert fault(read(root, "paths")) == ("CK002", "paths")
    assert fault(read(root, "pipe.yaml")) == ("CK002", "pipe.yaml")


def test_no_permission(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = read(root, "paths/m01.yaml")
    assert fault(result) == ("CK003", "paths/m01.yaml")
    assert isinstance(result, Finding)
    assert "Permission denied" in str(result.message)


def test_name_too_long(root: Path) -> None:
    assert fault(read(root, "x" * 300 + ".yaml"))[0] == "CK003"


def test_too_large(root: Path) -> None:
    with (root / "large.yaml").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    assert fault(read(root, "large.yaml")) == ("CK004", "large.yaml")


def test_links_that_lead_nowhere(root: Path) -> None:
    (root / "broken.yaml").symlink_to("none.yaml")
    (root / "circle.yaml").symlink_to("circle.yaml")
    (root / "folder").symlink_to("nowhere")
    assert fault(read(root, "broken.yaml")) == ("CK005", "broken.yaml")
    assert fault(read(root, "circle.yaml")) == ("CK005", "circle.yaml")
    assert fault(read(root, "folder/m01.yaml")) == ("CK005", "folder/m01.yaml")


def test_outside(root: Path, tmp_path: Path) -> None:
    (root / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "up").symlink_to("..")
    for file in ("out.yaml", "up/secret.yaml", "../secret.yaml", str(tmp_path / "secret.yaml")):
        assert fault(read(root, file)) == ("CK006", file)
