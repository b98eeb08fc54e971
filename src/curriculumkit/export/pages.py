"""What an exporter says about its losses: a page for each, which `curriculumkit rule CK810` prints."""

from collections.abc import Iterable
from dataclasses import dataclass
from inspect import cleandoc
from typing import Protocol, runtime_checkable

from curriculumkit.diagnostics import Fault
from curriculumkit.export.exporter import exporters, load_exporter


@dataclass(frozen=True, slots=True)
class LossPage:
    """A kind of loss, and its page: what is lost, why, an example, and what to write instead."""

    page: str
    fault: Fault

    @property
    def markdown(self) -> str:
        """The whole page, with its title."""
        fault = self.fault
        return f"# {fault.code} {fault.name}\n\n*{fault.severity}* · {cleandoc(self.page)}\n"


@runtime_checkable
class Explains(Protocol):
    """An exporter that has pages about its losses."""

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages, by code."""


def find_loss_page(code: str) -> LossPage | None:
    """The page of the installed exporters for a code or a name."""
    for point in exporters().values():
        exporter = load_exporter(point)
        if not isinstance(exporter, Explains):
            continue
        for page in exporter.loss_pages():
            if code.upper() == page.fault.code or code.lower() == page.fault.name:
                return page
    return None
