"""The curriculum's terminology: one word for one thing."""

from pydantic import Field

from curriculumkit.model.base import Model, Text


class Term(Model):
    """A term, and what must not be written in its place."""

    use: Text = Field(description="How it is written.")
    avoid: tuple[Text, ...] = Field(min_length=1, description="Other forms that texts must not have.")
    text: Text | None = Field(None, description="What it means, or why it is written so.")
