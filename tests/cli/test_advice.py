"""Every piece of advice is true: what a message tells a person to run can be run."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import timeline as package
from timeline.cli.commands import COMMANDS
from timeline.cli.program import load_command

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUE = r"""[A-Z'"{]\S*|\d\S*|\w+\.\w+"""
ADVICE = re.compile(rf"\btimeline ([a-z-]+)((?: (?:--[a-z-]+|{VALUE}))*)")
HOUSE = Path(package.__file__).parent
ROOT = Path(__file__).resolve().parents[2]


def texts(tree: ast.Module) -> list[str]:
    """Return the strings of a module that are no docstrings, f-strings with their holes."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    }
    parts = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.append(
                "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
            )
        elif isinstance(getattr(node, "value", None), str) and id(node) not in docs | parts:
            found.append(node.value)
    return found


def strings(named: re.Pattern[str]) -> Iterator[str]:
    """Return the strings of all modules in whose source a pattern stands."""
    sources = (path.read_text("utf-8") for path in sorted(HOUSE.rglob("*.py")))
    return (text for source in sources if named.search(source) for text in texts(ast.parse(source)))


def english_texts() -> str:
    """Return the English sentences of all kinds of messages."""
    return (ROOT / "timeline" / "messages" / "en.po").read_text("utf-8")


def advice() -> list[tuple[str, str]]:
    """Return every command with its options that a text of the program names."""
    named = re.compile(rf"timeline (?:{'|'.join(COMMANDS)})\b")
    spoken = (*strings(named), *english_texts().splitlines())
    found = (match.groups() for text in spoken for match in ADVICE.finditer(text))
    return sorted({pair for pair in found if pair[0] in COMMANDS})


@pytest.mark.parametrize(("name", "words"), advice(), ids=lambda value: value.strip())
def test_a_command_that_a_text_names_has_the_options_that_it_names(name, words):
    """The options exist, and one that wants a value is named with it."""
    options = {o: p for p in load_command(name).params for o in p.opts if o.startswith("--")}
    given = words.split()
    for word, after in zip(given, [*given[1:], "--"], strict=False):
        if word.startswith("--"):
            option = options[word]
            wants = isinstance(option, click.Option) and not (option.is_flag or option.count)
            assert not wants or not after.startswith("--"), f"{word} wants a value"


def advised(done) -> list[str]:
    """Return the words of the command that a message names."""
    found = re.search(r"timeline ((?:correct|reread|list)(?: [\w.-]+)*)", done.stderr.decode())
    return shlex.split(found[1])


def test_correcting_the_day_of_a_known_page_as_advised(stored, page):
    """A page that is known as of another day tells how to correct it, and that works."""
    done = stored("add", page, "--published", "2024-01-15")
    stored(*advised(done))
    published = {line.split(b"\t")[1] for line in stored("list").stdout.splitlines()}

    assert stored("add", page, "--published", "2024-01-15").stderr == b""
    assert published == {b"2024-01-12", b"2024-01-13"}


def test_an_unknown_event_is_looked_up_as_advised(stored):
    """The command that shows the ids shows them."""
    done = stored("show", "nonsense")

    assert stored(*advised(done)[:1]).returncode == 0


def test_an_unknown_id_of_a_correction_is_told(stored):
    """A day of printing cannot be set of what is neither event nor article."""
    done = stored("correct", "nonsense", "--published", "2024-01-15")

    assert (done.returncode, b"no article 'nonsense'" in done.stderr) == (1, True)


def test_packages_that_are_advised_are_those_of_the_extras():
    """pip install names packages that the project itself asks for."""
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    install = re.compile(r"pip install ([\w -]*\w)")
    extras = re.compile(r"MissingExtra\([^)]*, \"([^\"]+)\"|package=\"([^\"]+)\"")
    source = "".join(path.read_text("utf-8") for path in HOUSE.rglob("*.py"))
    spoken = english_texts() + source
    named = " ".join([*install.findall(spoken), *("".join(m) for m in extras.findall(source))])

    assert named
    assert [name for name in named.split() if f'"{name.split("=")[0]}' not in project] == []
