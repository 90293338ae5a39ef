"""The file of answers: what else may stand under its name is never lost."""

from __future__ import annotations

import sqlite3

import pytest

from timeline.second_reader.asking.cache import Cache, UnusableCache


def test_a_damaged_cache_is_put_aside(tmp_path):
    """A file that is no database stays beside the new one."""
    path = tmp_path / "answers.db"
    path.write_bytes(b"no database" * 100)
    with Cache(path) as cache:
        assert cache.first_time("http://127.0.0.1/v1")

    assert (tmp_path / "answers.db.damaged").read_bytes() == b"no database" * 100


def test_a_database_of_something_else_is_refused(tmp_path):
    """A database that holds something else is left as it is, and the way out is told."""
    path = tmp_path / "timeline.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE event (id)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UnusableCache, match="TIMELINE_LLM_CACHE"), Cache(path):
        pass

    assert path.read_bytes() == before


def test_a_place_where_nothing_can_be_written(tmp_path):
    """A folder in the place of the file is told with the reason, and stays."""
    with pytest.raises(UnusableCache, match="TIMELINE_LLM_CACHE"), Cache(tmp_path):
        pass

    assert tmp_path.is_dir()


def test_where_text_went_is_remembered(tmp_path):
    """An address is new once."""
    for expected in (True, False):
        with Cache(tmp_path / "answers.db") as cache:
            assert cache.first_time("https://example.org/v1") is expected
