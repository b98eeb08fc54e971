"""Certificates' numbers and file names, and names of people as they can be printed."""

import json
import re
import unicodedata
from hashlib import sha256

from curriculumkit_word.certificates.awards import Award

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: none is easily taken for another one."""
_GROUPS, _IN_GROUP, _BITS = 4, 4, 5
_LONGEST_STEM = 40
_UNSAFE = re.compile(r"[^a-z0-9]+")
_SPACE = re.compile(r"\s+")
_CONTROLS = {"Cc", "Cs", "Co", "Cn"}
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Invisible signs that turn the direction of text, by which a name could be made to read as another one."""


def certificate_number(curriculum: str, certification: str, learner: str) -> str:
    """The number of a certificate: the same for the same learner, certification and curriculum; 80 bits of a hash."""
    source = json.dumps([curriculum, certification, learner], ensure_ascii=False, separators=(",", ":"))
    value = int.from_bytes(sha256(source.encode("utf-8", "surrogatepass")).digest()[:10])
    digits = "".join(_DIGITS[value >> shift & 31] for shift in range(75, -1, -_BITS))
    return "-".join(digits[start : start + _IN_GROUP] for start in range(0, _GROUPS * _IN_GROUP, _IN_GROUP))


def printable(text: str) -> str:
    """A text in one line, without anything that is not seen but acts."""
    spaced = _SPACE.sub(" ", text).strip()
    return "".join(c for c in spaced if unicodedata.category(c) not in _CONTROLS and c not in _DIRECTIONS).strip()


def file_name(award: Award, number: str) -> str:
    """Where a certificate is written. The number makes it unique: different ids may leave the same letters."""
    folder = award.certification.local_id
    if award.learner is None:
        return f"specimen-{folder}.docx"
    stem = _UNSAFE.sub("-", award.learner.lower()).strip("-")[:_LONGEST_STEM].strip("-")
    return f"{folder}/{'-'.join(filter(None, (stem, number.replace('-', '').lower())))}.docx"
