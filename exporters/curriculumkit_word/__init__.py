"""Word files. Importing this is cheap: what is heavy is imported by the export itself.

The package has three layers, each of which imports only what is above it:

`document`
    What any Word file of ours needs. It knows nothing of curricula.
`markup`
    Markdown as Word content, by way of `document`.
`syllabus` (and other kinds of documents beside it)
    What stands in a document.

**The document layer.** A document is written from top to bottom, as pieces of XML: `Xml` is well-formed XML, a plain
`str` is always text that is still to be escaped, so that a type checker finds what was forgotten. Pieces are cheap;
everything is parsed once, at the end, and put into the package of a python-docx document::

    from curriculumkit_word.document import KEPT, Cell, Character, Layout, Properties, Row, Style, Table, begin

    word = begin(language, "A4", template)              # template: a GivenFile or None; UnfitOptionError if it is none
    word.header(word.run("Queues · 1.0"))               # where the template has none
    word.footer(word.run("…"))                          # page numbers: field("PAGE", run("1")), field("NUMPAGES", …)
    word.add(
        word.paragraph(word.run("Queues"), Style.TITLE),
        word.contents("Contents"),                      # of all headings, those behind it included
        word.heading("First module", 1, "start/m01", page_break=True),   # target: an id, for jump() and reference()
        word.paragraph(word.run("Text ") + word.strong("that matters")), # + of Xml is a str: joined([...]) keeps it Xml
        *word.items(["a", "b"]),                        # a bulleted list of plain texts
        word.item(word.run("first"), numbers := word.lists.numbers()),   # a numbered list that counts from 1
        word.item(word.run("deeper"), numbers, level=1),
        word.caption("Table", "Table", "Grades", "grades"),              # above a table; "Table 1  Grades"
        word.grid("Grades", [1, 3], ["Grade", "From"], [[word.run("A"), word.run("90%")]]),
        word.section(landscape=True),                   # ends a section; what follows lies on its side
    )
    content: bytes = word.packed(Properties(title="Queues", language=language, date=day), cover=True)

- Styles are asked for by role (`Style`, `Character`, `TableStyle`); a template's own of that name are used, and
  `word.styles.missing` says what it does not have. Paragraphs' fonts and languages come from the styles alone.
- `Layout` is how a paragraph differs from its style: `KEPT` stays with the next one; `list`, `level`, `indent`,
  `align`, `page_break_before`, `keep_lines`, spacing in twentieths of a point.
- Tables: `Table(shares, rows, title)` of `Row(cells, header, whole, height)` of `Cell(blocks, across, merge, fill)`;
  `word.heads(…)` is a header row, `word.cell(line, …)` a cell, `word.grid(…)` a plain table.
  `word.page.text_width` is how wide the text is now, in twentieths of a point.
- Pictures: `word.picture(word.add_picture(content), alternative)` and `word.drawing(Drawing(width, height, shapes,
  alternative))` with `Box` and `Arrow`, in points; both are runs, to be put into a paragraph.
- No two tables touch, no paragraph is empty, no picture is without a description: tests hold that of every document.
- Output is the same for the same input: no clock, no random ids.

**The markup layer.** ::

    from curriculumkit_word.markup import Writing
    from curriculumkit_word.markup.blocks import Look

    writing = Writing(word, losses, module.assets, f"{module.local_id}/")
    writing.line(text, place)                            # runs: within a paragraph or a cell
    writing.block(text, place, Look(), title="…")        # blocks; Look(style=Style.TABLE_TEXT, headings=0) in a cell

`place` is the `Pointer` that losses are reported at; `losses` collects them.

Interface texts: `curriculumkit_word.catalogue.catalogue(language)`, from `locales/*/word.po`.
"""

from curriculumkit_word.exporter import WordExporter, WordOptions

exporter = WordExporter()

__all__ = ["WordExporter", "WordOptions", "exporter"]
