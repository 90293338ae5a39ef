"""Draw the picture of the timeline in the README: the invented page at a fixed size and day.

usage: picture.py OUT.svg
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


def main(out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        database = Path(folder) / "临江.db"
        run(
            ["--db", str(database), "add", "--json", str(shipped("sources") / DEMO_PAGE)],
            debug=True,
        )
        app = TimelineApp(database, lang="zh", today=TODAY)
        out.write_text(take_screenshot(app, SIZE, []), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
