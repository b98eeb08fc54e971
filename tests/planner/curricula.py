"""Curricula for the planner's tests: drawn ones, and small ones that are written as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit.graph.files import BoundFile, CurriculumFiles, PathFiles, module_file, path_file
from curriculumkit.model import Curriculum, Module, Path

Data = Mapping[str, Any]


def linked(curriculum: Data, paths: Mapping[str, Data], modules: Mapping[str, Data]) -> LinkedCurriculum:
    """The curriculum of this data; modules by `path/module`."""
    files = {
        key: PathFiles(
            BoundFile(path_file(key), Path.model_validate(path)),
            {
                name.split("/")[1]: BoundFile(module_file(*name.split("/")), Module.model_validate(module))
                for name, module in modules.items()
                if name.startswith(f"{key}/")
            },
        )
        for key, path in paths.items()
    }
    head = {"title": "Example", "language": "en", "paths": tuple(paths), **curriculum}
    found = link(CurriculumFiles("example", BoundFile("curriculum.yaml", Curriculum.model_validate(head)), files))
    assert found is not None
    return found


def module(weeks: str = "1", **more: Any) -> Data:
    """A module with one objective."""
    return {"title": "A module", "weeks": weeks, "objectives": {"o1": {"text": "Do it", "level": "apply"}}, **more}


def small(hours: str = "10", **path: Any) -> LinkedCurriculum:
    """Two modules of a week each, a quiz and an activity in the first, and whatever a path may have more."""
    first = module(activities={"a1": {"title": "Try it"}}, assessments={"quiz": {"title": "Quiz", "questions": 10}})
    return linked(
        {"base_study_mode": "days", "study_modes": {"days": {"title": "Days", "hours_per_week": hours}}},
        {"start": {"title": "Start", "modules": ("m1", "m2"), **path}},
        {"start/m1": first, "start/m2": module(title="The second")},
    )


_MINUTES = st.one_of(st.none(), st.integers(5, 400))
_KINDS = st.sampled_from(["lab", "exercise", "case-study"])


@dataclass(frozen=True)
class Drawn:
    """A drawn curriculum, shown as the data that it was made of."""

    linked: LinkedCurriculum = field(repr=False)
    data: Data


@st.composite
def _modules(draw: st.DrawFn, earlier: list[str], says: bool) -> Data:
    activities = {
        f"a{index}": {"title": f"Activity {index}", **({"minutes": minutes} if minutes else {})}
        for index, minutes in enumerate(draw(st.lists(_MINUTES, max_size=3)))
    }
    assessments: dict[str, Any] = {
        f"t{index}": {"title": "Task", "kind": draw(_KINDS), **({"minutes": minutes} if minutes else {})}
        for index, minutes in enumerate(draw(st.lists(_MINUTES, max_size=2)))
    }
    if draw(st.booleans()):
        assessments["quiz"] = {"title": "Quiz", "questions": draw(st.integers(1, 30))}
    low = draw(st.integers(1, 6))
    high = low + draw(st.integers(0, 2))
    required = tuple(draw(st.lists(st.sampled_from(earlier), unique=True, max_size=2))) if earlier else ()
    requires = {"requires": required} if says or draw(st.booleans()) else {}
    return module(f"{low / 2}-{high / 2}", activities=activities, assessments=assessments, **requires)


@st.composite
def curricula(draw: st.DrawFn) -> Drawn:
    """Up to three paths with up to four modules each, some with capstones and exams.

    Where modules are not listed in the order in which they can be taken, each says what it requires.
    """
    paths: dict[str, Any] = {}
    modules: dict[str, Data] = {}
    for number in range(draw(st.integers(1, 3))):
        names = [f"m{index}" for index in range(draw(st.integers(1, 4)))]
        earlier: list[str] = []
        shuffled = draw(st.booleans())
        for name in names:
            modules[f"p{number}/{name}"] = draw(_modules(earlier, shuffled))
            earlier.append(name)
        path: dict[str, Any] = {
            "title": f"Path {number}",
            "modules": tuple(draw(st.permutations(names)) if shuffled else names),
        }
        if draw(st.booleans()):
            path["capstone"] = {"summary": "A project"}
        if draw(st.booleans()):
            path["exam"] = {"title": "Exam", "minutes": draw(st.integers(10, 300))}
        paths[f"p{number}"] = path
    modes = {"base": {"title": "Base", "hours_per_week": "8-12"}, "fast": {"title": "Fast", "hours_per_week": "20"}}
    return Drawn(linked({"base_study_mode": "base", "study_modes": modes}, paths, modules), {**paths, **modules})
