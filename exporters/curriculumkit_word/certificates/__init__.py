"""Certificates as Word files. Importing this is cheap.

`awards` says who is certified, by the records that `certify` reads; `design` is our own template, `filling` fills it,
or anybody else's, by way of `placeholders`.
"""

from curriculumkit_word.certificates.exporter import CertificateExporter, CertificateOptions

exporter = CertificateExporter()

__all__ = ["CertificateExporter", "CertificateOptions", "exporter"]
