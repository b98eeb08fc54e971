"""HTML in a text says something that Word has no place for: the words stay, their form does not.

```markdown
<details><summary>More</summary>It can be opened.</details>
```

Bold, italics, underlined and struck text, code, raised and lowered text and line breaks are kept. For all else write
Markdown, which has lists and tables:

```markdown
**More** It can be read.
```
"""

from curriculumkit.diagnostics import Fault, Severity

FORMATTING_LOST = Fault(
    "CK889",
    "formatting-lost-in-word",
    Severity.WARNING,
    "Word has no place for the form that {tag} gives; the words stay",
    "write Markdown in place of HTML",
)
