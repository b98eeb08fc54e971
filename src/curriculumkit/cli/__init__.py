"""The command line: a literal table of commands, each imported only when it runs."""

import sys
from io import TextIOWrapper

import click

from curriculumkit.cli.lazy import Entry, LazyGroup
from curriculumkit.diagnostics import UnusableEnvironmentError

_COMMANDS = {
    "init": Entry("curriculumkit.cli.init", "init", "Begin a new curriculum: small, valid and commented."),
    "validate": Entry("curriculumkit.cli.validate", "validate", "Prove that a curriculum holds together."),
    "show": Entry("curriculumkit.cli.show", "show", "A curriculum at a glance."),
    "grade": Entry("curriculumkit.cli.grade", "grade", "The grade of a percentage, or of learners' results."),
    "certify": Entry("curriculumkit.cli.certify", "certify", "Decide who is certified, by transcripts."),
    "plan": Entry("curriculumkit.cli.plan.command", "plan", "Plan when each part is taught: weeks, dates, exams."),
    "export": Entry("curriculumkit.cli.export", "export", "Write packages and documents."),
    "import": Entry("curriculumkit.cli.import_", "import_", "Make a curriculum of another program's file."),
    "preview": Entry("curriculumkit.cli.preview", "preview", "Look at the modules while writing them."),
    "render": Entry("curriculumkit.cli.render", "render", "Render a curriculum through a Jinja template."),
    "assemble": Entry("curriculumkit.cli.assemble", "assemble", "Draw exam papers from a pool by its blueprint."),
    "rules": Entry("curriculumkit.cli.rules", "rules", "List the rules of the validator."),
    "rule": Entry("curriculumkit.cli.rule", "rule", "Explain a rule of the validator."),
    "schema": Entry("curriculumkit.cli.schema", "schema", "Write the JSON Schemas that editors use."),
    "completion": Entry("curriculumkit.cli.completion", "completion", "Print a script that completes commands."),
}


class _Commands(LazyGroup):
    table = _COMMANDS


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="curriculumkit")
def curriculumkit() -> None:
    """Curriculum as data: written in YAML, validated, exported.

    \b
    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 cannot read or write, 4 a fault of curriculumkit.
    """


def main() -> None:
    """Run the command line; every way out has its exit code, none a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Chinese shows escapes
    try:
        code = curriculumkit.main(standalone_mode=False)  # click returns the code of an early exit
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(3)
    except UnusableEnvironmentError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(3)
    except OSError as error:
        click.echo(f"Error: {error.filename or 'a file'}: {error.strerror or error}", err=True)
        sys.exit(3)
    except Exception as error:  # noqa: BLE001 — the last resort: a traceback is no message
        _report_bug(error)
        sys.exit(4)
    sys.exit(code if isinstance(code, int) else 0)


def _report_bug(error: Exception) -> None:
    import traceback  # noqa: PLC0415 — only needed here

    frame = traceback.extract_tb(error.__traceback__)[-1]
    click.echo(
        f"Error: curriculumkit itself failed: {error!r} at {frame.filename}:{frame.lineno}.\n"
        "This is a fault of curriculumkit, not of your curriculum; please report it with this message.",
        err=True,
    )
