"""The texts that benchmarks read: a corpus beside the repository, else the labelled articles."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "broadcast.jsonl"
LABELLED = ROOT / "tests" / "eval" / "gold" / "articles"


def texts(count: int) -> list[tuple[str, str]]:
    """Give ``count`` texts at most, each with its day of publication."""
    if CORPUS.exists():
        lines = CORPUS.read_text("utf-8").splitlines()[:count]
        return [(row["text"], row["published"]) for row in map(json.loads, lines)]
    rows = []
    for path in sorted(LABELLED.glob("*.txt"))[:count]:
        labels = json.loads(path.with_suffix(".json").read_text("utf-8"))
        rows.append((path.read_text("utf-8"), labels["published"]))
    return rows


def kilobytes(rows: list[tuple[str, str]]) -> float:
    return sum(len(text.encode()) for text, _ in rows) / 1000
