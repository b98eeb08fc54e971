"""Credits: what other institutions count work in."""

from pydantic import Field

from curriculumkit.model.base import Model
from curriculumkit.model.number import Number


class Credits(Model):
    """The credits of a path, by scheme; checked against its hours."""

    ects: Number | None = Field(None, gt=0, description="European credits: 25 to 30 hours of work each.")
    uk: Number | None = Field(None, gt=0, description="Credits of the United Kingdom: 10 hours of work each.")
