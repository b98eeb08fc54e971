r"""JSON as YAML reads it, which is JSON but for one thing: characters written as two surrogates, `\ud83d\ude00`."""

import re

_SURROGATES = re.compile(rb"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def as_yaml(content: bytes, suffix: str) -> bytes:
    """The bytes of a document: in a `.json` file, each pair of surrogates is the character that it stands for."""
    return _SURROGATES.sub(_character, content) if suffix == ".json" else content


def _character(pair: re.Match[bytes]) -> bytes:
    high, low = int(pair[1], 16), int(pair[2], 16)
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).encode()
