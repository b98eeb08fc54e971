"""What a finding is known by when lines move: its code, its file, and what stands in its line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from curriculumkit.diagnostics import Diagnostic

_LENGTH = 24


def fingerprints(diagnostics: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> list[str]:
    """The fingerprint of each diagnostic, in their order. Several in lines that say the same are counted."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for diagnostic in diagnostics:
        file, number = diagnostic.location.file, diagnostic.location.span.line
        known = lines.get(file, ())
        line = " ".join(known[number - 1].split()) if 0 < number <= len(known) else ""
        key = (diagnostic.code, file, line)
        text = "\n".join((*key, str(seen[key])))
        seen[key] += 1
        found.append(sha256(text.encode()).hexdigest()[:_LENGTH])
    return found
