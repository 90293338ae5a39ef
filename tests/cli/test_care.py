"""``timeline doctor`` and ``timeline backup``."""

from __future__ import annotations

import json
import sqlite3

from timeline.store.base.database import migration_files


def test_the_doctor_finds_a_sound_store_sound(stored):
    """Versions and counts are listed, and the status is 0."""
    done = stored("doctor", "--json")
    facts = json.loads(done.stdout)

    assert (done.returncode, facts["events"], facts["findings"]) == (0, 2, [])


def test_the_doctor_works_without_a_database(timeline, tmp_path):
    """It says where the database would be, and makes none."""
    done = timeline("doctor")

    assert done.returncode == 0
    assert str(tmp_path / "timeline.db") in done.stdout.decode()
    assert not (tmp_path / "timeline.db").exists()


def test_the_doctor_finds_planted_damage(stored, tmp_path):
    """A changed article is found by its hash and its quotes."""
    with sqlite3.connect(tmp_path / "timeline.db") as store:
        store.execute("update article set text = replace(text, '郭远', '郭近')")
    store.close()
    done = stored("doctor", "--json")
    kinds = {finding["kind"] for finding in json.loads(done.stdout)["findings"]}

    assert done.returncode == 5
    assert {"hash", "quote"} <= kinds


def test_a_backup_can_be_restored(stored, tmp_path):
    """What was there when the copy was made comes back."""
    before = stored("export", "jsonl").stdout
    stored("backup", "copy.db")
    name = before and json.loads(before.splitlines()[0])["id"]
    stored("reject", name)
    changed = stored("export", "jsonl").stdout
    done = stored("backup", "--restore", "copy.db")

    assert done.returncode == 0
    assert changed != before
    assert stored("export", "jsonl").stdout == before


def test_what_can_be_read_is_recovered(stored):
    """The doctor copies sound rows to a new database."""
    stored("doctor", "--recover", "saved.db")

    assert stored("--db", "saved.db", "export", "jsonl").stdout == stored("export", "jsonl").stdout


def test_what_follows_is_repaired(stored, tmp_path):
    """The doctor makes lost counts anew, says where the former file is, and finds nothing more."""
    with sqlite3.connect(tmp_path / "timeline.db") as store:
        store.execute("delete from month_count")
    store.close()
    before = stored("doctor").returncode
    done = stored("doctor", "--repair")

    assert (before, done.returncode) == (5, 0)
    assert b"timeline.db.before-repair" in done.stderr
    assert (tmp_path / "timeline.db.before-repair").exists()


def test_nothing_to_save_is_no_success(stored, tmp_path):
    """From a file without any event or report no new database comes, and the status says so."""
    with sqlite3.connect(tmp_path / "timeline.db") as store:
        store.executescript("pragma foreign_keys = off; delete from event; delete from report")
    store.close()
    done = stored("doctor", "--recover", "saved.db")

    assert done.returncode == 5
    assert not (tmp_path / "saved.db").exists()


def test_an_older_store_is_copied_and_that_is_told(stored, tmp_path):
    """One line says that the schema changes and where the former file is; the doctor lists it."""
    last = migration_files()[-1].stem
    with sqlite3.connect(tmp_path / "timeline.db") as store:
        store.execute(f"pragma user_version = {len(migration_files()) - 1}")
    store.close()
    done = stored("list")
    again = stored("list")

    assert (done.returncode, len(done.stderr.decode().splitlines())) == (0, 1)
    assert f"timeline.db.before-{last}" in done.stderr.decode()
    assert again.stderr == b""
    assert f"timeline.db.before-{last}" in stored("doctor").stdout.decode()
