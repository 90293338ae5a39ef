"""``timeline list``, ``show``, ``stats`` and ``export``: what is kept, printed."""

from __future__ import annotations

import csv
import json
import os
import pty
import subprocess
import sys

import pytest
from rich.cells import cell_len

COLUMNS = [
    "id", "starts", "ends", "start_day", "end_day", "precision", "basis", "edtf", "date_text",
    "type", "title", "status", "place", "people", "organizations", "reports", "sources",
    "headline", "quote", "published", "review",
]  # fmt: skip
HEAVY = {"pydantic", "dateparser", "sqlite_utils", "textual"}


def on_a_terminal(arguments, folder, **environment) -> bytes:
    """Run a command under a pty and give the bytes that reach the terminal."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "timeline", *arguments],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=folder,
        env={**os.environ, "TIMELINE_DB": str(folder / "timeline.db"), **environment},
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(leader)
    return shown


def test_piped_rows_are_tab_separated(stored):
    """A line per event, oldest first, the id in front and the title last."""
    rows = [line.split("\t") for line in stored("list").stdout.decode().splitlines()]

    assert [row[1] for row in rows] == ["2024-01-12", "2024-01-13"]
    assert {len(row) for row in rows} == {10}


def test_json_rows_have_the_columns_of_the_view(stored):
    """People and organizations are arrays."""
    rows = [json.loads(line) for line in stored("list", "--json").stdout.splitlines()]

    assert [list(row) for row in rows] == [COLUMNS, COLUMNS]
    assert "郭远" in rows[0]["people"]


@pytest.mark.parametrize(
    ("query", "days"),
    [
        (["type:meeting"], ["2024-01-12"]),
        (["类型:调研"], ["2024-01-13"]),
        (["-type:meeting"], ["2024-01-13"]),
        (["-类型:会议", "人:郭远"], ["2024-01-13"]),
        (["who:林向东", "郭远"], ["2024-01-12"]),
        (["since:2024-01-13"], ["2024-01-13"]),
        (["--newest"], ["2024-01-13", "2024-01-12"]),
        (["--limit", "1"], ["2024-01-12"]),
        (["-who:林向东", "-place:nowhere"], ["2024-01-13"]),
    ],
    ids=" ".join,
)
def test_a_query_selects(query, days, stored):
    """Conditions stand side by side, a minus excludes."""
    lines = stored("list", *query).stdout.decode().splitlines()

    assert [line.split("\t")[1] for line in lines] == days


def test_nothing_matches_says_why(stored):
    """The condition that excludes everything is named, on stderr; it is no error."""
    done = stored("list", "type:incident")

    assert (done.returncode, done.stdout) == (0, b"")
    assert b"type:incident" in done.stderr


def test_no_database_says_how_to_begin(timeline):
    """An empty beginning is no error."""
    done = timeline("list")

    assert (done.returncode, done.stdout) == (0, b"")
    assert b"timeline add" in done.stderr


def test_without_a_terminal_the_list_is_printed(stored):
    """`timeline` alone does not open a screen where there is none."""
    assert stored().stdout == stored("list").stdout


def test_on_a_terminal_rows_stand_under_their_days(stored, tmp_path):
    """Marks, labels and ids as on the screen, without colour where none is wanted."""
    shown = on_a_terminal(["list", "--lang", "zh"], tmp_path, NO_COLOR="1").decode()

    assert "2024年1月" in shown
    assert " ● 会议" in shown
    assert "\x1b" not in shown


def test_colours_are_those_of_the_types(stored, tmp_path):
    """On a terminal that wants colours every type has its own."""
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    assert b"\x1b[38;2;" in on_a_terminal(["list"], tmp_path, **environment, NO_COLOR="")


def test_show_gives_the_event_with_its_reports(stored):
    """The extract record's event, and every article's report."""
    name = stored("list").stdout.decode().split("\t")[0]
    event = json.loads(stored("show", name, "--json").stdout)

    assert event["id"] == name
    assert event["quote"] == event["reports"][0]["quote"]
    assert {"name", "title", "organization", "role"} == set(event["participants"][0])


def test_show_is_readable(stored):
    """Without --json the title, the quote and the people are printed."""
    name = stored("list").stdout.decode().split("\t")[0]

    assert "林向东 · host" in stored("show", name).stdout.decode()


def test_stats_count(stored):
    """Every field's values with their counts, and the months."""
    counts = json.loads(stored("stats", "--json").stdout)

    assert (counts["events"], counts["month"]) == (2, {"2024-01": 2})
    assert counts["who"]["郭远"] == 2


def test_export_writes_the_same_rows(stored, tmp_path):
    """JSON Lines of export hold the events of list in the same order; -o writes a file."""
    done = stored("export", "jsonl", "-o", "out.jsonl")
    text = (tmp_path / "out.jsonl").read_text("utf-8")
    exported = [json.loads(line) for line in text.splitlines()]
    listed = [json.loads(line) for line in stored("list", "--json").stdout.splitlines()]
    columns = ("id", "starts", "ends", "type", "title", "status", "place", "quote")

    assert done.stdout == b""
    assert [[e[c] for c in columns] for e in exported] == [[e[c] for c in columns] for e in listed]


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--json", "since:2024-01"], ["stats"]], ids=" ".join
)
def test_reading_imports_nothing_heavy(arguments, stored, tmp_path):
    """Looking at what is kept starts fast."""
    code = (
        "import sys; from timeline.cli.program import run; "
        f"run({arguments!r}, debug=True); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
        env={**os.environ, "TIMELINE_DB": str(tmp_path / "timeline.db")},
    )

    assert HEAVY & set(done.stderr.split()) == set()


@pytest.mark.parametrize("command", [["stats"], ["types"], ["query"], ["query", "signings"]])
def test_tables_are_laid_out_on_a_terminal(command, stored, tmp_path):
    """Columns stand under each other, no tab among them; piped, tabs part them."""
    shown = on_a_terminal([*command, "--lang", "en"], tmp_path, NO_COLOR="1", COLUMNS="100")
    piped = stored(*command, "--lang", "en").stdout.decode().splitlines()
    lines = shown.decode().splitlines()

    assert "\t" not in shown.decode()
    assert all("\t" in line for line in piped)
    assert max(map(cell_len, lines)) <= 100


def test_show_breaks_long_values_on_a_terminal(stored, tmp_path):
    """Everything of a value is shown beside its name, in lines that fit."""
    name = stored("list").stdout.decode().split("\t")[0]
    shown = on_a_terminal(["show", name, "--lang", "zh"], tmp_path, COLUMNS="50").decode()
    lines = [line for line in shown.splitlines() if "page.txt" not in line]  # a path stays whole

    assert max(map(cell_len, lines)) <= 50
    assert any(line.startswith("原文  “") for line in lines)
    assert "主持召开校友对接会。”" in "".join(line.strip() for line in lines)


def test_csv_of_events_and_counts(stored):
    """--csv gives a heading and rows for a spreadsheet."""
    listed = list(csv.DictReader(stored("list", "--csv").stdout.decode().splitlines()))
    counted = list(csv.DictReader(stored("stats", "--csv").stdout.decode().splitlines()))

    assert [row["type"] for row in listed] == ["meeting", "survey"]
    assert {"field": "events", "value": "", "count": "2"} in counted


def test_show_tells_where_the_report_stands(stored):
    """Paper with day, and the file or address, stand in lines of their own."""
    name = stored("list").stdout.decode().split("\t")[0]
    fields = dict(line.split("\t") for line in stored("show", name).stdout.decode().splitlines())

    assert "2024-01-14" in fields["report"]
    assert fields["address"].endswith("page.txt")


def test_a_day_stands_in_the_order_of_its_hours(timeline, tmp_path):
    """Within a day no time stands first, then parts of the day and clock times in their order."""
    told = ("3月14日晚上,县长陈望走访老党员。", "3月14日,县长陈望主持召开会议。",
            "3月14日上午,县长陈望到白沙镇调研。", "3月14日10:30,县长陈望会见客商。")  # fmt: skip
    page = tmp_path / "page.txt"
    page.write_text(
        "\n\n".join(f"第{n}件事\n\n本报讯 {each}" for n, each in enumerate(told)), "utf-8"
    )
    timeline("add", page, "--published", "2024-03-15")
    listed = [json.loads(line) for line in timeline("list", "--json").stdout.splitlines()]

    assert [row["date_text"] for row in listed] == [
        "3月14日", "3月14日上午", "3月14日10:30", "3月14日晚上",
    ]  # fmt: skip
