"""What holds for every question and every answer."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from curriculumkit.award.marking import (
    Answer,
    Chosen,
    Matched,
    NumberText,
    Ordered,
    Said,
    Texts,
    empty_answer,
    mark,
)
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Exactness,
    Interaction,
    Item,
    Judge,
    Match,
    Option,
    Order,
    Pair,
)

KEYS = "abcdefgh"
TEXTS = st.text(st.sampled_from("abßAＡ １1ı \u3000"), max_size=4)
ANSWERS = st.text(st.sampled_from("abßAＡ １1ı"), min_size=1, max_size=4).filter(str.strip)
POINTS = st.decimals("0.1", "100", places=1)
NUMBERS = st.decimals("-1000", "1000", places=3)
flags = st.lists(st.booleans(), min_size=2, max_size=len(KEYS))


def options(right: list[bool]) -> tuple[Option, ...]:
    return tuple(Option(key, key, correct=correct) for key, correct in zip(KEYS, right, strict=False))


def keys(count: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, count + 1))


@st.composite
def texts_to_enter(draw: st.DrawFn) -> EnterText:
    """A question with blanks."""
    exact = Exactness(draw(st.booleans()), draw(st.booleans()), draw(st.booleans()))
    blank = st.builds(Blank, st.lists(ANSWERS, min_size=1, max_size=3).map(tuple), exact=st.just(exact))
    return EnterText(tuple(draw(st.lists(blank, min_size=1, max_size=3))))


@st.composite
def questions(draw: st.DrawFn) -> Interaction:
    """A question of any type that a machine marks."""
    count = draw(st.integers(2, 6))
    question: Interaction = draw(
        st.one_of(
            flags.map(options).map(ChooseOne),
            st.builds(ChooseMany, flags.map(options), partial=st.booleans()),
            st.builds(Judge, st.booleans()),
            texts_to_enter(),
            st.builds(EnterNumber, NUMBERS, st.decimals(0, 5, places=2)),
            st.just(Match(tuple(Pair(key, key, f"m{key}") for key in keys(count)), ("none",))),
            st.builds(Order, st.just(tuple(Item(key, key) for key in keys(count))), partial=st.booleans()),
        )
    )
    return question


def answers(question: Interaction) -> st.SearchStrategy[Answer]:
    """Answers of the form that a question asks for, right and wrong ones."""
    match question:
        case ChooseOne() | ChooseMany():
            chosen: st.SearchStrategy[Answer] = st.frozensets(st.sampled_from(KEYS)).map(Chosen)
            return chosen
        case Judge():
            return st.one_of(st.none(), st.booleans()).map(Said)
        case EnterText(blanks):
            texts = st.one_of(TEXTS, *(st.sampled_from(blank.answers) for blank in blanks))
            return st.lists(texts, max_size=len(blanks)).map(tuple).map(Texts)
        case EnterNumber():
            return st.one_of(NUMBERS.map(str), TEXTS, st.just(str(question.answer))).map(NumberText)
        case Match(pairs):
            matches = st.sampled_from([*(pair.match for pair in pairs), "none"])
            return st.dictionaries(st.sampled_from([pair.key for pair in pairs]), matches).map(Matched)
        case Order(items):
            return st.permutations([item.key for item in items]).map(tuple).map(Ordered)
        case _:
            raise AssertionError(question)


@given(st.data(), questions(), POINTS)
def test_scores_lie_within_nothing_and_all_points(data: st.DataObject, question: Interaction, points: Decimal) -> None:
    earned = mark(question, data.draw(answers(question)), points).earned
    assert earned is not None
    assert 0 <= earned <= Fraction(points)


@given(questions())
def test_empty_answer_earns_nothing(question: Interaction) -> None:
    assert mark(question, empty_answer(question)).share == 0


@given(flags, st.booleans(), st.randoms(use_true_random=False), st.frozensets(st.sampled_from(KEYS)))
def test_order_of_options_is_irrelevant(right: list[bool], partial: bool, dice: object, chosen: frozenset[str]) -> None:
    authored = list(options(right))
    shuffled = list(authored)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    answer = Chosen(chosen)
    many = (ChooseMany(tuple(order), partial) for order in (authored, shuffled))
    one = (ChooseOne(tuple(order)) for order in (authored, shuffled))
    assert len({mark(question, answer).share for question in many}) == 1
    assert len({mark(question, answer).share for question in one}) == 1


@given(st.permutations(keys(5)), st.dictionaries(st.sampled_from(keys(5)), st.sampled_from(["m1", "m2", "m3"])))
def test_order_of_pairs_is_irrelevant(order: list[str], matches: dict[str, str]) -> None:
    pairs = {key: Pair(key, key, f"m{key}") for key in keys(5)}
    shuffled = Match(tuple(pairs[key] for key in order))
    assert mark(shuffled, Matched(matches)).share == mark(Match(tuple(pairs.values())), Matched(matches)).share


@given(flags, st.frozensets(st.sampled_from(KEYS)))
def test_right_options_share_the_whole_and_wrong_ones_take_as_much(right: list[bool], chosen: frozenset[str]) -> None:
    question = ChooseMany(options(right))
    good = {option.key for option in question.options if option.correct}
    share = mark(question, Chosen(chosen)).share
    expected = sum((Fraction(1 if key in good else -1, len(good)) for key in chosen), Fraction()) if good else 0
    assert share == max(0, expected)


@given(flags, st.booleans())
def test_a_wrong_option_alone_earns_nothing(right: list[bool], partial: bool) -> None:
    for option in options(right):
        if not option.correct:
            assert mark(ChooseMany(options(right), partial), Chosen(frozenset(option.key))).share == 0
            assert mark(ChooseOne(options(right)), Chosen(frozenset(option.key))).share == 0


@given(NUMBERS, st.decimals(0, 5, places=2), NUMBERS)
def test_a_number_is_right_within_the_tolerance(answer: Decimal, tolerance: Decimal, given_: Decimal) -> None:
    share = mark(EnterNumber(answer, tolerance), NumberText(str(given_))).share
    assert share == (1 if abs(answer - given_) <= tolerance else 0)


@given(st.text(max_size=30))
def test_no_text_is_too_strange_for_a_number(text: str) -> None:
    assert mark(EnterNumber(Decimal(5), Decimal(1), "s", (("ms", Decimal("0.001")),)), NumberText(text)).share in (0, 1)


@given(texts_to_enter(), st.data())
def test_several_blanks_share_equally(question: EnterText, data: st.DataObject) -> None:
    answer = data.draw(answers(question))
    assert isinstance(answer, Texts)
    parts = [
        mark(EnterText((blank,)), Texts((text,))).share
        for blank, text in zip(question.blanks, answer.texts, strict=False)
    ]
    assert mark(question, answer).share == sum(filter(None, parts), Fraction()) / len(question.blanks)


@given(texts_to_enter())
def test_every_accepted_text_earns_its_blank(question: EnterText) -> None:
    for blank in question.blanks:
        assert all(mark(EnterText((blank,)), Texts((text,))).share == 1 for text in blank.answers)
