"""The folder of a site: only what changed is written, and what the site no longer has goes."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MANIFEST = ".timeline-site.json"


class ForeignFolder(TimelineError):
    """A folder that holds something else than a site of this program."""

    def __init__(self, folder: Path) -> None:
        super().__init__("foreign-folder", folder=str(folder))


class Written(NamedTuple):
    """How many files of a site were written, left as they are, and deleted."""

    written: int
    same: int
    deleted: int


def write_site(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    """Write the files of a site into a folder; a folder with other things is refused."""
    before = _manifest(folder)
    after: dict[str, str] = {}
    made: set[Path] = set()
    for name, content in files:
        after[name] = hashlib.sha256(content).hexdigest()[:24]
        target = folder / name
        if before.get(name) != after[name] or not target.exists():
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            _replace(target, content)
    gone = {name for name in before.keys() - after.keys() if ".." not in name.split("/")}
    for name in gone:
        (folder / name).unlink(missing_ok=True)
    _replace(folder / _MANIFEST, json.dumps(after, indent=0, sort_keys=True).encode())
    same = sum(before.get(name) == digest for name, digest in after.items())
    return Written(len(after) - same, same, len(gone))


def _manifest(folder: Path) -> dict[str, str]:
    manifest = folder / _MANIFEST
    if manifest.exists():
        return dict(json.loads(manifest.read_text("utf-8")))
    if folder.exists() and any(folder.iterdir()):
        raise ForeignFolder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return {}


def _replace(target: Path, content: bytes) -> None:
    """Let a file appear whole."""
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(content)
    part.replace(target)
