"""Where two readers differ, both readings stand side by side and one key takes either."""

from __future__ import annotations

from tests.second_reader.stores import add_article, consulted
from timeline.store import open_reader

from ..screens import gone, shown


def corrections(path):
    with open_reader(path) as reader:
        return [(c.kind, c.field) for c in reader.corrections()]


def open_ones(path):
    with open_reader(path) as reader:
        return reader.differences(reader.articles()[0].id)


def taken(reader):
    """Return the values of corrections that stand."""
    return {c.new for c in reader.corrections() if c.kind == "correct" and not c.undone}


async def test_a_key_takes_either(tmp_path, app_on):
    """1 keeps what stands, 2 takes the other reading, u takes back; the next one follows."""
    path = tmp_path / "t.db"
    add_article(path, consulted())
    with open_reader(path) as reader:
        found = reader.differences(reader.articles()[0].id)
        count = len(found)
    async with app_on(path).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "时间线")
        await pilot.press("R")
        await shown(pilot, "⚖", "rules", "llm")
        await pilot.press("1")
        await gone(pilot, f"另有 {count - 1} 处不同")
        await shown(pilot, "⚖", f"另有 {count - 2} 处不同")
        assert corrections(path) == [("note", None)]
        await pilot.press("2")
        await gone(pilot, f"另有 {count - 2} 处不同")
        assert ("correct", found[1].field) in corrections(path)
        with open_reader(path) as reader:
            assert taken(reader) == {found[1].there}
        await pilot.press("u")
        await shown(pilot, f"另有 {count - 2} 处不同")

    assert found[0].note not in {d.note for d in open_ones(path)}
    assert found[1].note in {d.note for d in open_ones(path)}
