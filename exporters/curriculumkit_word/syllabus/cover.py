"""The title page, and what stands above and below the others."""

import datetime

from curriculumkit.export import UnfitOptionError
from curriculumkit.graph import PathNode
from curriculumkit_word.document import Layout, Properties, Style, UnknownImageError, Xml, field, joined, run
from curriculumkit_word.markup.writing import plain
from curriculumkit_word.syllabus.frame import Frame

_ROOM_ABOVE = 2800
_LOGO_WIDTH = 3400
_KEYWORDS = 12


def cover(frame: Frame, title: str, subtitle: str, facts: list[tuple[str, Xml]]) -> None:
    """Title, what the document is, and the facts that tell this edition from others."""
    word = frame.word
    room = _ROOM_ABOVE
    if frame.options.logo is not None:
        frame.add(word.paragraph(_logo(frame), Style.BODY))
        room //= 2
    frame.add(word.paragraph(word.run(title), Style.TITLE, Layout(space_before=room)))
    frame.paragraph(word.run(subtitle), Style.SUBTITLE)
    frame.facts([(label, content) for label, content in facts if content])


def _logo(frame: Frame) -> Xml:
    logo = frame.options.logo
    assert logo is not None  # noqa: S101 — whoever calls has looked
    try:
        picture = frame.word.add_picture(logo.content)
    except UnknownImageError as error:
        raise UnfitOptionError(f"--logo {logo.name}: give a PNG, JPEG, GIF, BMP, TIFF or SVG file") from error
    alternative = frame.text("Logo of {name}", name=frame.options.author or frame.curriculum.title)
    return frame.word.picture(picture, alternative, _LOGO_WIDTH)


def term(frame: Frame) -> list[tuple[str, Xml]]:
    """The term and its dates, where somebody asked for a plan with dates."""
    if not frame.plans.wished:
        return []
    word, plan = frame.word, frame.plans.dated(list(frame.paths))
    first, last = plan.start.isoformat(), plan.finish.date.isoformat()
    return [
        (frame.text("Term"), word.run("" if plan.name == first else plan.name)),
        (frame.text("Dates"), word.run(f"{first} – {last}")),
    ]


def curriculum_facts(frame: Frame) -> list[tuple[str, Xml]]:
    """The certifications that the curriculum leads to, in order of study."""
    ends = dict.fromkeys(path.leads_to.name for path in frame.paths if path.leads_to is not None)
    return [(frame.text("Leads to"), frame.word.run(frame.listed(ends)))]


def edition(frame: Frame) -> list[tuple[str, Xml]]:
    """Version, date, author and audience."""
    model, word = frame.curriculum.model, frame.word
    teacher = frame.text("for teachers") if frame.options.audience == "teacher" else ""
    return [
        (frame.text("Version"), word.run(model.version or "")),
        (frame.text("Last updated"), word.run(str(model.updated or ""))),
        (frame.text("Issued by"), word.run(frame.options.author)),
        (
            frame.text("For"),
            frame.line(model.audience, frame.curriculum.place / "audience") if model.audience else Xml(""),
        ),
        (frame.text("Edition"), word.run(teacher)),
    ]


def margins(frame: Frame, subject: str) -> None:
    """Header and footer."""
    word, model = frame.word, frame.curriculum.model
    title = frame.curriculum.title
    frame.word.header(word.run(title if subject == title else f"{title} · {subject}"))
    before, between, after = frame.text("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    version = f"{frame.text('Version {version}', version=model.version)} · " if model.version else ""
    page, pages = field("PAGE", run("1")), field("NUMPAGES", run("1"))
    word.footer(joined([word.run(version + before), page, word.run(between), pages, word.run(after)]))


def properties(frame: Frame, title: str, subject: str) -> Properties:
    """What the file says of itself."""
    model = frame.curriculum.model
    day: datetime.date | None = model.updated.day if model.updated else None
    keywords = dict.fromkeys([frame.curriculum.title, *model.aliases, *(path.name for path in frame.paths)])
    return Properties(
        title=title,
        subject=subject,
        author=frame.options.author or frame.curriculum.title,
        keywords=tuple(keywords)[:_KEYWORDS],
        language=model.language,
        description=plain(model.overview or ""),
        version=model.version or "",
        date=day,
    )


def path_facts(frame: Frame, path: PathNode) -> list[tuple[str, Xml]]:
    """Level, entry, outcome, durations, credits of a path."""
    word, model = frame.word, path.model
    certification = path.leads_to
    modes = frame.curriculum.model.study_modes
    durations = [
        frame.text("{weeks}, {mode}", weeks=frame.weeks(weeks), mode=modes[mode].title if mode in modes else mode)
        for mode, weeks in model.weeks.items()
    ]
    earned = model.credits
    counted = []
    if earned is not None and earned.ects is not None:
        counted.append(frame.text("{count} ECTS credits", count=earned.ects))
    if earned is not None and earned.uk is not None:
        counted.append(frame.text("{count} UK credits", count=earned.uk))
    return [
        (frame.text("Level"), word.run(model.level or "")),
        (frame.text("Duration"), word.run(frame.text("; ").join(durations))),
        (frame.text("Entry requirements"), word.run(frame.prose.entry(path))),
        (frame.text("Outcome"), word.run(model.outcome or "")),
        (frame.text("Leads to"), frame.to(certification, certification.name) if certification else Xml("")),
        (frame.text("Credits"), word.run(frame.listed(counted))),
    ]
