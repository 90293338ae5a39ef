"""Moving, filtering and reading in the timeline."""

from __future__ import annotations

import pytest

from timeline.tui.queries import questions

from ..screens import counted, gone, lines, settled, shown, still, text


async def test_first_screen(small_town, app_on):
    """Events stand under their days and months, with weekday, type, chief person and place."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2024年1月", "13日 周六", "6 条")
        line = next(line for line in lines(pilot.app) if "工业旅游发展座谈会" in line)

        assert "● 会议" in line
        assert "林向东 主持 · 4人" in line
        assert "市文化馆" in line


async def test_precision_is_drawn(small_town, app_on):
    """A part of a day, an hour, a span, a month, a doubt and a plan each look different."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "春节前走访企业")
        screen = text(pilot.app)

        assert "调研 下午" in screen
        assert "讲座 14:30" in screen
        assert "≈31日–1月14日" in screen
        assert "○ 走访" in screen
        assert "◐ 展览 –2月24日" in screen


async def test_keys_move_the_cursor(small_town, app_on):
    """j k g G PgDn PgUp move over events only."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        view = pilot.app.browse.panes.timeline
        seen = []
        for key in ("j", "j", "k", "G", "g", "pagedown", "pageup", "down", "up", "J", "K"):
            await pilot.press(key)
            seen.append(view.rank)

        assert seen == [1, 2, 1, 7, 0, 7, 0, 1, 0, 1, 0]


async def test_enter_opens_and_escape_closes(small_town, app_on):
    """Enter shows every field and the article; Esc goes back to the timeline."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "k", "k", "enter")
        await shown(pilot, "原文", "市文旅局局长", "年份取最近的过去", "十件实事")
        assert pilot.app.focused.id == "detail"
        await pilot.press("escape")
        await gone(pilot, "原文")
        assert pilot.app.focused.id == "timeline"


async def test_detail_covers_a_narrow_screen(small_town, app_on):
    """At 80 columns the detail takes the whole screen."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "enter")
        await shown(pilot, "原文")

        assert not pilot.app.browse.panes.timeline.display


async def test_filter_counts_while_typing(small_town, app_on):
    """Every keystroke filters and counts; Enter makes a chip."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"人:林")
        await shown(pilot, "2 / 8")
        await gone(pilot, "春节前走访企业")
        await pilot.press("enter")
        await shown(pilot, "人:林 ✕")
        assert pilot.app.focused.id == "timeline"


async def test_completion(small_town, app_on):
    """Tab completes keys and values in the language of the screen."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await settled(pilot, lambda: bool(pilot.app.browse.query_one("#filter-bar").known))
        await pilot.press("slash", *"类", "tab")
        assert pilot.app.browse.query_one("#filter-input").value == "类型:"
        await pilot.press(*"签", "tab", "enter")
        await shown(pilot, "类型:签约 ✕", "1 / 8")


async def test_backspace_undoes_the_last_condition(small_town, app_on):
    """In an empty input Backspace takes the last chip away."""
    async with app_on(small_town, query="类型:会议 人:林向东").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "类型:会议 ✕", "人:林向东 ✕", "1 / 8")
        await pilot.press("slash", "backspace")
        await gone(pilot, "人:林向东 ✕")
        await pilot.press("backspace")
        await gone(pilot, "类型:会议 ✕")


async def test_what_is_typed_fast_is_not_held_half(small_town, app_on):
    """A space holds the condition before it, not what was typed behind it in the meantime."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash")
        bar = pilot.app.browse.query_one("#filter-bar")
        bar.input.value = "类型:会议 "
        bar.input.value = "类型:会议 人"
        await shown(pilot, "/ 8")

        assert (bar.typed, bar.query_held.conditions) == ("类型:会议 人", ())


async def test_a_date_in_words_counts_when_it_is_whole(small_town, app_on):
    """Half a date filters nothing and is no error; Enter reads the whole one and holds it."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"自:上")
        await shown(pilot, "上周")
        assert not pilot.app.browse.session.query.conditions
        await pilot.press(*"周五", "enter")
        await shown(pilot, "自:上周五 ✕", "/ 8")


async def test_an_offered_date_filters_while_it_is_typed(small_town, app_on):
    """A date in the words that are offered counts as soon as it is whole."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"自:上周")
        await shown(pilot, "自:上周", "/ 8")


async def test_chip_is_removed_by_a_click(small_town, app_on):
    """A click on a chip removes its condition."""
    async with app_on(small_town, query="人:林向东").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "人:林向东 ✕", "2 / 8")
        await pilot.click("#chips", offset=(2, 0))
        await gone(pilot, "✕")


async def test_errors_are_explained_in_place(small_town, app_on):
    """A filter that is not in the language is explained under the bar; the timeline stays."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"类型:茶会", "enter")
        await shown(pilot, "⚠", "茶会", "工业旅游发展座谈会")


async def test_nothing_matches_says_why(small_town, app_on):
    """An empty result names the condition that excludes everything."""
    async with app_on(small_town, query="类型:签约 人:郭远").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "没有符合的事件", "会有 2 条", "会有 1 条")
        await pilot.press("slash", "backspace")
        await shown(pilot, "校友总会与市政府签订战略合作协议")


async def test_filter_by_a_value_of_the_event(small_town, app_on):
    """f offers the values under the cursor; a number picks one, x leaves one out."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "f", "2")
        await shown(pilot, "地点:云溪县 ✕", "1 / 8")
        await pilot.press("f", "x")
        await shown(pilot, "−类型:走访 ✕", "没有符合的事件")


async def test_facets(small_town, app_on):
    """Tab goes to the facets; Enter filters by a value, x leaves it out."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "人物", "秦观海")
        await pilot.press("tab")
        assert pilot.app.focused.id == "facets"
        await pilot.press("x")
        await shown(pilot, "✕", "−类型:")


async def test_siblings_of_a_chosen_value_stay(small_town, app_on):
    """A second value of a facet is added to the first; a chosen value is taken back."""
    async with app_on(small_town).run_test(size=(120, 50)) as pilot:
        await shown(pilot, "8 条")
        await still(pilot)
        await pilot.press("tab", "enter")
        await shown(pilot, "类型:公布 ✕", "1 / 8", "✓")
        await counted(pilot, "会议", 1)
        await pilot.press("j", "enter")
        await shown(pilot, "类型:公布,展览 ✕", "2 / 8")
        await still(pilot)
        await pilot.press("enter")
        await shown(pilot, "类型:公布 ✕", "1 / 8")


async def test_it_opens_at_the_newest_day(small_town, app_on):
    """Without anything to resume the newest day stands first."""
    async with app_on(small_town, order="newest").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条", "春节前走访企业")
        assert pilot.app.browse.panes.timeline.row.title == "春节前走访企业"


async def test_the_detail_stands_beside_a_wide_list(small_town, app_on):
    """From 150 columns the event under the cursor is shown whole while the list keeps the keys."""
    async with app_on(small_town).run_test(size=(150, 40)) as pilot:
        await shown(pilot, "8 条", "原文")
        assert pilot.app.focused.id == "timeline"
        await pilot.press("G")
        await shown(pilot, "2月,招商小分队将在春节前走访企业")


async def test_newspapers_go_by_their_names(small_town, app_on):
    """Facets, chips and articles say the printed name; the slug filters as well."""
    async with app_on(small_town).run_test(size=(120, 50)) as pilot:
        await counted(pilot, "临江日报", 6)
        await counted(pilot, "江城晚报", 2)
        await pilot.press("tab", "G", "enter")
        await shown(pilot, "来源:江城晚报 ✕", "2 / 8")
        await pilot.press("escape", "slash", "backspace", *"来源:wanbao", "enter")
        await shown(pilot, ":wanbao ✕", "2 / 8")
        await pilot.press("A")
        await shown(pilot, "2024-01-02 江城晚报", "2024-01-14 临江日报")


async def test_facets_fold_away(small_town, app_on):
    """Below 100 columns the facets lie over the list only while they are used."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        assert "人物" not in text(pilot.app)
        await pilot.press("tab")
        await shown(pilot, "人物")
        await pilot.press("escape")
        await gone(pilot, "人物")


async def test_go_to_a_date(small_town, app_on):
    """d asks for a date and puts the cursor there; a bad one is explained."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("d", *"2024-01-13", "enter")
        view = pilot.app.browse.panes.timeline
        await settled(pilot, lambda: view.row is not None and view.row.start_day == "2024-01-13")
        await pilot.press("d", *"2024-13-45", "enter")
        await shown(pilot, "⚠")
        await pilot.press("escape")
        assert pilot.app.focused.id == "timeline"


async def test_density_bar(small_town, app_on):
    """Keys in the density bar go to other days and filter by a period."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("shift+tab")
        assert pilot.app.focused.id == "density"
        await pilot.press("right", "shift+right", "enter")
        await shown(pilot, "自:", "至:")


async def test_turning_keeps_the_event(small_town, app_on):
    """O turns the order round and keeps the cursor on its event."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        view = pilot.app.browse.panes.timeline
        await pilot.press("j")
        before = view.row.id
        await pilot.press("O")
        await settled(pilot, lambda: view.rank == 6)

        assert view.row.id == before


async def test_help_lists_every_binding(small_town, app_on):
    """? lists the keys from the bindings; Esc goes back."""
    async with app_on(small_town).run_test(size=(120, 60)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("question_mark")
        await shown(pilot, "跳到日期", "PgDn", "按键")
        await pilot.press("escape")
        await gone(pilot, "PgDn")


async def test_help_is_searched(small_town, app_on):
    """/ in the help keeps the rows with a word; Esc gives the search up, then the help."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("question_mark")
        await shown(pilot, "按此条的某个值筛选")
        await pilot.press("slash", *"撤销")
        await gone(pilot, "按此条的某个值筛选")
        await shown(pilot, "撤销上一个决定")
        await pilot.press("escape")
        await shown(pilot, "按此条的某个值筛选")
        await pilot.press("escape")
        await shown(pilot, "8 条")


async def test_no_database_yet(tmp_path, app_on):
    """Without a file the screen says how to add the first page."""
    async with app_on(tmp_path / "none.db").run_test(size=(80, 24)) as pilot:
        await shown(pilot, "还没有事件", "timeline add")
    async with app_on(tmp_path / "none.db", lang="en").run_test(size=(80, 24)) as pilot:
        await shown(pilot, "Nothing yet", "timeline add")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("lang", ["zh", "en"])
async def test_columns_stay_straight(small_town, app_on, size, lang):
    """Every line fills its width exactly, and titles begin in the same cell."""
    from rich.cells import cell_len

    async with app_on(small_town, lang=lang).run_test(size=size) as pilot:
        await shown(pilot, "临江新年灯会")
        starts = {
            cell_len(line[: line.index(word)])
            for line in lines(pilot.app)
            for word in ("工业旅游", "产科儿科", "“双碳”", "临江新年")
            if word in line
        }

        assert {cell_len(line) for line in lines(pilot.app)} == {size[0]}
        assert len(starts) == 1


async def test_next_event_of_the_same_person(small_town, app_on):
    """In the detail g goes to the next event of the person, n to the next of the timeline."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "j", "j", "enter")
        await shown(pilot, "原文", "当天14时30分")
        await pilot.press("g")
        await shown(pilot, "全市工业旅游发展座谈会在市文化馆召开")
        await settled(pilot, lambda: pilot.app.browse.panes.timeline.row.type == "meeting")
        await pilot.press("g")
        await settled(pilot, lambda: bool(pilot.app._notifications))
        await pilot.press("n")
        await shown(pilot, "会上,临江大学校友总会与临江市人民政府签订")


async def test_a_name_in_the_article_filters(small_town, app_on):
    """Tab goes through the names of the detail, Enter filters by one."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "k", "k", "enter")
        await shown(pilot, "原文")
        await pilot.press("tab", "tab", "enter")
        await shown(pilot, "人:林向东 ✕", "2 / 8")


async def test_events_of_another_process_appear(small_town, app_on):
    """What another process adds is shown while the cursor stays on its event."""
    from ..stores import Printed, Told, fill

    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        view = pilot.app.browse.panes.timeline
        await pilot.press("j", "j")
        before = view.row.id
        told = Told("1月1日,临江图书馆开馆", "award", "临江图书馆开馆", "2024-01-01")
        fill(small_town, (Printed("图书馆开馆", (told,)),))
        await shown(pilot, "9 条", "临江图书馆开馆")

        assert view.row.id == before


async def test_the_store_appears(tmp_path, app_on):
    """The empty screen gives way as soon as another process makes the store."""
    from ..stores import SMALL_TOWN, fill

    async with app_on(tmp_path / "town.db").run_test(size=(80, 24)) as pilot:
        await shown(pilot, "还没有事件")
        fill(tmp_path / "town.db", SMALL_TOWN)
        await shown(pilot, "8 条", "工业旅游发展座谈会")
        assert pilot.app.focused.id == "timeline"


async def test_resuming(small_town, app_on):
    """The next start begins with the filter and the event of the last end."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"人:林向东", "enter")
        await shown(pilot, "2 / 8")
        await pilot.press("j", "q")
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "人:林向东 ✕", "2 / 8")
        assert pilot.app.browse.panes.timeline.rank == 1


async def test_a_title_typed_as_text_is_looked_for_elsewhere(small_town, app_on):
    """Where no text holds what was typed, the field that does is proposed and a key takes it."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"市文旅局局长", "enter")
        await shown(pilot, "1 职务:市文旅局局长 有 2 条")
        await pilot.press("1")
        await shown(pilot, "职务:市文旅局局长 ✕", "2 / 8", "临江新年灯会开幕")


async def test_a_text_with_pages_to_come_is_scrolled_to_its_end(tmp_path, app_on):
    """Lines beyond the first page are fetched while they are reached."""
    from ..stores import Printed, Told, fill

    told = tuple(
        Told(
            f"2024年1月{day}日,云溪县召开第{n}次会议",
            "meeting",
            f"第{n}次会议",
            f"2024-01-{day:02}",
        )
        for n, day in ((n, 1 + n % 28) for n in range(300))
    )
    store = fill(tmp_path / "long.db", (Printed("会议", told),))
    async with app_on(store).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "300 条")
        for _ in range(9):
            await pilot.press("pagedown")
        await pilot.press("G")
        await settled(pilot, lambda: pilot.app.browse.panes.timeline.row is not None)

        assert pilot.app.browse.panes.timeline.rank == 299


async def test_a_bare_date_is_offered_as_a_condition(small_town, app_on):
    """A date without a key is completed to one; as a text it is looked for among the days."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("slash", *"2024-01-13")
        await shown(pilot, "日期:2024-01-13", "自:2024-01-13", "至:2024-01-13")
        await pilot.press("enter")
        await shown(pilot, "1 日期:2024-01-13 有 4 条")
        await pilot.press("1")
        await shown(pilot, "日期:2024-01-13 ✕", "4 / 8")


async def test_titles_are_completed(small_town, app_on):
    """What people hold is offered with and without its key."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await settled(pilot, lambda: bool(pilot.app.browse.query_one("#filter-bar").known))
        await pilot.press("slash", *"副")
        await shown(pilot, "职务:副市长")
        await pilot.press("backspace", *"职务:")
        await shown(pilot, "市文旅局局长")


async def test_facets_are_passed_heading_by_heading(small_town, app_on):
    """J and K go to the first value of the next and the previous kind."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await counted(pilot, "临江日报", 6)
        await pilot.press("tab", "J", "J", "enter")
        await shown(pilot, "地点:市文化馆 ✕", "2 / 8")
        await pilot.press("K", "K", "K", "enter")
        await shown(pilot, "类型:")


async def test_parts_of_the_day_are_short_on_a_narrow_screen(small_town, app_on):
    """English writes afternoon as p.m. where there is little room, and cuts no word."""
    async with app_on(small_town, lang="en").run_test(size=(60, 20)) as pilot:
        await shown(pilot, "survey       p.m. ", "opening      eve ")
    async with app_on(small_town, lang="en").run_test(size=(80, 24)) as pilot:
        await shown(pilot, "afternoon", "evening")


async def test_units_that_are_not_counted_say_so(small_town, app_on, monkeypatch):
    """Where there are too many events to count units, the heading says so."""
    monkeypatch.setattr(questions, "_MOST_WITH_OFFICES", 3)
    async with app_on(small_town).run_test(size=(120, 60)) as pilot:
        await shown(pilot, "8 条", "属地 · 超过5万条不计")
