"""The index of what was made, for whoever uploads it: which file is which module, and what it should look like."""

import hashlib
import json
from dataclasses import dataclass, field

from curriculumkit_scorm.package import Package


@dataclass(slots=True)
class Index:
    """Collects the packages of a curriculum."""

    id: str
    title: str
    entries: list[dict[str, object]] = field(default_factory=list)

    def add(self, file: str, module: str, package: Package, content: bytes) -> None:
        """Note a package and the bytes of its archive."""
        quiz = package.quiz
        self.entries.append(
            {
                "module": module,
                "title": package.title,
                "file": file,
                "sha256": hashlib.sha256(content).hexdigest(),
                "mastery": quiz.pass_mark if quiz else None,
                "questions": len(quiz.questions) if quiz else 0,
            }
        )

    def written(self) -> bytes:
        """The index as JSON."""
        index = {"curriculum": self.id, "title": self.title, "format": "SCORM 1.2", "packages": self.entries}
        return (json.dumps(index, ensure_ascii=False, indent=2) + "\n").encode()
