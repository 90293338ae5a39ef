"""What commands print of the shipped invented page, for the documentation."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from timeline.cli.browsing import DEMO_PAGE
from timeline.resources import shipped


@cache
def database() -> tempfile.TemporaryDirectory:
    """Return a folder with a database of the page."""
    folder = tempfile.TemporaryDirectory()
    run(folder.name, "add", str(shipped("sources") / DEMO_PAGE))
    return folder


def run(folder: str, *arguments: str) -> str:
    chosen = {
        "TIMELINE_DB": str(Path(folder) / "timeline.db"),
        "TIMELINE_CONFIG": "",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-m", "timeline", *arguments]
    done = subprocess.run(  # noqa: S603 - a command of our own
        command, env={**os.environ, **chosen}, capture_output=True, text=True, check=True
    )
    return done.stdout


def show(cog, *arguments: str, language: str = "en", lines: int = 99) -> None:
    """Print what a command says; ``show FILTER`` shows the only event of the filter."""
    folder = database().name
    if arguments[0] == "show":
        arguments = ("show", run(folder, "list", *arguments[1:]).split("\t")[0])
    printed = run(folder, "--lang", language, *arguments)
    told = printed.replace(str(shipped("sources")), "sources").splitlines()
    cog.outl("```text")
    cog.outl("\n".join(told[:lines] + ["…"] * (len(told) > lines)))
    cog.outl("```")
