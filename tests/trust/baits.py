"""Read texts of doubled length made of what repeats: python -m tests.trust.baits [PART OF A NAME].

Texts repeat a unit as it is, cut in the middle, with single characters exchanged, or with lengths
that vary. Reading twice as much may take at most 2.6 times as long.
"""

import datetime as dt
import random
import sys
import time
from contextlib import suppress
from itertools import count

from timeline import extract_events, read_page
from timeline.coreference.wording import likeness
from timeline.errors import TimelineError
from timeline.inert import inert, inert_json, inert_line
from timeline.model import Document
from timeline.offices.reading import offices_of
from timeline.query import parse_query
from timeline.reading.bytes.decoding import decode
from timeline.sentences import split_sentences
from timeline.stamps import is_banner, leading_stamp, read_stamp
from timeline.store.base.bigrams import bigrams, phrase
from timeline.store.linking.sketches import sketch
from timeline.temporal import find_dates, read_typed_date

UNITS = (
    "、林向东", "省卫健委副主任", "市长林向东、", "1月12日，", "“十四五”", "（右二）", "，", "。", "至",
    "一", "年", "县", "林向东县", "云溪县召开座谈会。", "昨日下午，县长郭远到白沙镇调研。", "据悉", "：",
    "1", "　", "会见", "与云溪集团签署", "江 帆 ", "a", "〇", "第3届", "——", "和", "副", "2024-", "\n", "(",
    "<p>", 'who:"', "-", "自1月至", "本报讯 ", "（记者 江帆）", "http://a.cn/", "A·B·", "市委", "公司",
)  # fmt: skip
HEAD = "云溪县召开座谈会\n\n1月12日，云溪县召开座谈会"
DAY, TODAY = "2024-01-14", dt.date(2024, 1, 14)
SIZES = (4000, 8000, 16000)
MOST, SHORTEST = 2.6, 0.08
OTHERS = "、，1月年县人（”长 a\n至的"


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def cut(unit: str, size: int) -> str:
    return repeated(unit, size - size % len(unit) + len(unit) // 2 + 1)


def exchanged(unit: str, size: int) -> str:
    """Exchange a character of every repeat, by a fixed seed."""
    chance, parts = random.Random(17), list(repeated(unit, size))
    for at in range(0, size, max(len(unit), 2)):
        parts[min(at + chance.randrange(max(len(unit), 2)), size - 1)] = chance.choice(OTHERS)
    return "".join(parts)


def growing(unit: str, size: int) -> str:
    """Repeat the unit by one character more each time, with a character in between."""
    parts, length = [], 0
    for times in count(1):
        parts.append(repeated(unit, times) + OTHERS[times % len(OTHERS)])
        length += times + 1
        if length >= size:
            return "".join(parts)[:size]
    return ""


WAYS = {"repeated": repeated, "cut": cut, "exchanged": exchanged, "growing": growing}


def read_article(text: str) -> None:
    for article in read_page(f"{HEAD}{text}。\n", published=DAY).articles:
        extract_events(article, published=DAY)


def read_web_page(text: str) -> None:
    data = f"<html><body><h1>云溪县召开座谈会</h1><p>{text}</p></body></html>".encode()
    read_page(Document("a.html", data, media="html"), published=DAY)


def read_bytes(text: str) -> None:
    decode(text.encode("gb18030"), declared=None, given=None, name="x")


def search(text: str) -> None:
    parse_query(text, today=TODAY)


def search_part(text: str) -> None:
    parse_query(f"who:林向东 or (since:{text}", today=TODAY)


CHECKS = {
    "article": read_article,
    "web page": read_web_page,
    "page": lambda text: read_page(text, published=DAY),
    "dates": lambda text: find_dates(text, DAY),
    "typed date": lambda text: read_typed_date(text, today=TODAY),
    "sentences": split_sentences,
    "stamps": lambda text: (read_stamp(text), leading_stamp(text), is_banner(text)),
    "offices": offices_of,
    "filter": search,
    "filter with a date": search_part,
    "bytes": read_bytes,
    "inert": lambda text: (inert(text), inert_line(text), inert_json(text)),
    "likeness": lambda text: likeness(text, text[::-1]),
    "index": lambda text: (bigrams(text), phrase(text), sketch(text)),
}


def seconds(check, text: str) -> float:
    start = time.process_time()
    with suppress(TimelineError):
        check(text)
    return time.process_time() - start


def grows(check, way, unit: str) -> list[float] | None:
    """Return the times of a bait that grow out of proportion; measured again where they do."""
    times = [seconds(check, way(unit, size)) for size in SIZES[1:]]
    if times[1] < SHORTEST or times[1] <= MOST * times[0]:
        return None
    again = [min(seconds(check, way(unit, size)) for _ in range(2)) for size in SIZES]
    return again if again[2] > MOST * max(again[1], SHORTEST / MOST) else None


def main(part: str) -> int:
    tried = faults = 0
    for name, check in CHECKS.items():
        if part not in name:
            continue
        for shape, way in WAYS.items():
            for unit in UNITS:
                seconds(check, way(unit, 100))  # what is loaded once is not counted
                tried += 1
                if times := grows(check, way, unit):
                    faults += 1
                    print(f"{name}, {unit!r} {shape}: {', '.join(f'{t:.2f} s' for t in times)}",
                          flush=True)  # fmt: skip
    print(f"{tried} baits, doubled to {SIZES[-1]} characters: {faults} grow out of proportion")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
