"""Decisions are written, shown and undone."""

from __future__ import annotations

from contextlib import suppress

import pytest

from timeline.messages import use_language
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.writing.deciding import NothingChanges
from timeline.tui.decisions.corrections import present_value

from ..screens import counted, gone, settled, shown, text


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


async def test_confirming_and_undoing(small_town, app_on):
    """c confirms the event under the cursor, u takes it back."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "c")
        await shown(pilot, "✓")
        await pilot.press("u")
        await gone(pilot, "✓")
        assert pilot.app.browse.panes.timeline.rank == 1


async def test_rejecting_and_undoing(small_town, app_on):
    """r takes an event out of the timeline, u brings it back."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条", "春节前走访企业")
        await pilot.press("G", "r")
        await gone(pilot, "春节前走访企业")
        await pilot.press("u")
        await shown(pilot, "春节前走访企业")


async def test_correcting_a_wrong_place(small_town, app_on):
    """e offers the fields with what they hold; the new value is shown with its mark; u undoes it."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "e")
        await shown(pilot, "更正", "地点: 云溪县")
        await pilot.press("4")
        await shown(pilot, "地点:")
        await pilot.press(*["backspace"] * 3, *"白沙镇", "enter")
        await shown(pilot, "白沙镇", "✎")
        assert [row.place for row in rows(small_town)][-1] == "白沙镇"
        await pilot.press("u")
        await shown(pilot, "云溪县")


async def test_correcting_in_the_detail(small_town, app_on):
    """A correction made in the detail is shown there at once."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "enter")
        await shown(pilot, "原文")
        await pilot.press("e", "2")
        await pilot.press("!", "enter")
        await shown(pilot, "春节前走访企业!", "已更正")
        assert pilot.app.focused.id == "detail"


async def test_a_correction_that_cannot_be(small_town, app_on):
    """A value that the store does not understand is explained, and nothing changes."""
    async with app_on(small_town).run_test(size=(120, 40), notifications=True) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "e", "_")
        await shown(pilot, "更正")
        await pilot.press("3")
        await pilot.press(*"x", "enter")
        await settled(pilot, lambda: bool(pilot.app._notifications))

        assert rows(small_town)[-1].starts == "2024-02-01"


async def test_tag_and_note(small_town, app_on):
    """t tags and N notes the event; both are in the detail."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "enter")
        await shown(pilot, "原文")
        await pilot.press("t", *"重点", "enter")
        await shown(pilot, "#重点")
        await pilot.press("N", *"待核", "enter")
        await shown(pilot, "待核")


async def test_merging_and_undoing(small_town, app_on):
    """m marks an event, m on another one merges them; Esc unmarks, u makes them two again."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "m")
        await shown(pilot, "待合并:临江新年灯会 ")
        await pilot.press("escape")
        await gone(pilot, "待合并")
        await pilot.press("m", "j", "m")
        await shown(pilot, "7 条", "×2")
        await gone(pilot, "待合并")
        await pilot.press("u")
        await shown(pilot, "8 条")
        assert "×2" not in text(pilot.app)


async def test_a_type_is_picked_from_a_list(small_town, app_on):
    """e then 1 offers all types by name."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "e")
        await shown(pilot, "1  类型: 走访")
        await pilot.press("1")
        await shown(pilot, "1  会议")
        await pilot.press("G", "k", "g", "1")
        await shown(pilot, "○ 会议", "✎")
        assert rows(small_town)[-1].type == "meeting"


async def test_a_known_place_is_offered(small_town, app_on):
    """What is typed for a place is completed from the places that are there."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await counted(pilot, "滨江公园", 2)
        await pilot.press("G", "e")
        await shown(pilot, "4  地点")
        await pilot.press("4")
        await shown(pilot, "地点: 云溪县")
        await pilot.press(*["backspace"] * 3, *"滨江")
        await shown(pilot, "地点: 滨江公园")
        await pilot.press("right", "enter")
        await shown(pilot, "✎")
        assert rows(small_town)[-1].place == "滨江公园"


async def test_undoing_says_what_was_decided(small_town, app_on):
    """u takes back the latest decision, whoever made it, and names it."""
    async with app_on(small_town).run_test(size=(120, 40), notifications=True) as pilot:
        await shown(pilot, "8 条")
        with open_store(small_town) as store:
            store.correct(rows(small_town)[-1].id, "place", "白沙镇", by="another")
        await shown(pilot, "白沙镇")
        await pilot.press("u")
        await shown(pilot, "云溪县")
        await settled(pilot, lambda: bool(pilot.app._notifications))
        said = [one.message for one in pilot.app._notifications]
        assert said == ["已撤销:地点: 云溪县 → 白沙镇"]


async def test_the_day_of_publication_is_corrected(small_town, app_on):
    """e offers the day of publication too; the article is read again with it."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "enter")
        await shown(pilot, "原文")
        await pilot.press("e")
        await shown(pilot, "8  发表日: 2024-01-14")
        await pilot.press("8")
        await shown(pilot, "发表日: 2024-01-14")
        await pilot.press("backspace", "5", "enter")
        await settled(pilot, lambda: "2024-01-15" in {row.published for row in rows(small_town)})


def _plain(people):
    return [(person.name, person.role, person.title) for person in people]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_can_be_typed_over_reads_as_it_stands(small_town, lang):
    """People and bodies are offered in a form that means them when nothing is changed."""
    use_language(lang)
    with open_store(small_town) as store:
        first = rows(small_town)[-1].id
        store.correct(first, "people", "郭远:attend:市委副书记、市长;秦观海", by="me")
        store.correct(first, "organizations", "临江市商务局:signatory", by="me")
    with open_reader(small_town) as reader:
        before = reader.event(first)
    with open_store(small_town) as store:
        for field in ("people", "organizations", "date", "title", "place"):
            with suppress(NothingChanges):
                store.correct(first, field, present_value(before, field), by="me")
    with open_reader(small_town) as reader:
        after = reader.event(first)

    assert before.participants[0].title == "市委副书记、市长"
    assert _plain(after.participants) == _plain(before.participants)
    assert after.organizations == before.organizations
    assert (after.row.starts, after.row.ends) == (before.row.starts, before.row.ends)


async def test_a_marked_event_looks_marked(small_town, app_on):
    """m changes the mark of the line until the event is merged or unmarked."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "m", "j")
        await shown(pilot, "◆ 展览")
        await pilot.press("escape")
        await gone(pilot, "◆")
