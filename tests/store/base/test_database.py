"""One connection of ours, also through a link."""

from pathlib import Path

from timeline.store.base.database import journal_of


def test_the_journal_of_a_link_is_beside_the_real_file(tmp_path):
    """SQLite keeps the journal beside the file that a link leads to."""
    real, link = tmp_path / "real.db", tmp_path / "link.db"
    real.touch()
    link.symlink_to(real)

    assert journal_of(link) == Path(f"{real}-journal")
