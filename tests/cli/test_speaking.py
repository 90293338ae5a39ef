"""The command line's help and refusals in the reader's language."""

from __future__ import annotations

import re

import click
import pytest

from timeline.cli.commands import COMMANDS
from timeline.cli.program import program, run
from timeline.cli.speaking import cells, in_language, speak_click, wrapped
from timeline.messages import use_language

WORD = re.compile(r"(?<![\w.<{\"/+-])[a-z]{2,}(?![\w\"=…])", re.ASCII)
BELOW = re.compile(r"\n\n  (?:timeline |FORMAT:)")
"""Where the lines begin that a help ends with as they are."""
_NAMES = """type title date status place people organizations timeline json db lang rules lac ner
csv ics svg png parquet dask datasette plot serve cron activity calendar network events dates roles
since until tag toml txt jsonl event_types cases local check gb18030 search llm"""
NAMED = {*_NAMES.split(), *COMMANDS}
"""Names of fields, formats, extras, values and files, which are the same in every language."""


def help_of(name: str, width: int = 80) -> str:
    command = in_language(program.get_command(click.Context(program), name) if name else program)
    context = command.context_class(command, info_name=name or "timeline", terminal_width=width)
    return command.get_help(context)


@pytest.fixture
def chinese() -> None:
    use_language("zh")
    speak_click()


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_in_chinese(name):
    """A Chinese help has no English word but names, and no line too wide for the terminal."""
    explained = BELOW.split(help_of(name))[0].splitlines()[1:]
    formats = [line for line in explained if "FORMAT" not in line and "timesketch" not in line]
    words = {word for line in formats for word in WORD.findall(re.sub(r"\[[^]]*\|.*?\]", "", line))}

    assert words - NAMED == set()
    assert max(map(cells, explained)) <= 80


def test_help_in_english_is_clicks():
    """While English is in use, commands are what they are."""
    command = program.get_command(click.Context(program), "list")

    assert in_language(command) is command


@pytest.mark.usefixtures("chinese")
def test_a_translated_command_leaves_its_original():
    """Whoever switches back reads English again."""
    assert "列出符合" in help_of("list")
    use_language("en")
    assert "List the events" in help_of("list")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--nonsense"], "没有选项 --nonsense。"),
        (["list", "--newes"], "没有选项 --newes。 是不是 '--newest'?"),
        (["lst"], "没有命令 lst。 是不是 list?"),
        (["show"], "缺少参数 'EVENT'."),
        (["show", "a", "b"], "多出一个参数(b)"),
        (["list", "--limit"], "选项 --limit 需要一个值。"),
        (["list", "--limit", "0"], "'--limit' 的值不对:0 超出范围 x>=1。"),
        (["eval", "missing"], "'LABELLED' 的值不对:“missing”不存在。"),
        (["dates", "--format", "x"], "“x”不在可选值之中:"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_refusals_in_chinese(arguments, said, capsys):
    """What click refuses is told in the language asked for."""
    assert run(["--lang", "zh", *arguments], debug=False) == 2
    assert said in capsys.readouterr().err


def test_wrapping():
    """Lines are broken between wide characters, never before a closing mark."""
    text = "读取版面(文件、文件夹),追加 events;其他不变。"

    lines = wrapped(text, 12)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(cells, lines)) <= 12
    assert not [line for line in lines if line[0] in "、),;。"]
