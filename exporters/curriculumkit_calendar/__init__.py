"""iCalendar files. Importing this is cheap: what is heavy is imported by the export itself."""

from curriculumkit_calendar.exporter import CalendarExporter, CalendarOptions

exporter = CalendarExporter()

__all__ = ["CalendarExporter", "CalendarOptions", "exporter"]
