"""What the official schemas let through: a manifest that is well formed, but that an LMS cannot use."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from urllib.parse import unquote

from lxml import etree

from curriculumkit.diagnostics import Message
from curriculumkit_scorm.manifest import FILE, LONGEST_TITLE, Edition, edition_1_2, edition_2004
from curriculumkit_scorm.manifest.sequencing import ADLSEQ, IMSSS

_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SPAN = re.compile(r"\d{4}:[0-5]\d:[0-5]\d\.\d\d")
_SCRIPT_WORD = re.compile(r"[^&|~(){}*,]+")
_LONGEST_SCRIPT = 200
_VERSIONS = {"1.2": "1.2", "2004": "2004 4th Edition"}
_LITERAL = {
    "1.2": {"adlcp": edition_1_2.ADLCP, "imsmd": edition_1_2.IMSMD},
    "2004": {"adlcp": edition_2004.ADLCP, "adlnav": edition_2004.ADLNAV, "adlseq": ADLSEQ, "imsss": IMSSS},
}
"""Prefixes that Moodle matches by their letters; with others a SCO becomes an asset."""
_KINDS = {"sco", "asset"}
_PARTS = {"1.2": edition_1_2, "2004": edition_2004}


def problems(files: Mapping[str, bytes], edition: Edition) -> Iterator[Message]:
    """What is wrong with the files of a package."""
    if FILE not in files:
        yield Message("{file} is missing from the root of the package", {"file": FILE})
        return
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    checks = _Checks(etree.fromstring(files[FILE], parser), files, edition)
    yield from checks.version()
    yield from checks.spelling()
    yield from checks.identifiers()
    yield from checks.references()
    yield from checks.listing()
    yield from checks.titles()
    yield from checks.numbers()
    yield from checks.scripts()
    yield from checks.objectives()


class _Checks:
    def __init__(self, root: etree._Element, files: Mapping[str, bytes], edition: Edition) -> None:
        part = _PARTS[edition]
        self.root, self.files, self.edition = root, files, edition
        self.names = {"cp": part.IMSCP, "adlcp": part.ADLCP, "imsss": IMSSS}
        self.type = f"{{{part.ADLCP}}}{'scormtype' if edition == '1.2' else 'scormType'}"

    def find(self, path: str) -> Iterator[etree._Element]:
        return self.root.iterfind(path, self.names)

    def version(self) -> Iterator[Message]:
        written = tuple(
            self.root.findtext(f"cp:metadata/cp:{name}", "", self.names) for name in ("schema", "schemaversion")
        )
        wanted = ("ADL SCORM", _VERSIONS[self.edition])
        if written != wanted:
            values = {"written": written, "wanted": wanted}
            yield Message("schema and schemaversion are {written}, not {wanted}", values)

    def spelling(self) -> Iterator[Message]:
        source = self.files[FILE]
        if b"<![CDATA[" in source or re.search(rb"&#", source):
            yield Message("CDATA and numeric character references are lost in Moodle", {})
        for prefix, namespace in _LITERAL[self.edition].items():
            if f'xmlns:{prefix}="{namespace}"'.encode() not in source:
                yield Message("the prefix of {namespace} is not {prefix}", {"namespace": namespace, "prefix": prefix})

    def identifiers(self) -> Iterator[Message]:
        seen: set[str] = set()
        tags = (f"{{{self.names['cp']}}}{name}" for name in ("manifest", "organization", "item", "resource"))
        for element in self.root.iter(*tags):
            identifier = element.get("identifier", "")
            if not _NCNAME.fullmatch(identifier):
                yield Message("{identifier!r} is not an identifier", {"identifier": identifier})
            if identifier in seen:
                yield Message("the identifier {identifier} is used twice", {"identifier": identifier})
            seen.add(identifier)

    def references(self) -> Iterator[Message]:
        resources = {resource.get("identifier") for resource in self.find(".//cp:resource")}
        leaves = (item for item in self.find(".//cp:item") if item.find("cp:item", self.names) is None)
        for element in (*leaves, *self.find(".//cp:dependency")):
            if element.get("identifierref") not in resources:
                yield Message("{reference} names no resource", {"reference": element.get("identifierref")})
        organizations = self.root.find("cp:organizations", self.names)
        named = {one.get("identifier") for one in self.find(".//cp:organization")}
        if organizations is None or organizations.get("default") not in named:
            yield Message("the default organization does not exist", {})

    def listing(self) -> Iterator[Message]:
        for resource in self.find(".//cp:resource"):
            if resource.get(self.type) not in _KINDS:
                yield Message("{kind!r} is neither sco nor asset", {"kind": resource.get(self.type)})
            own = {unquote(file.get("href", "")) for file in resource.iterfind("cp:file", self.names)}
            launch = unquote(resource.get("href", ""))
            if resource.get(self.type) == "sco" and launch not in own:
                yield Message("the launch file {file!r} is not listed", {"file": resource.get("href", "")})
        listed = {unquote(file.get("href", "")) for file in self.find(".//cp:file")}
        for file in sorted(listed - self.files.keys()):
            yield Message("{file} is listed and missing", {"file": file})
        unlisted = self.files.keys() - listed - {FILE}
        for file in sorted(name for name in unlisted if not name.endswith((".xsd", ".dtd"))):
            yield Message("{file} is not listed", {"file": file})

    def titles(self) -> Iterator[Message]:
        for title in self.root.iter(f"{{{self.names['cp']}}}title"):
            length = len(title.text or "")
            if not 0 < length <= LONGEST_TITLE:
                yield Message("a title has {length} characters", {"length": length})

    def numbers(self) -> Iterator[Message]:
        for path, most in ((".//adlcp:masteryscore", 100), (".//imsss:minNormalizedMeasure", 1)):
            for score in self.find(path):
                try:
                    legal = 0 <= Decimal(score.text or "") <= most
                except InvalidOperation:
                    legal = False
                if not legal:
                    values = {"score": score.text, "most": most}
                    yield Message("{score} is not a pass mark from 0 to {most}", values)
        for limit in self.find(".//adlcp:maxtimeallowed"):
            if not _SPAN.fullmatch(limit.text or ""):
                yield Message("{limit} is not a time of the form HHHH:MM:SS.SS", {"limit": limit.text})

    def scripts(self) -> Iterator[Message]:
        items = {item.get("identifier") for item in self.find(".//cp:item")}
        for script in self.find(".//adlcp:prerequisites"):
            text = script.text or ""
            if script.get("type") != "aicc_script":
                yield Message("prerequisites are of the type {type!r}", {"type": script.get("type")})
            if len(text) > _LONGEST_SCRIPT:
                yield Message("prerequisites of {length} characters are too long", {"length": len(text)})
            for word in _SCRIPT_WORD.findall(text):
                if word not in items and not word.isdigit():
                    yield Message("the prerequisites name {word}, which is no item", {"word": word})

    def objectives(self) -> Iterator[Message]:
        for objectives in self.find(".//imsss:objectives"):
            if len(objectives) == 0:
                yield Message("an empty list of objectives makes Moodle complain", {})
        for sequencing in self.find(".//imsss:sequencing"):
            own = {one.get("objectiveID") for one in sequencing.iterfind("imsss:objectives/*", self.names)}
            for condition in sequencing.iterfind(".//imsss:ruleCondition", self.names):
                name = condition.get("referencedObjective")
                if name is not None and name not in own:
                    yield Message("a rule refers to {objective}, which its item does not have", {"objective": name})
        written = {one.get("targetObjectiveID") for one in self.find(".//imsss:mapInfo[@writeSatisfiedStatus='true']")}
        for mapped in self.find(".//imsss:mapInfo"):
            if mapped.get("targetObjectiveID") not in written:
                values = {"objective": mapped.get("targetObjectiveID")}
                yield Message("nothing ever satisfies the global objective {objective}", values)
