"""Entrance, help and errors of the command line."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from timeline.cli.commands import COMMANDS
from timeline.cli.program import program
from timeline.cli.speaking import paragraphs

HEAVY = {"pydantic", "dateparser", "sqlite_utils", "textual"}


def imported_by(*arguments: str, cwd) -> set[str]:
    """Return the heavy packages that a command imports."""
    code = (
        "import sys; from timeline.cli.program import run; "
        f"run({list(arguments)!r}, debug=True); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=cwd, check=True
    )
    return HEAVY & set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("add", "--help")], ids=" ".join
)
def test_help_imports_nothing_heavy(arguments, tmp_path):
    """Whoever only asks for help does not wait."""
    assert set() == imported_by(*arguments, cwd=tmp_path)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name, timeline):
    """Each command says in one line what it does and names its options."""
    done = timeline(name, "--help")

    assert done.returncode == 0
    assert b"--db" in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_is_true(name):
    """Every entry of the table leads to a command of that name, whose help begins as told."""
    command = program.get_command(None, name)

    assert command.name == name
    assert paragraphs(command.help)[0] == COMMANDS[name].summary


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("nonsense",), 2),
        (("list", "--nonsense"), 2),
        (("list", "nonsense:1"), 2),
        (("list", "since:nonsense"), 2),
        (("extract", "missing.txt"), 1),
        (("extract", "--published", "31. Februar", "x"), 2),
        (("extract", "--published", "2024-01", "x"), 2),
        (("show", "nonsense"), 1),
        (("eval", "missing"), 2),
        (("list", "--limit", "0"), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_an_error_is_one_line_with_its_status(arguments, status, timeline):
    """A mistake is answered in one line on stderr, never with a traceback."""
    done = timeline(*arguments)

    assert (done.returncode, done.stdout) == (status, b"")
    assert len(done.stderr.splitlines()) == 1


def test_debug_shows_where_an_error_comes_from(timeline):
    """With --debug the traceback is shown."""
    done = timeline("--debug", "show", "nonsense")

    assert b"Traceback" in done.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    """`timeline … | head` ends without a word."""
    command = f"'{sys.executable}' -m timeline --help | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=True
    )

    assert (done.stdout.strip(), done.stderr) == ("0", "")


def test_hostile_arguments_do_not_reach_the_terminal(timeline):
    """What an error repeats is made inert."""
    done = timeline("extract", "\x1b[2J\u202e.txt")

    assert not re.search(rb"\x1b|\xe2\x80\xae", done.stderr)
