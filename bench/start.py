"""How long commands take to start, beside an empty Python."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15


def median_milliseconds(arguments: list[str], database: Path) -> float:
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments],
            check=True,
            capture_output=True,
            env={**os.environ, "TIMELINE_DB": str(database)},
        )
        seconds.append(time.perf_counter() - began)
    return sorted(seconds)[RUNS // 2] * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "timeline.db"
        page = Path(folder) / "page.txt"
        page.write_text("云溪县召开会议\n\n1月12日,云溪县召开会议。\n", "utf-8")
        add = ["-m", "timeline", "--db", str(database), "add", "--published", "2024-01-14"]
        subprocess.run([sys.executable, *add, str(page)], check=True, capture_output=True)
        for arguments in (
            ["-c", "pass"],
            ["-c", "import click"],
            ["-m", "timeline", "--help"],
            ["-m", "timeline", "list"],
            ["-c", "import timeline.temporal"],
        ):
            name = " ".join(arguments)
            print(f"{name:32} {median_milliseconds(arguments, database):6.0f} ms")


if __name__ == "__main__":
    main()
