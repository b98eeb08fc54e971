"""A template's styles: what people call ours, and what they are told of those that it does not have."""

import tomllib
from collections.abc import Iterator, Mapping

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import GivenFile, Loss, UnfitOptionError
from curriculumkit_word.document.styles import Styles
from curriculumkit_word.losses import STYLE_REPLACED, STYLES_ADDED


def mapping(given: GivenFile | None) -> Mapping[str, str]:
    """The template's names of our styles, out of a TOML file. Raises UnfitOptionError where it is none."""
    if given is None:
        return {}
    try:
        read = tomllib.loads(given.content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnfitOptionError(f"--styles {given.name}: it is not TOML: {error}") from error
    names = read.get("styles", {})
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise UnfitOptionError(
            f'--styles {given.name}: write [styles], and below it lines like "Heading 1" = "Chapter"'
        )
    return dict(names)


def check_names(styles: Styles, template: GivenFile) -> None:
    """Raises UnfitOptionError where a mapping has names that nothing has."""
    if styles.unmapped:
        names = ", ".join(dict.fromkeys(styles.unmapped))
        raise UnfitOptionError(f"--styles: neither we nor {template.name} have styles of the names {names}")


def missing_styles(styles: Styles, template: GivenFile, place: Pointer) -> Iterator[Loss]:
    """What a template does not have."""
    for missing in styles.missing:
        if missing.used:
            yield Loss(STYLE_REPLACED.at(place, template=template.name, name=missing.name, used=missing.used))
    added = [missing.name for missing in styles.missing if not missing.used]
    if added:
        yield Loss(STYLES_ADDED.at(place, template=template.name, names=", ".join(added)))
