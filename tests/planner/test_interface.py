"""The planner's door: all names are there, and options cost nothing to import."""

import subprocess
import sys

import pytest

import curriculumkit.planner


@pytest.mark.parametrize("name", curriculumkit.planner.__all__)
def test_every_name_is_there(name: str) -> None:
    found = getattr(curriculumkit.planner, name)
    assert name == "COUNTED" or found.__module__.startswith("curriculumkit.planner")


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(AttributeError, match="plans"):
        getattr(curriculumkit.planner, "plans")  # noqa: B009 — mypy knows that it is not there


def test_the_function_is_not_hidden_by_the_module_of_the_same_name() -> None:
    code = "import curriculumkit.planner.plan; from curriculumkit.planner import plan; print(callable(plan))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True\n"


def test_exporters_options_import_nothing_heavy() -> None:
    heavy = ["pydantic", "yaml", "holidays", "icalendar", "babel"]
    code = f"import sys, curriculumkit_calendar; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
