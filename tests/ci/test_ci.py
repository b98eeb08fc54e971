"""What CI systems run: the hooks, the action and the snippets, as far as that goes without a network."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from curriculumkit.model.checks import Checks

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = [yaml.safe_load(text) for text in re.findall(r"^```yaml\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)]


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """The environment of a step, where `curriculumkit` is the one that is tested."""
    command = tmp_path / "temp" / "curriculumkit" / "bin" / "curriculumkit"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m curriculumkit "$@"\n')
    command.chmod(0o755)
    return {
        **os.environ,
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }


def run_action(
    cwd: Path, environment: dict[str, str], repository: str = "", **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Runs the action's last step as a runner would, with its inputs' defaults."""
    action = loaded("action.yml")
    step = action["runs"]["steps"][-1]
    values = {
        f"inputs.{name}": inputs.get(name.replace("-", "_"), each["default"]) for name, each in action["inputs"].items()
    }
    values |= {"github.action_repository": repository, "github.action_ref": "v1"}
    values["steps.install.outputs.bin"] = f"{environment['RUNNER_TEMP']}/curriculumkit/bin"
    env = {key: values[re.fullmatch(r"\$\{\{ (.+) \}\}", value)[1]] for key, value in step["env"].items()}  # type: ignore[index]
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(
        command, cwd=cwd, env={**environment, **env}, capture_output=True, encoding="utf-8", check=False
    )


def test_the_action_annotates_and_leaves_a_sarif_file_and_a_summary(tmp_path: Path, runner: dict[str, str]) -> None:
    done = run_action(tmp_path, runner, path=str(ROOT / "tests/cli/cases/broken"))
    assert done.returncode == 1, done.stderr
    assert "::error file=" in done.stdout
    assert (tmp_path / "output").read_text() == "sarif=curriculumkit.sarif\n"
    assert (tmp_path / "curriculumkit.sarif").exists()
    assert "| error |" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_the_action_takes_its_inputs(tmp_path: Path, runner: dict[str, str]) -> None:
    folder = str(ROOT / "tests/cli/cases/broken")
    done = run_action(tmp_path, runner, path=folder, sarif="", arguments="--select\nCK301  --statistics\n")
    assert done.returncode == 0, done.stderr
    assert "::warning" in done.stdout
    assert not (tmp_path / "curriculumkit.sarif").exists()
    assert run_action(tmp_path, runner, path=folder, arguments="--select CK301", fail_on="warning").returncode == 1


def test_the_action_links_to_the_pages_of_its_own_version(tmp_path: Path, runner: dict[str, str]) -> None:
    environment = {**runner, "GITHUB_SERVER_URL": "https://github.example"}
    run_action(tmp_path, environment, "someone/curriculumkit", path=str(ROOT / "tests/cli/cases/broken"))
    url = "https://github.example/someone/curriculumkit/blob/v1/docs/rules/CK102-unknown-key.md"
    assert f"[CK102]({url})" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert f'"helpUri": "{url}"' in (tmp_path / "curriculumkit.sarif").read_text(encoding="utf-8")


def test_every_step_uses_only_inputs_that_there_are() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(loaded("action.yml")["inputs"])


def test_the_hooks_run(celery: Path) -> None:
    for hook in loaded(".pre-commit-hooks.yaml"):
        command = [sys.executable, "-m", "curriculumkit", *hook["entry"].split()[1:], str(celery)]
        if "--fix" not in command:
            assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        assert re.search(hook["files"], "curriculum/celery/paths/foundation/m01/lab.svg")
        assert re.search(hook["files"], "curriculum.yaml")
        assert not re.search(hook["files"], "src/module.py")


def test_the_snippets_use_what_there_is() -> None:
    github, gitlab, hooks, checks, _ = SNIPPETS
    [action] = [step for step in github["jobs"]["validate"]["steps"] if "curriculumkit" in step.get("uses", "")]
    assert set(action["with"]) <= set(loaded("action.yml")["inputs"])
    assert gitlab["curriculum"]["artifacts"]["reports"]["codequality"] in gitlab["curriculum"]["script"][1]
    known = {hook["id"] for hook in loaded(".pre-commit-hooks.yaml")}
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} <= known
    assert Checks.model_validate_json(json.dumps(checks["checks"])).rule_set == 3
