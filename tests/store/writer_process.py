"""A process that adds pages one after another and acknowledges each on stdout; for the kill tests."""

import datetime as dt
import sys

from tests.store.papers import event, page, reading
from timeline.store import open_store


def numbered(number, source="linjiang"):
    """Page ``number``: two events that nothing else resembles."""
    day = (dt.date(2020, 1, 1) + dt.timedelta(days=number)).isoformat()
    first = f"1月{number % 28 + 1}日，第{number}届云溪县{chr(0x4E00 + number)}文化节开幕。"
    second = f"县长郑树辉在白沙镇{chr(0x5E00 + number)}村调研。"
    text = first + second
    return page(
        reading(
            text,
            event(
                first,
                text,
                source=source,
                kind="opening",
                title=f"第{number}届文化节",
                day=day,
            ),
            event(
                second,
                text,
                source=source,
                kind="survey",
                title=f"调研{chr(0x5E00 + number)}村",
                day=day,
                people=("郑树辉",),
                place="白沙镇",
            ),
            source=source,
            headline=f"第{number}届文化节开幕",
        )
    )


def main():
    """Add pages ``first`` to ``last`` with ``step``."""
    path, first, last, step = sys.argv[1], *map(int, sys.argv[2:5])
    with open_store(path) as store:
        for number in range(first, last, step):
            store.add(*numbered(number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
