"""Throughput and memory of the whole reading, and the names found beside those of peers."""

from __future__ import annotations

import json
import resource
import time

from recognizers import installed
from texts import kilobytes, labelled, texts

from timeline.model import Document
from timeline.pipeline import read
from timeline.record import extract_record


def main() -> None:
    measure_reading()
    compare_names()


def measure_reading() -> None:
    """Read pages to events in one process; every quote must be verbatim."""
    rows = texts(4011)
    began = time.process_time()
    events = wrong = 0
    for text, published in rows:
        line = json.dumps({"id": "1", "text": text, "published": published}).encode()
        for reading in read(Document("bench", line), media="jsonl")[1]:
            record = extract_record(reading)
            events += len(record.events)
            wrong += sum(
                record.text[event.quote_start : event.quote_end] != event.quote
                for event in record.events
            )
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{kilobytes(rows) / seconds:.0f} KB/s, {memory:.0f} MB at most")
    print(f"{len(rows)} texts, {events} events, {wrong} quotes not verbatim")


def compare_names() -> None:
    """Return how many of the labelled participants and reporters each recognizer names."""
    rows = labelled()
    size = sum(len(text.encode()) for text, _ in rows) / 1000
    wanted = sum(len(names) for _, names in rows)
    print(f"\n{wanted} labelled participants and reporters in {len(rows)} texts")
    for recognizer, names_in in installed():
        began = time.process_time()
        found = sum(len(names & names_in(text)) for text, names in rows)
        seconds = time.process_time() - began
        print(f"{recognizer:9} {found / wanted:6.1%} found  {size / seconds:5.0f} KB/s")


if __name__ == "__main__":
    main()
