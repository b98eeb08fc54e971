"""Generate what is derived from the code: `schema/` and `docs/rules/`. With --check, only say what differs."""

import sys
from collections.abc import Iterator
from pathlib import Path

from curriculumkit.export import loss_pages
from curriculumkit.planner.pages import pages as plan_pages
from curriculumkit.rules import RULES
from curriculumkit.schema import SCHEMAS, schema_text

_ROOT = Path(__file__).parents[1]
_DISTRIBUTION = "curriculumkit"
"""Exporters of others may be installed, too; their pages are theirs."""
_RULES = """\
# Rules

`curriculumkit rule CODE` prints a page.

| code | name | what it finds |
|---|---|---|"""
_PLANS = """
# Plans

What cannot be planned as it was wished for, and what is wrong with plan files. `curriculumkit plan` says so.

| code | name | what it finds |
|---|---|---|"""
_LOSSES = """
# Losses

What a format cannot hold, or a curriculum of what is imported. `curriculumkit export` and `import` say so.

| code | name | format | what is lost |
|---|---|---|---|"""


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
    for plan_page in plan_pages():
        yield folder / f"{plan_page.code}-{plan_page.name}.md", plan_page.markdown
    losses = sorted(loss_pages(_DISTRIBUTION), key=lambda entry: entry[1].fault.code)
    for _, page in losses:
        yield folder / f"{page.fault.code}-{page.fault.name}.md", page.markdown
    rules = (_row(rule.code, rule.name, rule.summary) for rule in RULES)
    plans = (_row(page.code, page.name, page.summary) for page in plan_pages())
    lost = (_row(page.fault.code, page.fault.name, name, page.summary) for name, page in losses)
    yield folder / "README.md", "\n".join((_RULES, *rules, _PLANS, *plans, _LOSSES, *lost, ""))


def _row(code: str, name: str, *cells: str) -> str:
    return f"| [{code}]({code}-{name}.md) | {' | '.join((name, *cells))} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
