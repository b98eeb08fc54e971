"""A text shows a picture that is not in the folder of its module, or that is none.

```markdown
![One queue, two workers](quene.svg)
```

The document shows the description in its place. Pictures lie beside a module's lessons and are PNG, JPEG, GIF, BMP,
TIFF or SVG; the export fetches nothing from elsewhere:

```markdown
![One queue, two workers](queue.svg)
```
"""

from curriculumkit.diagnostics import Fault, Severity

IMAGE_OF_NO_MODULE = Fault(
    "CK887",
    "image-not-shown",
    Severity.WARNING,
    "the picture {image} stands in a text of no module, beside which no files lie; its description is shown instead",
    "show it in a text of a module, or say in words what it shows",
)
IMAGE_NOT_SHOWN = Fault(
    "CK887",
    "image-not-shown",
    Severity.WARNING,
    "the picture {image} is not in the folder {folder}, or is no picture; its description is shown instead",
    "put a PNG, JPEG, GIF, BMP, TIFF or SVG file into {folder}, or correct its name in the text",
)
