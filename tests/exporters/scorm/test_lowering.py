"""From the linked curriculum to the content of a package, and what gets lost on the way."""

import re
from string import Formatter
from typing import Any

import pytest

from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.model.question import FillIn, Matching
from curriculumkit.model.question.matching import Pair
from curriculumkit_scorm.catalogue import catalogue
from curriculumkit_scorm.lowering import Lowering
from curriculumkit_scorm.package import Package
from curriculumkit_scorm.question import EnterText, Match


def lowered(curriculum: LinkedCurriculum) -> tuple[Package, list[str]]:
    lowering = Lowering(curriculum, next(curriculum.modules))
    package = lowering.package()
    return package, [f"{loss.finding.fault.code} {loss.finding.message}" for loss in lowering.losses]


def change(curriculum: LinkedCurriculum, **values: Any) -> ModuleNode:
    module = next(curriculum.modules)
    module.model = module.model.model_copy(update=values)
    return module


def with_pairs(question: Matching, pairs: tuple[Pair, ...]) -> Matching:
    """The question with other pairs: built anew, since a copy would keep what was derived from the old ones."""
    return Matching.model_construct(**{**dict(question), "pairs": pairs})


def test_title_that_is_too_long_is_a_loss(curriculum: LinkedCurriculum) -> None:
    change(curriculum, title="长" * 300)
    _, losses = lowered(curriculum)
    assert losses == ["CK810 the title of basics/m01 has 300 characters, and a learning platform keeps 255 of them"]


def test_picture_that_is_missing_is_a_loss(curriculum: LinkedCurriculum) -> None:
    next(curriculum.modules).assets.clear()
    package, losses = lowered(curriculum)
    assert losses == [
        "CK812 the picture queue.svg is not in the folder m01/, and the page shows its description instead"
    ]
    assert package.assets == {}


def test_question_with_too_many_pairs_is_a_loss(curriculum: LinkedCurriculum) -> None:
    question = next(curriculum.modules).banks["questions"]["q05"]
    assert isinstance(question.model, Matching)
    pair = question.model.pairs[0]
    many = tuple(pair.model_copy(update={"item": str(n), "match": str(n)}) for n in range(36))
    question.model = with_pairs(question.model, many)
    package, losses = lowered(curriculum)
    told = "37 items or matches, and SCORM can record 35: it was left out"
    assert losses == [f"CK811 the question basics/m01/questions/q05 has {told}"]
    assert package.quiz is not None
    assert [one.id for one in package.quiz.questions] == ["q01", "q02", "q03", "q04"]


def test_items_may_share_a_match(curriculum: LinkedCurriculum) -> None:
    question = next(curriculum.modules).banks["questions"]["q05"]
    assert isinstance(question.model, Matching)
    first, second, third = question.model.pairs
    shared = (first, second.model_copy(update={"match": first.match}), third)
    question.model = with_pairs(question.model, shared)
    package, _ = lowered(curriculum)
    assert package.quiz is not None
    body = package.quiz.questions[4].body
    assert isinstance(body, Match)
    assert [(item.key, item.target.key) for item in body.items] == [("1", "a"), ("2", "a"), ("3", "b")]
    assert [target.text for target in body.targets] == ["写成消息发出", "取出并执行", "渲染网页"]


@pytest.mark.parametrize("prompt", ["：____，____。", "`f(____)` 与 `g(____)`", "____ **与** ____"])
def test_blanks_are_found_beside_any_markup(curriculum: LinkedCurriculum, prompt: str) -> None:
    question = next(curriculum.modules).banks["questions"]["q04"]
    assert isinstance(question.model, FillIn)
    question.model = question.model.model_copy(update={"prompt": prompt})
    package, _ = lowered(curriculum)
    assert package.quiz is not None
    body = package.quiz.questions[3].body
    assert isinstance(body, EnterText)
    assert len(body.pieces) == 3


@pytest.mark.parametrize(
    ("folder", "package"),
    [("queues", "queues.basics.m01"), ("我的 课程", "_6211_7684_20_8bfe_7a0b.basics.m01"), ("a.b", "a.b.basics.m01")],
)
def test_identifiers_are_legal_whatever_the_folder_is_called(
    curriculum: LinkedCurriculum, folder: str, package: str
) -> None:
    curriculum.id = folder
    assert lowered(curriculum)[0].id == package


def test_pictures_are_stored_under_names_that_unpack_everywhere(curriculum: LinkedCurriculum) -> None:
    module = next(curriculum.modules)
    module.assets["队 列.svg"] = module.assets["queue.svg"]
    module.lessons["second"].page = "![一](<队 列.svg>) ![二](m01/queue.svg)"
    package, losses = lowered(curriculum)
    assert losses == []
    assert sorted(package.assets) == ["assets/_961f_20_5217.svg", "assets/queue.svg"]
    assert 'src="assets/_961f_20_5217.svg"' in package.lessons[1].html


def test_pictures_in_html_and_files_that_are_linked_to_are_packaged(curriculum: LinkedCurriculum) -> None:
    module = next(curriculum.modules)
    module.assets["data 1.csv"] = module.assets["queue.svg"]
    page = '<img src="queue.svg" alt="q"> [data](<data 1.csv>) [next](first.md) [out](https://e.org/queue.svg) [up](#a)'
    module.lessons["second"].page = page
    package, losses = lowered(curriculum)
    assert losses == []
    assert sorted(package.assets) == ["assets/data_201.csv", "assets/queue.svg"]
    html = package.lessons[1].html
    assert 'src="assets/queue.svg"' in html
    assert re.findall('href="([^"]*)"', html) == [
        "assets/data_201.csv",
        "#lesson-first",
        "https://e.org/queue.svg",
        "#a",
    ]


def test_quiz_without_questions_takes_place_elsewhere(curriculum: LinkedCurriculum) -> None:
    next(curriculum.modules).banks["questions"].clear()
    package, _ = lowered(curriculum)
    assert package.quiz is None
    assert [(one.kind, one.title) for one in package.assessments] == [("测验", "概念"), ("实验", "环境验证")]


def test_links_between_lessons_lead_to_pages(curriculum: LinkedCurriculum) -> None:
    lesson = next(curriculum.modules).lessons["second"]
    lesson.page = "[一](first.md) [二](./first.md#x) [三](third.md) [四](https://a.example/first.md)"
    html = lowered(curriculum)[0].lessons[1].html
    assert html.count('href="#lesson-first"') == 2
    assert 'href="third.md"' in html
    assert 'href="https://a.example/first.md"' in html


def test_overview_facts(curriculum: LinkedCurriculum) -> None:
    modules = list(curriculum.modules)
    facts = [Lowering(curriculum, module).package().facts for module in modules]
    assert [[(fact.label, fact.value) for fact in one] for one in facts] == [
        [("时长", "1.5 周（兼职学习）"), ("每周投入", "每周 10–15 小时")],
        [("时长", "2–3 周（兼职学习）"), ("每周投入", "每周 10–15 小时"), ("先修模块", "1 任务队列 & 消息代理")],
        [("时长", "1 周（兼职学习）"), ("每周投入", "每周 10–15 小时"), ("先修模块", "2 部署")],
    ]


@pytest.mark.parametrize(("tag", "language"), [("zh-CN", "zh"), ("zh-Hant-TW", "zh"), ("en-GB", "en"), ("fr", "en")])
def test_interface_speaks_the_language_of_the_curriculum(tag: str, language: str) -> None:
    assert catalogue(tag).language == language


def test_catalogues_hold_the_same_texts_with_the_same_places() -> None:
    english, chinese = catalogue("en").texts, catalogue("zh").texts
    assert english.keys() == chinese.keys()
    assert [key for key in english if english[key] != key] == []
    assert [key for key in chinese if places(key) != places(chinese[key]) or not chinese[key]] == []


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}
