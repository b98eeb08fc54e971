"""The questions of a bank while a file is read: they get their ids when all are there, so that none takes another's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from curriculumkit.diagnostics import Fault, Finding, Location
from curriculumkit_moodle.reading.faults import NOT_IMPORTED, NOT_KEPT, RENAMED
from curriculumkit_moodle.reading.values import Keys

_TWICE = "something before it has this id"


@dataclass(slots=True)
class Entry:
    """A question, or the text of a group: the id that it asks for, if it does, `g1/p1` in a group."""

    wanted: str
    keys: Keys
    name: str
    place: Location

    def finding(self, fault: Fault, /, **values: object) -> Finding:
        """Something to say about it."""
        return fault.at(self.place, **values)


@dataclass(slots=True)
class Collection:
    """Collects the questions of a bank in their order."""

    entries: list[Entry] = field(default_factory=list)
    stems: dict[str, Entry] = field(default_factory=dict)
    parts: dict[str, list[Entry]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Put a question, or the text of a group, behind those that are there."""
        group, _, part = entry.wanted.partition("/")
        if part:
            self.parts.setdefault(group, []).append(entry)
        elif entry.keys["type"] == "group":
            if group in self.stems:
                self._say(entry, NOT_IMPORTED, name=entry.name, reason="another description has its idnumber")
                return
            self.stems[group] = entry
        self.entries.append(entry)

    def settled(self) -> Keys:
        """The questions by their ids; `findings` then has what was changed for that."""
        ready = list(self._ready())
        ids = _Ids({key for key, _ in ready})
        asked = [ids.of(key) if key else "" for key, _ in ready]
        for own, (key, entry) in zip(asked, ready, strict=True):
            if own != key:
                self._say(entry, RENAMED, old=key, new=own, reason=_TWICE)
        return {own or ids.new(): entry.keys for own, (_, entry) in zip(asked, ready, strict=True)}

    def _ready(self) -> Iterator[tuple[str, Entry]]:
        """The ids that are asked for; a group stands where its text or its first question did."""
        seen: set[str] = set()
        for entry in self.entries:
            group, _, part = entry.wanted.partition("/")
            is_stem = entry is self.stems.get(group)
            if not part and not is_stem:
                yield entry.wanted, entry
            elif group not in self.stems:
                yield f"{group}-{part}", self._alone(entry, "the text of its group is not in the file")
            elif group not in seen:
                seen.add(group)
                yield from self._group(group)

    def _group(self, group: str) -> Iterator[tuple[str, Entry]]:
        stem, parts = self.stems[group], self.parts.get(group, [])
        if not parts:
            self._say(stem, NOT_IMPORTED, name=stem.name, reason="it is the text of a group that has no questions here")
        elif len(parts) == 1:
            (only,) = parts
            prompt = f"{stem.keys['prompt']}\n\n{only.keys['prompt']}"
            self._say(stem, NOT_KEPT, name=stem.name, reason="its group has one question only, which it is put before")
            only.keys["prompt"] = prompt
            yield only.wanted.replace("/", "-"), self._alone(only, "a group has two questions or more")
        else:
            yield group, stem
            stem.keys["questions"] = self._inside(parts)

    def _inside(self, parts: list[Entry]) -> Keys:
        wanted = [entry.wanted.partition("/")[2] for entry in parts]
        ids = _Ids(set(wanted))
        questions: Keys = {}
        for key, entry in zip(wanted, parts, strict=True):
            own = ids.of(key)
            if own != key:
                self._say(entry, RENAMED, old=key, new=own, reason=_TWICE)
            questions[own] = entry.keys
        return questions

    def _alone(self, entry: Entry, reason: str) -> Entry:
        self._say(entry, RENAMED, old=entry.wanted, new=entry.wanted.replace("/", "-"), reason=reason)
        return entry

    def _say(self, entry: Entry, fault: Fault, /, **values: object) -> None:
        self.findings.append(entry.finding(fault, **values))


class _Ids:
    """Gives ids out, each once; what somebody asks for is not given to those who ask for nothing."""

    def __init__(self, wanted: set[str]) -> None:
        self._wanted = wanted
        self._given: set[str] = set()
        self._numbers: dict[str, Iterator[int]] = {}

    def of(self, wanted: str) -> str:
        """This id, or one like it if it is given out."""
        if wanted in self._given:
            return self._next(f"{wanted}-{{}}", 2)
        self._given.add(wanted)
        return wanted

    def new(self) -> str:
        """An id for a question that has none."""
        return self._next("q{:03}", 1)

    def _next(self, form: str, first: int) -> str:
        numbers = self._numbers.setdefault(form, count(first))
        own = next(key for key in map(form.format, numbers) if key not in self._wanted and key not in self._given)
        self._given.add(own)
        return own
