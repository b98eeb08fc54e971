"""Reading files under a curriculum's folder, and never outside of it."""

import errno
import stat
from pathlib import Path

from curriculumkit.diagnostics import Fault, Finding, Location
from curriculumkit.source import faults
from curriculumkit.source.decoding import SIZE_LIMIT


def read(root: Path, file: str) -> bytes | Finding:
    """The bytes of a file, given by its path from `root`; or why they cannot be had."""
    place = Location.top(file)
    path = root / file
    try:
        resolved = path.resolve(strict=True)
        if not resolved.is_relative_to(root.resolve()):
            return faults.OUTSIDE_FOLDER.at(place, file=file)
        status = resolved.stat()
        if not stat.S_ISREG(status.st_mode):
            return faults.NOT_A_FILE.at(place, file=file)
        if status.st_size > SIZE_LIMIT:
            return faults.FILE_TOO_LARGE.at(place, size=status.st_size, limit=SIZE_LIMIT)
        return resolved.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return _absent(path).at(place, file=file)
    except RuntimeError:  # Python before 3.13 says so of links that lead to themselves
        return faults.CIRCULAR_LINK.at(place, file=file)
    except ValueError:  # a zero byte in the name
        return faults.MISSING_FILE.at(place, file=file)
    except OSError as error:
        if _circular(path):
            return faults.CIRCULAR_LINK.at(place, file=file)
        return faults.UNREADABLE_FILE.at(place, file=file, reason=error.strerror or type(error).__name__)


def _absent(path: Path) -> Fault:
    broken = any(part.is_symlink() and not part.exists() for part in (path, *path.parents))
    return faults.BROKEN_LINK if broken else faults.MISSING_FILE


def _circular(path: Path) -> bool:
    try:
        path.stat()
    except OSError as error:
        return error.errno == errno.ELOOP
    return False
