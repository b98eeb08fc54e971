"""What can be found in a Markdown text. `start` and `end` say where it is written: offsets into the text."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote

_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]+):")
SCHEMES = frozenset(("http", "https", "mailto"))
"""What the addresses begin with that are let through."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An image or a link, of Markdown or of HTML.

    `address` is what HTML refers to: Markdown's are percent-encoded. `words` are an image's alternative text.
    """

    address: str
    start: int
    end: int
    is_image: bool = False
    words: str = ""

    @property
    def written(self) -> str:
        """The address as its author thinks of it: the name of a file, with its spaces and backslashes."""
        return unquote(self.address)


@dataclass(frozen=True, slots=True)
class Code:
    """Fenced code that cannot be highlighted: nobody knows its `language`, or it has none. `line` counts from 0."""

    line: int
    language: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A tag or an attribute that is not let through."""

    html: str
    start: int
    end: int


class Reason(Enum):
    """Why markup means nothing, and what to write instead."""

    CODE_NOT_CLOSED = (
        "the code is not closed",
        "close it with as many as open it, or put a backslash before a single one",
    )
    FENCE_NOT_CLOSED = "the code is not closed", "write a line of three backticks below the code"
    ELEMENT_NOT_CLOSED = "this element is not closed", "write its closing tag, or Markdown instead"
    NOTHING_TO_CLOSE = "there is nothing that this closes", "remove it, or write the tag that opens the element"
    NO_ADDRESS = "the address is missing", "write the name of a file or an address, or remove this"
    REFUSED_ADDRESS = (
        "no export lets such an address through",
        "link to a page with `https:`; put a picture into a file beside the lesson, and write its name",
    )
    SPACE_BEFORE_ADDRESS = "a link has no space between its text and its address", "remove the space"
    SPACE_IN_ADDRESS = (
        "an address cannot have a space",
        "rename the file without spaces, or set its name in pointed brackets: `(<a name.png>)`",
    )
    NOT_DEFINED = (
        "nothing says to which address this leads",
        "write the address in round brackets, `[…](address)`; or a backslash before `[` if brackets are to be seen",
    )
    NOT_BOLD = (
        "these stars do not make bold text",
        "move them to the words, without spaces or marks between; or write backslashes before them",
    )
    HALF_BOLD = (
        "two stars stand on one side of the words alone",
        "write them on both sides for bold text, or backslashes before them",
    )
    NO_HEADING = (
        "a heading needs a space behind the number signs",
        "add the space, or put a backslash before them if they are to be seen",
    )
    NO_TABLE = (
        "these lines are no table without a row of dashes",
        "write a row such as `|---|---|` below the first, with as many columns",
    )
    UNEQUAL_TABLE = (
        "this is no table: the row of dashes has another number of columns than the row above it",
        "give both the same number of columns",
    )

    TOO_MANY_CELLS = (
        "this row has more cells than the head of its table, and those beyond it are not shown",
        "give both the same number of cells; a `|` within a cell needs a backslash before it",
    )
    LINK_NOT_CLOSED = "nothing closes the address", "write `)` behind it"
    FULL_WIDTH = (
        "Markdown does not know these marks in full width",
        "write the half-width ones: `#`, `*`, `` ` ``, `|`, `:`, `(` and `)`",
    )
    NO_FOOTNOTES = "footnotes are not known here", "write the note into the text, in brackets"

    def __init__(self, message: str, advice: str) -> None:
        self.message = message
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Broken:
    """Markup that means nothing as it is written: what stands there, and why it does not work."""

    text: str
    reason: Reason
    start: int
    end: int


def named_file(address: str, folder: str) -> str:
    """The file in a module's `folder` (`m01/`) that an address names, from there; authors may write the folder, too."""
    return unquote(address).removeprefix("./").removeprefix(folder)


def is_elsewhere(address: str) -> bool:
    """Whether an address is that of no file: it has a scheme, or a host. One letter and a colon are no scheme."""
    return address.startswith("//") or bool(_SCHEME.match(address))


def refused_scheme(address: str) -> str:
    """The scheme of an address that is taken out of every export, such as `javascript:`; nothing where it stays."""
    match = _SCHEME.match(address.strip())
    scheme = match["scheme"].lower() if match else ""
    return "" if scheme in SCHEMES else scheme
