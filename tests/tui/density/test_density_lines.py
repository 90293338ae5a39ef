"""The density bar is drawn with colours that were made once."""

from __future__ import annotations

from timeline.tui.density.density_lines import DensityLines

from ..screens import settled, shown


async def test_a_page_makes_no_colour_anew(small_town, app_on, monkeypatch):
    """Paging marks other days on the axis; the bars keep their colours."""
    made = []
    make = DensityLines._new_cell
    monkeypatch.setattr(
        DensityLines, "_new_cell", lambda self, cell: made.append(cell) or make(self, cell)
    )
    async with app_on(small_town).run_test(size=(80, 12)) as pilot:
        await shown(pilot, "8 条")
        await settled(pilot, lambda: any(cell.colour.startswith("#") for cell in made))
        before = len(made)
        await pilot.press("G")
        await settled(pilot, lambda: pilot.app.browse.panes.timeline.scroll_y > 0)

        assert len(made) == before
