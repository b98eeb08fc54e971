"""A link that could run something, or that leads nowhere in a Word file, is left out; its text stays.

```markdown
See [the macro](file:///C:/tools/setup.bat) and [the next page](queues.md).
```

Word would start a program behind a link to a file or a script without the reader knowing what it is, and a page of a
lesson is not in the document. Links begin with `https://`, `http://` or `mailto:`:

```markdown
See [the documentation](https://docs.celeryq.dev/en/stable/).
```
"""

from curriculumkit.diagnostics import Fault, Severity

LINK_DROPPED = Fault(
    "CK885",
    "link-dropped",
    Severity.WARNING,
    "the link to {address} could run something, and is left out; its text stays",
    "link to an address that begins with https://, http:// or mailto:",
)
LINK_NOWHERE = Fault(
    "CK885",
    "link-dropped",
    Severity.INFO,
    "the link to {address} leads nowhere in a Word file, and is left out; its text stays",
    "link to an address that begins with https://, http:// or mailto:, or say in words where it is",
)
