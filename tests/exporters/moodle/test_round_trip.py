"""Export → import → export, over generated banks."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exporters.moodle.conftest import imported, only_file
from tests.exporters.moodle.importer_rules import problems

from curriculumkit.check import check
from curriculumkit.importing import yaml_text
from curriculumkit_moodle.losses import losses_of
from curriculumkit_moodle.selection import selected

PIECES = st.sampled_from(
    [
        *("任务", "queue", "a < b", "&amp;", "&", "]]>", "/", "{x}", "}", "~", "=", "#", "*", "\\", '"', "'", "😀"),
        *("مرحبا", "\u200b", "ｆｕｌｌ", "`code`", "**bold**", "*em*", r"\(p*q*r\)", "$$x_1$$", "$5", "<b>b</b>"),
        *("[l](https://e.org/a?b=c&d)", " ", "\n", "\n\n", "- item", "1. one", "> quote", "```\nx\n\ny\n```", "---"),
        *("```python\nx = 1\n```", "|a|b|\n|-|-|\n|1|2|", "{1:SA:=x}", "{#1}", "\\}", "<!-- c -->", "<div>d</div>"),
        *("a_b_c", "!", "@@PLUGINFILE@@/x", "_", "|", "é", "e\u0301", "![i](x.png)", "https://e.org", "# h", "%50%x"),
        *('<span class="k">k</span>', '<p class="source">s</p>'),
    ]
)  # fmt: skip
TEXT = st.lists(PIECES, min_size=1, max_size=6).map("".join).filter(str.strip)
ANSWER = TEXT.map(lambda text: " ".join(text.split()))
FEEDBACK = st.none() | TEXT
KEY = st.text("abc019", min_size=1, max_size=4)


def _without_none(keys: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


OPTION = st.builds(
    lambda right, text, feedback: _without_none({"correct" if right else "wrong": text, "feedback": feedback}),
    st.booleans(), TEXT, FEEDBACK,
)  # fmt: skip
CHOICES = st.lists(OPTION, min_size=2, max_size=13).filter(lambda options: any("correct" in one for one in options))
MISTAKES = st.lists(st.fixed_dictionaries({"answer": ANSWER, "feedback": TEXT}), max_size=2)
BLANK = st.fixed_dictionaries({"answers": st.lists(ANSWER, min_size=1, max_size=3), "mistakes": MISTAKES})
BODIES = st.one_of(
    st.fixed_dictionaries({"type": st.just("multiple-choice"), "options": CHOICES}),
    st.fixed_dictionaries(
        {"type": st.just("single-choice"), "options": st.tuples(TEXT, TEXT, TEXT).map(
            lambda texts: [{"correct": texts[0]}, *({"wrong": text} for text in texts[1:])])}),
    st.fixed_dictionaries({"type": st.just("true-false"), "answer": st.booleans(), "feedback": FEEDBACK}),
    st.builds(lambda blanks, exact: {"type": "fill-in", "blanks": blanks, "exact": sorted(exact)},
              st.lists(BLANK, min_size=1, max_size=3), st.sets(st.sampled_from(["case", "width", "spaces"]))),
    st.fixed_dictionaries({"type": st.just("matching"), "feedback": FEEDBACK, "distractors": st.lists(TEXT, max_size=2),
        "pairs": st.lists(st.fixed_dictionaries({"item": TEXT, "match": TEXT}), min_size=2, max_size=4)}),
    st.fixed_dictionaries({"type": st.just("ordering"), "items": st.lists(TEXT, min_size=2, max_size=5),
        "marking": st.sampled_from(["partial", "all-or-nothing"]), "feedback": FEEDBACK}),
    st.builds(lambda answer, tolerance, unit, worth: {
            "type": "numerical", "answer": answer, "tolerance": tolerance, "unit": unit, "other_units": {"w": worth}},
        st.integers(-999, 999) | st.decimals(-9, 9, places=3).map(float), st.sampled_from(["0", "0.5", "3%"]),
        st.none() | st.just("kg"), st.sampled_from([60, 0.001, 7, 0.3, 1024])),
    st.fixed_dictionaries({"type": st.just("essay"), "template": FEEDBACK, "sample": FEEDBACK,
        "lines": st.integers(1, 50)}),
)  # fmt: skip


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    body = _without_none(draw(BODIES))
    prompt = draw(TEXT)
    if body["type"] == "fill-in":
        blanks = body.pop("blanks")
        prompt = prompt.replace("_", "") + "".join(f" ____ {draw(PIECES).replace('_', '')}" for _ in blanks)
        body |= {"blanks": blanks} if len(blanks) > 1 else blanks[0]
    shared = {
        "objective": draw(st.sampled_from(["o1", "o2"])),
        "level": draw(st.sampled_from(["remember", "create"])),
        "difficulty": draw(st.sampled_from(["easy", "medium"])),
        "points": draw(st.sampled_from([1, 2, 0.5])),
        "prompt": prompt,
        "explanation": draw(FEEDBACK),
        "hints": draw(st.lists(TEXT, max_size=2)),
        "tags": draw(st.lists(ANSWER, max_size=2)),
        "source": draw(st.sampled_from([None, "docs:a.html", "https://e.org/b?c&d", "a book"])),
    }
    return {"type": body.pop("type"), **_without_none(shared), **body}


BANKS = st.dictionaries(KEY, questions(), min_size=1, max_size=3)


def write(folder: Path, bank: dict[str, Any], title: str) -> None:
    path = folder / "paths" / "p"
    (path / "m1").mkdir(parents=True)
    (path / "m1" / "x.png").write_bytes(b"png")
    top = {"id": "gen", "title": title, "language": "en", "paths": ["p"], "sources": {"docs": "https://d.org/"}}
    objective = {"text": title, "level": "apply"}
    module = {"title": title, "text": title, "weeks": 1, "objectives": {"o1": objective, "o2": objective}}
    files = {"curriculum.yaml": top, "paths/p/path.yaml": {"title": title, "text": title, "modules": ["m1"]},
             "paths/p/m1.yaml": module, "paths/p/m1.questions.yaml": {"questions": bank}}  # fmt: skip
    for name, data in files.items():
        (folder / name).write_text(yaml_text(data), encoding="utf-8")


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(bank=BANKS, title=ANSWER)
def test_what_we_write_is_a_fixed_point(bank: dict[str, Any], title: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write(folder / "a", bank, title)
        curriculum = check(folder / "a").curriculum
        assert curriculum is not None
        entries = selected(curriculum, ())
        if not entries or any(finding.fault.severity == "error" for finding in losses_of(curriculum, entries)):
            return
        one = only_file(curriculum)
        assert list(problems(one)) == []
        lost = imported(one, folder / "b")
        assert lost == []
        again = check(folder / "b").curriculum
        assert again is not None
        assert only_file(again) == one
