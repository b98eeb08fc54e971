"""Lists: one definition for bullets and one for numbers; each numbered list counts for itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from curriculumkit_word.document.roles import Role, Style
from curriculumkit_word.document.styles import Styles, id_of
from curriculumkit_word.document.xml import DECLARED, Xml, name_of

LEVELS = 9
_STEP = 360
_BULLETS = ("•", "–", "•")
_NUMBERS = (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))
_LETTERS = (("upperLetter", "%{}."),)


@dataclass(slots=True)
class Numbering:
    """The lists of a document. `bullets` is the number of the one bulleted list that all bullets belong to."""

    element: etree._Element
    bullets: int
    _numbers: int
    _next: int
    _letters: int | None = None

    @classmethod
    def of(cls, element: etree._Element, styles_element: etree._Element, styles: Styles) -> "Numbering":
        """The lists of a numbering part. Where a style of a template brings its own bullets or numbers, they hold."""
        own = {role: _list_of(styles_element, styles, role) for role in (Style.BULLETS, Style.NUMBERS)}
        present = [int(found.get(name_of("w:numId"), 0)) for found in element.findall(name_of("w:num"))]
        made = cls(element, 0, 0, max(present, default=0) + 1)
        made.bullets = own[Style.BULLETS] or made._add(made._define(bulleted=True))
        numbered = own[Style.NUMBERS]
        made._numbers = (made._definition(numbered) if numbered else None) or made._define(bulleted=False)
        return made

    def numbers(self, start: int = 1) -> int:
        """A new numbered list."""
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        return self._add(self._numbers, Xml(override))

    def letters(self) -> int:
        """A new list that counts A, B, C."""
        if self._letters is None:
            self._letters = self._define_as(_LETTERS)
        return self._add(self._letters, Xml('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'))

    def _add(self, definition: int, overrides: str = "") -> int:
        number = self._next
        self._next += 1
        source = f'<w:num {DECLARED} w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'
        self.element.append(etree.fromstring(source))
        return number

    def _definition(self, number: int) -> int | None:
        for found in self.element.findall(name_of("w:num")):
            abstract = found.find(name_of("w:abstractNumId"))
            if found.get(name_of("w:numId")) == str(number) and abstract is not None:
                return int(abstract.get(name_of("w:val"), 0))
        return None

    def _define(self, *, bulleted: bool) -> int:
        return self._define_as(tuple(("bullet", sign) for sign in _BULLETS) if bulleted else _NUMBERS)

    def _define_as(self, forms: Sequence[tuple[str, str]]) -> int:
        present = self.element.findall(name_of("w:abstractNum"))
        number = max((int(found.get(name_of("w:abstractNumId"), 0)) for found in present), default=-1) + 1
        levels = "".join(_level(level, *forms[level % len(forms)]) for level in range(LEVELS))
        source = (
            f'<w:abstractNum {DECLARED} w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
            f"{levels}</w:abstractNum>"
        )
        # All definitions stand before the lists that use them.
        place = len(present) + len(self.element.findall(name_of("w:numPicBullet")))
        self.element.insert(place, etree.fromstring(source))
        return number


def _level(level: int, kind: str, pattern: str) -> str:
    text = pattern.format(level + 1)
    left = _STEP * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )


def _list_of(styles_element: etree._Element, styles: Styles, role: Role) -> int:
    """The list that a style's paragraphs belong to; 0 where they belong to none."""
    for style in styles_element.iterchildren(name_of("w:style")):
        if id_of(style) == styles[role]:
            number = style.find(f"{name_of('w:pPr')}/{name_of('w:numPr')}/{name_of('w:numId')}")
            return 0 if number is None else int(number.get(name_of("w:val"), 0))
    return 0
