"""A formula cannot be read as LaTeX.

```markdown
\\(\\frac{1}{2\\)
```

The page shows its source. Close every brace and environment, and use the commands of LaTeX's mathematics:

```markdown
\\(\\frac{1}{2}\\)
```
"""

from curriculumkit.diagnostics import Fault, Severity

MATHS_NOT_RENDERED = Fault(
    "CK820",
    "maths-not-rendered",
    Severity.WARNING,
    "the formula {formula} could not be turned into MathML, and stands in the page as it was written",
    "correct the formula: braces must be closed, and commands known to LaTeX",
)
