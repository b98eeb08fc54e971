"""Whatever is done to a sound file, binding it gives findings and never raises."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.binding import bind
from curriculumkit.diagnostics import Pointer, Step
from curriculumkit.model import Bank, Curriculum, Module
from curriculumkit.model import Path as PathModel
from curriculumkit.model.base import Model
from curriculumkit.source import load

CELERY = Path(__file__).parents[2] / "curriculum" / "celery"
FILES: dict[str, type[Model]] = {
    "curriculum.yaml": Curriculum,
    "paths/specialist/path.yaml": PathModel,
    "paths/foundation/m01.yaml": Module,
    "paths/foundation/m01.questions.yaml": Bank,
}
WORDS = st.sampled_from(
    [
        "",
        " ",
        "x",
        "o1",
        "any",
        "[key]",
        "type",
        "<hold>",
        "single-choice",
        "70%",
        "9-1",
        "2025-02-30",
        "____",
        "标题",
        "CK1",
    ]
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-2, 10**20), st.floats(), WORDS)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=6
)


def places(data: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """The places of a document that are not its root."""
    entries: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        yield (*path, step)
        yield from places(value, (*path, step))


def edit(data: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """Replace, remove or rename something."""
    *way, last = draw(st.sampled_from(list(places(data))))
    for step in way:
        data = data[step]
    kind = draw(st.sampled_from(["replace", "remove", "rename"]))
    if kind == "replace":
        data[last] = draw(VALUES)
        return
    value = data.pop(last)
    if kind == "rename" and isinstance(data, dict):
        data[draw(WORDS) if draw(st.booleans()) else str(last) + "s"] = value


@given(st.data(), st.sampled_from(list(FILES)))
@settings(max_examples=200, deadline=None)
def test_random_edits(data: st.DataObject, file: str) -> None:
    content = yaml.load((CELERY / file).read_bytes(), yaml.CSafeLoader)
    for _ in range(data.draw(st.integers(1, 3))):
        edit(content, data.draw)
    document = load(yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True).encode(), file)
    bound = bind(document, FILES[file])
    assert (bound.model is None) == (() in bound.removed)
    assert not bound.removed or bound.findings or document.findings
    for finding in bound.findings:
        assert isinstance(finding.place, Pointer)
        assert document.span(finding.place.path, finding.place.on_key).line >= 1
        assert str(finding.message)
        assert str(finding.help)
