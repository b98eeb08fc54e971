"""`validate`: several outputs in one run, mending, watching, the baseline, and the list of rules."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CASES = Path(__file__).parent / "cases"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CASES / "broken", tmp_path / "broken"))


def test_several_outputs_in_one_run(run: Run, broken: Path, tmp_path: Path) -> None:
    outputs = [f"--output={form}={form}.out" for form in ("sarif", "junit", "gitlab", "json", "summary", "text")]
    done = run("validate", str(broken), *outputs, "--statistics")
    assert done.returncode == 1
    assert "1 CK201 unresolved-reference, error" in done.stdout
    for form in ("sarif", "junit", "gitlab", "json", "summary", "text"):
        assert "CK201" in (tmp_path / f"{form}.out").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "sarif.out").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_statistics_leave_what_machines_read_alone(run: Run, broken: Path) -> None:
    done = run("validate", str(broken), "--format", "json", "--statistics")
    assert json.loads(done.stdout)["diagnostics"]
    assert "1 CK201 unresolved-reference, error" in done.stderr


def test_a_baseline_that_is_not_there(run: Run, broken: Path) -> None:
    done = run("validate", str(broken), "--baseline", "nope.json")
    assert done.returncode == 2
    assert "there is no file nope.json" in done.stderr


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (["sarif"], "is not written like sarif=FILE"),
        (["yaml=a"], "is not written like sarif=FILE"),
        (["sarif="], "is not written like sarif=FILE"),
        (["sarif=-"], "write --format sarif, or sarif=FILE"),
        (["json=a", "sarif=./a"], "json and sarif would both be written to a"),
        (["json=broken/curriculum.yaml"], "json would replace broken/curriculum.yaml, a file of the curriculum"),
        (["json=broken/paths/start/m01.yaml"], "json would replace broken/paths/start/m01.yaml"),
    ],
)
def test_outputs_that_cannot_be_meant(run: Run, broken: Path, values: list[str], says: str) -> None:
    before = (broken / "curriculum.yaml").read_bytes()
    done = run("validate", str(broken), *(f"--output={value}" for value in values))
    assert done.returncode == 2
    assert says in done.stderr
    assert (broken / "curriculum.yaml").read_bytes() == before


@pytest.mark.parametrize(("file", "reason"), [("nowhere/a", "No such file or directory"), ("broken", "Is a directory")])
def test_an_output_that_cannot_be_written(run: Run, broken: Path, file: str, reason: str) -> None:
    done = run("validate", str(broken), "--output", f"sarif={file}")
    assert done.returncode == 3
    assert done.stderr == f"Error: {file}: {reason}\n"
    assert "CK201" in done.stdout


def test_every_format_tells_of_what_is_switched_off(run: Run, broken: Path, tmp_path: Path) -> None:
    told = "1 error by --ignore (CK2)"
    outputs = [f"--output={form}={form}.out" for form in ("sarif", "junit", "summary", "text", "github")]
    done = run("validate", str(broken), "--ignore", "CK2", "--format", "gitlab", *outputs)
    assert f"switched off: {told}" in done.stderr.splitlines()
    for form in ("sarif", "junit", "summary", "text", "github"):
        assert told in (tmp_path / f"{form}.out").read_text(encoding="utf-8"), form


def test_code_hosts_are_given_paths_from_the_root_of_the_repository(run: Run, broken: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    outputs = [f"--output={form}={tmp_path / form}" for form in ("sarif", "junit", "gitlab", "github")]
    printed = run("validate", *outputs, cwd=broken / "paths").stdout
    assert "--> start/m02.yaml" in printed
    for form in ("junit", "gitlab", "github"):
        assert "broken/paths/start/m02.yaml" in (tmp_path / form).read_text(encoding="utf-8").replace(str(tmp_path), "")
        assert str(tmp_path) not in (tmp_path / form).read_text(encoding="utf-8")
    [sarif] = json.loads((tmp_path / "sarif").read_text(encoding="utf-8"))["runs"]
    artifact = sarif["results"][-1]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "broken/paths/start/path.yaml", "uriBaseId": "%SRCROOT%"}
    assert sarif["originalUriBaseIds"] == {"%SRCROOT%": {"uri": f"{tmp_path.as_uri()}/"}}


def test_the_summary_of_a_github_job(broken: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    subprocess.run(
        [sys.executable, "-m", "curriculumkit", "validate", str(broken), "--format", "github"],
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        check=False,
    )
    assert summary.read_text(encoding="utf-8").count("| error |") == 3


def test_diff_changes_nothing_and_fix_does_the_same(run: Run, broken: Path) -> None:
    curriculum = broken / "curriculum.yaml"
    text = curriculum.read_text(encoding="utf-8").replace("title: ", "title: 试验,", 1)
    curriculum.write_text(text, encoding="utf-8")
    patch = run("validate", str(broken), "--diff").stdout
    assert "+title: 试验，" in patch
    assert curriculum.read_text(encoding="utf-8") == text
    run("validate", str(broken), "--fix")
    assert curriculum.read_text(encoding="utf-8") == text.replace("试验,", "试验，")


def test_a_baseline_is_written_found_and_kept_short(run: Run, broken: Path) -> None:
    done = run("validate", str(broken), "--write-baseline")
    assert done.stdout == "wrote broken/baseline.json: 6 findings\n"
    done = run("validate", str(broken))
    assert done.returncode == 0
    hidden = "CK024, CK102, CK201, CK301, CK501, CK601"
    told = f"switched off: 6 findings (3 errors, 2 warnings, 1 note) by baseline baseline.json ({hidden})"
    assert told in done.stdout.splitlines()
    path = broken / "paths/start/path.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("part-time: 3", "part-time: 2"), encoding="utf-8")
    assert "warning[CK209]" in run("validate", str(broken)).stdout


def test_a_baseline_elsewhere_is_named_from_here(run: Run, broken: Path, tmp_path: Path) -> None:
    (tmp_path / "ci").mkdir()
    run("validate", "broken", "--write-baseline", "--baseline", "ci/known.json")
    path = broken / "paths/start/path.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("part-time: 3", "part-time: 2"), encoding="utf-8")
    printed = run("validate", "broken", "--baseline", "ci/known.json").stdout
    assert "--> ci/known.json:7:1\n" in printed


@contextmanager
def watching(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], Callable[[], str]]]:
    """A process that watches, and what waits for the end of its next run."""
    command = [sys.executable, "-m", "curriculumkit", "validate", *arguments, "--watch"]
    # What runs the tests in the background may ignore Ctrl-C, and every process would take after it.
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 — no threads here
    ) as process:
        assert process.stderr is not None
        try:
            yield process, process.stderr.readline
        finally:
            process.kill()


def stopped(process: subprocess.Popen[str]) -> str:
    """What a process that watches has printed when Ctrl-C has ended it."""
    process.send_signal(signal.SIGINT)
    printed, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in errors
    return printed


def test_watching_checks_again_after_each_change(broken: Path) -> None:
    curriculum, aside = broken / "curriculum.yaml", broken / "curriculum.bak"
    text = curriculum.read_text(encoding="utf-8")

    def save_as_editors_do() -> None:
        (broken / ".curriculum.swp").write_text(text + "# more\n", encoding="utf-8")
        (broken / ".curriculum.swp").replace(curriculum)

    changes: list[Callable[[], object]] = [
        lambda: (broken / "paths/start/m02.yaml").write_text("title\n", encoding="utf-8"),
        lambda: (broken / "paths/start/m03.yaml").write_text("title: Third\n", encoding="utf-8"),
        lambda: curriculum.write_text("title: [", encoding="utf-8"),
        save_as_editors_do,
        lambda: curriculum.rename(aside),
        lambda: aside.rename(curriculum),
    ]
    with watching(str(broken)) as (process, end_of_run):
        assert end_of_run() == "watching 4 files; Ctrl-C stops\n"
        for change in changes:
            time.sleep(0.1)
            change()
            assert end_of_run().startswith("watching ")
        printed = stopped(process)
    assert "m02.yaml:1:1" in printed
    assert "there is no file `curriculum.yaml`" in printed
    assert printed.count("\nread ") == len(changes) + 1


def test_watching_does_not_look_at_its_own_output(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken)
    with watching("--output", "sarif=out.sarif") as (process, end_of_run):
        end_of_run()
        time.sleep(1.5)
        assert stopped(process).count("\nread ") == 1


def test_the_rules_are_listed(run: Run) -> None:
    lines = run("rules", "CK2").stdout.splitlines()
    assert any(line.startswith("CK201  error ") and "unresolved-reference" in line for line in lines)
    described = json.loads(run("rules", "CK312", "--format", "json").stdout)
    assert [(rule["code"], rule["optional"]) for rule in described] == [("CK312", True)]
    assert run("rules", "CK99").returncode == 2
