"""The official schemas of both editions, read without a network."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

SCHEMAS = Path(__file__).parents[4] / "shared/schemas/xml"
FOLDERS = {"1.2": "scorm12", "2004": "scorm2004_4th"}
IMPORTS = {
    "1.2": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
    },
    "2004": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
        "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        "http://ltsc.ieee.org/xsd/LOM": "lom.xsd",
    },
}


def form_errors(manifest: bytes, edition: str) -> list[str]:
    """What the official schema of an edition has to say against a manifest."""
    if not SCHEMAS.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{SCHEMAS} is missing", pytrace=False)
        pytest.skip("the official schemas are not beside this project")
    schema = _schema(edition)
    return [] if schema.validate(etree.fromstring(manifest)) else str(schema.error_log).splitlines()


class _Offline(etree.Resolver):
    """Resolves every address of a schema to a file of its folder, with two repairs that libxml2 needs."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:  # noqa: ARG002 -- lxml's interface
        name = system_url.rpartition("/")[2]
        if system_url.startswith(self.folder.as_uri()):
            file = Path(system_url.removeprefix("file://"))
        else:
            file = next(self.folder.rglob(name))
        text = file.read_bytes()
        # The official files bind xml's namespace as the default one, and have a wildcard beside named elements.
        text = text.replace(b' xmlns="http://www.w3.org/XML/1998/namespace"', b"")
        if name.startswith("imsmd"):
            text = text.replace(b'namespace="##any"', b'namespace="##other"')
        return self.resolve_string(text, context, base_url=file.as_uri())


@cache
def _schema(edition: str) -> etree.XMLSchema:
    folder = SCHEMAS / FOLDERS[edition]
    xs = "http://www.w3.org/2001/XMLSchema"
    lines = [f'<xs:import namespace="{name}" schemaLocation="{file}"/>' for name, file in IMPORTS[edition].items()]
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Offline(folder))
    text = f'<xs:schema xmlns:xs="{xs}">{"".join(lines)}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text, parser, base_url=(folder / "all.xsd").as_uri()))
