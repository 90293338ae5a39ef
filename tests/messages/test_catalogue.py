"""Every message has its sentence in both languages, with the same values."""

from __future__ import annotations

import ast
import os
import re
import string
from functools import cache
from pathlib import Path

import click
import pytest

import timeline
from timeline import errors
from timeline.cli import event_lines
from timeline.cli.program import program
from timeline.cli.speaking import CLICK, paragraphs
from timeline.messages import Message, Named, spoken
from timeline.messages.catalogue import catalogue, is_older, read_source
from timeline.store.maintenance.user_sql import canned_queries
from timeline.tui import themes
from timeline.tui.decisions import corrections
from timeline.tui.decisions import decision_calls as decisions
from timeline.tui.detail import left_out_text, why_text
from timeline.tui.filters import facets_pane
from timeline.tui.help import help_screen, key_places
from timeline.tui.widgets import first_steps, hints

PO = Path(__file__).parents[2] / "timeline" / "messages"
KIND = re.compile(r"[a-z]+(?:-[a-z]+)+")
TEXTS = {"_": 0, "translate": 0, "Binding": 2}
"""Calls that are given an English text, and which argument is the text."""
KIND_PART = re.compile(r"(?:[a-z]+-)+|(?:-[a-z]+)+")
"""A part of a kind that the code completes: ``column-``, ``-latest-past``."""
WORD = re.compile(r"[a-z][a-z+]+", re.ASCII)
PLACES = re.compile(
    r"\{\w*\}|--[\w-]+|\S*[/.][\w*.-]+|\b[a-z]+\d+\b|<?\b[A-Z][\w|-]*>?"
    r"|[a-z0-9]+(?:-[a-z0-9]+)+|\b[a-z]+_[a-z_]+|timeline [a-z-]+|pip install[a-z ]*"
)
"""Values, options, files, placeholders, slugs, and commands as they are typed."""
CHINESE = re.compile("[\u3400-\u9fff]")
EXAMPLES = re.compile(r"\([^)]*\)")
_NAMES = """llm timeline people type csv check jsonl layout gzip title date status place organizations
undo show id text published rules+lac ner model true false donation slug zip watch http https list
since until ics search plot activity calendar network datasette tag parquet dask cron db lang events
dates roles serve zh en types doctor both"""
NAMES = frozenset(_NAMES.split())
"""Names of commands, fields, formats, values and extras, the same in every language."""


@cache
def source(language: str) -> dict[str, str]:
    return read_source((PO / f"{language}.po").read_text("utf-8"))


@cache
def nodes() -> list[ast.AST]:
    paths = sorted(Path(timeline.__file__).parent.rglob("*.py"))
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    return [node for tree in trees for node in ast.walk(tree)]


@cache
def calls() -> list[ast.Call]:
    return [node for node in nodes() if isinstance(node, ast.Call)]


@cache
def constants() -> list[ast.Constant]:
    found = [node for node in nodes() if isinstance(node, ast.Constant)]
    return [node for node in found if isinstance(node.value, str)]


@cache
def called(call: ast.Call) -> str:
    """Return the name of what is called; of a method with the name before it."""
    return ast.unparse(call.func).removeprefix("messages.")


def texts() -> set[str]:
    """Collect the English texts of the source: calls of _, bindings, and the tables of words."""
    found = set()
    for call in calls():
        index = TEXTS.get(called(call))
        if index is not None and len(call.args) > index:
            argument = call.args[index]
            found |= {argument.value} if isinstance(argument, ast.Constant) else set()
    found |= {word for place in hints.HINTS.values() for _key, word in place}
    found |= {*themes.NAMES.values(), *(word for _key, word in first_steps.TAUGHT)}
    found |= set(event_lines.NAMES)
    found |= {word for table in (help_screen._MARKS, help_screen._EXAMPLES) for _k, word in table}
    fields = (*facets_pane.FACETS, *corrections.CORRECTABLE, corrections.PUBLISHED)
    found |= {name for _field, name in fields}
    found |= {*corrections.FORMS.values(), *decisions.KINDS.values()}
    found |= {name for name, _keys in key_places._PLACES}
    for question in canned_queries():
        found |= {question.help, *question.about.values()}
    return found | {*why_text.PUBLISHED_BASES.values(), *left_out_text.KINDS.values()}


def helps(command: click.Command) -> set[str]:
    """Collect the helps of a command, of its options, and of the commands below."""
    options = {getattr(parameter, "help", None) for parameter in command.params} - {None}
    found = {*paragraphs(command.help or ""), *options}
    if isinstance(command, click.Group):
        context = click.Context(command)
        below = [command.get_command(context, name) for name in command.list_commands(context)]
        found.update(*map(helps, below))
    return found


def said_by_click() -> set[str]:
    """Collect the texts that click's modules look up."""
    trees = [ast.parse(Path(module.__file__).read_text("utf-8")) for module in CLICK]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    given = [each for call in calls if called(call) in ("_", "ngettext") for each in call.args]
    return {"required"} | {each.value for each in given if isinstance(each, ast.Constant)}


def raised() -> dict[str, set[str]]:
    """Collect the kinds that messages and errors are made of, each with its values."""
    kinds = {}
    classes = {name for name, value in vars(errors).items() if isinstance(value, type)}
    classes -= {"MissingExtra", "UnknownSource", "UnknownEvent"}
    classes |= {"Message", "Message.of", "BadCorrection", "BadSql", "super().__init__"}
    for call in calls():
        for argument in call.args[:2] if called(call) in classes else ():
            if isinstance(argument, ast.Constant) and KIND.fullmatch(str(argument.value)):
                kinds[argument.value] = {key.arg for key in call.keywords}
    return kinds


def is_prose(argument: ast.expr) -> bool:
    """Return whether an argument is a sentence, or a text put together of more than a kind."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    written = [part.value for part in parts if isinstance(part, ast.Constant)]
    return any(isinstance(text, str) and " " in text for text in written)


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_is_translated():
    """The Chinese catalogue has every text, help and kind, and of click's texts some."""
    chinese, needed = set(source("zh")), texts() | helps(program) | set(source("en"))

    assert needed - chinese == set()
    assert chinese - needed - said_by_click() == set()


def test_no_error_is_prose():
    """An error and a problem are made of a kind and values, never of an English sentence."""
    named = {name for name, value in vars(errors).items() if isinstance(value, type)}
    named |= {"Problem", "Unfit", "Message", "Message.of", "BadCorrection", "BadSql", "BadFilter"}
    made = [call for call in calls() if called(call) in {*named, "super().__init__"}]
    given = [each for call in made if called(call) != "MissingExtra" for each in call.args]

    assert len(made) > 300
    assert [ast.unparse(each) for each in given if is_prose(each)] == []


def test_every_kind_has_a_sentence():
    """What is raised or told by its kind stands in the English catalogue, with its values."""
    kinds = raised()
    said = {kind: values(text) for kind, text in source("en").items() if kind in kinds}

    assert said == kinds


def test_what_the_system_says_is_translated():
    """Every kind of refusal by the system has its sentence."""
    assert set(errors.OF_SYSTEM.values()) <= set(source("en")) & set(source("zh"))


def test_values_survive_translation():
    """A translation names the same values as its message; of click's, none that click lacks."""
    clicks = said_by_click()
    of_english = {text: values(source("en").get(text, text)) for text in source("zh")}
    of_chinese = {text: values(chinese) for text, chinese in source("zh").items()}

    assert [text for text in clicks & set(of_chinese) if of_chinese[text] - of_english[text]] == []
    assert [t for t in of_chinese if of_chinese[t] != of_english[t] and t not in clicks] == []


def test_every_kind_is_told_in_both_languages():
    """Every kind makes one line of its values; no Chinese line has an English word but names."""
    for kind, sentence in source("en").items():
        message = Message.of(kind, **dict.fromkeys(values(sentence), Named("Qq", "卌")))
        told = {language: spoken(message, language) for language in ("zh", "en")}

        assert all(line and "\n" not in line and "{" not in line for line in told.values()), kind
        assert ("Qq" in told["en"], "卌" in told["zh"]) == (bool(values(sentence)),) * 2, kind
        assert not CHINESE.search(EXAMPLES.sub("", told["en"])), kind


def test_chinese_has_no_english_words():
    """What is said in Chinese holds no English word but names of what a user types."""
    clicks = said_by_click()
    said = {text: chinese for text, chinese in source("zh").items() if text not in clicks}
    words = {text: set(WORD.findall(PLACES.sub(" ", said[text]))) - NAMES for text in said}

    assert {text: found for text, found in words.items() if found} == {}


def test_no_sentence_is_left_over():
    """A kind of the English catalogue is named in the code, whole or by a part of it."""
    strings = {node.value for node in constants()}
    endings = {f"{each}" for each in strings if KIND_PART.fullmatch(each)}
    left = [
        kind for kind in source("en")
        if kind not in strings and not any(kind.startswith(part) or kind.endswith(part)
                                           for part in endings)
    ]  # fmt: skip

    assert left == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_program_reads_what_the_repository_holds(language):
    """Compiled or not, the catalogue in use is that of the source."""
    used = catalogue(language)

    assert {text: used.gettext(text) for text in source(language)} == source(language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_babel_compiles_what_is_read(language, tmp_path):
    """The compiled catalogue says what its source says."""
    from gettext import GNUTranslations

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = tmp_path / "messages.mo"
    with (PO / f"{language}.po").open("rb") as text, compiled.open("wb") as stream:
        write_mo(stream, read_po(text))
    with compiled.open("rb") as stream:
        made = GNUTranslations(stream)

    assert {text: made.gettext(text) for text in source(language)} == source(language)


def test_an_older_compilation_is_passed_over(tmp_path):
    """Whoever edits a catalogue in a checkout sees the edit at once; a wheel has no source."""
    compiled, text = tmp_path / "zh.mo", tmp_path / "zh.po"
    assert is_older(compiled, text)
    compiled.touch()
    assert not is_older(compiled, text)
    text.touch()
    os.utime(compiled, (0, 0))
    assert is_older(compiled, text)
