"""A site is brought up to date in its folder."""

from __future__ import annotations

import pytest

from timeline.site import write_site
from timeline.site.folder import ForeignFolder


def test_only_what_changed_is_written(tmp_path):
    """A second time nothing is written; what is gone is deleted."""
    folder = tmp_path / "site"
    first = write_site(folder, [("index.html", b"a"), ("p/1.html", b"b")])
    again = write_site(folder, [("index.html", b"a"), ("p/1.html", b"b")])
    changed = write_site(folder, [("index.html", b"c")])

    assert (first, again, changed) == ((2, 0, 0), (0, 2, 0), (1, 0, 1))
    assert not (folder / "p/1.html").exists()


def test_a_folder_with_other_things_is_refused(tmp_path):
    """Nothing of a person's own is mixed with a site."""
    (tmp_path / "letter.txt").write_text("mine")

    with pytest.raises(ForeignFolder):
        write_site(tmp_path, [])
