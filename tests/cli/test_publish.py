"""``timeline publish`` as a person runs it."""

from __future__ import annotations

from timeline.cli.browsing import DEMO_PAGE
from timeline.resources import shipped


def test_a_filter_decides_what_goes_out(timeline, tmp_path):
    """A rejected event is in no file, nor is the path of the page that was read."""
    page = shipped("sources") / DEMO_PAGE
    timeline("add", page)
    first = timeline("list").stdout.decode().splitlines()[0].split("\t")
    timeline("reject", first[0])
    done = timeline("publish", "site")
    texts = [file.read_bytes() for file in (tmp_path / "site").rglob("*") if file.is_file()]

    assert done.returncode == 0, done.stderr
    assert not [text for text in texts if first[0].encode() in text or page.name.encode() in text]
