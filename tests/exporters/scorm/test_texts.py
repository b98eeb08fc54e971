"""Every interface text that is asked for is there, and every one that is there is asked for."""

import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

from curriculumkit.model.assessment import ASSESSMENT_KINDS
from curriculumkit.model.level import LEVELS
from curriculumkit.model.module import ActivityKind
from curriculumkit_scorm.assembly import player_sources
from curriculumkit_scorm.catalogue import catalogue
from curriculumkit_scorm.course import text_keys

ASKED = re.compile(r"""\btext\(\s*"([^"]+)["]|"([^"]+)" \| text\b""")


def test_catalogue_is_complete_and_has_nothing_to_spare() -> None:
    package = Path(str(files("curriculumkit_scorm")))
    sources = [*package.glob("*.py"), *package.glob("templates/**/*.html")]
    found = (match for source in sources for match in ASKED.findall(source.read_text(encoding="utf-8")))
    written = {called or filtered for called, filtered in found}
    computed = {name.replace("-", " ").capitalize() for name in (*LEVELS, *get_args(ActivityKind), *ASSESSMENT_KINDS)}
    asked = written | computed | text_keys((*player_sources("1.2"), *player_sources("2004"))) | {"Assessment"}
    assert asked == catalogue("en").texts.keys()
