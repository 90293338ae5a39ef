"""What people decide: corrected, confirmed, rejected, noted, tagged, merged, split – and undone."""

from __future__ import annotations

import json
import sqlite3


def rows(timeline, *query) -> list[dict]:
    return [json.loads(line) for line in timeline("list", *query, "--json").stdout.splitlines()]


def test_a_correction_shows_and_can_be_undone(stored):
    """The corrected field stands in the list until undo takes it back."""
    before = rows(stored)
    done = stored("correct", before[0]["id"], "place=云溪县会堂", "--by", "编辑")
    after = rows(stored)

    assert done.returncode == 0
    assert (after[0]["place"], after[0]["review"]) == ("云溪县会堂", "corrected")
    stored("undo")
    assert rows(stored) == before


def test_a_correction_survives_adding_again(stored, page):
    """The same page read once more changes nothing."""
    name = rows(stored)[0]["id"]
    stored("correct", name, "date=2024-01-11", "title=对接会")
    stored("add", page, "--published", "2024-01-14")
    first = rows(stored)[0]

    assert (first["starts"], first["title"]) == ("2024-01-11", "对接会")


def test_what_cannot_be_corrected_is_refused_in_one_line(stored):
    """An unknown field or value says what is known."""
    name = rows(stored)[0]["id"]
    for change in ("colour=red", "type=nonsense", "nothing"):
        done = stored("correct", name, change)

        assert done.returncode in (1, 2)
        assert len(done.stderr.splitlines()) == 1


def test_confirmed_rejected_noted_and_tagged(stored):
    """Each is seen where one looks for it."""
    first, second = (row["id"] for row in rows(stored))
    stored("confirm", first)
    stored("note", first, "与市府办核对过")
    stored("tag", first, "校友", "重要")
    stored("tag", first, "重要", "--remove")
    stored("reject", second)
    shown = json.loads(stored("show", first, "--json").stdout)

    assert [row["review"] for row in rows(stored, "tag:校友")] == ["confirmed"]
    assert (shown["notes"], shown["tags"]) == (["与市府办核对过"], ["校友"])
    assert second not in [row["id"] for row in rows(stored)]


def test_the_log_names_every_decision(stored):
    """The latest stands first, with who decided; undoing is a decision, too."""
    name = rows(stored)[0]["id"]
    stored("confirm", name, "--by", "舒望")
    stored("undo", "--by", "舒望")
    log = [json.loads(line) for line in stored("log", "--json").stdout.splitlines()]

    assert [(entry["kind"], entry["by"]) for entry in log] == [
        ("undo", "舒望"),
        ("confirm", "舒望"),
    ]
    assert log[1]["undone"]
    assert len(stored("log").stdout.splitlines()) == 2


def test_merged_events_are_one_until_undone(stored):
    """Both ids lead to the one event."""
    ids = [row["id"] for row in rows(stored)]
    stored("merge", *ids)
    (one,) = rows(stored)
    shown = [json.loads(stored("show", name, "--json").stdout)["id"] for name in ids]

    assert (one["reports"], shown) == (2, [one["id"]] * 2)
    stored("undo")
    assert [row["id"] for row in rows(stored)] == ids


def test_a_report_can_be_split_off(stored):
    """What was merged is parted again by hand."""
    ids = [row["id"] for row in rows(stored)]
    stored("merge", *ids)
    (one,) = rows(stored)
    reports = json.loads(stored("show", one["id"], "--json").stdout)["reports"]
    stored("split", one["id"], reports[1]["id"])

    assert len(rows(stored)) == 2


def test_another_day_of_printing_dates_the_events_anew(stored):
    """A year later the same page tells of the year later."""
    name = rows(stored)[0]["id"]
    done = stored("correct", name, "--published", "2025-01-14")

    assert done.returncode == 0
    assert [row["starts"] for row in rows(stored)] == ["2025-01-12", "2025-01-13"]


def test_reading_again_changes_nothing_where_nothing_changed(stored):
    """The same extractor over the same articles says the same."""
    done = stored("reread")

    assert (done.returncode, done.stdout) == (0, b"")
    assert stored("reread", "--apply").returncode == 0


def change_behind(folder, *statements):
    """Let the store say something else than its articles do."""
    with sqlite3.connect(folder / "timeline.db") as store:
        for sql in statements:
            store.execute(sql)
    store.close()


def test_reading_again_shows_every_value_before_and_after(stored, tmp_path):
    """What would change is told with both values, and that people decided about it; then kept."""
    name = rows(stored)[0]["id"]
    title = rows(stored)[0]["title"]
    stored("confirm", name)
    change_behind(
        tmp_path, f"update report set title = '旧题', place_id = null where id = '{name}'"
    )
    line = stored("reread").stdout.decode().strip().split("\t")
    stored("reread", "--apply")

    assert line[:2] == ["changed", name]
    assert f"title: 旧题 → {title}" in line
    assert line[-1] == "decided"
    assert stored("reread").stdout == b""
    assert rows(stored)[0]["review"] == "confirmed"


def test_orphaned_decisions_are_listed_with_their_sentence(stored, tmp_path):
    """A decision whose report is gone is marked, and can be listed alone."""
    first, second = (row["id"] for row in rows(stored))
    stored("note", first, "甲")
    stored("note", second, "乙")
    tables = ("participation", "event_organization", "event_place", "event_tag", "report")
    key = f"(select key from event where id = '{first}')"
    change_behind(
        tmp_path, *(f"delete from {table} where event_key = {key}" for table in tables),
        f"delete from event where id = '{first}'",
    )  # fmt: skip
    lines = stored("log", "--orphaned").stdout.decode().splitlines()

    assert len(lines) == 1
    assert lines[0].split("\t")[-2] == "orphaned"
    assert len(lines[0].split("\t")[-1]) > 5
    assert len(stored("log").stdout.decode().splitlines()) == 2


def test_what_a_report_tells_otherwise_is_shown(stored, tmp_path):
    """Differing details of a report stand under it."""
    name = rows(stored)[0]["id"]
    stored("correct", name, "place=白沙镇文化站")
    shown = stored("show", name).stdout.decode()

    assert "otherwise\tplace: " in shown
    assert shown.count("白沙镇文化站") == 1


def test_the_log_says_what_an_undo_takes_back(stored):
    """An undo stands in the log with the number of the decision."""
    stored("confirm", rows(stored)[0]["id"])
    stored("undo")
    lines = [line.split("\t") for line in stored("log").stdout.decode().splitlines()]

    assert [(line[0], line[3], line[6]) for line in lines] == [
        ("2", "undo", "takes back 1"), ("1", "confirm", ""),
    ]  # fmt: skip


def test_deciding_without_a_database_is_refused(timeline, tmp_path):
    """Nothing is made by deciding."""
    assert timeline("confirm", "nonsense").returncode == 5
    assert not (tmp_path / "timeline.db").exists()


def people(timeline, name) -> list[tuple]:
    shown = json.loads(timeline("show", name, "--json").stdout)
    return [(p["name"], p["role"], p["title"]) for p in shown["participants"]]


def test_people_are_corrected_one_by_one(stored):
    """A title, a person more and a person less change nobody else; before and after are told."""
    name = next(row["id"] for row in rows(stored) if len(row["people"]) > 1)
    (first, role, _), (second, *_), *others = before = people(stored, name)
    done = stored("correct", name, f"{first}=副市长", f"-{second}", "+郭远:speak:县长")

    assert people(stored, name) == [
        (first, role, "副市长"), *others, ("郭远", "speak", "县长"),
    ]  # fmt: skip
    assert "→" in done.stderr.decode()
    stored("undo")
    assert people(stored, name) == before


def test_all_people_are_replaced_only_when_asked(stored):
    """people= needs --all where people are named; a name that is not there is refused."""
    name = next(row["id"] for row in rows(stored) if row["people"])

    assert stored("correct", name, "people=郭远:host").returncode == 2
    assert stored("correct", name, "骆怀民=副市长").returncode == 2
    assert stored("correct", name, "people=郭远:host", "--all").returncode == 0
    assert [who for who, *_ in people(stored, name)] == ["郭远"]


def test_the_day_of_a_whole_page(stored, page):
    """--published on a page sets the day of all its articles, those without events too."""
    database = page.parent / "timeline.db"
    with sqlite3.connect(database) as connection:
        (document,) = connection.execute("SELECT name FROM document").fetchone()
    done = stored("correct", document, "--published", "2024-01-15")
    with sqlite3.connect(database) as connection:
        days = connection.execute("SELECT DISTINCT published FROM article").fetchall()

    assert done.returncode == 0
    assert days == [("2024-01-15",)]
