"""What cannot be reached is reported, in any curriculum: against learners who try everything again and again."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from curriculumkit.diagnostics import Finding, Severity
from curriculumkit.graph import BoundFile, CurriculumFiles, LinkedCurriculum, PathFiles, link
from curriculumkit.model import Curriculum, Module, Path
from curriculumkit.rules import BY_CODE

Condition: TypeAlias = Mapping[str, object]
PATHS = {"one": ("a", "b"), "two": ("c", "d"), "three": ("e",)}
MODULES = {f"{path}/{module}": path for path, modules in PATHS.items() for module in modules}
WAITING = ("CK211", "CK212", "CK215")
"""What keeps learners from a module where there are no tracks."""

leaves = st.sampled_from(
    [*({"complete": target} for target in (*PATHS, *MODULES)), {"hold": "first"}, {"judged": "Patience"}]
)
conditions: st.SearchStrategy[Condition] = st.one_of(
    leaves,
    leaves,
    st.lists(leaves, min_size=2, max_size=2).map(lambda parts: {"any": tuple(parts)}),
    st.lists(leaves, min_size=2, max_size=2).map(lambda parts: {"all": tuple(parts)}),
)
entries = st.fixed_dictionaries({path: st.lists(conditions, max_size=1).map(tuple) for path in PATHS})


def requirements(among: Callable[[int], list[str]]) -> st.SearchStrategy[dict[str, tuple[str, ...]]]:
    """For some modules, up to two that they require: those that `among` gives for their place."""
    each = {
        module: st.lists(st.sampled_from(among(place)), max_size=2, unique=True).map(tuple)
        for place, module in enumerate(MODULES)
        if among(place)
    }
    return st.fixed_dictionaries({}, optional=each)


any_module = requirements(lambda _: list(MODULES))
earlier_modules = requirements(lambda place: list(MODULES)[:place])


def curriculum(
    entry: Mapping[str, tuple[Condition, ...]], requires: Mapping[str, tuple[str, ...]], first: tuple[Condition, ...]
) -> LinkedCurriculum:
    """Three paths with these entries and prerequisites, and a certification."""
    model = {
        "title": "X",
        "language": "en",
        "paths": tuple(PATHS),
        "certifications": {"first": {"title": "F", "requires": first}},
    }
    files = {}
    for path, modules in PATHS.items():
        bound = {
            module: BoundFile(f"paths/{path}/{module}.yaml", Module.model_validate(_module(requires, path, module)))
            for module in modules
        }
        data = {"title": "X", "modules": modules, "entry": entry.get(path, ())}
        files[path] = PathFiles(BoundFile(f"paths/{path}/path.yaml", Path.model_validate(data)), bound)
    linked = link(CurriculumFiles("x", BoundFile("curriculum.yaml", Curriculum.model_validate(model)), files))
    assert linked is not None
    return linked


def _module(requires: Mapping[str, tuple[str, ...]], path: str, module: str) -> dict[str, object]:
    return {"title": "X", "weeks": 1, "objectives": {}, "requires": requires.get(f"{path}/{module}")}


def done(
    entry: Mapping[str, tuple[Condition, ...]], requires: Mapping[str, tuple[str, ...]], first: tuple[Condition, ...]
) -> tuple[set[str], set[str]]:
    """The paths that somebody began, and the modules that somebody completed, by trying until nothing is new."""
    begun: set[str] = set()
    completed: set[str] = set()
    while True:
        before = len(begun) + len(completed)
        begun |= {path for path in PATHS if all(_met(part, completed, first) for part in entry.get(path, ()))}
        completed |= {
            module
            for module, path in MODULES.items()
            if path in begun and completed.issuperset(requires.get(module, _implied(module, path)))
        }
        if before == len(begun) + len(completed):
            return begun, completed


def _implied(module: str, path: str) -> list[str]:
    modules = [f"{path}/{key}" for key in PATHS[path]]
    return modules[: modules.index(module)][-1:]


def _met(condition: Condition, completed: set[str], first: tuple[Condition, ...]) -> bool:
    match dict(condition):
        case {"complete": str(target)}:
            return all(module in completed for module, path in MODULES.items() if target in (module, path))
        case {"hold": _}:
            return all(_met(part, completed, ()) for part in first)
        case {"any": tuple(parts)}:
            return any(_met(part, completed, first) for part in parts)
        case {"all": tuple(parts)}:
            return all(_met(part, completed, first) for part in parts)
        case _:
            return True


def is_error(finding: Finding) -> bool:
    return finding.fault.severity is Severity.ERROR


@settings(max_examples=300)
@given(
    entries,
    st.one_of(any_module, earlier_modules, earlier_modules),
    st.lists(leaves.filter(lambda leaf: "hold" not in leaf), min_size=1, max_size=2),
)
def test_what_nobody_can_come_to_is_reported(
    entry: dict[str, tuple[Condition, ...]], requires: dict[str, tuple[str, ...]], first: list[Condition]
) -> None:
    linked = curriculum(entry, requires, tuple(first))
    begun, completed = done(entry, requires, tuple(first))
    checks = {code: BY_CODE[code].check for code in WAITING}
    found = {code: list(check(linked)) for code, check in checks.items() if check}
    closed = {finding.place.file.split("/")[1] for finding in found["CK215"] if is_error(finding)}
    assert not closed & begun
    assert len(completed) == len(MODULES) or any(found.values())
