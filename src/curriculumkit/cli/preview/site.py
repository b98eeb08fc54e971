"""What a preview shows: the state of a folder, its packages, made when somebody asks for them."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from threading import RLock

from rich.console import Console

from curriculumkit.check import check
from curriculumkit.export import Artefact, exporters, load_exporter
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.report.text import print_report

_FORMAT = "scorm"
_WIDTH = 110


@dataclass(slots=True)
class State:
    """The curriculum as it was read last, or else what is wrong with it; `version` counts the changes.

    Where something is wrong, `packages` are those from before: a page that is open still asks for their files.
    """

    version: int
    curriculum: LinkedCurriculum | None
    errors: str
    packages: dict[str, Mapping[str, bytes]] = field(default_factory=dict)


class Site:
    """The packages of a folder. Nothing is written; several threads may ask."""

    def __init__(self, folder: Path, edition: str) -> None:
        self.folder = folder
        self.edition = edition
        self._lock = RLock()
        self._stamp: object = None
        self._state = State(0, None, "")

    @property
    def state(self) -> State:
        """The state of the folder; it is read again where a file has changed."""
        with self._lock:
            stamp = self._files()
            if stamp != self._stamp:
                self._stamp = stamp
                self._state = self._read()
            return self._state

    def file(self, module: str, name: str) -> bytes | None:
        """A file of a module's package; None where there is none."""
        with self._lock:
            state = self.state
            if state.curriculum is not None and module not in state.packages:
                state.packages[module] = self._package(state.curriculum, module)
            return state.packages.get(module, {}).get(name)

    def _files(self) -> object:
        return tuple((str(file), _stamp(file)) for file in sorted(self.folder.rglob("*")))

    def _read(self) -> State:
        report = check(self.folder)
        version = self._state.version + 1
        if report.curriculum is not None and not report.has_errors:
            return State(version, report.curriculum, "")
        out = io.StringIO()
        print_report(report, Console(file=out, width=_WIDTH, highlight=False, markup=False, emoji=False), str)
        return State(version, None, out.getvalue(), self._state.packages)

    def _package(self, curriculum: LinkedCurriculum, module: str) -> Mapping[str, bytes]:
        if module not in {node.id for node in curriculum.modules}:
            return {}
        exporter = load_exporter(exporters()[_FORMAT])
        options = exporter.options(edition=self.edition, only=(module,))
        for made in exporter.export(curriculum, options):
            if isinstance(made, Artefact) and made.path.endswith(".zip"):
                with zipfile.ZipFile(io.BytesIO(b"".join(made.chunks))) as archive:
                    return {name: archive.read(name) for name in archive.namelist()}
        return {}


def _stamp(file: Path) -> tuple[int, int] | None:
    """What changes when a file is saved; None for folders, and for files that an editor takes away meanwhile."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return (stat.st_mtime_ns, stat.st_size) if S_ISREG(stat.st_mode) else None
