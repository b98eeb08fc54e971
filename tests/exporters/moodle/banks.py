"""Generated banks: every type of question, groups, images, hints and feedback, in texts made of awkward pieces."""

from typing import Any

from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        *("任务", "queue", "a < b", "&amp;", "&", "]]>", "/", "{x}", "}", "~", "=", "#", "*", "\\", '"', "'", "😀"),
        *("مرحبا", "\u200b", "ｆｕｌｌ", "`code`", "**bold**", "*em*", r"\(p*q*r\)", "$$x_1$$", "$5", "<b>b</b>"),
        *("[l](https://e.org/a?b=c&d)", " ", "\n", "\n\n", "- item", "1. one", "> quote", "```\nx\n\ny\n```", "---"),
        *("```python\nx = 1\n```", "|a|b|\n|-|-|\n|1|2|", "{1:SA:=x}", "{#1}", "\\}", "<!-- c -->", "<div>d</div>"),
        *("a_b_c", "!", "@@PLUGINFILE@@/x", "_", "|", "é", "e\u0301", "![i](x.png)", "https://e.org", "# h", "%50%x"),
        *('<span class="k">k</span>', '<p class="source">s</p>', "![a \"b\" > c](<x y.png>)", "![m](missing.png)"),
        *('<img alt="a > b" src="x.png">', "&lt;img src=x&gt;", "&nbsp;", "\u00a0", "\u3000", "，", "：", "（a）"),
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
LEVELS = st.lists(
    st.fixed_dictionaries({"points": st.sampled_from([3, 0.5]), "title": ANSWER, "text": TEXT}), min_size=2, max_size=3
)
RUBRICS = st.fixed_dictionaries({"criteria": st.dictionaries(
    KEY, st.fixed_dictionaries({"title": ANSWER, "levels": LEVELS}), min_size=1, max_size=2)})  # fmt: skip
BODIES = st.one_of(
    st.fixed_dictionaries({"type": st.just("multiple-choice"), "options": CHOICES}),
    st.fixed_dictionaries(
        {"type": st.just("single-choice"), "options": st.tuples(TEXT, TEXT, TEXT, FEEDBACK, FEEDBACK).map(
            lambda texts: [_without_none({"correct": texts[0], "feedback": texts[3]}),
                           _without_none({"wrong": texts[1], "feedback": texts[4]}), {"wrong": texts[2]}])}),
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
        "lines": st.integers(1, 50), "rubric": st.none() | RUBRICS}),
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
        "seconds": draw(st.sampled_from([None, 45])),
        "prompt": prompt,
        "explanation": draw(FEEDBACK),
        "hints": draw(st.lists(TEXT, max_size=2)),
        "tags": draw(st.lists(ANSWER, max_size=2)),
        "source": draw(st.sampled_from([None, "docs:a.html", "https://e.org/b?c&d", "a book"])),
    }
    return {"type": body.pop("type"), **_without_none(shared), **body}


GROUPS = st.fixed_dictionaries({
    "type": st.just("group"), "prompt": TEXT, "questions": st.dictionaries(KEY, questions(), min_size=2, max_size=3)
})  # fmt: skip
BANKS = st.dictionaries(KEY, questions() | GROUPS, min_size=1, max_size=3)
