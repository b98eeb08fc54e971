"""Names and sizes of files: what only the file system can show."""

from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit.check import check


@pytest.fixture
def folder(root: Path) -> Path:
    folder = root / "paths/start/m01"
    folder.mkdir()
    return folder


def show(root: Path, *names: str) -> None:
    """A question that shows files, so that they are not said to be unused."""
    images = "\n\n      ".join(f"![A queue](<{name}>)" for name in names)
    (root / "paths/start/m01.questions.yaml").write_text(
        "questions:\n  q01:\n    type: true-false\n    objective: o1\n    level: apply\n    answer: true\n"
        f"    prompt: |\n      A worker takes tasks.\n\n      {images}\n"
    )


def test_names_that_differ_only_in_case(root: Path, folder: Path) -> None:
    (folder / "queue.svg").write_text("<svg/>")
    (folder / "Queue.svg").write_text("<svg/>")
    if len(list(folder.iterdir())) == 1:
        pytest.skip("this file system cannot hold both")
    show(root, "queue.svg", "Queue.svg")
    assert described(check(root)) == ["paths/start/m01/queue.svg:1 CK007"]


def test_names_that_look_the_same(root: Path, folder: Path) -> None:
    (folder / "caf\u00e9.svg").write_text("<svg/>")
    (folder / "cafe\u0301.svg").write_text("<svg/>")
    if len(list(folder.iterdir())) == 1:
        pytest.skip("this file system cannot hold both")
    show(root, "caf\u00e9.svg", "cafe\u0301.svg")
    found = [item for item in check(root).diagnostics if item.code == "CK007"]
    assert ["other Unicode characters" in str(item.finding.message) for item in found] == [True]


def test_a_folder_with_the_name_of_a_file(root: Path) -> None:
    (root / "paths/start/m02.yaml").mkdir()
    (root / "paths/start/m02.yaml/notes.txt").write_text("Where a file should be.")
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01, m02]\n")
    report = check(root)
    assert described(report) == ["paths/start/path.yaml:2 CK203"]
    assert "is a folder" in str(report.diagnostics[0].finding.message)


def test_a_name_that_only_looks_like_that_of_a_file(root: Path, folder: Path) -> None:
    (folder / "cafe\u0301.svg").write_text("<svg/>")
    show(root, "caf\u00e9.svg")
    missing = [item for item in check(root).diagnostics if item.code == "CK613"]
    assert ["look the same" in str(item.finding.help) for item in missing] == [True]


@pytest.mark.parametrize(
    ("name", "is_portable"),
    [
        ("nul.svg", False),
        ("com1", False),
        ("a b.svg", False),
        ("队列.svg", False),
        ("a:b.svg", False),
        ("a-b_c.svg", True),
    ],
)
def test_names_that_do_not_work_everywhere(root: Path, folder: Path, name: str, is_portable: bool) -> None:
    (folder / name).write_text("<svg/>")
    show(root, name)
    assert described(check(root)) == ([] if is_portable else [f"paths/start/m01/{name}:1 CK008"])


@pytest.mark.parametrize(("option", "found"), [("", True), ("checks:\n  options:\n    asset_megabytes: 7\n", False)])
def test_an_asset_that_is_too_large(root: Path, folder: Path, option: str, found: bool) -> None:
    with (folder / "queue.svg").open("wb") as file:
        file.truncate(6_000_000)
    show(root, "queue.svg")
    curriculum = root / "curriculum.yaml"
    curriculum.write_text(curriculum.read_text() + option)
    assert described(check(root)) == (["paths/start/m01/queue.svg:1 CK009"] if found else [])


def test_names_of_all_files_count(root: Path) -> None:
    templates = root / "templates"
    templates.mkdir()
    (templates / "con.md.j2").write_text("{{ curriculum.title }}")
    (templates / ".hidden?").write_text("")
    assert described(check(root)) == ["templates/con.md.j2:1 CK008"]
