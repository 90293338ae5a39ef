"""Compiles the catalogues of messages when the package is built, from a checkout or an archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).parent / "timeline" / "messages"


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a ``.mo`` file beside every ``.po`` file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile all catalogues; the project file lists what is made as an artifact."""
        compile_catalogues(FOLDER)


def compile_catalogues(folder: Path) -> list[Path]:
    """Compile the catalogues of a folder and return what was written."""
    made = []
    for source in sorted(folder.glob("*.po")):
        target = source.with_suffix(".mo")
        with source.open("rb") as text, target.open("wb") as compiled:
            write_mo(compiled, read_po(text))
        made.append(target)
    return made
