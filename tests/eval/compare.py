"""Compare what this checkout reads and shows with what another revision did.

``python tests/eval/compare.py REV`` reads every labelled text, every sample page and, where it
is there, the corpus with both, and prints how many records differ, and the first of them.
The approved pictures of the screens are compared by their text.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCREENS = Path("tests/tui/__snapshots__")
FIRST = 5
"""So many differences are printed whole."""


def inputs() -> list[Path]:
    """Return the files that are read: labelled texts, samples, date sentences, the corpus."""
    folders = [ROOT / "tests" / "eval" / "gold", ROOT / "sources", SHARED / "gold"]
    texts = [p for folder in folders for p in folder.rglob("*.txt")]
    lines = [p for folder in folders[::2] for p in folder.rglob("dates*/*.jsonl")]
    return sorted({*texts, *lines, *SHARED.glob("corpus/*.jsonl")})


def read_all(paths: list[Path]) -> None:
    """Print a JSON line for each record: where it is from, and what was read there."""
    from timeline.model import Document
    from timeline.pipeline import read
    from timeline.record import extract_record

    for path in paths:
        if path.suffix == ".jsonl":
            _read_lines(path, read, extract_record, Document)
            continue
        published = _published(path)
        _, readings = read(Document(path.name, path.read_bytes()), published=published)
        for number, reading in enumerate(readings):
            _print(f"{path}#{number}", extract_record(reading).model_dump(mode="json"))


def _read_lines(path: Path, read, extract_record, document) -> None:
    """Read every line of a file of articles or of date sentences as a page of its own."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        page = document(f"{number}.txt", (row.get("text") or row.get("sentence")).encode())
        published = row.get("published") or row.get("reference")
        try:
            _, readings = read(page, published=published and published[:10])
        except Exception as error:  # noqa: BLE001 - an error is something to compare, too
            _print(f"{path}:{number}", {"error": repr(error)})
            continue
        for index, reading in enumerate(readings):
            record = extract_record(reading).model_dump(mode="json")
            _print(f"{path}:{number}#{index}", record)


def _published(path: Path) -> str | None:
    """Return the day that the labels of a text give to its reader."""
    labels = path.with_suffix(".json")
    if not labels.exists():
        return None
    said = json.loads(labels.read_text("utf-8"))
    return said.get("published") if said.get("published_basis", "given") == "given" else None


def _print(where: str, record: dict[str, object]) -> None:
    sys.stdout.write(json.dumps([where, record], ensure_ascii=False) + "\n")


def records(tree: Path) -> dict[str, str]:
    """Return the records that the code of a tree reads, by where they are from."""
    halves = [inputs()[::2], inputs()[1::2]]
    with ThreadPoolExecutor(2) as pool:
        outputs = list(pool.map(lambda paths: _run(tree, paths), halves))
    rows = (json.loads(line) for output in outputs for line in output.splitlines())
    return {where: json.dumps(record, ensure_ascii=False) for where, record in rows}


def _run(tree: Path, paths: list[Path]) -> str:
    done = subprocess.run(
        [sys.executable, __file__, "--read"],
        input="\n".join(map(str, paths)),
        env={**os.environ, "PYTHONPATH": str(tree), "PYTHONIOENCODING": "utf-8"},
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"reading with {tree} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def screens(tree: Path) -> dict[str, str]:
    """Return the text of every approved picture of a tree, by its name."""
    pictures = sorted((tree / SCREENS).rglob("*.svg"))
    return {str(p.relative_to(tree)): _words(p.read_text("utf-8")) for p in pictures}


def _words(picture: str) -> str:
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", picture)
    return "\n".join(html.unescape(text) for text in texts)


def report(kind: str, before: dict[str, str], after: dict[str, str], *, gone: bool) -> int:
    """Print how many values differ; with ``gone`` one that is missing now counts as well."""
    names = {*before, *after} if gone else {*before} & {*after}
    differing = sorted(n for n in names if before.get(n) != after.get(n))
    for name in differing[:FIRST]:
        print(f"{name}\n- {before.get(name)}\n+ {after.get(name)}")
    print(f"{len(differing)} {kind} differ of {len(names)}")
    return len(differing)


def main(revision: str) -> int:
    """Compare this checkout with a revision; return how much differs."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "before"
        git = ["git", "-C", str(ROOT)]
        subprocess.run([*git, "worktree", "add", "-q", "--detach", str(tree), revision], check=True)
        try:
            differ = report("records", records(tree), records(ROOT), gone=True)
            return differ + report("screen texts", screens(tree), screens(ROOT), gone=False)
        finally:
            subprocess.run([*git, "worktree", "remove", "--force", str(tree)], check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--read"]:
        read_all([Path(line) for line in sys.stdin.read().splitlines()])
    else:
        sys.exit(min(main(sys.argv[1]), 1))
