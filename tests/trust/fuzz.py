"""Feed changed texts to decoding, segmentation, dates and filters: python -m tests.trust.fuzz 5000.

The same number gives the same inputs. Nothing but an error of ours may be raised, and no input
may take long.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from timeline.errors import TimelineError
from timeline.query import parse_query
from timeline.reading.bytes.decoding import decode
from timeline.sentences import split_sentences
from timeline.temporal import tag_dates

LONGEST = 2.0
DAY = dt.date(2024, 1, 14)
SEEDS = (
    "云溪县召开座谈会\n\n本报讯 1月12日上午9时30分，云溪县召开座谈会。县长郭远（右二）出席。",
    "“十四五”期间，1—3月、去年10月下旬至今年2月29日，正月初五前后，第3届（2024）。",
    'type:meeting who:林向东 or (place:临江 -自:2024-01 至:上月) "校友 会" on:2024-W10',
    "2月30日;廿四日;97年一季度;近三月;下周周六;24时;13:61;二〇二四年一月十二日",
    "since:2024上半年 place:none level:county 类型:签约 人:“林向东” )(",
)
PIECES = (
    "\x00", "\ufeff", "\u202e", "\U0001f600", "、", "“", "”", "（", "1月", "日", "至", "—", "年",
    "〇", "\t", "\r", "\n", ":", "(", ")", '"', " or ", "-", "9" * 30, "县长", "\ud7ff", "𠮷",
)  # fmt: skip
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-32")


def changed(text: str, chance: random.Random) -> str:
    """Cut, double, insert and exchange parts of a text."""
    for _ in range(chance.randint(1, 8)):
        one, two = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        part = text[one:two]
        text = chance.choice((
            text[:one] + text[two:],
            text[:two] + part * chance.randint(1, 3) + text[two:],
            text[:one] + chance.choice(PIECES) * chance.choice((1, 1, 2, 50)) + text[one:],
            text[:one] + part[::-1] + text[two:],
            text[:one] + chance.choice(SEEDS)[: chance.randint(0, 20)] + text[two:],
        ))[:4000]  # fmt: skip
    return text


def as_bytes(text: str, chance: random.Random) -> bytes:
    """Encode a text in some way, and change some bytes."""
    data = bytearray(text.encode(chance.choice(ENCODINGS), errors="replace"))
    for _ in range(chance.choice((0, 0, 1, 5)) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def check_spans(text: str) -> None:
    for span in split_sentences(text):
        assert text[span.start : span.end]
    for timex in tag_dates(text, "2024-01-14"):
        assert text[timex.span.start : timex.span.end] == timex.text
        period = timex.period
        assert not (period.start_day and period.end_day) or period.start_day <= period.end_day


def check_decoding(text: str, chance: random.Random) -> None:
    decoded = decode(as_bytes(text, chance), declared=None, given=None, name="x")
    decoded.text.encode()
    assert "\x00" not in decoded.text


CHECKS: dict[str, Callable[[str, random.Random], object]] = {
    "decoding": check_decoding,
    "sentences and dates": lambda text, _chance: check_spans(text),
    "filters": lambda text, _chance: parse_query(text, today=DAY),
}


def main(count: int) -> int:
    chance, faults = random.Random(17), 0
    parse_query(SEEDS[2], today=DAY)  # what is loaded once is not counted
    with suppress(TimelineError):
        parse_query("since:20l", today=DAY)
    for number in range(count):
        text = changed(chance.choice(SEEDS), chance)
        for name, check in CHECKS.items():
            start = time.process_time()
            try:
                check(text, chance)
            except TimelineError:
                pass
            except Exception as err:  # noqa: BLE001 - whatever it is, it is what is looked for
                faults += 1
                print(f"{name} {number}: {type(err).__name__}: {err} of {text!r}"[:400])
            if time.process_time() - start > LONGEST:
                faults += 1
                print(f"{name} {number}: over {LONGEST} s for {text!r}"[:400])
    print(f"{count} inputs of each of {len(CHECKS)} kinds: {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000))
