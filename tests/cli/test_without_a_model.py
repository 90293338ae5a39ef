"""Without the extra nothing changes: what is installed, loaded, read and told."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from tests.second_reader.stores import add_article, consulted
from timeline.cli.program import run

TEXT = "临江日报 2024年1月14日\n\n校友对接会召开\n\n1月12日,临江市召开校友对接会,市长林向东主持。\n"
PACKAGES = ("pydantic_ai", "openai", "httpx2")


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """Return a page, on a machine without the packages of the extra."""
    for name in [*PACKAGES, *(n for n in sys.modules if n.split(".")[0] in PACKAGES)]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setenv("TIMELINE_DB", str(tmp_path / "t.db"))
    monkeypatch.setenv("TIMELINE_LLM_MODEL", "m")
    monkeypatch.setenv("TIMELINE_LLM_CACHE", str(tmp_path / "answers.db"))
    path = tmp_path / "页.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_the_program_asks_for_no_package_of_a_model():
    """pip install without an extra brings no client of a model; the extras llm and all do."""
    project = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text("utf-8"))
    names = re.compile("pydantic-ai|openai|httpx")
    extras = project["project"]["optional-dependencies"]

    assert not [each for each in project["project"]["dependencies"] if names.search(each)]
    assert [each for each in extras["llm"] if names.search(each)]
    bringing = {name for name, each in extras.items() if any(map(names.search, each))}
    assert bringing == {"llm", "all", "dev"}


def test_records_are_the_same(bare, monkeypatch, capsys):
    """Pages are read, added and read again without the packages, record for record."""
    run(["extract", str(bare), "--json"], debug=True)
    without = capsys.readouterr().out
    for words in (["add", str(bare)], ["list"], ["reread", "--apply"], ["doctor"]):
        assert run(words, debug=True) == 0
    monkeypatch.undo()
    capsys.readouterr()
    run(["extract", str(bare), "--json"], debug=True)

    assert capsys.readouterr().out == without
    assert "read_by" not in without


@pytest.mark.parametrize("words", [["--second-reader", "llm"], ["--extractor", "llm"]])
def test_the_extra_is_named(bare, capsys, words):
    """Who asks for a model is told in one line what to install; nothing is read."""
    assert run(["extract", str(bare), *words], debug=False) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "gov-timeline[llm]" in told.err


def test_an_estimate_needs_no_extra(bare, capsys):
    """What a model would be asked is told before anything is installed."""
    assert run(["extract", str(bare), "--second-reader", "llm", "--estimate"], debug=True) == 0
    assert "1 articles to ask about" in capsys.readouterr().err


def test_what_a_model_read_elsewhere_is_read_again(bare, tmp_path, capsys):
    """A database with a model's reading is of use on a machine without the extra."""
    add_article(tmp_path / "t.db", consulted(keep="llm"))

    assert run(["reread"], debug=True) == 0
    assert "nothing changes" in capsys.readouterr().err
