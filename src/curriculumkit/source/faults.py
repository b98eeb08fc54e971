"""What can be wrong with a file before anybody looks at what it means: codes CK001 to CK059.

CK00x a file cannot be had, CK01x its bytes are no text, CK02x and CK03x the text is not the YAML that was meant,
CK04x and CK05x YAML that this project refuses or that is easily misread.
"""

from curriculumkit.diagnostics import Fault, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

MISSING_FILE = Fault(
    "CK001",
    "missing-file",
    _ERROR,
    "there is no file `{file}`",
    "create the file, or correct its name where it is used",
)
NOT_A_FILE = Fault(
    "CK002",
    "not-a-file",
    _ERROR,
    "`{file}` is not a regular file",
    "put a file in its place: folders, pipes and devices are not read",
)
UNREADABLE_FILE = Fault(
    "CK003",
    "unreadable-file",
    _ERROR,
    "`{file}` cannot be read: {reason}",
    "correct the permissions or the name of the file",
)
FILE_TOO_LARGE = Fault(
    "CK004",
    "file-too-large",
    _ERROR,
    "the file has {size} bytes; at most {limit} are read",
    "divide it into several files",
)
BROKEN_LINK = Fault(
    "CK005",
    "broken-link",
    _ERROR,
    "`{file}` is a link that leads to nothing",
    "put the file itself in place of the link",
)
CIRCULAR_LINK = Fault(
    "CK005",
    "broken-link",
    _ERROR,
    "`{file}` is a link that leads back to itself",
    "put the file itself in place of the link",
)
OUTSIDE_FOLDER = Fault(
    "CK006",
    "outside-folder",
    _ERROR,
    "`{file}` leads out of the curriculum's folder",
    "copy the file into the curriculum's folder",
)

NOT_UTF_8 = Fault(
    "CK010",
    "not-utf-8",
    _ERROR,
    "the bytes from offset {offset} on (0x{byte}) are not UTF-8",
    "save the file with the encoding UTF-8",
)
NOT_UTF_8_BUT_GBK = Fault(
    "CK010",
    "not-utf-8",
    _ERROR,
    "the bytes from offset {offset} on (0x{byte}) are not UTF-8; the file seems to be saved as GBK (GB 18030)",
    "save the file with the encoding UTF-8 instead of GBK",
)
UTF_16 = Fault(
    "CK011",
    "utf-16",
    _ERROR,
    "the file is saved as {encoding}, not as UTF-8",
    "save the file with the encoding UTF-8 (not “Unicode”)",
)
CONTROL_CHARACTER = Fault(
    "CK012",
    "control-character",
    _ERROR,
    "there is an invisible control character, U+{number}",
    "delete it and write a space or a new line instead; text that was pasted from another program often has one",
)
NOT_UTF_8_BUT_LATIN = Fault(
    "CK010",
    "not-utf-8",
    _ERROR,
    "the bytes from offset {offset} on (0x{byte}) are not UTF-8; the file seems to be saved as Windows-1252 (Latin-1)",
    "save the file with the encoding UTF-8",
)
EMPTY_FILE = Fault(
    "CK013",
    "empty-file",
    _ERROR,
    "the file has no content",
    "write the content, or delete the file",
)
EMPTY_PAGE = Fault(
    "CK013",
    "empty-file",
    _WARNING,
    "this page is empty: learners open it and find nothing",
    "write the lesson, or take it out of `lessons` and delete the file",
)

MERGE_CONFLICT = Fault(
    "CK014",
    "merge-conflict",
    _ERROR,
    "a merge conflict was not resolved: lines {first} to {last} hold both sides",
    "keep one side, or write what both mean, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
)

FULL_WIDTH_COLON = Fault(
    "CK020",
    "full-width-colon",
    _ERROR,
    "after the key `{key}` there is a full-width `：`",
    "write an ASCII colon and a space: `{key}: {rest}`",
)
UNQUOTED_START = Fault(
    "CK021",
    "unquoted-start",
    _ERROR,
    "text cannot begin with “{character}”, which means something else in YAML: {text}",
    "put the whole text in quotes: {quoted}",
)
UNQUOTED_KEY = Fault(
    "CK021",
    "unquoted-start",
    _ERROR,
    "a key cannot begin with “{character}”, which means something else in YAML: {text}",
    "delete “{character}”, or put the key in quotes: {quoted}",
)
STAR_FOR_DASH = Fault(
    "CK021",
    "unquoted-start",
    _ERROR,
    "an entry of a list begins with `- `, not with `* `",
    "write `- {text}`",
)
COMMA_IN_FLOW = Fault(
    "CK022",
    "comma-in-flow",
    _ERROR,
    "inside `{opening} {closing}` the comma ends the text `{before}`; `{after}` becomes an entry of its own",
    "write the text on a line of its own after `key: ` or `- `, without `{opening} {closing}`",
)
FULL_WIDTH_COMMA = Fault(
    "CK023",
    "full-width-comma",
    _ERROR,
    "`{comma}` does not separate the entries of a list: `{text}` is one entry",
    "write ASCII commas: [{mended}]",
)
FULL_WIDTH_COMMA_IN_TEXT = Fault(
    "CK023",
    "full-width-comma",
    _WARNING,
    "`{comma}` does not separate the entries of a list: `{text}` is one entry",
    "write `, ` between the entries, or put the text in quotes if it is one entry",
)
COMMENT_CUT_TEXT = Fault(
    "CK024",
    "comment-cut-text",
    _ERROR,
    "the text ends before ` #`: `{lost}` is read as a comment",
    "put the whole text in quotes: {quoted}",
)
COMMENT_MAY_CUT_TEXT = Fault(
    "CK024",
    "comment-cut-text",
    _WARNING,
    "the text ends before ` #`: `{lost}` is read as a comment",
    "put the whole text in quotes if that belongs to it: {quoted}; put two spaces before `#` if it is a comment",
)
COLON_IN_TEXT = Fault(
    "CK025",
    "colon-in-text",
    _ERROR,
    "the text `{text}` contains a colon that reads as the end of a key",
    "put the whole text in quotes: {quoted}",
)
TAB_INDENTATION = Fault(
    "CK026",
    "tab-indentation",
    _ERROR,
    "the line is indented with a tab",
    "indent with spaces, two for each level",
)
TAB_IN_LINE = Fault(
    "CK026",
    "tab-indentation",
    _ERROR,
    "there is a tab where YAML needs a space",
    "write a space instead of the tab",
)
FULL_WIDTH_SPACE = Fault(
    "CK027",
    "full-width-space",
    _ERROR,
    "there is a full-width or non-breaking space (U+{number}) where YAML needs an ordinary one",
    "write ordinary spaces for indentation and after `-` and `:`",
)
FULL_WIDTH_BRACKET = Fault(
    "CK028",
    "full-width-bracket",
    _ERROR,
    "`{text}` is text: full-width brackets do not make a list",
    "write ASCII brackets: {mended}",
)
MISSING_SPACE_AFTER_DASH = Fault(
    "CK029",
    "missing-space-after-dash",
    _ERROR,
    "after the dash there is no space, so that `{text}` is no entry of a list",
    "write `- ` with a space, or put the text in quotes",
)
MISSING_SPACE_AFTER_COLON = Fault(
    "CK030",
    "missing-space-after-colon",
    _ERROR,
    "after `{key}:` there is no space, so that it is no key",
    "write a space after the colon: `{key}: {rest}`",
)
UNCLOSED_QUOTE = Fault(
    "CK031",
    "unclosed-quote",
    _ERROR,
    "the quote that opens here is not closed: `{text}`",
    "write another {quote} at the end of the text; a text of several lines goes after `|`",
)
TEXT_AFTER_QUOTE = Fault(
    "CK032",
    "text-after-quote",
    _ERROR,
    "the text begins with a quote that ends at `{quoted_part}`, but the line goes on: `{text}`",
    "put the whole text in quotes: {quoted}",
)
BACKSLASH_IN_QUOTES = Fault(
    "CK033",
    "backslash-in-quotes",
    _ERROR,
    "`{escape}` means nothing between double quotes",
    "use single quotes, in which a backslash is a backslash, or write `\\\\`",
)
ESCAPE_IN_QUOTES = Fault(
    "CK033",
    "backslash-in-quotes",
    _ERROR,
    "`{escape}` between double quotes stands for a character that nobody can see, U+{number}",
    "use single quotes, in which a backslash is a backslash, or write `\\\\`",
)
COMMAND_IN_QUOTES = Fault(
    "CK033",
    "backslash-in-quotes",
    _ERROR,
    "`{command}` between double quotes begins with `{escape}`, which stands for U+{number}",
    "use single quotes, in which a backslash is a backslash, or write `\\\\`",
)
BAD_INDENTATION = Fault(
    "CK034",
    "bad-indentation",
    _ERROR,
    "`{text}` begins in column {column}, where no level of the lines above begins",
    "indent it as far as the entries that it stands beside",
)
TOO_DEEP_INDENTATION = Fault(
    "CK034",
    "bad-indentation",
    _ERROR,
    "`{text}` is indented deeper than the line above, whose key has a value already",
    "indent it as far as the entries that it stands beside, or let the value above begin on a line of its own",
)
MISSING_DASH = Fault(
    "CK035",
    "missing-dash",
    _ERROR,
    "`{text}` stands among the entries of a list, but does not begin with `- `",
    "write `- ` before it, or indent it less if the list ends here and more if it belongs to the entry above",
)
MISSING_COLON = Fault(
    "CK036",
    "missing-colon",
    _ERROR,
    "`{text}` is neither `key: value` nor an entry of a list",
    "write `key: ` before it, or indent it deeper if it continues the text above",
)
KEY_WITHOUT_COLON = Fault(
    "CK036",
    "missing-colon",
    _ERROR,
    "there is no colon after `{key}`: `{text}`",
    "write `{mended}`; or indent it deeper if it continues the text above",
)
UNCLOSED_BRACKET = Fault(
    "CK037",
    "unclosed-bracket",
    _ERROR,
    "the `{opening}` that opens here is not closed: `{text}`",
    "write `{closing}` at the end, or put the whole in quotes if it is text",
)
JOINED_LINE = Fault(
    "CK038",
    "joined-line",
    _WARNING,
    "`{text}` looks like an entry, but is read as part of the text above, because it is indented deeper",
    "indent it as far as the entries that it stands beside; a text of several lines goes after `|`",
)
DASH_AFTER_KEY = Fault(
    "CK039",
    "dash-after-key",
    _ERROR,
    "a list cannot begin on the line of its key: `{text}`",
    "begin the list on the next line, or put the text in quotes if it is one: {quoted}",
)

DUPLICATE_KEY = Fault(
    "CK040",
    "duplicate-key",
    _ERROR,
    "the key `{key}` is there twice; only the first is used",
    "give it another name, or delete one of the two",
)
EMPTY_KEY = Fault("CK041", "empty-key", _ERROR, "the key before `:` is empty", "write a key, or put the text in quotes")
NULL_KEY = Fault("CK041", "empty-key", _ERROR, "`{key}` means “nothing” and cannot be a key", "write another key")
KEY_NOT_TEXT = Fault(
    "CK042",
    "key-not-text",
    _ERROR,
    "a key is a list, a mapping or a reference",
    "write the key as text; put text that begins with `[`, `{{` or `*` in quotes",
)
MERGE_KEY = Fault(
    "CK043",
    "merge-key",
    _ERROR,
    "merge keys (`<<`) are not supported",
    "write the entries out",
)
CUSTOM_TAG = Fault(
    "CK044",
    "custom-tag",
    _ERROR,
    "YAML tags such as `{tag}` are not supported",
    "delete the tag; put the whole in quotes if it is text",
)
RECURSIVE_ALIAS = Fault(
    "CK045",
    "recursive-alias",
    _ERROR,
    "`*{name}` refers to something that contains it",
    "write the content out instead of `*{name}`",
)
ALIAS_EXPANSION = Fault(
    "CK046",
    "alias-expansion",
    _ERROR,
    "with `*{name}` the aliases of this file stand for more than {limit} values",
    "write the content out instead of repeating it by aliases",
)
TOO_DEEP = Fault(
    "CK047",
    "too-deep",
    _ERROR,
    "the data is nested more than {limit} levels deep",
    "nest less; text that begins with `[` or `{{` belongs in quotes",
)
SEVERAL_DOCUMENTS = Fault(
    "CK048",
    "several-documents",
    _ERROR,
    "a second document begins here; only the first is read",
    "put it in a file of its own, or delete the line with `---` or `...`",
)
UNEXPECTED_ITEM = Fault(
    "CK051",
    "unexpected-item",
    _ERROR,
    "`{text}` is an entry of a list, but keys stand here",
    "indent it so that it belongs to a key, or write `key: ` instead of `- `",
)
NOT_YAML = Fault(
    "CK052",
    "not-yaml",
    _ERROR,
    "YAML cannot be read on from here: {problem}",
    "look at this line and the one above; put text that contains YAML's own characters in quotes",
)
TOO_MANY_MISTAKES = Fault(
    "CK053",
    "too-many-mistakes",
    _WARNING,
    "there are more mistakes in this file than are shown",
    "mend those that are shown and run again",
)
