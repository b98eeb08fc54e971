"""A template has no style of a name that the document needs.

The document is written all the same: with another style of the template where there is one that is usual for the same
thing, or else with ours, which is added to the document and looks as in our own template.

Make the style in the template (Word: Home → Styles → New Style, with the name that the message says), or say in a file
which of the template's styles to use, and give it with `--styles`:

```toml
[styles]
"Heading 1" = "Chapter Title"
"Table Text" = "Body Small"
```

`curriculumkit export word --write-template` writes a document that has all styles.
"""

from curriculumkit.diagnostics import Fault, Severity

STYLE_REPLACED = Fault(
    "CK886",
    "missing-style",
    Severity.INFO,
    "the template {template} has no style {name}; its own style {used} is used",
    "make the style in the template, or name another one in the file that --styles gives",
)
STYLES_ADDED = Fault(
    "CK886",
    "missing-style",
    Severity.INFO,
    "the template {template} has no styles {names}; ours are used",
    "make them in the template, or name its own in the file that --styles gives, where ours do not suit it",
)
