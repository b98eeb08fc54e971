"""Our own certificate is one page on its side, whatever it says; laid out by LibreOffice in one go."""

import re
import shutil
import subprocess

import pytest
from tests.exporters.word.certificates.transcripts import FOUNDATION, PROFESSIONAL, exported, records

from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates import CertificateOptions

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdfinfo")), reason="LibreOffice or poppler is not installed"
)
LONG = "Wolfeschlegelsteinhausenbergerdorff von Hohenzollern und zu Sigmaringen-Haigerloch"


def test_one_page_on_its_side(celery_course: LinkedCurriculum, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("certificates")
    long = records({"lin": FOUNDATION + PROFESSIONAL}, {"lin": LONG})
    signed = CertificateOptions(
        records=long, page="Letter", issuer="示范大学继续教育学院与合作企业", signatory=("院长", "教务长", "校长")
    )
    specimens, _ = exported(celery_course)
    granted, _ = exported(celery_course, signed)
    sizes = {}
    for path, content in {**specimens, **granted}.items():
        if path.endswith(".docx"):
            (folder / path.replace("/", "-")).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    for file in sorted(folder.glob("*.pdf")):
        told = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, encoding="utf-8").stdout
        pages, size = re.search(r"Pages:\s+(\d+)", told), re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
        assert pages is not None
        assert size is not None
        sizes[file.name.split("-")[0]] = (pages[1], round(float(size[1])), round(float(size[2])))
    assert sizes == {
        "specimen": ("1", 842, 595),
        "foundation": ("1", 792, 612),
        "professional": ("1", 792, 612),
    }
