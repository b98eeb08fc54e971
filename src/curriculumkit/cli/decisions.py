"""Printing decisions as they are made: nothing is kept, however many learners there are."""

import csv
import json
import sys
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable

import click

from curriculumkit.award.certification import RawTranscript, Registrar, Status
from curriculumkit.award.certification.accounts import FindLocation, finding_json, finding_line, json_of, text_of
from curriculumkit.award.certification.effort import effort
from curriculumkit.diagnostics import Finding

_MOST = 20
"""Findings of one code that are printed."""


class Decisions(ABC):
    """Prints decisions to standard output and findings to standard error; `found` counts the findings."""

    def __init__(self, registrar: Registrar, find: FindLocation) -> None:
        self.registrar = registrar
        self.find = find
        self.effort = effort(registrar.curriculum, registrar.book)
        self.found: Counter[str] = Counter()
        self._last = ""

    def print_all(self, transcripts: Iterable[RawTranscript | Finding]) -> None:
        """Decide upon all transcripts, one after the other."""
        self.begin()
        for item in transcripts:
            if isinstance(item, Finding):
                self.tell([item])
            else:
                self.tell(self.decide(item))
        self.end()
        for code, count in self.found.items():
            if count > _MOST:
                click.echo(f"error[{code}]: {count - _MOST} more of these", err=True)

    @abstractmethod
    def begin(self) -> None:
        """Print what stands before the first learner."""

    @abstractmethod
    def decide(self, raw: RawTranscript) -> Iterable[Finding]:
        """Decide upon one learner and print it; give back what was wrong."""

    @abstractmethod
    def end(self) -> None:
        """Print what stands behind the last learner."""

    def tell(self, findings: Iterable[Finding]) -> None:
        """Print findings; the same one again, which concerns the next learner of a file, is told once."""
        for finding in findings:
            line = finding_line(finding, self.find)
            if line == self._last:
                continue
            self._last = line
            code = finding.fault.code
            self.found[code] += 1
            if self.found[code] <= _MOST:
                click.echo(line, err=True)


class Text(Decisions):
    """Decisions with all reasons, then how many of each there are."""

    def begin(self) -> None:
        """Nothing yet."""
        self._counts: Counter[tuple[str, Status]] = Counter()
        self._learners = 0

    def decide(self, raw: RawTranscript) -> Iterable[Finding]:
        """The lines about one learner."""
        account = self.registrar.account(raw)
        self._learners += 1
        self._counts.update((d.certification.local_id, d.status) for d in account.decisions)
        click.echo("\n".join(text_of(account, self.effort, self.find)) + "\n")
        return account.evidence.findings

    def end(self) -> None:
        """The counts."""
        click.echo(f"learners: {self._learners}")
        for node in self.registrar.certifications:
            counts = [f"{self._counts[node.local_id, status]} {status}" for status in Status]
            click.echo(f"{node.local_id}: {', '.join(counts)}")


class Json(Decisions):
    """Decisions with all reasons for other programs, written as they come."""

    def begin(self) -> None:
        """The head."""
        model = self.registrar.curriculum.model
        head = {"version": 1, "curriculum": self.registrar.curriculum.id, "curriculum_version": model.version}
        sys.stdout.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "learners": [')
        self._separator = "\n"
        self._of_files: list[Finding] = []

    def print_all(self, transcripts: Iterable[RawTranscript | Finding]) -> None:
        """Decide upon all; findings about files are kept for the end."""
        super().print_all(self._noted(transcripts))

    def _noted(self, transcripts: Iterable[RawTranscript | Finding]) -> Iterable[RawTranscript | Finding]:
        for item in transcripts:
            if isinstance(item, Finding):
                self._of_files.append(item)
            yield item

    def decide(self, raw: RawTranscript) -> Iterable[Finding]:
        """The object of one learner."""
        account = self.registrar.account(raw)
        document = json_of(account, self.effort, self.find)
        sys.stdout.write(self._separator + json.dumps(document, ensure_ascii=False))
        self._separator = ",\n"
        return account.evidence.findings

    def end(self) -> None:
        """Findings about files."""
        findings = [finding_json(finding, self.find) for finding in self._of_files]
        sys.stdout.write('\n], "findings": ' + json.dumps(findings, ensure_ascii=False) + "}\n")


class Csv(Decisions):
    """Decisions alone, one a row."""

    def begin(self) -> None:
        """The first row."""
        self._writer = csv.writer(sys.stdout, lineterminator="\n")
        self._writer.writerow(("learner", "certification", "decision"))
        self._ids = [node.local_id for node in self.registrar.certifications]

    def decide(self, raw: RawTranscript) -> Iterable[Finding]:
        """The rows of one learner."""
        outcome = self.registrar.outcome(raw)
        self._writer.writerows(
            (outcome.learner, key, status.value) for key, status in zip(self._ids, outcome.statuses, strict=True)
        )
        return outcome.findings

    def end(self) -> None:
        """Nothing more."""
