"""The pages about what an import finds, which `curriculumkit rule CK863` prints."""

from curriculumkit.export import LossPage
from curriculumkit_moodle.reading import faults

PAGES = (
    LossPage(
        """A file that is no Moodle XML, or that tries something.

## What it does
Reports files that are not well-formed XML, that begin with another element than `<quiz>`, that define entities, or that
are nested or as long as no question bank is. Nothing is written then.

## Why is this bad?
What cannot be read to its end may have more questions behind the place; and entities are a way to make a reader open
other files or fill its memory.

## Write instead
Export the questions from Moodle again: *Question bank*, *Export*, *Moodle XML format*.
""",
        faults.NOT_MOODLE_XML,
    ),
    LossPage(
        """A file inside a question that cannot be stored.

## What it does
Reports embedded files that are not valid base64, and names that lead into other folders, are empty, or hidden. Nothing
is written then. Names that are only unusual are changed, and CK866 says so.

## Why is this bad?
A name such as `../../x` would be written outside of the folder that was given.

## Write instead
Upload the file again in Moodle, under a name of letters, digits, hyphens and a point, and export once more.
""",
        faults.UNSAFE_FILE,
    ),
    LossPage(
        """A question that is left out.

## What it does
Reports questions of types that a curriculum does not have, such as calculated, drag and drop or STACK, and questions
that cannot be what they say, such as a multiple choice of which no option earns anything.

## Why is this bad?
The curriculum has one question less than the file.

## Write instead
Write the question by hand, with a type that fits; `docs/moodle.md` has a table of the types.
""",
        faults.NOT_IMPORTED,
    ),
    LossPage(
        """A question that loses something that matters to learners.

## What it does
Reports feedback, partial points, wildcards, units, limits and settings that the question has in Moodle, and that its
type has no place for in a curriculum.

## Why is this bad?
The question asks, marks or says something else than it did.

## Write instead
Compare it with the one in Moodle. Feedback on right answers can stand in the `explanation`; answers with an asterisk
are better written out one by one.
""",
        faults.NOT_KEPT,
    ),
    LossPage(
        """A text whose formatting has changed.

## What it does
Notes texts with styles, colours, scripts or elements that neither Markdown nor safe HTML has.

## Why is this bad?
It seldom is: the words are all there. A colour or a position that meant something is gone.

## Write instead
Look at the text, and format it anew where that matters.
""",
        faults.FORMATTING_CHANGED,
    ),
    LossPage(
        """A value that the file does not give.

## What it does
Notes what a curriculum must have and Moodle has no place for: the objective and the level of a question, the weeks of a
module, the language.

## Why is this bad?
The values are placeholders. Rules about alignment and workload judge by them.

## Write instead
Write the objectives of the module, and name for each question the one that it serves, and its level.
""",
        faults.MADE_UP,
    ),
    LossPage(
        """An id or a file that is called otherwise.

## What it does
Reports ID numbers that are used twice or are no ids, and names of files that do not work everywhere.

## Why is this bad?
Whatever refers to the old name, such as a manifest of an earlier export, does not find it.

## Write instead
Use the new name where something refers to the old one.
""",
        faults.RENAMED,
    ),
    LossPage(
        """Names and looks that are Moodle's own.

## What it does
Notes names of questions that an export would not make, and settings of their looks: shuffling, numbering, what is shown
with a hint.

## Why is this bad?
It seldom is. An export makes the names of ids and prompts, and sets what looks right.

## Write instead
Where a name tells more than the prompt does, write it into the prompt or into `tags`.
""",
        faults.DETAIL_NOT_KEPT,
    ),
    LossPage(
        """A file of which nothing can be kept.

## What it does
Reports files without a single question that a curriculum can have. Nothing is written.

## Why is this bad?
There would be a folder that looks like a curriculum, with nothing in it.

## Write instead
See above in the output why each question is left out, and write them by hand with types that fit.
""",
        faults.NOTHING_IMPORTED,
    ),
    LossPage(
        """A category that loses something.

## What it does
Reports categories whose names or descriptions have no place in a curriculum, or that were changed in Moodle after an
export.

## Why is this bad?
What a teacher wrote there is not in the curriculum.

## Write instead
Write it into the title or the text of the path or module, where it matters.
""",
        faults.CATEGORY_NOT_KEPT,
    ),
)
