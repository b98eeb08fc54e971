"""What an exporter says about its losses: a page for each, which `curriculumkit rule CK810` prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import cleandoc
from typing import Protocol, runtime_checkable

from curriculumkit.diagnostics import Fault, explained
from curriculumkit.export.exporter import exporters, load_exporter


@dataclass(frozen=True, slots=True)
class LossPage:
    """A kind of loss, and its page: what is lost, why, an example, and what to write instead."""

    page: str
    fault: Fault

    @property
    def summary(self) -> str:
        """The first paragraph of the page, in one line."""
        return " ".join(cleandoc(self.page).partition("\n\n")[0].split())

    @property
    def markdown(self) -> str:
        """The whole page, with its title."""
        return explained(self.page, (self.fault,))


def pages_of(package: str, faults: Iterable[Fault]) -> tuple[LossPage, ...]:
    """The pages of losses: the docstrings of the package's modules that have the losses' names."""
    return tuple(
        LossPage(import_module(f"{package}.{fault.name.replace('-', '_')}").__doc__ or "", fault) for fault in faults
    )


@runtime_checkable
class Explains(Protocol):
    """An exporter that has pages about its losses."""

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages, by code."""


def loss_pages(distribution: str | None = None) -> Iterator[tuple[str, LossPage]]:
    """The pages of the installed exporters, or of those that a distribution brought, each with the exporter's name."""
    for name, point in exporters().items():
        if distribution is not None and (point.dist is None or point.dist.name != distribution):
            continue
        exporter = load_exporter(point)
        if isinstance(exporter, Explains):
            yield from ((name, page) for page in exporter.loss_pages())


def find_loss_page(code: str) -> LossPage | None:
    """The page of the installed exporters for a code or a name."""
    pages = (page for _, page in loss_pages())
    return next((page for page in pages if code.upper() == page.fault.code or code.lower() == page.fault.name), None)
