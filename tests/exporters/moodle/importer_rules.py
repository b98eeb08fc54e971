"""What Moodle's importer demands, as a checker: the parts that it refuses, and those that it takes and then gets wrong.

Written from what Moodle 4.5 was seen to do, without a look at how the exporter does it.
"""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree
from tests.exporters.moodle.importer_kinds import KINDS

FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}
_WITHOUT_FILES = {"responsetemplate", "info"}
SHUFFLED = {"multichoice", "matching"}
_CONTENT = rb"((?:<!\[CDATA\[.*?\]\]>|[^<]|<(?!/\1>))*)"
_TEXT = re.compile(rb"<(text|unit_name)>" + _CONTENT + rb"</\1>", re.DOTALL)
_TAG = re.compile(r"<(?![ \t\n])")
_PLUGIN_FILE = re.compile(r'@@PLUGINFILE@@/([^"\'\s>]+)')


def problems(source: bytes) -> Iterator[str]:
    """Everything that an import of this file would stumble over, silently or not."""
    try:
        source.decode()
    except UnicodeDecodeError:
        yield "not UTF-8"
        return
    if source.startswith(b"\xef\xbb\xbf") or re.match(rb"<\?xml[^>]*encoding=.(?!UTF-8)", source):
        yield "not UTF-8 without a byte order mark"
    try:
        root = etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        yield f"not XML: {error}"
        return
    if root.tag != "quiz":
        yield "the root is not quiz"
    yield from _texts(source)
    yield from _formats(root)
    yield from _identity(root)
    for number, question in enumerate(root.findall("question"), start=1):
        for problem in _question(question):
            yield f"question {number} ({question.get('type')}): {problem}"


def _texts(source: bytes) -> Iterator[str]:
    for match in _TEXT.finditer(source):
        content = match[2]
        if b"<![CDATA[" not in content:
            if b"&" in content or b"<" in content:
                yield f"an escaped text loses white space: {content[:60]!r}"
        elif not content.startswith(b"<![CDATA[") or not content.endswith(b"]]>"):
            yield f"a text is not all in CDATA: {content[:60]!r}"
        elif content.replace(b"]]]]><![CDATA[>", b"").count(b"<![CDATA[") != 1:
            yield f"a text has several CDATA sections: {content[:60]!r}"


def _formats(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if "format" in element.attrib and element.get("format") not in FORMATS:
            yield f"{element.tag} has the format {element.get('format')!r}"
    for tag in ("questiontext", "generalfeedback"):
        for element in root.iter(tag):
            if "format" not in element.attrib:
                yield f"{tag} has no format"


def _identity(root: etree._Element) -> Iterator[str]:
    category = ""
    seen: dict[str, set[str]] = defaultdict(set)
    categories: dict[str, str] = {}
    for question in root.findall("question"):
        idnumber = question.findtext("idnumber") or ""
        if not 0 < len(idnumber) <= 100:
            yield f"the idnumber {idnumber!r} has {len(idnumber)} characters"
        if question.get("type") == "category":
            category = question.findtext("category/text") or ""
            if categories.setdefault(idnumber.casefold(), category) != category:
                yield f"two categories have the idnumber {idnumber}"
            continue
        if idnumber.casefold() in seen[category]:
            yield f"the idnumber {idnumber} is there twice but for case"
        seen[category].add(idnumber.casefold())


def _question(question: etree._Element) -> Iterator[str]:
    kind = question.get("type") or ""
    if kind == "category":
        yield from _category(question)
        return
    if kind not in KINDS:
        yield "a type that Moodle does not know"
        return
    name = question.findtext("name/text")
    if not name or len(name) > 255 or _TAG.search(name):
        yield f"a name that is lost or cut: {name!r}"
    wanted = ["questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"]
    wanted += ["shuffleanswers"] if kind in SHUFFLED else []
    yield from (f"{tag} is not written" for tag in wanted if question.find(tag) is None)
    yield from _files(question)
    for tag in question.findall("tags/tag"):
        if not (tag.findtext("text") or "").strip():
            yield "an empty tag"
    tags = [(tag.findtext("text") or "").casefold() for tag in question.findall("tags/tag")]
    if len(tags) != len(set(tags)):
        yield "tags that are equal but for case"
    if any(len(tag) > 50 or re.search("[<>`]", tag) for tag in tags):
        yield "a tag that is cut or changed"
    yield from KINDS[kind](question)


def _category(question: etree._Element) -> Iterator[str]:
    path = question.findtext("category/text") or ""
    if any("format" not in info.attrib for info in question.iterfind("info")):
        yield "info has no format"
    if not path.startswith("$course$/top/"):
        yield f"{path!r} is not below the course's top category"
    for name in re.split("(?<!/)/(?!/)", path)[2:]:
        if not 0 < len(name.strip().replace("//", "/")) <= 255:
            yield f"a category's name has {len(name)} characters"
        if _TAG.search(name):
            yield f"a category's name has a tag: {name!r}"


def _files(question: etree._Element) -> Iterator[str]:
    for text in question.iter("text"):
        parent = text.getparent()
        given = {} if parent is None else {file.get("name") or "": file for file in parent.findall("file")}
        is_html = parent is not None and parent.get("format") == "html"
        if parent is not None and parent.tag in _WITHOUT_FILES and (given or _PLUGIN_FILE.search(text.text or "")):
            yield f"no file is stored with {parent.tag}"
        shown = {unquote(name) for name in _PLUGIN_FILE.findall(text.text or "")} if is_html else set()
        yield from (f"the file {name} is missing" for name in sorted(shown - given.keys()))
        for name, file in given.items():
            if not re.fullmatch(r"[A-Za-z0-9._-]+", name):
                yield f"a reference to a file called {name!r} breaks"
            if file.get("path") != "/" or file.get("encoding") != "base64":
                yield f"the file {name} has no path or encoding"
            try:
                base64.b64decode(file.text or "", validate=True)
            except binascii.Error:
                yield f"the file {name} is not base64"
