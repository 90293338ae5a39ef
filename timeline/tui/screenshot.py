"""A picture of the screen as SVG: ``python -m timeline.tui.screenshot OUT.svg --db FILE``."""

from __future__ import annotations

import argparse
import asyncio
import html
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from timeline.tui.app import TimelineApp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.pilot import Pilot

_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_TEXT = re.compile(r'(<text [^>]*?)textLength="([\d.]+)"([^>]*)>([^<]*)<')
_FULL_WIDTH = "font-variant-east-asian: full-width;"
_FONT_FAMILY = re.compile(r"font-family: Fira Code, ?monospace")
_FONTS = '"Sarasa Mono SC", "Noto Sans Mono CJK SC", "Maple Mono CN", Menlo, Consolas, monospace'
_QUIET_SECONDS = 1.2  # longer than what is loaded after the first frame waits
_PATIENCE_SECONDS = 10.0


def take_screenshot(app: TimelineApp, size: tuple[int, int], keys: Sequence[str] = ()) -> str:
    """Run an application without a terminal, press keys, and give the picture of its screen."""
    return asyncio.run(_picture(app, size, keys))


async def _picture(app: TimelineApp, size: tuple[int, int], keys: Sequence[str]) -> str:
    async with app.run_test(size=size) as pilot:
        await _settle(pilot)
        for key in keys:
            await pilot.press(key)
            await _settle(pilot)
        return portable(app.export_screenshot(title="timeline"))


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until the picture stays the same for a moment."""
    before, quiet, waited = "", 0.0, 0.0
    while quiet < _QUIET_SECONDS and waited < _PATIENCE_SECONDS:
        await pilot.pause(0.05)
        now = pilot.app.export_screenshot(simplify=True)
        quiet = quiet + 0.05 if _without_ids(now) == before else 0.0
        waited += 0.05
        before = _without_ids(now)


def _without_ids(svg: str) -> str:
    return re.sub(r"terminal-\d+", "terminal", svg)


def portable(svg: str) -> str:
    """Make a picture the same every time, without web fonts, and Chinese two cells wide."""
    plain = _FONT_FAMILY.sub(f"font-family: {_FONTS}", _WEB_FONT.sub("", svg))
    return _without_ids(_TEXT.sub(_with_cells, plain.replace(_FULL_WIDTH, "")))


def _with_cells(match: re.Match[str]) -> str:
    """Return a piece of text the room of its cells, where Rich counts characters."""
    before, length, after, printed = match.groups()
    text = html.unescape(printed)
    cells = float(length) / max(1, len(text)) * cell_len(text)
    return f'{before}textLength="{cells:g}" lengthAdjust="spacingAndGlyphs"{after}>{printed}<'


def main() -> None:
    """Write one picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT.svg")
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--size", default="120x36", metavar="WIDTHxHEIGHT")
    parser.add_argument("--lang", default="zh", choices=("zh", "en"))
    parser.add_argument("--today", type=date.fromisoformat, default=None)
    parser.add_argument("--query", default="")
    parser.add_argument("--press", default="", metavar="KEYS", help="keys, separated by spaces")
    given = parser.parse_args()
    width, height = map(int, given.size.split("x"))
    app = TimelineApp(given.db, lang=given.lang, query=given.query, today=given.today)
    picture = take_screenshot(app, (width, height), given.press.split())
    given.out.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
