"""The index of what was made, for whoever uploads it: which file is what, and what it should look like."""

import hashlib
import json
from dataclasses import asdict, dataclass, field

from curriculumkit_scorm.bundle import Bundle

_FORMATS = {"1.2": "SCORM 1.2", "2004": "SCORM 2004 4th Edition"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A package. `items` are the identifiers of its SCOs."""

    id: str
    title: str
    file: str
    sha256: str
    items: tuple[str, ...]
    mastery: str | None
    questions: int


@dataclass(slots=True)
class Index:
    """Collects the packages of a curriculum."""

    id: str
    title: str
    edition: str
    entries: list[Entry] = field(default_factory=list)

    def written(self) -> bytes:
        """The index as JSON."""
        index = {
            "curriculum": self.id,
            "title": self.title,
            "format": _FORMATS[self.edition],
            "packages": [asdict(entry) for entry in self.entries],
        }
        return (json.dumps(index, ensure_ascii=False, indent=2) + "\n").encode()


def entry_of(file: str, name: str, bundle: Bundle, content: bytes) -> Entry:
    """The entry of a package; `mastery` where it is one SCO, `questions` of all of them."""
    outline = bundle.outline
    leaves = list(outline.leaves)
    quizzes = [package.quiz for package in bundle.packages.values() if package.quiz]
    return Entry(
        id=name,
        title=outline.title,
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        items=tuple(leaf.id for leaf in leaves),
        mastery=leaves[0].mastery if len(leaves) == 1 else None,
        questions=sum(len(quiz.questions) for quiz in quizzes),
    )
