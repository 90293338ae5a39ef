"""The texts that benchmarks read: a corpus beside the repository, else the labelled articles."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "broadcast.jsonl"
GOLD = ROOT / "tests" / "eval" / "gold"
LABELLED = GOLD / "articles"


def texts(count: int) -> list[tuple[str, str]]:
    """Return ``count`` texts at most, each with its day of publication."""
    if CORPUS.exists():
        lines = CORPUS.read_text("utf-8").splitlines()[:count]
        return [(row["text"], row["published"]) for row in map(json.loads, lines)]
    rows = []
    for path in sorted(LABELLED.glob("*.txt"))[:count]:
        labels = json.loads(path.with_suffix(".json").read_text("utf-8"))
        rows.append((path.read_text("utf-8"), labels["published"]))
    return rows


def labelled() -> list[tuple[str, set[str]]]:
    """Return the labelled articles and pages, each with its participants and its reporters."""
    rows = []
    for path in sorted((*LABELLED.glob("*.json"), *(GOLD / "pages").glob("*.json"))):
        articles = json.loads(path.read_text("utf-8"))["articles"]
        names = {p["name"] for a in articles for e in a["events"] for p in e["participants"]}
        names |= {r["name"] for a in articles for r in a.get("byline_reporters", ())}
        rows.append((path.with_suffix(".txt").read_text("utf-8"), {_closed(n) for n in names}))
    return rows


def _closed(name: str) -> str:
    """Write a name without the blanks that print widens it with."""
    return "".join(name.split())


def kilobytes(rows: list[tuple[str, str]]) -> float:
    return sum(len(text.encode()) for text, _ in rows) / 1000
