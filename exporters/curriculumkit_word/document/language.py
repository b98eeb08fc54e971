"""The language of a document that began as somebody's template."""

from lxml import etree

from curriculumkit_word.document.fonts import Script, script
from curriculumkit_word.document.xml import name_of

_EAST_ASIAN = ("eastAsia", "eastAsiaTheme")
_BEHIND_LANGUAGE = ("eastAsianLayout", "specVanish", "oMath")
_BEHIND_THEME_LANGUAGE = (
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
    "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip


def set_language(styles: etree._Element, settings: etree._Element, language: str) -> None:
    """Say which language a template's styles are to be set in from now on.

    By it Word proofs, hyphenates, and chooses an East Asian font of the theme. A template that knows no East Asian font
    gets ours, if the language needs one; all others keep their own.
    """
    chosen = script(language)
    properties = _run_defaults(styles)
    spoken = _child(properties, "lang", _BEHIND_LANGUAGE)
    spoken.set(name_of("w:val"), chosen.language)
    spoken.set(name_of("w:eastAsia"), chosen.east_asian_language)
    themed = _child(settings, "themeFontLang", _BEHIND_THEME_LANGUAGE)
    themed.set(name_of("w:val"), chosen.language)
    themed.set(name_of("w:eastAsia"), chosen.east_asian_language)
    if chosen.ambiguous_is_east_asian:
        _set_font(properties, chosen)


def _set_font(properties: etree._Element, chosen: Script) -> None:
    fonts = properties.find(name_of("w:rFonts"))
    if fonts is None:
        fonts = etree.Element(name_of("w:rFonts"))
        properties.insert(0, fonts)
    if not any(fonts.get(name_of(f"w:{key}")) for key in _EAST_ASIAN):
        fonts.set(name_of("w:eastAsia"), chosen.east_asian)


def _run_defaults(styles: etree._Element) -> etree._Element:
    defaults = styles.find(name_of("w:docDefaults"))
    if defaults is None:
        defaults = etree.Element(name_of("w:docDefaults"))
        styles.insert(0, defaults)
    outer = defaults.find(name_of("w:rPrDefault"))
    if outer is None:
        outer = etree.Element(name_of("w:rPrDefault"))
        defaults.insert(0, outer)
    return _child(outer, "rPr", ())


def _child(parent: etree._Element, name: str, behind: tuple[str, ...]) -> etree._Element:
    """The child of a name; a new one stands before those that the schema wants behind it."""
    found = parent.find(name_of(f"w:{name}"))
    if found is None:
        found = etree.Element(name_of(f"w:{name}"))
        names = {name_of(f"w:{other}") for other in behind}
        place = next((index for index, child in enumerate(parent) if child.tag in names), len(parent))
        parent.insert(place, found)
    return found
