"""A theme loads something from another place.

A package never reaches for another host, and its security policy forbids it. Pictures of a theme, such as its logo,
stand in it as `data:` addresses:

```css
:root {
  --accent: #7a2f86;
  --logo: url("data:image/svg+xml,…");
}
```
"""

from curriculumkit.diagnostics import Fault, Severity

THEME_REACHES_OUT = Fault(
    "CK821",
    "theme-reaches-out",
    Severity.WARNING,
    "the theme refers to {address}, which a package does not load",
    "write pictures into the theme as data: addresses, and use fonts that learners have",
)
