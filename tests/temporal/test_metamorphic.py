"""Values stay the same when only the printing changes, and move when the publication moves."""

from __future__ import annotations

import calendar
import os
import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples, mostly_slow
from timeline.temporal import find_dates, tag_dates

VARIANTS = int(os.environ.get("TIMELINE_VARIANTS", "0"))
"""How many variants of each kind to try at least; the usual run tries fewer than 10,000."""
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
DASHES = st.sampled_from(["-", "—", "–", "－", "~", "～", "至", "到", "——"])
SPACES = st.sampled_from(["", " ", "\u3000", "\u00a0"])
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
CHINESE = "〇一二三四五六七八九"


def in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return CHINESE[ones]
    return ("" if tens == 1 else CHINESE[tens]) + "十" + (CHINESE[ones] if ones else "")


def written(number: int, style: str) -> str:
    if style == "wide":
        return str(number).translate(WIDE)
    if style == "chinese":
        return "".join(CHINESE[int(c)] for c in str(number)) if number > 99 else in_words(number)
    return f"{number:02}" if style == "padded" else str(number)


STYLES = st.sampled_from(["plain", "padded", "wide", "chinese"])


@given(DAYS, STYLES, SPACES)
@settings(max_examples=examples(max(2000, VARIANTS)), deadline=None)
def test_a_printed_day_is_that_day(day: date, style: str, space: str) -> None:
    """Width, numerals and spaces do not change a full date, nor does the publication."""
    year, month, number = (written(n, style) for n in (day.year, day.month, day.day))
    text = f"会议于{year}{space}年{space}{month}{space}月{space}{number}{space}日召开。"

    (found,) = tag_dates(text, "2024-01-14")

    assert (day.isoformat(), day.isoformat()) == (found.period.starts, found.period.ends)
    assert found.text == found.span.of(text)
    assert found.basis == "explicit"


@given(DAYS, st.integers(1, 200), DASHES, STYLES, SPACES)
@settings(max_examples=examples(max(2000, VARIANTS)), deadline=None)
def test_a_printed_range_is_that_range(
    first: date, length: int, dash: str, style: str, space: str
) -> None:
    """Every dash and connector gives the same range."""
    last = first + timedelta(length)
    ends = [
        f"{written(d.year, style)}年{written(d.month, style)}月{written(d.day, style)}日"
        for d in (first, last)
    ]

    (found,) = tag_dates(f"展期{ends[0]}{space}{dash}{space}{ends[1]}。", "2024-01-14")

    assert (first.isoformat(), last.isoformat()) == (found.period.starts, found.period.ends)


@given(DAYS, st.integers(0, 360), STYLES)
@settings(max_examples=examples(max(1500, VARIANTS)), deadline=None)
def test_a_day_without_year_is_the_latest_past_one(published: date, back: int, style: str) -> None:
    """M月D日 up to a year before the publication is found without its year."""
    day = published - timedelta(back)
    text = f"{written(day.month, style)}月{written(day.day, style)}日，会议召开。"

    (found,) = tag_dates(text, published.isoformat())

    assert found.period.starts == day.isoformat()


@given(DAYS)
@settings(max_examples=examples(max(1000, VARIANTS)), deadline=None)
def test_day_offsets_move_with_the_publication(published: date) -> None:
    """昨日, 前天, 明天 and 三天前 are so many days from the publication."""
    for word, offset in {
        "昨日": -1,
        "前天": -2,
        "明天": 1,
        "后天": 2,
        "三天前": -3,
        "今天": 0,
    }.items():
        (found,) = tag_dates(f"{word},会议召开。", published.isoformat())

        assert found.period.starts == (published + timedelta(offset)).isoformat()


@given(DAYS)
@settings(max_examples=examples(max(1000, VARIANTS)), deadline=None)
def test_week_month_and_year_anchors_equal_calendar_arithmetic(published: date) -> None:
    """上周三, 上月, 今年 … equal what the calendar module says."""
    monday = published - timedelta(published.weekday())
    before = published.replace(day=1) - timedelta(1)
    expected = {
        "本周": (monday, monday + timedelta(6)),
        "上周三": (monday - timedelta(5),) * 2,
        "下周日": (monday + timedelta(13),) * 2,
        "上月": (before.replace(day=1), before),
        "本月": (
            published.replace(day=1),
            published.replace(day=calendar.monthrange(published.year, published.month)[1]),
        ),
        "去年": (date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)),
        "明年3月": (date(published.year + 1, 3, 1), date(published.year + 1, 3, 31)),
    }
    for word, (first, last) in expected.items():
        (found,) = tag_dates(f"{word},项目开工。", published.isoformat())

        assert (first.isoformat(), last.isoformat()) == (found.period.starts, found.period.ends)


@given(st.integers(1950, 2090), st.integers(1, 12), DAYS)
@settings(max_examples=examples(max(500, VARIANTS)), deadline=None)
def test_impossible_dates_are_problems(year: int, month: int, published: date) -> None:
    """A day behind the end of its month is a problem and has no value."""
    number = calendar.monthrange(year, month)[1] + 1
    dates = find_dates(f"{year}年{month}月{number}日举行。", published.isoformat())

    assert [problem.kind for problem in dates.problems] == ["impossible-date"]
    assert [timex.period.starts for timex in dates.timexes] == [None]


ALPHABET = "0123456789一二三四五六七八九十〇年月日号时点分至-—、（）()上下本今昨前后周末初底截以来春节农历正腊闰 \n，。“”"


@given(
    st.text(st.one_of(st.sampled_from(ALPHABET), st.characters()), max_size=60),
    st.one_of(st.none(), DAYS),
)
@settings(max_examples=examples(max(2000, VARIANTS)), deadline=None)
def test_no_text_breaks_it(text: str, published: date | None) -> None:
    """Any text gives ordered, separate spans that are slices of it, and never an exception."""
    dates = find_dates(text, published.isoformat() if published else None)

    end = 0
    for timex in dates.timexes:
        assert timex.text == timex.span.of(text)
        assert end <= timex.span.start < timex.span.end
        assert bool(timex.period.starts or timex.period.ends) == bool(timex.edtf)
        end = timex.span.end


BAIT = [
    "一二三四五六七八九十", "1月", "1月1日", "2024", "年月日", "截至", "1月1日至", "1日、", "上周", "“五一", "每周", "（1月",
    "2月30日", "当天", "十", "0", "1 ", "近三年", "正月", "9时", "2024年", "2 0 2 4 ", "二 〇 ", "，下午", "年前", "前后", "去年同期",
    "1月、", "第三个", "春节", "每年农历", "12日的", "1月1日前一天", "一二三四五六七", "将于1月", "的", "（", " ",
]  # fmt: skip
MOST_GROWTH = 2.5
ATTEMPTS = 4


@pytest.mark.parametrize("bait", mostly_slow(BAIT, kept=3))
def test_time_grows_linearly(bait: str) -> None:
    """Twice the bait takes about twice the time; a busy machine gets another attempt."""
    count = 3000 // len(bait)
    tag_dates(bait * 10, "2024-01-14")

    growths = (best_time(bait * count * 2) / best_time(bait * count) for _ in range(ATTEMPTS))

    assert any(growth < MOST_GROWTH for growth in growths)


def best_time(text: str) -> float:
    times = []
    for _ in range(2):
        start = time.process_time()
        tag_dates(text, "2024-01-14")
        times.append(time.process_time() - start)
    return min(times)


def test_dates_without_publication_stay_open() -> None:
    """Without a publication only what the text itself dates has a value."""
    found = tag_dates("昨日,1月12日,近日;2024年1月12日签约,次日开工。", None)

    assert [t.period.starts for t in found] == [None, None, None, "2024-01-12", "2024-01-13"]


def test_clock_times_keep_to_their_day() -> None:
    """Spans of every expression are verbatim and edtf never holds a clock time."""
    for timex in tag_dates("1月12日24时至13日6时,昨晚7点半。", "2024-01-14"):
        assert not re.search("T", timex.edtf or "")
