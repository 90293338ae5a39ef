"""What servers said of addresses is remembered for the reader that read them."""

from __future__ import annotations

from timeline.store import open_store


def test_visits_are_kept_for_one_reader(tmp_path):
    """The last ETag and Last-Modified of an address come back, and none for another reader."""
    with open_store(tmp_path / "t.db") as store:
        store.keep_visits({"https://yunxi.example/feed": ('"a1"', None)}, "r1")
        store.keep_visits({"https://yunxi.example/feed": ('"a2"', "Fri, 10 May 2024")}, "r1")

        assert store.visits("r1") == {"https://yunxi.example/feed": ('"a2"', "Fri, 10 May 2024")}
        assert store.visits("r2") == {}
