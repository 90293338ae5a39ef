"""What each newspaper gave per day, and the days of which nothing is there."""

import datetime as dt

import pytest

from tests.store.papers import page, reading
from timeline.store import open_store
from timeline.store.maintenance.user_sql import ask

MONDAY = dt.date(2024, 1, 1)


def coverage(tmp_path, *days, source="linjiang", more=()):
    """Add an article for each of these days after a Monday; gives the rows of the view."""
    with open_store(tmp_path / "t.db") as store:
        for name, numbers in ((source, days), ("yunxi", more)):
            for number in numbers:
                day = (MONDAY + dt.timedelta(number)).isoformat()
                text = f"第{number}天的天气预报，晴转多云。"
                store.add(*page(reading(text, source=name, published=day, headline=f"{number}")))
    sql = "SELECT source_id, published, articles, missing FROM coverage ORDER BY 1, 2"
    return ask(tmp_path / "t.db", sql).rows


def missing(rows):
    return [row[1] for row in rows if row[3]]


def test_a_row_for_every_day(tmp_path):
    """Every day from the first to the last has a row; one without articles is missing."""
    rows = coverage(tmp_path, 0, 1, 3)

    assert rows == (
        ("linjiang", "2024-01-01", 1, 0), ("linjiang", "2024-01-02", 1, 0),
        ("linjiang", "2024-01-03", 0, 1), ("linjiang", "2024-01-04", 1, 0),
    )  # fmt: skip


def test_every_paper_has_its_own_days(tmp_path):
    """Where one paper begins and ends says nothing of another."""
    rows = coverage(tmp_path, 0, 1, 2, more=(2, 4))

    assert [row[:2] for row in rows if row[0] == "yunxi"] == [
        ("yunxi", "2024-01-03"), ("yunxi", "2024-01-04"), ("yunxi", "2024-01-05"),
    ]  # fmt: skip
    assert missing(rows) == ["2024-01-04"]


@pytest.mark.parametrize(
    ("days", "gaps"),
    [
        ([n for n in range(28) if n % 7 < 5 and n != 9], ["2024-01-10"]),
        ([n for n in range(28) if n not in {5, 9}], ["2024-01-06", "2024-01-10"]),
        ([0, 7, 14, 28], ["2024-01-22"]),
    ],
    ids=["five days a week", "daily", "weekly"],
)
def test_days_without_an_issue_are_not_missing(tmp_path, days, gaps):
    """Days of the week on which a paper hardly ever has an issue are no gaps."""
    assert missing(coverage(tmp_path, *days)) == gaps
