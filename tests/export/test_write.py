import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from curriculumkit.export import Artefact, write
from curriculumkit.export.write import write_file


def test_writes_into_folders_that_it_makes(tmp_path: Path) -> None:
    written = write(Artefact("a/b.txt", [b"one", b"two"]), tmp_path)
    assert written.path == tmp_path / "a" / "b.txt"
    assert written.path.read_bytes() == b"onetwo"
    assert written.size == 6


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"new"
        raise RuntimeError("in the middle")

    write(Artefact("a.txt", [b"old"]), tmp_path)
    with pytest.raises(RuntimeError):
        write(Artefact("a.txt", breaking()), tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"old")]


@pytest.mark.parametrize("path", ["../a", "a/../../b", "/etc/a", ""])
def test_stays_inside_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="must stay inside"):
        write(Artefact(path, [b""]), tmp_path / "out")


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    written = write(Artefact("a", [b""]), tmp_path)
    assert written.path.stat().st_mode == ordinary.stat().st_mode


def test_who_may_read_a_file_stays_as_it_is_and_so_does_a_link(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "link").symlink_to("a")
    write_file(tmp_path / "link", [b"new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_what_fails_is_named_as_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "nowhere/a.txt", tmp_path / "folder"):
        with pytest.raises(OSError, match="directory") as caught:
            write_file(target, [b"x"])
        assert caught.value.filename == str(target)


def test_what_cannot_be_read_is_named_itself(tmp_path: Path) -> None:
    def reading() -> Iterator[bytes]:
        yield (tmp_path / "missing").read_bytes()

    with pytest.raises(FileNotFoundError) as caught:
        write_file(tmp_path / "a.txt", reading())
    assert caught.value.filename == str(tmp_path / "missing")


def test_a_device_stays_what_it_is(tmp_path: Path) -> None:
    assert write_file(Path(os.devnull), [b"one", b"two"]) == 6
    assert not Path(os.devnull).is_file()
    assert not any(tmp_path.iterdir())
