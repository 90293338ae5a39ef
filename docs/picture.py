"""Draw the pictures of README and guide: the invented page at a fixed size and day.

usage: picture.py OUT.svg     those of the guide go into the folder ``guide`` beside it
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path

from timeline.cli.browsing import DEMO_PAGE
from timeline.cli.program import run
from timeline.resources import shipped
from timeline.tui.app import TimelineApp
from timeline.tui.screenshot import take_screenshot

SIZE = (110, 32)
TODAY = dt.date(2024, 3, 16)
GUIDE = {
    # name: language, filter, keys
    "detail": ("zh", "", ("j", "j", "enter")),
    "filter": ("zh", "类型:会议,调研", ("slash", "人", ":")),
    "english": ("en", "", ()),
}


def main(out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        database = Path(folder) / "临江.db"
        run(
            ["--db", str(database), "add", "--json", str(shipped("sources") / DEMO_PAGE)],
            debug=True,
        )
        draw(database, out)
        for name, (lang, query, keys) in GUIDE.items():
            draw(database, out.parent / "guide" / f"{name}.svg", lang=lang, query=query, keys=keys)


def draw(database: Path, out: Path, *, lang="zh", query="", keys=()) -> None:
    app = TimelineApp(database, lang=lang, query=query, today=TODAY)
    out.write_text(take_screenshot(app, SIZE, keys), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
