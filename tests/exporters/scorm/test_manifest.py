"""The manifest, and what our own checks find in a bad one."""

import pytest
from lxml import etree

from curriculumkit_scorm.checks import problems
from curriculumkit_scorm.manifest import Course, fits, manifest

FILES = {"index.html": b"", "player/player.js": b""}
COURSE = Course("c.p.m01", "A & B", "en", "index.html", "70")
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


def found(text: bytes, files: dict[str, bytes] = FILES) -> list[str]:
    return [str(problem) for problem in problems({**files, "imsmanifest.xml": text})]


def test_good_manifest() -> None:
    assert found(manifest(COURSE, FILES)) == []


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ('identifierref="resource.', 'identifierref="resourse.', "resourse.c.p.m01 names no resource"),
        ('default="organization.', 'default="', "the default organization does not exist"),
        ("<schemaversion>1.2<", "<schemaversion>1.2 <", "not ADL SCORM and 1.2"),
        ("<adlcp:masteryscore>70<", "<adlcp:masteryscore>180<", "180 is not a mastery score"),
        ("<adlcp:masteryscore>70<", "<adlcp:masteryscore>70%<", "70% is not a mastery score"),
        ('identifier="item.c.p.m01"', 'identifier="1 item"', "'1 item' is not an identifier"),
        ('identifier="item.c.p.m01"', 'identifier="manifest.c.p.m01"', "manifest.c.p.m01 is used twice"),
        ('<file href="player/player.js"/>', "", "player/player.js is not listed"),
        ('<file href="index.html"/>', "", "the launch file 'index.html' is not listed"),
        ('<file href="index.html"/>', '<file href="index.html"/><file href="x.css"/>', "x.css is listed and missing"),
        ("<title>A &amp; B<", "<title>A &#38; B<", "numeric character references are lost"),
        ("<title>A &amp; B<", "<title><![CDATA[A & B]]><", "CDATA"),
        ("<title>A &amp; B<", f"<title>{'A' * 256}<", "a title has 256 characters"),
        ("<title>A &amp; B<", "<title><", "a title has 0 characters"),
        ("xmlns:adlcp=", "xmlns:adl=", "is not adlcp"),
    ],
)
def test_bad_manifest(good: str, bad: str, says: str) -> None:
    text = manifest(COURSE, FILES).decode()
    assert good in text
    broken = text.replace(good, bad)
    if bad.startswith("xmlns:adl="):
        broken = broken.replace("adlcp:", "adl:")
    assert any(says in problem for problem in found(broken.encode()))


def test_missing_manifest() -> None:
    assert [str(problem) for problem in problems(FILES)] == ["imsmanifest.xml is missing from the root of the package"]


def test_mastery_score_only_where_something_is_marked() -> None:
    assert b"masteryscore" not in manifest(Course("m", "A", "en", "index.html"), FILES)


def titles(course: Course) -> set[str | None]:
    return {title.text for title in etree.fromstring(manifest(course, FILES)).iter(f"{CP}title")}


def test_long_title_is_cut() -> None:
    assert fits("长" * 255)
    assert not fits("长" * 256)
    assert titles(Course("m", "长" * 256, "zh", "index.html")) == {"长" * 254 + "…"}


def test_title_keeps_its_spaces_and_needs_no_numbers() -> None:
    text = manifest(Course("m", "<b> &  \n<i>", "en", "index.html"), FILES)
    assert b"&#" not in text
    assert titles(Course("m", "<b> &  \n<i>", "en", "index.html")) == {"<b>\u00a0&\u00a0<i>"}


def test_names_of_files_are_addresses() -> None:
    files = {**FILES, "assets/一 二.png": b""}
    text = manifest(COURSE, files)
    assert b"assets/%E4%B8%80%20%E4%BA%8C.png" in text
    assert found(text, files) == []
