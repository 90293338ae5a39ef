"""Throughput of reading dates, beside dateparser and (where installed) JioNLP."""

from __future__ import annotations

import re
import time
import warnings
from importlib.util import find_spec

from texts import kilobytes, texts

SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")


def timed(name: str, rows: list[tuple[str, str]], read) -> float:
    began = time.perf_counter()
    found = sum(read(text, published) for text, published in rows)
    speed = kilobytes(rows) / (time.perf_counter() - began)
    print(f"{name:12} {speed:10.1f} KB/s   {found} expressions in {kilobytes(rows):.0f} KB")
    return speed


def ours(text: str, published: str) -> int:
    from timeline.temporal import tag_dates

    return len(tag_dates(text, published))


def by_dateparser(text: str, _published: str) -> int:
    from dateparser.search import search_dates

    sentences = filter(None, SENTENCE.findall(text))
    return sum(len(search_dates(s, languages=["zh"]) or ()) for s in sentences)


def by_jionlp(text: str, _published: str) -> int:
    from jionlp import ner

    return len(ner.extract_time(text, time_base=time.time()))


def main() -> None:
    warnings.simplefilter("ignore")
    ours("2024年1月12日", "2024-01-14")
    speed = timed("timeline", texts(2000), ours)
    print(f"{'':12} {speed / timed('dateparser', texts(8), by_dateparser):10.0f} times as fast")
    if find_spec("jionlp"):
        print(f"{'':12} {speed / timed('JioNLP', texts(40), by_jionlp):10.0f} times as fast")


if __name__ == "__main__":
    main()
