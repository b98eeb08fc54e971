"""A text shows a picture that is not in the folder of its module.

```markdown
![One queue, two workers](quene.svg)
```

The page shows the description in its place. Pictures lie beside a module's lessons, and are named from there:

```markdown
![One queue, two workers](queue.svg)
```
"""

from curriculumkit.diagnostics import Fault, Severity

IMAGE_MISSING = Fault(
    "CK812",
    "image-missing",
    Severity.WARNING,
    "the picture {image} is not in the folder {folder}, and the page shows its description instead",
    "put the file into {folder}, or correct its name in the text",
)
