r"""A formula cannot be set: a command is unknown, or a brace is not closed.

```markdown
The delay is \(\dfrac{n}{\qty{2}{s}}\).
```

The document shows the formula's source, as it is written. Use commands of plain LaTeX mathematics, and close all
braces:

```markdown
The delay is \(\frac{n}{2\,\mathrm{s}}\).
```
"""

from curriculumkit.diagnostics import Fault, Severity

MATHS_NOT_SET = Fault(
    "CK888",
    "maths-not-set",
    Severity.WARNING,
    "the formula {formula} cannot be set; its source is shown instead",
    "use commands of plain LaTeX mathematics, and close every brace",
)
