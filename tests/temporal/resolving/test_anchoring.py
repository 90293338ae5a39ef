"""Days reckoned from the page or from a date told before."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag_dates
from timeline.temporal.calendar.days import day
from timeline.temporal.grammar.senses import Given, Sense
from timeline.temporal.resolving.anchoring import Place, anchored
from timeline.temporal.resolving.context import Context, Mention

PUBLISHED = date(2024, 1, 14)


def test_from_the_publication() -> None:
    """昨日 is the day before the publication."""
    given = Given("publication", -1)

    found = anchored(Sense("昨日"), given, Context("昨日", PUBLISHED), Place(0, 2))

    assert (found.days, found.basis) == (day(2024, 1, 13), "anchored-to-publication")


def test_from_the_date_before() -> None:
    """次日 is the day after the date told before."""
    context = Context("1月5日开幕,次日闭幕。", PUBLISHED)
    context.mentions.append(Mention(day(2024, 1, 5), 0, 4, "day", "1月5日"))

    found = anchored(Sense("次日"), Given("previous", 1), context, Place(7, 9))

    assert (found.days, found.basis) == (day(2024, 1, 6), "anchored-to-previous-date")


def test_without_a_date_before() -> None:
    """次日 without a date before it has no days."""
    assert (
        anchored(Sense("次日"), Given("previous", 1), Context("次日", PUBLISHED), Place(0, 2))
        is None
    )


def test_without_a_publication() -> None:
    """昨日 of a page without a day has no days."""
    assert (
        anchored(Sense("昨日"), Given("publication", -1), Context("昨日", None), Place(0, 2))
        is None
    )


def _days(text: str, published: str) -> dict[str, tuple[str | None, str | None]]:
    return {t.text: (t.period.start_day, t.period.end_day) for t in tag_dates(text, published)}


@pytest.mark.parametrize(("text", "published", "expression", "days"), [
    ("读书月从6月1日至30日,将办十场讲座。", "2021-06-09", "6月1日至30日", ("2021-06-01", "2021-06-30")),
    ("义诊将从6月1日持续至6月30日。", "2021-06-09", "6月1日持续至6月30日", ("2021-06-01", "2021-06-30")),
    ("集训从3月11日持续到4月10日,各镇将轮流举办。", "2024-03-15", "3月11日持续到4月10日", ("2024-03-11", "2024-04-10")),
    ("画展将延续至9月26日。", "2021-09-18", "9月26日", ("2021-09-26", "2021-09-26")),
    ("画展延续至9月26日。", "2021-09-18", "9月26日", ("2021-09-26", "2021-09-26")),
    ("花展9月20日将开幕。随后移至桐湾,从9月28日到10月8日再展出。", "2021-09-18", "9月28日到10月8日", ("2021-09-28", "2021-10-08")),
    ("从9月20日到9月30日,宣讲队将走遍全县。", "2021-09-17", "9月20日到9月30日", ("2021-09-20", "2021-09-30")),
    ("云溪1月1日电 12月29日上午,跨江大桥通车。", "2019-01-02", "12月29日上午", ("2018-12-29", "2018-12-29")),
    ("居民请于7月15日前到社区或通过小程序办理认证。", "2024-06-27", "7月15日前", (None, "2024-07-15")),
    ("11月25日8时至17时,河西线检修停电。", "2025-11-20", "11月25日8时至17时", ("2025-11-25", "2025-11-25")),
])  # fmt: skip
def test_year_of_a_range(
    text: str, published: str, expression: str, days: tuple[str | None, str]
) -> None:
    """A range that runs on the publication day stays; words of the future look ahead."""
    assert days == _days(text, published)[expression]


@pytest.mark.parametrize(("text", "expression", "day"), [
    ("11月10日,对接会举行。园区建于2023年。对接会前一天,客商走访园区。", "前一天", "2024-11-09"),
    ("11月10日,对接会举行。2023年10月,园区扩建。次日,客商返程。", "次日", "2024-11-11"),
    ("11月10日,对接会举行。“1月3日我就来过。”他说。当晚,双方会谈。", "当晚", "2024-11-10"),
    ("11月10日,对接会举行。园区始建于2019年5月6日。当日,双方会谈。", "当日", "2024-11-10"),
    ("11月10日,发布会举行。10月2日,队伍收网。发布会前一天,干部下乡。", "前一天", "2024-11-09"),
    ("11月8日至10日,书展举行。书展前一天,展位布置完毕。", "前一天", "2024-11-07"),
    ("11月10日,推介会举行。首班车将于11月28日开出。\n当晚,两地座谈。", "当晚", "2024-11-10"),
    ("江都11月11日电 昨晚,推介会举行。", "昨晚", "2024-11-10"),
])  # fmt: skip
def test_day_that_a_word_refers_to(text: str, expression: str, day: str) -> None:
    """当天 refers to the last day told: no year, no founding, no closed quotation, no day to come."""
    assert (day, day) == _days(text, "2024-11-14")[expression]


@pytest.mark.parametrize("bait", ["(星期一", "1月1日(", "12日(13日", "农历(正月初一"])
def test_nested_brackets(bait: str) -> None:
    """Brackets within brackets are no glosses of glosses, however many there are."""
    assert tag_dates(bait * 2000, "2024-01-14")


def test_day_word_without_a_day() -> None:
    """A year alone is no day that 当日 could refer to."""
    assert _days("2023年,工厂建成。当日,双方会谈。", "2024-11-14")["当日"] == (None, None)
