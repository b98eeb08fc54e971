"""Findings that the authors know of: `acknowledge` in `curriculum.yaml`."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from curriculumkit.check.settings import OF_FORMATS
from curriculumkit.diagnostics import Diagnostic, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, Node, PathNode, TrackNode
from curriculumkit.rules.references import unused_acknowledgement

_FIRST_OF_RULES = "CK200"
"""Codes below this say that a file cannot be read, or that an entry had to be left out."""
_FIRST_OF_OPINIONS = "CK300"
"""Errors below this leave something out, or a reference open."""
_OF_THE_WHOLE = "CK43"
"""What is said of certifications as a whole: nothing, while a part is left out or a reference open."""


def acknowledge(
    curriculum: LinkedCurriculum, diagnostics: Sequence[Diagnostic], of_format: Collection[str] = ()
) -> tuple[list[Diagnostic], list[Diagnostic], list[Finding]]:
    """What is left to report, what is acknowledged, and findings about acknowledgements that match nothing.

    `of_format` are the codes of the format that was asked about.
    """
    is_broken = any(d.code < _FIRST_OF_OPINIONS and d.severity is Severity.ERROR for d in diagnostics)
    reasons: dict[int, str] = {}
    unused: list[Finding] = []
    for place, codes in curriculum.model.acknowledge.items():
        node = curriculum.nodes.get(place)
        for code, reason in codes.items():
            matching = [
                index
                for index, diagnostic in enumerate(diagnostics)
                if diagnostic.code == code
                and diagnostic.severity is not Severity.ERROR
                and node is not None
                and _covers(node, diagnostic)
            ]
            reasons |= dict.fromkeys(matching, reason)
            was_looked_for = not code.startswith(OF_FORMATS) or code in of_format
            was_looked_for &= not (code.startswith(_OF_THE_WHOLE) and is_broken)
            if not matching and was_looked_for and not _is_hidden(curriculum, place, node, diagnostics):
                pointer = (curriculum.place / "acknowledge" / place / code).key
                unused.append(unused_acknowledgement.FAULT.at(pointer, code=code, place=place).mended(None))
    reported = [diagnostic for index, diagnostic in enumerate(diagnostics) if index not in reasons]
    acknowledged = [replace(diagnostics[index], acknowledged=reason) for index, reason in sorted(reasons.items())]
    return reported, acknowledged, unused


def _is_hidden(curriculum: LinkedCurriculum, place: str, node: Node | None, diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether the finding may be there, but unseen, since something that it depends on cannot be read."""
    path = curriculum.nodes.get(place.partition("/")[0])
    files = [curriculum.place.file]
    if not isinstance(path, PathNode):
        files.append("paths/")
    elif (module := _module_of(node)) is not None:
        files += [path.place.file, *_files_of(module)]
    else:
        files.append(f"paths/{path.id}/")
    unread = (diagnostic for diagnostic in diagnostics if diagnostic.code < _FIRST_OF_RULES)
    return any(diagnostic.severity is Severity.ERROR and _file_below(diagnostic, files) for diagnostic in unread)


def _module_of(node: Node | None) -> ModuleNode | None:
    if isinstance(node, ModuleNode):
        return node
    return getattr(node, "module", None)


def _files_of(module: ModuleNode) -> tuple[str, str]:
    stem = module.place.file.removesuffix(".yaml")
    return f"{stem}.", f"{stem}/"


def _covers(node: Node, diagnostic: Diagnostic) -> bool:
    """Whether a diagnostic is about a node or something inside it."""
    match node:
        case PathNode():
            return _file_below(diagnostic, (f"paths/{node.id}/",))
        case TrackNode():
            return _at(node.place, diagnostic) or any(_covers(module, diagnostic) for module in node.modules)
        case ModuleNode():
            return _file_below(diagnostic, _files_of(node))
        case _:
            return _at(node.place, diagnostic)


def _file_below(diagnostic: Diagnostic, prefixes: Iterable[str]) -> bool:
    return any(diagnostic.location.file.startswith(prefix) for prefix in prefixes)


def _at(place: Pointer, diagnostic: Diagnostic) -> bool:
    found = diagnostic.finding.place
    return isinstance(found, Pointer) and found.file == place.file and found.path[: len(place.path)] == place.path
