"""What a check gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from curriculumkit.check.settings import is_error
from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Diagnostic, Severity
from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was read."""

    files: int
    paths: int = 0
    modules: int = 0
    objectives: int = 0
    assessments: int = 0
    questions: int = 0
    certifications: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics in order of place. `acknowledged` are those that the authors know of and give a reason for.

    `curriculum` is None where `curriculum.yaml` could not be read; `lines` has the text of each file that was.
    `ignored` counts what was found and is not wanted by a command; `silences` are the traces of all that a command, the
    curriculum's `checks` and a baseline switch off. `is_exportable` is False where anything that was found is an error,
    even if it is shown with another weight, or hidden.
    """

    diagnostics: tuple[Diagnostic, ...]
    curriculum: LinkedCurriculum | None
    summary: Summary
    acknowledged: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)
    ignored: int = 0
    silences: tuple[Silence, ...] = ()
    is_exportable: bool = True

    def selected(self, select: Sequence[str], ignore: Sequence[str]) -> Self:
        """The report with only the codes that begin with one of `select` (all, if empty), and none of `ignore`."""
        others = f"all but {', '.join(select)}"
        hidden: dict[tuple[str, str], list[Diagnostic]] = {(others, "--select"): []} if select else {}
        hidden |= {(code, "--ignore"): [] for code in ignore}
        kept = []
        for diagnostic in self.diagnostics:
            if select and not diagnostic.code.startswith(tuple(select)):
                hidden[others, "--select"].append(diagnostic)
            elif code := next((code for code in ignore if diagnostic.code.startswith(code)), None):
                hidden[code, "--ignore"].append(diagnostic)
            else:
                kept.append(diagnostic)
        silences = tuple(Silence.of(codes, by, found) for (codes, by), found in hidden.items())
        ignored = self.ignored + len(self.diagnostics) - len(kept)
        return replace(self, diagnostics=tuple(kept), ignored=ignored, silences=(*self.silences, *silences))

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity is severity)

    @property
    def has_errors(self) -> bool:
        """Whether the curriculum cannot be exported."""
        return not self.is_exportable or any(map(is_error, self.diagnostics))

    def fails(self, fail_on: Severity) -> bool:
        """Whether something weighs at least as much; what is provisional never does."""
        return any(d.severity.rank <= fail_on.rank and not d.provisional for d in self.diagnostics)
