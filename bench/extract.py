"""Throughput and memory of the whole reading, page to events, in one process."""

from __future__ import annotations

import json
import resource
import time

from texts import kilobytes, texts

from timeline.model import Document
from timeline.pipeline import read
from timeline.record import extract_record


def main() -> None:
    rows = texts(2000)
    began = time.perf_counter()
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
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{kilobytes(rows) / seconds:.0f} KB/s, {memory:.0f} MB at most")
    print(f"{len(rows)} texts, {events} events, {wrong} quotes not verbatim")


if __name__ == "__main__":
    main()
