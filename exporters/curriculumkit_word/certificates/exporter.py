"""The exporter of certificates as the command line sees it. It must stay cheap: listing exporters imports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from curriculumkit.export import Artefact, GivenFile, Loss, LossPage

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum


@dataclass(frozen=True, slots=True)
class CertificateOptions:
    """What can be chosen."""

    records: GivenFile | None = field(
        default=None, metadata={"help": "Transcripts as `certify` reads them. Without: a specimen of each certificate."}
    )
    as_of: str = field(
        default="", metadata={"help": "The day of the decision, which certificates are dated by: 2026-03-01."}
    )
    only: tuple[str, ...] = field(default=(), metadata={"help": "Only this certification; may be repeated."})
    template: GivenFile | None = field(
        default=None, metadata={"help": "A .docx or .dotx with placeholders such as {{learner}}: docs/papers.md."}
    )
    page: Literal["auto", "A4", "Letter"] = field(
        default="auto", metadata={"help": "The paper of our own template; auto: that of where the language is spoken."}
    )
    issuer: str = field(default="", metadata={"help": "The institution that grants the certificates."})
    signatory: tuple[str, ...] = field(
        default=(), metadata={"help": "What stands below a line to sign on, in our own template; up to three times."}
    )
    write_template: bool = field(
        default=False, metadata={"help": "Write only certificate-template.docx: ours, to begin one of your own from."}
    )


@dataclass(frozen=True, slots=True)
class CertificateExporter:
    """Makes `<certification>/<learner>-<number>.docx` for each certificate that is granted, and `register.csv`."""

    name: str = "certificates"
    summary: str = "Certificates in Word, for those whom `certify` grants them; or specimens"
    options: type[CertificateOptions] = CertificateOptions

    def export(self, curriculum: "LinkedCurriculum", options: CertificateOptions) -> Iterator[Artefact | Loss]:
        """The certificates in the order of the records, then the register, and who got none."""
        from curriculumkit_word.certificates.files import certificates  # noqa: PLC0415 — brings python-docx and Babel

        return certificates(curriculum, options)

    def loss_pages(self) -> Iterable[LossPage]:
        """The pages of what is missing from certificates."""
        from curriculumkit_word.certificates.losses import pages  # noqa: PLC0415 — only `curriculumkit rule` asks

        return pages()
