"""Print the names of all export formats, one a line."""

from curriculumkit.export import exporters

for name in exporters():
    print(name)  # noqa: T201 — this is the tool's output
