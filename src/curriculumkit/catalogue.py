"""Interface texts: gettext catalogues in a package's `locales` folder, the English text being the key."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language."""

    language: str
    texts: Mapping[str, str]

    def text(self, key: str, /, **values: object) -> str:
        """The text with the values filled in. Raises KeyError where the catalogue does not have it."""
        return self.texts[key].format_map(values)

    def chosen(self, keys: Iterable[str]) -> dict[str, str]:
        """Some texts as they are, with their placeholders."""
        return {key: self.texts[key] for key in sorted(keys)}


def catalogue(package: str, name: str, language: str) -> Catalogue:
    """The catalogue `locales/<language>/<name>.po` that fits a BCP 47 tag best: `zh-CN`, then `zh`, then English."""
    parts = language.split("-")
    candidates = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    found = next((tag for tag in candidates if tag in languages(package, name)), _FALLBACK)
    return _read(package, name, found)


@cache
def languages(package: str, name: str) -> frozenset[str]:
    """The languages that a package has a catalogue for."""
    return frozenset(folder.name for folder in _locales(package).iterdir() if (folder / f"{name}.po").is_file())


def _locales(package: str) -> Traversable:
    return files(package) / "locales"


@cache
def _read(package: str, name: str, language: str) -> Catalogue:
    from babel.messages.pofile import read_po  # noqa: PLC0415 — it takes longer to import than a small check takes

    source = (_locales(package) / language / f"{name}.po").read_bytes()
    messages = read_po(io.BytesIO(source), locale=language)
    return Catalogue(language, {str(message.id): str(message.string) for message in messages if message.id})
