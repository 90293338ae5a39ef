"""The program's entrance: finds the command, runs it, and turns its outcome into an exit status."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import click

from timeline import __version__
from timeline.cli.commands import COMMANDS
from timeline.cli.configuration import load_configuration
from timeline.cli.outcome import INTERRUPTED
from timeline.cli.output import STDOUT, say
from timeline.cli.settings import examples, settings_options
from timeline.cli.speaking import in_language, speak_click
from timeline.cli.streams import open_streams, readable_arguments, silence_output
from timeline.errors import OutputFailed, TimelineError, reason_of
from timeline.messages import told, use_language
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of a command and return the command, in the reader's language."""
        return in_language(load_command(cmd_name)) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write each command with its short help, without loading the command."""
        limit = formatter.width - 6 - max(map(len, COMMANDS))
        told = [in_language(click.Command(n, help=c.summary)) for n, c in COMMANDS.items()]
        with formatter.section(_("Commands")):
            formatter.write_dl([(str(each.name), each.get_short_help_str(limit)) for each in told])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of one that is not there, ask for the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(_("no command {name}.", name=args[0]) + _meant(args[0]))
        return super().resolve_command(ctx, args)


def _meant(name: str) -> str:
    """Return a question for the command whose name is nearest, where one is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    return " " + _("Did you mean {name}?", name=near[0]) if near else ""


def load_command(name: str) -> click.Command:
    """Import the module of a known command and return the command."""
    module = import_module(f"timeline.cli.{COMMANDS[name].module}")
    return cast("click.Command", getattr(module, f"{name.replace('-', '_')}_command"))


@click.group(
    "timeline",
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=examples(
        "timeline add page.txt --published 2024-01-14",
        "timeline",
        "timeline list 类型:签约 自:2024-01",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@settings_options
@click.version_option(__version__, prog_name="timeline")
@click.pass_context
def program(context: click.Context) -> None:
    """Turn newspaper pages into a timeline of who met whom, where and when."""
    if context.invoked_subcommand is None:
        context.invoke(load_command("browse"))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its status."""
    open_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given, debug="--debug" in given))


def language_asked(arguments: Sequence[str]) -> str | None:
    """Return the language that the arguments name, before anything is said.

    >>> language_asked(["--lang", "zh", "list"]), language_asked(["list", "--lang=en"])
    ('zh', 'en')
    """
    asked = [after for word, after in pairwise(arguments) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    return next((language for language in asked if language in ("zh", "en")), None)


def run(arguments: list[str], *, debug: bool) -> int:
    """Run the command line and return its exit status; an error is one line on stderr."""
    asked = language_asked(arguments)
    use_language(asked)
    speak_click()
    try:
        arguments, configuration = readable_arguments(arguments), load_configuration()
        if not (asked or os.environ.get("TIMELINE_LANG")) and configuration.get("lang"):
            use_language(configuration["lang"])
        outcome = in_language(program).main(
            arguments, prog_name="timeline", standalone_mode=False, default_map=configuration
        )
        sys.stdout.flush()
    except click.UsageError as error:
        return _refuse(error.format_message(), error.exit_code, hint=error.ctx)
    except click.ClickException as error:
        return _refuse(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _refuse(_("interrupted"), INTERRUPTED)
    except (BrokenPipeError, SystemExit):  # click exits where the reader has gone away
        silence_output()
        return 0
    except Exception as error:
        if debug:
            raise
        return _refuse_error(error)
    return outcome if isinstance(outcome, int) else 0


def _refuse_error(error: Exception) -> int:
    """Print what went wrong in one line and return the exit status."""
    if isinstance(error, OutputFailed):
        silence_output()
    if isinstance(error, TimelineError):
        return _refuse(told(error.message), error.exit_code)
    if isinstance(error, OSError):
        silence_output()
        return _refuse(f"{error.filename or STDOUT}: {told(reason_of(error))}", 1)
    return _refuse(f"{type(error).__name__}: {error} " + _("(--debug shows where)"), 1)


def _refuse(message: str, status: int, *, hint: click.Context | None = None) -> int:
    """Print one line on stderr and return the status."""
    asked = f" ({hint.command_path} --help)" if hint else ""
    say(f"timeline: {message}{asked}")
    return status
