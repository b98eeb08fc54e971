"""What is exported: golden files per interaction, files and selection, texts, determinism."""

import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from lxml import etree
from lxml.html import fragment_fromstring
from tests.conftest import CompareGolden
from tests.exporters.moodle.conftest import COURSE, by_key, change, codes, exported, imported, linked, only_file

from curriculumkit.export import Artefact, UnfitOptionError
from curriculumkit.model.question.interaction import Blank, Exactness, Mistake
from curriculumkit_moodle import MoodleOptions, exporter
from curriculumkit_moodle.accepted import accepted_forms, forms, mistaken_forms
from curriculumkit_moodle.categories import names_of
from curriculumkit_moodle.code import _COLOURS
from curriculumkit_moodle.names import shown
from curriculumkit_moodle.shares import ACCEPTED, right_shares, wrong_share

GOLDEN = Path(__file__).parent / "golden"
KEYS = [
    *("choose-one", "choose-many", "judge", "enter-text", "enter-texts", "match", "enter-number", "order", "write"),
    *("scene", "scene/what"),
]


@pytest.mark.parametrize("key", KEYS)
def test_each_interaction_is_written_as_in_its_golden_file(course: bytes, key: str, golden: CompareGolden) -> None:
    question = etree.tostring(by_key(course)[key], encoding="unicode", with_tail=False)
    golden(question + "\n", GOLDEN / f"{key.replace('/', '-')}.xml")


def test_categories_are_written_as_in_their_golden_file(course: bytes, golden: CompareGolden) -> None:
    root = etree.fromstring(course, etree.XMLParser(strip_cdata=False))
    categories = [etree.tostring(one, encoding="unicode") for one in root.iterfind("question[@type='category']")]
    golden("".join(categories), GOLDEN / "categories.xml")


def test_losses_of_the_course() -> None:
    losses = exported(linked())[1]
    assert codes(losses) == ["CK839", "CK841", "CK851", "CK852", "CK853", "CK857"]


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        (MoodleOptions(), ["basics/m01.questions.xml", "basics/m01.exam.xml"]),
        (MoodleOptions(per="module"), ["basics/m01.xml"]),
        (MoodleOptions(per="path"), ["basics.xml"]),
        (MoodleOptions(per="curriculum", manifest=True), ["queues.xml", "manifest.json"]),
        (MoodleOptions(only=("basics/m01/exam",)), ["basics/m01.exam.xml"]),
        (MoodleOptions(per="path", split=10), ["basics-001.xml", "basics-002.xml"]),
    ],
)
def test_options_decide_about_files(options: MoodleOptions, paths: list[str]) -> None:
    assert list(exported(linked(), options)[0]) == paths


@pytest.mark.parametrize(
    ("only", "keys"),
    [
        ("basics/m01/questions/judge", {"judge"}),
        ("basics/m01/questions/scene", {"scene", "scene/what", "scene/next"}),
        ("basics/m01/exam", {"odd"}),
    ],
)
def test_only_selects_by_id(only: str, keys: set[str]) -> None:
    source = only_file(linked(), MoodleOptions(per="curriculum", only=(only,)))
    found = {key for key, question in by_key(source).items() if question.get("type") != "category"}
    assert found == keys


@pytest.mark.parametrize("only", ["basics", "basics/m01", "basics/m01/o1"])
def test_only_selects_paths_modules_and_objectives(course: bytes, only: str) -> None:
    assert only_file(linked(), MoodleOptions(per="curriculum", only=(only,))) == course


def test_an_unknown_id_is_refused_before_anything_is_written() -> None:
    with pytest.raises(UnfitOptionError, match="--only m09: no question belongs to it"):
        list(exporter.export(linked(), MoodleOptions(only=("m09",))))


def test_a_split_never_cuts_a_group_and_loses_no_question(course: bytes) -> None:
    parts, _ = exported(linked(), MoodleOptions(per="curriculum", split=1))
    keys = [key for part in parts.values() for key, q in by_key(part).items() if q.get("type") != "category"]
    assert keys == [key for key, q in by_key(course).items() if q.get("type") != "category"]
    group = next(part for part in parts.values() if "scene" in by_key(part))
    assert {"scene", "scene/what", "scene/next"} <= set(by_key(group))


def test_the_same_curriculum_gives_the_same_bytes(course: bytes) -> None:
    assert only_file(linked()) == course


def test_an_error_leaves_no_file() -> None:
    curriculum = linked()
    question = next(iter(curriculum.questions))
    question.model = question.model.model_copy(update={"tags": (" ",)})
    files, losses = exported(curriculum)
    assert files == {}
    assert "CK847" in codes(losses)


def test_every_file_is_written_in_pieces() -> None:
    (item,) = (i for i in exporter.export(linked(), MoodleOptions(per="path")) if isinstance(i, Artefact))
    assert iter(item.chunks) is item.chunks, "a generator, not the whole file"


@pytest.mark.parametrize("count", range(1, 27))
def test_right_options_make_a_hundred_together_with_shares_that_moodle_accepts(count: int) -> None:
    shares = right_shares(count)
    assert len(shares) == count
    assert set(shares) <= set(ACCEPTED)
    assert abs(sum(float(share) for share in shares) - 100) < 0.0001
    assert wrong_share(count).removeprefix("-") in ACCEPTED


def test_odd_characters_arrive(course: bytes) -> None:
    odd = by_key(course)["odd"]
    text = odd.findtext("questiontext/text") or ""
    assert unescape(re.sub("<[^>]*>", "", text)) == "& < ]]> / {} ~ = # * \" ' 😀 مرحبا \u200b ｆｕｌｌ * $5 {#1} @@x@@"
    assert [unescape(one.text or "") for one in odd.iterfind("answer/text")] == [
        "]]> / { } ~ = # 😀",
        "مرحبا \u200f\u200b ｆｕｌｌ",
    ]
    assert (odd.findtext("name/text") or "").startswith("m01-exam-odd & < ]]> / {} ~")
    assert course.count(b"]]]]><![CDATA[>") == 2, "in the names of two questions, which are no HTML"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("R&D", "R&D"),
        ("a < b && c", "a < b && c"),
        ("I <3 x", "I &lt;3 x"),
        ("a <", "a &lt;"),
        ("&lt; is <", "&amp;lt; is &lt;"),
        ("&#60;", "&amp;#60;"),
        ("<b>x</b>", "&lt;b>x&lt;/b>"),
    ],
)
def test_names_are_escaped_where_moodle_would_change_them(name: str, given: str) -> None:
    assert shown(name) == given
    assert unescape(given) == name


def test_answers_are_accepted_as_people_type_them() -> None:
    assert forms("skew(a)", Exactness()) == ("skew(a)", "ｓｋｅｗ（ａ）", "skew（a）")
    assert forms("５６", Exactness()) == ("５６", "56")
    assert forms("skew(a)", Exactness(width=True)) == ("skew(a)",)
    blank = Blank(("Task",), (Mistake("task", "x"), Mistake("tusk", "y")))
    assert mistaken_forms("task", blank) == ()
    assert mistaken_forms("tusk", blank) == ("tusk", "ｔｕｓｋ")


def test_only_what_moodle_compares_as_equal_is_left_out() -> None:
    exact = Exactness(width=True)
    assert accepted_forms(Blank(("Straße", "STRASSE", "strasse"), (), exact)) == ("Straße", "STRASSE")


def test_the_field_stands_where_the_blank_is() -> None:
    curriculum = linked()
    change(curriculum, "/enter-text", prompt=r"Not \_\_\_\_\_\_ nor &#95;\_\_\_\_ but ____")
    asked = by_key(only_file(curriculum))["enter-text"].findtext("questiontext/text") or ""
    assert re.findall("_____+", asked) == ["_____"]
    assert unescape(asked) == "<p>Not ______ nor _____ but _____</p>"


def test_private_characters_of_authors_arrive() -> None:
    curriculum = linked()
    change(curriculum, "/enter-text", prompt="\ue000 \ufffc0\ufffc ____ \ue001")
    asked = by_key(only_file(curriculum))["enter-text"].findtext("questiontext/text")
    assert asked == "<p>\ue000 \ufffc0\ufffc _____ \ue001</p>"


def test_a_question_never_counts_nothing() -> None:
    curriculum = linked()
    change(curriculum, "/judge", points=Decimal("0.00000001"))
    assert by_key(only_file(curriculum))["judge"].findtext("defaultgrade") == "0.0000001"


def test_a_carriage_return_in_an_answer_stops_the_export() -> None:
    curriculum = linked()
    change(curriculum, "/enter-text", answers=("a\rb",))
    files, losses = exported(curriculum)
    assert not files
    assert "CK849" in codes(losses)


def test_categories_of_equal_titles_are_told_apart() -> None:
    curriculum = linked()
    (path,) = curriculum.paths
    other = replace(path, id="more", model=path.model.model_copy(update={"title": path.name.upper()}))
    curriculum.paths.append(other)
    assert [name for node, name, _ in names_of(curriculum) if node in (path, other)] == [
        path.name,
        f"{path.name.upper()} (more)",
    ]


def test_what_takes_no_files_says_in_words_what_an_image_shows() -> None:
    curriculum = linked()
    shown = '![a "b" > c](<队 列.svg>) ![e](https://e.org/x.png)'
    change(curriculum, "write", template=shown, sample=shown)
    files, losses = exported(curriculum, MoodleOptions(per="curriculum"))
    question = by_key(files["queues.xml"])["write"]
    template, info = (question.findtext(f"{tag}/text") or "" for tag in ("responsetemplate", "graderinfo"))
    assert template == '<p>a "b" &gt; c <img src="https://e.org/x.png" alt="e"></p>'
    assert "@@PLUGINFILE@@/_961f_20_5217.svg" in info
    assert [loss.place.path[-1] for loss in losses if loss.fault.code == "CK850"] == ["template"]  # type: ignore[union-attr]


def test_files_of_links_and_of_html_are_embedded(tmp_path: Path) -> None:
    copytree(COURSE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "paths/basics/m01/data 1.csv").write_text("a,b\n")
    curriculum = linked(tmp_path)
    change(
        curriculum,
        "judge",
        prompt='[data](<data 1.csv>) <img src="队 列.svg" alt="q"> [out](https://e.org/) [page](first.md) [here](#a)',
        explanation="[gone](gone.csv)",
    )
    change(curriculum, "write", template="[data](<data 1.csv>)")
    files, losses = exported(curriculum)
    question = by_key(files["queues.xml"])["judge"].find("questiontext")
    assert question is not None
    assert {file.get("name") for file in question.iterfind("file")} == {"data_201.csv", "_961f_20_5217.svg"}
    html = fragment_fromstring(question.findtext("text") or "")
    assert [link.get("href") for link in html.iter("a")] == [
        "@@PLUGINFILE@@/data_201.csv",
        "https://e.org/",
        "first.md",
        "#a",
    ]
    told = [loss.message.args["file"] for loss in losses if loss.fault.code == "CK850"]
    assert told == ["first.md", "gone.csv", "data 1.csv"]
    template = by_key(files["queues.xml"])["write"].findtext("responsetemplate/text")
    assert template == "<p>data</p>"
    change(curriculum, "judge", prompt="[data](<data 1.csv>)", explanation=None)
    again = only_file(curriculum)
    assert imported(again, tmp_path / "again") == []
    assert only_file(linked(tmp_path / "again")) == again


def test_other_units_are_written_as_moodle_compares_them() -> None:
    curriculum = linked()
    change(curriculum, "enter-number", unit="per second", other_units={"per  minute": Decimal(60)})
    question = by_key(only_file(curriculum))["enter-number"]
    assert [one.findtext("unit_name") for one in question.iterfind("units/unit")] == ["per second", "perminute"]


def test_formulas_are_as_they_were_written(course: bytes) -> None:
    text = by_key(course)["enter-number"].findtext("questiontext/text") or ""
    assert r"\(p*q*r\)" in text
    assert "$$x_1 &lt; y_1$$" in text
    assert "math" not in text


def test_colours_stand_out_from_the_frame() -> None:
    paper = _luminance("#f6f8fa")
    assert min((paper + 0.05) / (_luminance(colour) + 0.05) for colour in _COLOURS.values()) >= 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
