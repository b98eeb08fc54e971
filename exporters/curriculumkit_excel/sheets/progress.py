"""Progress towards certifications: what is complete and what is held, by the rules that `certify` goes by.

Columns that are typed in say what no gradebook has: what a person judges, and what was earned before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from curriculumkit.award.certification import Fact, Rulebook, Verb, rulebook
from curriculumkit.award.certification.facts import in_order
from curriculumkit.award.certification.formula import Every, mentioned
from curriculumkit.award.certification.formula import Formula as Rule
from curriculumkit_excel import ranges
from curriculumkit_excel.course import Course
from curriculumkit_excel.scores import rounded_formula
from curriculumkit_excel.sheets.gradebook import Gradebook, Work, unique
from curriculumkit_excel.sheets.learners import looked_up
from curriculumkit_excel.workbook import Area, Column, Formula, Sheet, Value, looks

_LEFT = 2


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the sheet has the numbers of learners, and whether they hold each certification."""

    numbers: Area | None
    held: dict[str, Area]


def add(course: Course, books: Sequence[Gradebook]) -> Progress:
    """Add the sheet, unless there is nothing to be certified."""
    if not course.curriculum.certifications or not books:
        return Progress(None, {})
    text = course.text
    sheet = course.book.sheet(text("Progress"))
    rules = _Rules(course, rulebook(course.curriculum), books)
    rules.choose()
    columns = rules.columns()
    sheet.wide(text("Progress"), looks.TITLE, max(12, min(len(columns), 16)))
    sheet.wide(text("progress: how to use"), looks.NOTE, max(12, min(len(columns), 16)), lines=2)
    keys = [(rules.key(fact), looks.SHORT) for fact in (*rules.typed, *rules.derived)]
    sheet.line((None, looks.SHORT), (None, looks.SHORT), *keys, hidden=True)
    ids = sheet.last_row
    first = sheet.last_row + 2
    rows = (rules.cells(number, first + number) for number in range(len(course.learners)))
    area = sheet.table("ProgressTable", columns, rows)
    sheet.freeze(area.top, _LEFT + 1)
    sheet.frame.print_title_cols = "A:B"
    _guard(course, sheet, area, len(rules.typed))
    course.book.name("ProgressFacts", Area(sheet.name, ids, _LEFT + 1, ids, _LEFT + len(rules.typed)))
    course.book.name("ProgressLearners", area.column(0))
    return Progress(area.column(0), {key: area.column(at) for key, at in rules.certificates().items()})


def _guard(course: Course, sheet: Sheet, area: Area, typed: int) -> None:
    for column in range(typed):
        title = course.text("Progress")
        sheet.choices(area.column(_LEFT + column), '"✓"', title, course.text("choose from the list"))


@dataclass(slots=True)
class _Rules:
    """Turns the rules of a curriculum into formulas. `typed` and `derived` are the facts that have a column."""

    course: Course
    book: Rulebook
    books: Sequence[Gradebook]
    typed: list[Fact] = field(default_factory=list)
    derived: list[Fact] = field(default_factory=list)
    _works: Mapping[str, tuple[Work, Area, Area]] = field(init=False)
    _planned: frozenset[str] = field(init=False)
    _at: dict[tuple[Fact, bool], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._works = {
            node_id: (work, area, book.numbers) for book in self.books for node_id, (work, area) in book.works.items()
        }

        modules = self.course.modules
        paths = (path.id for path in self.course.paths)
        tracks = (module.track.id for module in modules if module.track)
        self._planned = frozenset([*paths, *tracks, *(module.id for module in modules)])

    def choose(self) -> None:
        """Find the facts that certifications depend on: those that follow, and those that somebody has to type."""
        wanted = set[Fact]()
        waiting = [self.book.certified(node) for node in self.course.curriculum.certifications.values()]
        while waiting:
            fact = waiting.pop()
            if fact not in wanted:
                wanted.add(fact)
                waiting += mentioned(self.book.definitions[fact]) if self._follows(fact) else ()
        self.derived = [fact for fact in self.book.definitions if fact in wanted and self._follows(fact)]
        held = [fact for fact in self.derived if fact.verb is Verb.HOLD]
        asked = [fact for fact in in_order(wanted) if not self._follows(fact) and self._asked(fact)]
        self.typed = [*asked, *held]
        for number, fact in enumerate(self.typed):
            self._at[fact, True] = _LEFT + number
        for number, fact in enumerate(self.derived):
            self._at[fact, False] = _LEFT + len(self.typed) + number

    def _asked(self, fact: Fact) -> bool:
        """Whether somebody has to say it: of what is outside of the plan, certificates alone can be brought along."""
        if fact.verb is Verb.JUDGED:
            return True
        if fact.verb is Verb.COMPLETE:
            return fact not in self.book.definitions and fact.id in self._planned
        return fact.verb is Verb.SUBMIT and fact.id in self.course.curriculum.nodes and fact not in self.book.owners

    def _follows(self, fact: Fact) -> bool:
        """Whether a fact follows from others here: what lies outside of the plan has to be typed in."""
        return fact in self.book.definitions and (fact.verb is Verb.HOLD or fact.id in self._planned)

    def key(self, fact: Fact) -> str:
        """What the import knows a column by: the verb and the id of a record."""
        return f"{fact.verb.value} {fact.id}"

    def certificates(self) -> dict[str, int]:
        """The columns of certifications, by their keys."""
        nodes = self.course.curriculum.certifications
        return {key: self._at[self.book.certified(node), False] for key, node in nodes.items()}

    def columns(self) -> list[Column]:
        """All columns."""
        text = self.course.text
        typed = [(self._heading(fact, fact in self.derived), looks.typed(looks.CENTRED)) for fact in self.typed]
        tick = looks.computed(looks.CENTRED.but(format='"✓";;"·"', ink="FF1F6B3A"))
        derived = [(self._heading(fact, False), tick) for fact in self.derived]
        names = [(text("No."), looks.CENTRED), (text("Learner"), looks.computed(looks.SHORT)), *typed, *derived]
        headings = unique([name for name, _ in names])
        widths = ((5, 6), (18, 24), *((4.5, 4.5),) * (len(names) - 2))
        return [
            Column(heading, look, *width, turned=number >= _LEFT)
            for number, (heading, (_, look), width) in enumerate(zip(headings, names, widths, strict=True))
        ]

    def _heading(self, fact: Fact, before: bool) -> str:
        text = self.course.text
        number = getattr(fact.node, "number", "") if fact.verb is Verb.COMPLETE else ""
        name = f"{number} {fact.text}".strip() if isinstance(number, str) else fact.text
        if before:
            return text("held before: {name}", name=name)
        words = {
            Verb.COMPLETE: "complete: {name}",
            Verb.PASS: "passed: {name}",
            Verb.SUBMIT: "handed in: {name}",
            Verb.HOLD: "certified: {name}",
            Verb.JUDGED: "judged: {name}",
        }
        return text(words[fact.verb], name=name)

    def cells(self, learner: int, row: int) -> list[Value]:
        """The cells of a learner."""
        known = self.book.closure(frozenset())
        name = Formula(
            f'INDEX({ranges.LEARNERS},MATCH($A{row},{ranges.LEARNERS}Numbers,0))&""', self.course.learners[learner]
        )
        cells: list[Value] = [learner + 1, name, *(None for _ in self.typed)]
        for fact in self.derived:
            told = self._told(self.book.definitions[fact], row)
            if (fact, True) in self._at:
                told = f'OR({self._cell(fact, True, row)}<>"",{told})'
            cells.append(Formula(f"IF({told},1,0)", int(fact in known)))
        return cells

    def _cell(self, fact: Fact, typed: bool, row: int) -> str:
        return f"${get_column_letter(self._at[fact, typed] + 1)}{row}"

    def _told(self, rule: Rule, row: int) -> str:
        if isinstance(rule, Every):
            parts = [self._fact(fact, row) for fact in in_order(rule.facts)]
            return f"AND({','.join(parts)})" if parts else "TRUE"
        parts = [f"({self._told(part, row)})" for part in rule.parts]
        return f"({'+'.join(parts) or 0}>={rule.least})"

    def _fact(self, fact: Fact, row: int) -> str:
        if (fact, False) in self._at:
            return f"{self._cell(fact, False, row)}=1"
        if (fact, True) in self._at:
            return f'{self._cell(fact, True, row)}<>""'
        if fact.id in self._works:
            return self._shown(fact, row)
        return "FALSE"

    def _shown(self, fact: Fact, row: int) -> str:
        """Whether a gradebook shows that something was passed, or handed in, which whatever was passed has been."""
        work, area, numbers = self._works[fact.id]
        cell = looked_up(area, numbers, row)
        if work.scored and work.policy and work.policy.pass_mark is not None:
            score = rounded_formula(cell, self.course.curriculum.model.grading, "assessment")
            return f"IF(ISNUMBER({cell}),{score}>={float(work.policy.pass_mark):g},FALSE)"
        if work.graded or (fact.verb is Verb.PASS and not work.scored):
            return f'{cell}="{self.course.text("passed")}"'
        if fact.verb is Verb.PASS:
            return "FALSE"
        return f'{cell}<>""'


__all__ = ["Progress", "Sheet", "add"]
