"""Parts of the player by themselves: marking, memory, the forms of values, the order of options."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.exporters.scorm.browser.cmi import FORMS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium: Browser, base: str) -> Iterator[Page]:
    """The player without a platform; its parts hang on `curriculumkit`."""
    page = chromium.new_page()
    page.goto(f"{base}/1.2/basics/m01/index.html")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("shares", "score"),
    [([1, 1, 1], 100), ([1, 1, 0], 66.66), ([2 / 3, 2 / 3, 2 / 3], 66.66), ([0.7, 0.7, 0.7], 70), ([0, 0, 0], 0)],
)
def test_score_is_never_rounded_up(page: Page, shares: list[float], score: float) -> None:
    call = """shares => {
        const questions = shares.map((share) => ({ kind: 'one', weight: 2, share }));
        return curriculumkit.marking.score(questions, (one) => one.share);
    }"""
    assert page.evaluate(call, shares) == score


def test_expected_mistake_is_recognised(page: Page) -> None:
    blank = {"answers": ["5672"], "mistakes": ["80", "１５６７２"]}
    assert page.evaluate("blank => curriculumkit.marking.mistake(blank, '15672 ')", blank) == 1
    assert page.evaluate("blank => curriculumkit.marking.mistake(blank, '')", blank) == -1


@pytest.mark.parametrize(
    ("milliseconds", "written"),
    [(0, "0000:00:00.00"), (61_239, "0000:01:01.23"), (360_000_000, "0100:00:00.00"), (-5, "0000:00:00.00")],
)
def test_spans_of_time(page: Page, milliseconds: int, written: str) -> None:
    closing = page.evaluate("span => Object.fromEntries(curriculumkit.edition.closing(span))", milliseconds)
    assert closing["cmi.core.session_time"] == written
    assert re.fullmatch(FORMS["1.2"]["elements"]["cmi.core.session_time"], written)


def test_texts_are_cut_between_characters(page: Page) -> None:
    cut = page.evaluate("text => curriculumkit.formats.text(text, 255)", "a" * 254 + "😀" + "b")
    assert cut == "a" * 254


def test_order_depends_on_the_seed_and_the_question_alone(page: Page) -> None:
    call = "([ids, seed, id]) => curriculumkit.order.shuffled(ids, seed, id).join('')"
    orders = [page.evaluate(call, ["abcd", seed, "q01"]) for seed in range(60)]
    assert orders == [page.evaluate(call, ["abcd", seed, "q01"]) for seed in range(60)]
    assert {"".join(sorted(order)) for order in orders} == {"abcd"}
    assert {order[0] for order in orders} == set("abcd")
    assert page.evaluate(call, ["abcd", 1, "q01"]) != page.evaluate(call, ["abcd", 1, "q03"])


def test_api_is_found_through_frames_that_may_not_be_looked_into(page: Page) -> None:
    assert page.evaluate("""() => {
        const top = { API: 'found' };
        top.parent = top;
        const foreign = new Proxy({}, { get: (_, name) => {
            if (name === 'API') throw new Error('blocked');
            return name === 'parent' ? top : undefined;
        } });
        const opener = { parent: foreign };
        const popup = { opener };
        popup.parent = popup.top = popup;
        const find = curriculumkit.connection.findApi;
        return [find({ parent: foreign }, 'API'), find(popup, 'API')];
    }""") == ["found", "found"]


def test_search_for_an_api_ends(page: Page) -> None:
    assert (
        page.evaluate("""() => {
        const one = {};
        const other = { parent: one };
        one.parent = one.top = other;
        one.opener = one;
        return curriculumkit.connection.findApi(one, 'API');
    }""")
        is None
    )


@pytest.mark.parametrize(
    ("element", "value"), [("unknown", ""), ("nothing", ""), ("thrown", ""), ("number", "7"), ("text", "a")]
)
def test_connection_reads_whatever_a_platform_answers(page: Page, element: str, value: str) -> None:
    call = """element => {
        const answers = { unknown: 'x', number: 7, text: 'a', nothing: undefined };
        let error = 0;
        const api = {
            LMSGetValue: (name) => {
                if (name === 'thrown') throw new Error('gone');
                error = name === 'unknown' ? 401 : 0;
                return answers[name];
            },
            LMSGetLastError: () => error,
        };
        return new curriculumkit.connection.Connection(api).read(element);
    }"""
    assert page.evaluate(call, element) == value


def test_value_that_a_platform_does_not_know_is_not_sent_for_ever(page: Page) -> None:
    assert page.evaluate("""() => {
        const tried = [];
        const api = { LMSSetValue: (name) => { tried.push(name); return 'false'; }, LMSGetLastError: () => '401' };
        const { Connection, Outbox } = curriculumkit.connection;
        const outbox = new Outbox(new Connection(api));
        outbox.put('a', '1');
        return [outbox.flush(), outbox.flush(), tried];
    }""") == [True, True, ["a"]]


def encoded(page: Page, memory: dict[str, Any]) -> tuple[dict[str, Any], int, int]:
    call = """memory => {
        const marker = { isText: (id) => id.startsWith('t'), share: () => 0.5 };
        const { text, steps } = curriculumkit.memory.encode(memory, marker);
        return [curriculumkit.memory.decode(text), text.length, steps];
    }"""
    decoded, length, steps = page.evaluate(call, memory)
    return decoded, length, steps


def memory(texts: int, length: int, choices: int = 0, pages: int = 0) -> dict[str, Any]:
    answers = {f"t{n:02}": f"{n:02}" + "字" * length for n in range(texts)} | {f"q{n:02}": "a" for n in range(choices)}
    return {
        "seen": [f"lesson-number-{n}" for n in range(pages)],
        "done": ["a1"],
        "finished": 3,
        "best": 66.66,
        "reached": {"o1": 50},
        "attempt": {"seed": 4294967295, "answers": answers, "used": 90, "checked": []},
        "last": {"seed": 1, "raw": 50, "answers": answers, "shares": {}},
    }


def test_a_hundred_questions_are_remembered_whole(page: Page) -> None:
    given = memory(10, 8, 90, 20)
    decoded, length, steps = encoded(page, given)
    assert (decoded, steps) == (given, 0)
    assert length < 4096


def test_what_is_typed_takes_no_more_room_than_it_has_characters(page: Page) -> None:
    plain, odd = memory(1, 0), memory(1, 0)
    plain["attempt"]["answers"]["t00"] = "x" * 6
    odd["attempt"]["answers"]["t00"] = '"\\\n"\\\n'
    assert encoded(page, plain)[1] == encoded(page, odd)[1]
    assert encoded(page, odd)[0] == odd


@pytest.mark.parametrize(
    ("given", "steps"),
    [(memory(15, 130), 1), (memory(15, 245), 2), (memory(3, 9, 0, 300), 4), (memory(30, 200), 5)],
)
def test_too_much_is_forgotten_in_order(page: Page, given: dict[str, Any], steps: int) -> None:
    decoded, length, taken = encoded(page, given)
    assert taken == steps
    assert length <= 4096
    assert (decoded["best"], decoded["finished"]) == (66.66, 3)
    assert (decoded["attempt"]["seed"], decoded["last"]["raw"]) == (4294967295, 50)
    assert bool(decoded["seen"] or steps > 3) or not given["seen"]
    if steps == 1:
        assert decoded["last"]["shares"] == dict.fromkeys(given["last"]["answers"], 0.5)
    if steps > 1:
        assert decoded["last"]["answers"] is None
    if steps < 5:
        assert decoded["attempt"] == given["attempt"]
