"""The looks that sheets share: a theme of few colours, in which what is typed and what is computed differ."""

from curriculumkit_excel.workbook.look import ACCENT, ALARM, COMPUTED, INPUT, MUTED, PAPER, Look

TITLE = Look(bold=True, size=16, ink=ACCENT, middle=True)
HEADING = Look(bold=True, size=12, ink=ACCENT)
NOTE = Look(ink=MUTED, wrap=True)
HEADER = Look(bold=True, ink=PAPER, fill=ACCENT, line=True, middle=True, wrap=True)
TEXT = Look(line=True, wrap=True)
SHORT = Look(line=True)
CENTRED = Look(line=True, across="center")
LABEL = Look(bold=True, line=True)
NUMBER = Look(line=True, format="0")
DECIMAL = Look(line=True, format="0.0#")
PERCENT = Look(line=True, format="0.##%")
DURATION = Look(line=True, format="[h]:mm")
WARNING = Look(bold=True, ink=ALARM, wrap=True)


def computed(look: Look) -> Look:
    """The look of a formula's cell."""
    return look.but(fill=COMPUTED)


def typed(look: Look) -> Look:
    """The look of a cell that is there to be filled in."""
    return look.but(fill=INPUT)
