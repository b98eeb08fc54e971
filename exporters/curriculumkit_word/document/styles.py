"""Which style of a document plays which of our roles; styles that are missing are taken from our own template."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from curriculumkit_word.document.house import part
from curriculumkit_word.document.roles import FALLBACKS, KINDS, ROLES, Role, Style
from curriculumkit_word.document.xml import name_of

_OWN_NAMES = {str(role).casefold() for role in ROLES}
_REFERENCES = ("w:basedOn", "w:next", "w:link")


@dataclass(frozen=True, slots=True)
class Missing:
    """A style that a template does not have; `used` is the template's own that stands in, empty where ours does."""

    name: str
    used: str


@dataclass(frozen=True, slots=True)
class Styles:
    """The ids of the styles by role; an empty id means that no style needs to be named.

    `missing` are those that a template does not have, `renamed` the roles that a style of another name plays,
    `unmapped` the names of a mapping that nothing has.
    """

    ids: Mapping[Role, str]
    missing: tuple[Missing, ...] = ()
    unmapped: tuple[str, ...] = ()
    renamed: frozenset[Role] = frozenset()

    def __getitem__(self, role: Role) -> str:
        return self.ids[role]


@dataclass(slots=True)
class Present:
    """The styles that a document has, by kind and by name in lower case."""

    element: etree._Element
    found: dict[tuple[str, str], etree._Element]

    @classmethod
    def of(cls, element: etree._Element) -> "Present":
        """The styles of a styles part."""
        return cls(element, {(style.get(name_of("w:type"), ""), _name(style)): style for style in _styles(element)})

    def get(self, role: Role, name: str) -> etree._Element | None:
        """The style of a name, if it is of the kind that the role needs."""
        return self.found.get((KINDS[type(role)], name.casefold()))

    def default(self) -> str:
        """The id of the style that paragraphs have which name none."""
        for style in _styles(self.element):
            if style.get(name_of("w:default")) in ("1", "true", "on") and style.get(name_of("w:type")) == "paragraph":
                return id_of(style)
        return ""


def resolve(element: etree._Element, mapping: Mapping[str, str], language: str) -> Styles:
    """Find a style for every role, and add ours to the styles part where there is none.

    `mapping` gives other names: `{"Heading 1": "Chapter"}`. Names are compared without regard to case, as Word does.
    """
    present = Present.of(element)
    wanted = {ours.casefold(): theirs for ours, theirs in mapping.items()}
    ids: dict[Role, str] = {}
    missing: list[Missing] = []
    renamed: set[Role] = set()
    unmapped = [theirs for ours, theirs in mapping.items() if ours.casefold() not in _OWN_NAMES]
    for role in ROLES:
        mapped = wanted.get(role.casefold())
        if mapped is not None and present.get(role, mapped) is None:
            unmapped.append(mapped)
        style, name = _first(present, role, filter(None, (mapped, str(role), *FALLBACKS.get(role, ()))))
        if style is not None:
            ids[role] = id_of(style)
            if name.casefold() != role.casefold():
                renamed.add(role)
            if name.casefold() not in (role.casefold(), (mapped or "").casefold()):
                missing.append(Missing(role, name))
        elif role is not Style.BODY:
            missing.append(Missing(role, ""))
    _add(present, ids, [role for role in ROLES if role not in ids and role is not Style.BODY], language)
    if ids.get(Style.BODY, "") == present.default():
        ids[Style.BODY] = ""
    ids.setdefault(Style.BODY, "")
    return Styles(ids, tuple(missing), tuple(unmapped), frozenset(renamed))


def _first(present: Present, role: Role, names: Iterator[str]) -> tuple[etree._Element | None, str]:
    for name in names:
        style = present.get(role, name)
        if style is not None:
            return style, name
    return None, ""


def _add(present: Present, ids: dict[Role, str], roles: list[Role], language: str) -> None:
    """Put our styles beside a template's: what they are based on is its own style of the same role, if it has one."""
    house = Present.of(etree.fromstring(part("styles.xml", language)))
    taken = {id_of(style) for style in _styles(present.element)}
    ours = {id_of(style): style for style in _styles(house.element)}
    by_our_id = {id_of(style): role for role in ROLES if (style := house.get(role, role)) is not None}
    for role in roles:
        ids[role] = _free(next(key for key, of in by_our_id.items() if of is role), taken)
    known = {key: ids[role] for key, role in by_our_id.items() if role in ids}
    known["Normal"] = present.default()
    for key, role in by_our_id.items():
        if role in roles:
            present.element.append(_adopted(ours[key], ids[role], known))


def _adopted(style: etree._Element, style_id: str, known: Mapping[str, str]) -> etree._Element:
    adopted = deepcopy(style)
    adopted.set(name_of("w:styleId"), style_id)
    adopted.set(name_of("w:customStyle"), "1")
    for reference in _REFERENCES:
        for element in adopted.findall(name_of(reference)):
            target = known.get(element.get(name_of("w:val"), ""))
            if target:
                element.set(name_of("w:val"), target)
            else:
                adopted.remove(element)
    return adopted


def _free(style_id: str, taken: set[str]) -> str:
    number, candidate = 1, style_id
    while candidate in taken:
        number += 1
        candidate = f"{style_id}{number}"
    taken.add(candidate)
    return candidate


def _styles(element: etree._Element) -> Iterator[etree._Element]:
    return element.iterchildren(name_of("w:style"))


def _name(style: etree._Element) -> str:
    name = style.find(name_of("w:name"))
    return "" if name is None else name.get(name_of("w:val"), "").casefold()


def id_of(style: etree._Element) -> str:
    """The id by which paragraphs name a style."""
    return style.get(name_of("w:styleId"), "")
