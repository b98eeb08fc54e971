"""Where things are written, as files that can be opened from here."""

from pathlib import Path

from curriculumkit.cli.console import shown_path
from curriculumkit.diagnostics import Finding, Location, Pointer
from curriculumkit.source import Document, load, read


class Places:
    """Finds places in a curriculum's files; each file is read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: dict[str, Document | None] = {}
        self._found: dict[Pointer, Location] = {}

    def __call__(self, place: Pointer | Location) -> Location:
        """File, line and column. A location, which was found elsewhere, stays as it is."""
        if isinstance(place, Location):
            return place
        if place not in self._found:
            document = self._document(place.file)
            file = shown_path(self._folder / place.file)
            found = Location(file, document.span(place.path, place.on_key)) if document else Location.top(file)
            self._found[place] = found
        return self._found[place]

    def _document(self, file: str) -> Document | None:
        if file not in self._documents:
            content = read(self._folder, file)
            self._documents[file] = None if isinstance(content, Finding) else load(content, file)
        return self._documents[file]
