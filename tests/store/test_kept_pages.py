"""Pages are kept as received, once, under their own hash."""

from __future__ import annotations

import hashlib

from timeline.store.kept_pages import copy_pages, folder_of, keep_page, kept_page, pages_size

DATA = "5月9日,新桥通车。".encode() * 200
ID = hashlib.sha256(DATA).hexdigest()


def test_a_page_comes_back_as_it_was(tmp_path):
    """The same bytes are kept once, packed, and come back whole."""
    database = tmp_path / "t.db"
    keep_page(database, DATA)
    keep_page(database, DATA)
    count, size = pages_size(database)

    assert kept_page(database, ID) == DATA
    assert (count, size < len(DATA)) == (1, True)


def test_a_damaged_page_is_none(tmp_path):
    """What does not have its own hash, or is not there, is no page."""
    database = tmp_path / "t.db"
    keep_page(database, DATA)
    keep_page(database, b"x")
    (folder_of(database) / ID[:2] / f"{ID}.z").write_bytes(b"nonsense")

    assert kept_page(database, ID) is None
    assert kept_page(database, "0" * 64) is None


def test_pages_are_copied_once(tmp_path):
    """A copy of a database has its pages; what is there is not copied again."""
    keep_page(tmp_path / "t.db", DATA)

    assert copy_pages(tmp_path / "t.db", tmp_path / "copy.db") == 1
    assert copy_pages(tmp_path / "t.db", tmp_path / "copy.db") == 0
    assert kept_page(tmp_path / "copy.db", ID) == DATA
