"""`certify` and `show certifications`, as a registrar uses them, wrong uses included."""

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
AWARD = Path(__file__).parents[1] / "award" / "certification"
SCHOOL = str(AWARD / "school")
CASES = AWARD / "cases"
CERTIFICATIONS = ("foundation", "professional", "expert", "architect")


@pytest.fixture
def certify(run: Run) -> Run:
    """Runs `certify` with the school's curriculum."""
    return lambda *arguments: run("certify", *map(str, arguments), "--curriculum", SCHOOL)


@pytest.mark.parametrize("certification", CERTIFICATIONS)
def test_a_witness_is_granted(run: Run, celery: Path, tmp_path: Path, certification: str) -> None:
    made = run("certify", "--witness", certification, "--curriculum", str(celery))
    assert made.returncode == 0, made.stderr
    (tmp_path / "w.yaml").write_text(made.stdout, encoding="utf-8")
    done = run("certify", "w.yaml", "--curriculum", str(celery), "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert f"witness,{certification},granted" in done.stdout.splitlines()


def test_text_gives_reasons_places_and_what_is_left(certify: Run) -> None:
    done = certify(CASES / "granted.yaml")
    assert done.returncode == 0, done.stderr
    ann, almost, *_ = done.stdout.split("\n\n")
    assert ann.startswith("ann Ann\n  basic (Basic certificate): granted\n")
    assert "school/curriculum.yaml:15:9]" in ann
    assert "69.9% not passed (70% is needed)" not in ann.split("advanced (", maxsplit=1)[0]
    assert "70% 2026-01-20 at " in ann
    assert "left to do: at least 21 h: " in ann
    assert "59.99999999999999999% not passed (60% is needed)" in almost
    assert "left to do: at least 10 h: basic/m1 (pass quiz) 10 h" in almost
    assert "basic: 2 granted, 1 held, 2 not yet, 0 not decided" in done.stdout


def test_findings_say_where_and_nobody_is_decided_upon(certify: Run) -> None:
    done = certify(CASES / "faults.yaml", "--format", "csv")
    assert done.returncode == 1
    assert "faults.yaml:6:15: there is no basic/exma in the curriculum; did you mean basic/exam?" in done.stderr
    decisions = {row["learner"]: row["decision"] for row in csv.DictReader(done.stdout.splitlines())}
    assert decisions.pop("fine") == "not yet"
    assert set(decisions.values()) == {"not decided"}


def test_another_version_is_refused_once(certify: Run) -> None:
    done = certify(CASES / "other-version.yaml")
    assert done.returncode == 1
    assert done.stderr.count("is to be judged by version 2.0 of the curriculum, and this is version 2.1") == 1
    assert "granted" not in done.stdout.partition("learners:")[0]


def test_the_day_of_the_decision(certify: Run) -> None:
    assert certify(CASES / "lines.jsonl", "--as-of", "2025-12-31").stderr.count("lies after 2025-12-31") == 5
    assert certify(CASES / "granted.yaml", "--as-of", "soon").returncode == 2


def test_json_has_everything(certify: Run) -> None:
    done = certify(CASES / "granted.yaml", CASES / "lines.jsonl", "--format", "json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert (document["version"], document["curriculum"], document["curriculum_version"]) == (1, "school", "2.1")
    ann = document["learners"][0]
    assert ann["learner"] == "ann"
    granted, not_yet = ann["decisions"]
    assert granted["status"] == "granted"
    assert granted["missing"] == granted["completions"] == []
    exam = granted["conditions"][1]
    assert exam["rule"]["line"] == 16
    assert [(record["score"], record["counts"]) for record in exam["evidence"]] == [("69.9", False), ("70", True)]
    assert not_yet["status"] == "not yet"
    assert not_yet["completions"][0]["hours"] == 21
    assert {"verb": "hold", "id": "basic"}.items() <= not_yet["conditions"][0].items()
    assert [finding["code"] for finding in document["findings"]].count("CK450") == 6


def test_many_findings_of_a_kind_are_counted(certify: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"learner": str(n), "version": "1", "records": []}) for n in range(50)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = certify("many.jsonl", "--format", "csv")
    assert done.stderr.count("is to be judged by version 1") == 20
    assert "error[CK451]: 30 more of these" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "give either files of transcripts or --witness"),
        (("--witness", "gold"), "there is no certification 'gold'; there are: basic, advanced"),
        (("nowhere.yaml",), "'nowhere.yaml' does not exist"),
        ((str(CASES),), "is a directory"),
        ((str(AWARD / "conftest.py"),), "their names end with .yaml"),
        ((str(CASES / "empty.csv"), "--witness", "basic"), "give either"),
    ],
)
def test_wrong_use(certify: Run, arguments: tuple[str, ...], says: str) -> None:
    done = certify(*arguments)
    assert done.returncode == 2
    assert says in done.stderr


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("empty.csv", "there is no transcript in this file"),
        (
            "gbk.csv",
            "gbk.csv:3:24: the bytes from offset 58 on (0xC1) are not UTF-8; the file seems to be saved as GBK",
        ),
        ("utf-16.csv", "is saved as UTF-16"),
        ("header.csv", "there is no column `verb` in a transcript"),
        ("unclosed.csv", "this row is not CSV"),
    ],
)
def test_broken_files(certify: Run, file: str, says: str) -> None:
    done = certify(CASES / file)
    assert done.returncode == 1
    assert says in done.stderr
    assert "granted\n" not in done.stdout.partition("learners:")[0]


def test_rules_with_errors_certify_nobody(run: Run, tmp_path: Path) -> None:
    assert run("init").returncode == 0
    text = (tmp_path / "curriculum.yaml").read_text(encoding="utf-8")
    (tmp_path / "curriculum.yaml").write_text(f"{text}\nnonsense: 1\n", encoding="utf-8")
    (tmp_path / "t.yaml").write_text("learners:\n  ann:\n    records: []\n", encoding="utf-8")
    done = run("certify", "t.yaml")
    assert done.returncode == 1
    assert "mend them before anybody is certified" in done.stderr
    assert done.stdout == ""


def test_show_certifications_has_rules_and_thresholds(run: Run) -> None:
    done = run("show", "certifications", SCHOOL)
    assert done.returncode == 0, done.stderr
    lines = [line.strip("│├└─ ") for line in done.stdout.splitlines()]
    assert "m1 1  quiz ≥ 60%, lab" in lines
    assert "pass basic/exam ≥ 70%  pass Basic exam (70%+)" in lines
    assert "any of  pass Defence (project-based) or Equivalent experience" in lines
    assert "judged Equivalent experience  Equivalent experience" in lines
    assert any(line.startswith("at least 2 of  at least 2 of: ") for line in lines)


def test_show_without_a_view_is_show_paths(run: Run) -> None:
    assert run("show", SCHOOL).stdout == run("show", "paths", SCHOOL).stdout != ""
    assert "certifications" in run("show", "--help").stdout
