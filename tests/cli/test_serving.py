"""The command that a window of the browser runs."""

from __future__ import annotations

import shlex
from pathlib import Path

from timeline.cli.serving import command_for
from timeline.cli.settings import Settings


def test_reading_only_is_the_default():
    """Only --write leaves the option away that lets nothing be changed."""
    settings = Settings(db=Path("my town.db"), lang="zh")
    words = [shlex.split(command_for(settings, write=write)) for write in (False, True)]

    assert words[0] == [*words[1], "--read-only"]
    assert words[1][-4:] == ["--db", "my town.db", "--lang", "zh"]
