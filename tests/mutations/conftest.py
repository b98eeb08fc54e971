"""One workbench for all mutations."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from tests.mutations.workbench import Workbench, remembering

reading: Any = import_module("curriculumkit.check.folder")


@pytest.fixture(scope="package")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """Reads and binds each content of a file once: all but one are the same in every test."""
    celery = Path(__file__).parents[2] / "curriculum" / "celery"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "load", remembering(reading.load, lambda content, file: (content, file)))
        patch.setattr(reading, "bind", remembering(reading.bind, lambda document, model: (id(document), model)))
        yield Workbench(copytree(celery, tmp_path_factory.mktemp("mutations") / "celery"))
