"""Throughput of reading dates in processor time, beside dateparser and (where installed) JioNLP.

JioNLP comes with the extra `bench`. Each reader runs in a process of its own, so that none pays
for another's dictionaries, and they take turns, so that a busy machine slows all alike; figures
are medians of the turns. usage: dates.py [READER TURN]
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
import warnings
from importlib.util import find_spec

from texts import kilobytes, texts

SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")
TURNS = 5
WARMING = 100
LEAST_SPEED, LEAST_RATIO = 2000, 12


def speed(rows: list[tuple[str, str]], read) -> float:
    """Return the kilobytes of UTF-8 that are read in a second of processor time."""
    began = time.process_time()
    for text, published in rows:
        read(text, published)
    return kilobytes(rows) / (time.process_time() - began)


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


READERS = {"timeline": (ours, 1), "dateparser": (by_dateparser, 200), "JioNLP": (by_jionlp, 20)}
"""Each with the share of the texts that it gets."""


def measure(name: str, turn: int) -> None:
    """Print the speed of one reader, warmed with texts that do not count."""
    warnings.simplefilter("ignore")
    read, share = READERS[name]
    rows = texts(WARMING + 2000)
    speed(rows[:WARMING], read)
    print(speed(rows[WARMING + turn :: share], read))


def measured(name: str, turn: int) -> float:
    command = [sys.executable, __file__, name, str(turn)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def main() -> None:
    names = [name for name in READERS if name != "JioNLP" or find_spec("jionlp")]
    turns = [{name: measured(name, turn) for name in names} for turn in range(TURNS)]
    for name in names:
        found = statistics.median(turn[name] for turn in turns)
        ratio = statistics.median(turn["timeline"] / turn[name] for turn in turns)
        print(f"{name:12} {found:8.0f} KB/s   timeline reads {ratio:6.1f} times as fast")
    print(f"{'wanted':12} {LEAST_SPEED:8} KB/s   {LEAST_RATIO:20} times JioNLP")


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(sys.argv[1], int(sys.argv[2]))
    else:
        main()
