"""Compiles the catalogues of messages and writes manual pages when the package is built."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).parent / "timeline" / "messages"

ROOT = Path(__file__).parent
MANUAL = ROOT / "build" / "man"


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a ``.mo`` file beside every ``.po`` file, and manual pages for the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all catalogues; the project file lists what is made as an artifact."""
        compile_catalogues(FOLDER)
        if self.target_name == "wheel" and version != "editable":
            write_manual(MANUAL)
            build_data["shared_data"][str(MANUAL)] = "share/man/man1"


def write_manual(folder: Path) -> None:
    """Write the manual pages in a process of their own, which imports the program."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, ROOT / "docs" / "man_pages.py", folder], check=True)


def compile_catalogues(folder: Path) -> list[Path]:
    """Compile the catalogues of a folder and return what was written."""
    made = []
    for source in sorted(folder.glob("*.po")):
        target = source.with_suffix(".mo")
        with source.open("rb") as text, target.open("wb") as compiled:
            write_mo(compiled, read_po(text))
        made.append(target)
    return made
