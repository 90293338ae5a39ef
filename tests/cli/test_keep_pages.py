"""The pages themselves are kept where that is wanted, shown, and taken along by a backup."""

from __future__ import annotations

import json
from pathlib import Path

PAGE = "云溪日报 2024年5月10日 星期五\n\n新桥通车\n\n本报讯 5月9日,云溪县举行新桥通车仪式。\n"


def first_event(timeline) -> str:
    done = timeline("list", "--json")
    return json.loads(done.stdout.decode().splitlines()[0])["id"]


def test_a_kept_page_is_shown_byte_by_byte(timeline, tmp_path):
    """show --page writes the bytes that were received; a backup has them, too."""
    (tmp_path / "page.txt").write_bytes(PAGE.encode("gb18030"))
    timeline("add", "page.txt", "--keep-pages")
    shown = timeline("show", first_event(timeline), "--page")
    timeline("backup", "copy.db")

    assert Path(shown.stdout.decode().strip()).read_bytes() == PAGE.encode("gb18030")
    assert len(list(tmp_path.glob("copy.db.pages/??/*.z"))) == 1


def test_a_page_that_was_not_kept_says_how(timeline, tmp_path):
    """Without the option nothing is kept, and show --page names the option."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    timeline("add", "page.txt")
    shown = timeline("show", first_event(timeline), "--page")

    assert shown.returncode == 1
    assert "--keep-pages" in shown.stderr.decode()
    assert not list(tmp_path.glob("*.pages"))


def test_watch_and_retry_keep_pages_too(timeline, tmp_path):
    """What a watch finds, and what is read at the second attempt, is kept like the rest."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.txt").write_text(PAGE, "utf-8")
    (tmp_path / "undated.txt").write_text("新桥通车\n\n本报讯 昨日,云溪县举行通车仪式。\n", "utf-8")
    timeline("watch", folder, "--once", "--keep-pages")
    timeline("add", "undated.txt")
    timeline("retry", "--published", "2024-05-10", "--keep-pages")

    assert len(list(tmp_path.glob("*.pages/??/*.z"))) == 2
