"""Data as YAML, in the form that authors write: block style, long texts after `|`, nothing but what the data says."""

import re
from typing import Any

import yaml

_INVISIBLE = "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_TROUBLESOME = re.compile(_INVISIBLE + r"| \n|^\s|\s\n$")
"""What a text after `|` would lose, or a reader not see."""


class Number(str):
    """A number in digits, to stand without quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes texts as they read best, and no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 — PyYAML's signature
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, data: str) -> yaml.ScalarNode:
    style = "|" if "\n" in data and not _TROUBLESOME.search(data) else None
    if style is None and _TROUBLESOME.search(data):
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)


def _number(dumper: yaml.SafeDumper, data: Number) -> yaml.ScalarNode:
    kind = "float" if "." in data else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", str(data))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Number, _number)


def yaml_text(data: object) -> str:
    """Mappings, lists, texts, truth values and `Number`s as YAML."""
    return yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9, default_flow_style=False, indent=2
    )
