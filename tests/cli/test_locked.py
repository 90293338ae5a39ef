"""A database that another program writes to."""

from __future__ import annotations

import sqlite3


def test_a_database_held_by_another_writer_is_exit_4(stored, page, tmp_path):
    """The refusal is one line, and nothing is changed."""
    page.write_text("又一则\n记者 舒望\n1月13日,市长郭远在云溪县主持召开会议。\n", encoding="utf-8")
    holder = sqlite3.connect(tmp_path / "timeline.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    done = stored("add", page, "--published", "2024-01-14")
    holder.execute("ROLLBACK")
    holder.close()

    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
