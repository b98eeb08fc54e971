"""The manifest of an export: every question's idnumber, and a hash of what it says.

Moodle inserts what it imports, every time. The manifest of the last export tells what is new or changed since.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit_moodle.question import QuestionXml

FILE = "manifest.json"
FORMAT: Literal[1] = 1


class _Question(BaseModel):
    model_config = ConfigDict(strict=True)

    hash: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]


class _Written(BaseModel):
    """What is read of a manifest."""

    model_config = ConfigDict(strict=True)

    format: Literal[1]
    curriculum: str
    questions: dict[str, _Question]


@dataclass(slots=True)
class Manifest:
    """Collects the questions of an export."""

    curriculum: str
    before: Mapping[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, question: QuestionXml, file: str | None = None) -> None:
        """Note a question, and the file that it was written to."""
        self.hashes[question.idnumber] = hash_of(question)
        if file is not None:
            self.files[question.idnumber] = file

    def is_new(self, question: QuestionXml) -> bool:
        """Whether the question was not there before, or said something else."""
        return self.before.get(question.idnumber) != hash_of(question)

    def written(self, whole: bool) -> bytes:
        """The file. Where not the `whole` curriculum was exported, the rest is as it was before."""
        hashes = self.hashes if whole else {**self.before, **self.hashes}
        questions = {
            own: {"hash": digest, **({"file": self.files[own]} if own in self.files else {})}
            for own, digest in hashes.items()
        }
        removed = sorted(self.before.keys() - hashes.keys())
        content = {"format": FORMAT, "curriculum": self.curriculum, "questions": questions, "removed": removed}
        return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def hash_of(question: QuestionXml) -> str:
    """What changes whenever the question does."""
    return hashlib.sha256(question.xml.encode()).hexdigest()


def hashes_before(file: GivenFile, curriculum: str) -> dict[str, str]:
    """The hashes of a manifest. Raises UnfitOptionError where the file is none, or another curriculum's."""
    try:
        written = _Written.model_validate_json(file.content)
    except ValidationError as error:
        raise UnfitOptionError(
            f"{file.name} is not a manifest: give the manifest.json of an earlier export with --manifest"
        ) from error
    if written.curriculum != curriculum:
        raise UnfitOptionError(f"{file.name} is the manifest of {written.curriculum}: give one of {curriculum}")
    return {own: question.hash for own, question in written.questions.items()}
