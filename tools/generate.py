"""Generate what is derived from the code: `schema/` and `docs/rules/`. With --check, only say what differs."""

import sys
from collections.abc import Iterator
from pathlib import Path

from curriculumkit.rules import RULES
from curriculumkit.schema import SCHEMAS, schema_text

_ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> int:
    """Generate the named parts, or all; with --check, return 1 where a file is not what would be generated."""
    check = "--check" in arguments
    parts = {"schema": _schema, "docs": _rule_pages}
    wanted = [part for part in arguments if part in parts] or list(parts)
    files = dict(file for part in wanted for file in parts[part]())
    folders = {path.parent for path in files}
    stale = sorted(path for folder in folders if folder.is_dir() for path in folder.iterdir() if path not in files)
    changed = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in (*changed, *stale):
        print(f"{'differs' if check else 'renewed'}: {path.relative_to(_ROOT)}")  # noqa: T201
    if not check:
        for path in changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], encoding="utf-8")
        for path in stale:
            path.unlink()
    if check and (changed or stale):
        print("run `make schema docs` and commit what changes", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _schema() -> Iterator[tuple[Path, str]]:
    for name in SCHEMAS:
        yield _ROOT / "schema" / f"{name}.schema.json", schema_text(name)


def _rule_pages() -> Iterator[tuple[Path, str]]:
    folder = _ROOT / "docs" / "rules"
    for rule in RULES:
        yield folder / f"{rule.code}-{rule.name}.md", rule.markdown
    lines = [f"| [{rule.code}]({rule.code}-{rule.name}.md) | {rule.name} | {rule.summary} |" for rule in RULES]
    head = "# Rules\n\n`curriculumkit rule CODE` prints a page.\n\n| code | name | what it finds |\n|---|---|---|\n"
    yield folder / "README.md", head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
