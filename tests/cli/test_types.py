"""Event types on the command line, a user's own among them."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

OWN = """
[[type]]
id = "donation"
zh = "捐赠"
en = "Donation"
colour = "#7a5c00"
verbs = ["捐赠"]
traits = ["plain"]
examples = ["3月14日,南屏集团向云溪县捐赠图书三千册。"]
"""


def run(folder, *arguments, types=None) -> subprocess.CompletedProcess:
    """Run a command beside a configuration folder of its own."""
    words = ("-m", "timeline", "--db", str(folder / "x.db"), *arguments)
    return python(folder, *words, **({"TIMELINE_TYPES": types} if types else {}))


def python(folder, *words, **beside) -> subprocess.CompletedProcess:
    """Run Python beside a configuration folder of its own."""
    environment = {k: v for k, v in os.environ.items() if k != "TIMELINE_TYPES"}
    environment |= {"XDG_CONFIG_HOME": str(folder), "LC_ALL": "C.UTF-8", **beside}
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True, text=True, check=False, cwd=folder, env=environment,
    )  # fmt: skip


@pytest.fixture
def configured(tmp_path):
    """A configuration folder with a type of one's own."""
    folder = tmp_path / "timeline"
    folder.mkdir()
    (folder / "event_types.toml").write_text(OWN, "utf-8")
    return tmp_path


def test_types_are_listed_with_their_words(timeline):
    """Each type has its labels and the words that report it."""
    rows = [line.split("\t") for line in timeline("types").stdout.decode().splitlines()]

    assert ["signing", "签约"] in [row[:2] for row in rows]
    assert json.loads(timeline("types", "--json").stdout.splitlines()[0])["occasions"]


def test_examples_of_the_shipped_types_are_read(timeline):
    """--check reads every example, and has nothing to tell of those that ship."""
    done = timeline("types", "--check")

    assert (done.returncode, done.stdout) == (0, b"")


def test_a_type_of_ones_own_is_read_stored_and_found(configured):
    """One table in the configuration folder is all that a type needs."""
    page = "南屏集团捐赠图书\n\n3月14日,南屏集团向云溪县捐赠图书三千册。\n"
    (configured / "page.txt").write_text(page, "utf-8")
    run(configured, "add", "--published", "2024-03-15", "page.txt")
    listed = run(configured, "list", "类型:捐赠").stdout

    assert run(configured, "types", "--check").returncode == 0
    assert listed.split("\t")[4:5] == ["donation"]


JOURNEY = """
import io, sys
from pathlib import Path
from contextlib import redirect_stdout
from timeline.cli.program import run
from timeline.tui.app import TimelineApp
from timeline.tui.screenshot import take_screenshot

def told(*words):
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)) as out:
        assert run(["--db", "x.db", *words], debug=True) == 0
    return out.buffer.getvalue().decode()

told("add", "--published", "2024-03-15", "page.txt")
assert "donation" in told("list", "类型:捐赠") and not told("list", "-type:donation")
assert told("--lang", "zh", "stats").splitlines()[3] == "类型\\t捐赠\\t1"
for form in ("csv", "jsonl", "jsonld", "md", "ics", "html", "atom"):
    assert "捐赠" in told("--lang", "zh", "export", form, "type:donation"), form
assert "#7a5c00" in told("export", "html")
picture = take_screenshot(TimelineApp(Path("x.db"), lang="zh", query="类型:捐赠"), (120, 24))
print("#7a5c00" in picture, "捐赠" in picture)
"""


def test_a_type_of_ones_own_goes_everywhere(configured):
    """It is filtered, counted, exported and, in the terminal, shown in its colour."""
    page = "南屏集团捐赠图书\n\n3月14日,南屏集团向云溪县捐赠图书三千册。\n"
    (configured / "page.txt").write_text(page, "utf-8")
    done = python(configured, "-c", JOURNEY)

    assert (done.returncode, done.stdout.strip()) == (0, "True True"), done.stderr


def test_events_outlive_the_table_of_their_type(configured):
    """Without its table a type keeps its events; doctor names it, and all is sound."""
    page = "南屏集团捐赠图书\n\n3月14日,南屏集团向云溪县捐赠图书三千册。\n"
    (configured / "page.txt").write_text(page, "utf-8")
    run(configured, "add", "--published", "2024-03-15", "page.txt")
    (configured / "timeline" / "event_types.toml").unlink()
    found = run(configured, "doctor", "--json")

    assert (found.returncode, json.loads(found.stdout)["types in no table"]) == (0, "donation (1)")


def test_an_example_that_is_read_otherwise_is_told(configured):
    """--check prints the type and the sentence, and ends with 1."""
    table = configured / "timeline" / "event_types.toml"
    table.write_text(OWN.replace('verbs = ["捐赠"]', 'verbs = ["义卖"]'), "utf-8")
    done = run(configured, "types", "--check")

    assert (done.returncode, done.stdout.split("\t")[0]) == (1, "donation")


def test_a_bad_table_is_one_line(configured):
    """A table that does not say what it should is refused with its file and field."""
    table = configured / "timeline" / "event_types.toml"
    table.write_text(OWN.replace("#7a5c00", "brown"), "utf-8")
    done = run(configured, "types")

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert str(table) in done.stderr
    assert "colour" in done.stderr
