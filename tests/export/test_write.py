from collections.abc import Iterator
from pathlib import Path

import pytest

from curriculumkit.export import Artefact, write


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
