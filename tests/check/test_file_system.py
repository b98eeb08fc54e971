"""What can lie in a folder besides readable files, and where it lies."""

from pathlib import Path

import pytest
from tests.check.conftest import described

from curriculumkit.check import check
from curriculumkit.source.decoding import SIZE_LIMIT

MODULE = "paths/start/m01.yaml"


def test_a_sound_folder(root: Path) -> None:
    report = check(root)
    assert described(report) == []
    assert not report.has_errors
    assert report.curriculum is not None
    assert report.curriculum.id == "example"


def test_no_curriculum_file(root: Path) -> None:
    (root / "curriculum.yaml").unlink()
    (root / MODULE).write_text("title: First\nweeks: 1\n")
    report = check(root)
    assert described(report) == ["curriculum.yaml:1 CK001", f"{MODULE}:1 CK101"]
    assert report.curriculum is None
    assert report.has_errors


@pytest.mark.parametrize("folder", ["nowhere", "curriculum.yaml"])
def test_no_folder(root: Path, folder: str) -> None:
    assert described(check(root / folder)) == ["curriculum.yaml:1 CK001"]


def test_no_folder_of_paths(root: Path) -> None:
    (root / "paths").rename(root / "elsewhere")
    assert described(check(root)) == ["curriculum.yaml:3 CK203"]
    (root / "paths").write_text("a file")
    assert described(check(root)) == ["curriculum.yaml:3 CK203"]


def test_a_folder_in_a_files_place(root: Path) -> None:
    (root / "curriculum.yaml").unlink()
    (root / "curriculum.yaml").mkdir()
    assert described(check(root)) == ["curriculum.yaml:1 CK002"]


def test_a_folder_named_like_a_module(root: Path) -> None:
    (root / "paths/start/m02.yaml").mkdir()
    (root / "paths/start/path.yaml").write_text("title: Start\nmodules: [m01, m02]\n")
    assert described(check(root)) == ["paths/start/path.yaml:2 CK203"]


def test_a_file_without_permissions(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "m01.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    report = check(root)
    assert described(report) == [f"{MODULE}:1 CK003"]
    assert "Permission denied" in str(report.diagnostics[0].finding.message)


def test_a_file_that_is_too_large(root: Path) -> None:
    with (root / MODULE).open("r+b") as file:
        file.truncate(SIZE_LIMIT + 1)
    assert described(check(root)) == [f"{MODULE}:1 CK004"]


@pytest.mark.parametrize("target", ["nowhere.yaml", "m01.yaml"])
def test_a_link_that_leads_nowhere_or_to_itself(root: Path, target: str) -> None:
    (root / MODULE).unlink()
    (root / MODULE).symlink_to(target)
    assert described(check(root)) == [f"{MODULE}:1 CK005"]


def test_a_folder_that_is_a_link_to_itself(root: Path) -> None:
    (root / "paths/loop").symlink_to("loop")
    assert described(check(root)) == []


def test_links_that_lead_in_a_circle_are_not_followed(root: Path) -> None:
    (root / "paths/start/m01").mkdir()
    (root / "paths/start/m01/up").symlink_to("../..")
    assert described(check(root)) == []


def test_a_link_out_of_the_folder(root: Path) -> None:
    (root.parent / "secret.yaml").write_text("title: Secret\nweeks: 1\nobjectives: {}\n")
    (root / MODULE).unlink()
    (root / MODULE).symlink_to("../../../secret.yaml")
    report = check(root)
    assert described(report) == [f"{MODULE}:1 CK006"]
    assert not any("Secret" in line for lines in report.lines.values() for line in lines)


def test_a_path_that_is_a_link_out_of_the_folder(root: Path) -> None:
    (root / "paths/start").rename(root.parent / "start")
    (root / "paths/start").symlink_to("../../start")
    assert described(check(root)) == [f"{MODULE}:1 CK006", "paths/start/path.yaml:1 CK006"]


def test_links_beside_lessons(root: Path) -> None:
    (root / "paths/start/m01").mkdir(exist_ok=True)
    (root.parent / "secret.txt").write_text("secret")
    (root / "paths/start/m01/out.txt").symlink_to(root.parent / "secret.txt")
    (root / "paths/start/m01/broken.png").symlink_to("nowhere.png")
    found = described(check(root))
    assert "paths/start/m01/out.txt:1 CK006" in found
    assert "paths/start/m01/broken.png:1 CK005" in found


def test_a_link_inside_of_the_folder_is_as_good_as_the_file(root: Path) -> None:
    (root / MODULE).rename(root / "first.yaml")
    (root / MODULE).symlink_to("../../first.yaml")
    assert described(check(root)) == []


def test_a_page_that_is_not_utf_8(root: Path) -> None:
    lessons = "lessons:\n  page:\n    title: Page\n    objectives: [o1, o2]\n"
    (root / MODULE).write_text((root / MODULE).read_text() + lessons)
    (root / "paths/start/m01").mkdir()
    (root / "paths/start/m01/page.md").write_bytes("第一行\n任务".encode() + b"\xff")
    assert described(check(root)) == [f"{MODULE}:18 CK201", "paths/start/m01/page.md:2 CK010"]


def test_more_mistakes_than_are_shown(root: Path) -> None:
    with (root / MODULE).open("a") as file:
        file.write("topics:\n" + "".join(f"  - @topic {number}\n" for number in range(60)))
    codes = [diagnostic.code for diagnostic in check(root).diagnostics]
    assert set(codes) == {"CK021", "CK053"}
    assert codes.count("CK053") == 1


def test_hidden_files_and_files_of_other_kinds_are_passed_over(root: Path) -> None:
    for file in (
        ".git/config.yaml",
        "paths/.trash/path.yaml",
        "paths/start/.m02.yaml",
        "paths/start/.backup/page.md",
        "paths/start/m01/.page.md",
        "paths/start/notes.md",
        "paths/readme.txt",
        "build/paths.yaml",
    ):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("title：not read\n")
    assert described(check(root)) == []


def test_assets_of_a_module_are_read_when_they_are_asked_for(root: Path) -> None:
    (root / "paths/start/m01/pictures").mkdir(parents=True)
    (root / "paths/start/m01/pictures/queue.png").write_bytes(b"\x89PNG")
    (root / "paths/start/m01/gone.png").symlink_to("nowhere.png")
    report = check(root)
    assert report.curriculum is not None
    [module] = report.curriculum.modules
    assert sorted(module.assets) == ["gone.png", "pictures/queue.png"]
    assert module.assets["pictures/queue.png"].read() == b"\x89PNG"
    with pytest.raises(OSError, match=r"m01/gone\.png"):
        module.assets["gone.png"].read()
