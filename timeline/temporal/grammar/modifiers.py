"""What stands before or after a date and moves its bounds: 截至, 以来, 前, 后, 期间, 至."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Literal, NamedTuple

Effect = Literal["until", "since", "before", "after", "within", "to-now", "from", "around"]


class Frame(NamedTuple):
    """One row: a word, where it stands, what it does, and examples that tests run."""

    effect: Effect
    pattern: str
    examples: tuple[str, ...]


PREFIX = r"截至|截止(?!日|时)(?:到|至|于)?"
SUFFIXES = (
    Frame("to-now", r"以?来?(?:至今|到现在|迄今)", ("2016年至今=2016-01-01/2024-01-14",)),
    Frame("since", r"以来|(?<=年)来(?=[,。、])", ("今年以来=2024-01-01/2024-01-14", "2016年以来=2016-01-01/2024-01-14")),
    Frame("until", r"为止", ("2023年底为止=/2023-12-31",)),
    Frame("until", r"[及或](?:以前|之前)", ("2018年7月9日或之前=/2018-07-09",)),
    Frame("from", r"[及或](?:以后|之后)", ("2018年7月9日及以后=2018-07-09/",)),
    Frame("around", r"前后|左右", ("1月5日前后=2024-01-05", "2010年前后=2010-01-01/2010-12-31")),
    Frame("before", r"(?:以前|之前)|前(?![所往来去进后期景途锋方沿身任言台线夫程端几一二三四五六两半0-9夕列天年晚])", (
        "年底前=/2024-12-31", "1995年以前=/1994-12-31", "1月20日前=/2024-01-20")),
    Frame("after", r"(?:以后|之后|过后|刚刚?过(?:去|完)?(?=[,。;]|不久|$))|后(?![来续面期方勤备者台代卫天半排劲果院年补世])", ("2000年以后=2001-01-01/", "元旦刚过=2024-01-02/")),
    Frame("within", r"期间|这段时间|之间|间(?![隔接断歇距谍])", ("1月5日至7日期间=2024-01-05/2024-01-07",)),
)  # fmt: skip
CONNECTOR = (
    r"起?(?:-{1,2}|至|到|直至|直到|一直到|一直至|持续到|持续至|延续到|延续至|延长至|延长到|开始至)"
)
ON = r"起(?![草步飞源点航降诉动伏码床家跑因])"
"""Closes what 自 or 从 opens: 自2019年起 has no end."""
HOURS = r"(?P<first>[0-9]{1,2})(?:-|至|到)(?P<last>[0-9]{1,2})[时点](?![0-9])"
ENUMERATION = r"、|和|与|及"
