"""Change one place of the program at a time, and run its tests: python -m tests.trust.mutants 300.

Places are drawn by a fixed seed from filters, dates and the decisions of a store. A change that no
test notices is a survivor. What was tried is noted in ``build/mutants.jsonl`` and not tried again
while its module is the same: a run that was cut off goes on where it was.
``mutants FIRST COUNT`` runs a part of the 300.
"""

from __future__ import annotations

import ast
import compileall
import json
import os
import random
import resource
import shutil
import sys
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trust.mutations import mutations

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
CHANGED = (
    ("timeline/query",),
    ("timeline/temporal",),
    ("timeline/store/writing", "timeline/store/events", "timeline/store/adding"),
)
FURTHER = {
    "temporal": (
        "tests/temporal/test_corpus.py",
        "tests/temporal/rules",
        "tests/temporal/test_gold.py",
    ),
    "store": ("tests/store/writing/test_decisions.py", "tests/store/writing/test_histories.py"),
}
"""Tests of a package that ask for all of it."""
KEPT = ("timeline", "tests", "db", "sources", "pyproject.toml", "README.md", "docs")
MUTANTS, SEED, SECONDS, NO_TESTS = 300, 17, 40, 5
TRIED = ROOT / "build" / "mutants.jsonl"
LOADED_ONCE = ("pytest", "hypothesis", "pydantic", "sqlite_utils", "click")


def sample() -> list[tuple[Path, int]]:
    """Draw the places, of each group in turn: a module and the number of a mutation of it."""
    chance = random.Random(SEED)
    groups = [chance.sample(places(group), MUTANTS // len(CHANGED)) for group in CHANGED]
    return [place for together in zip(*groups, strict=True) for place in together]


def places(folders: Iterable[str]) -> list[tuple[Path, int]]:
    """Return all places of the modules of some folders."""
    files = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return [
        (path.relative_to(ROOT), number)
        for path in files
        for number in range(len(mutations(ast.parse(path.read_text("utf-8")))))
    ]


def tests_of(module: Path) -> list[str]:
    """Return the tests of a module, from those that stand beside to those of its package."""
    folder = Path("tests", *module.parts[1:-1])
    beside = sorted(path.relative_to(ROOT) for path in (ROOT / folder).glob("test_*.py"))
    further = map(Path, FURTHER.get(module.parts[1], ()))
    found = dict.fromkeys([folder / f"test_{module.stem}.py", module, *beside, *further])
    return [str(path) for path in found if (ROOT / path).exists()]


@cache
def usable(copy: Path, tests: str) -> bool:
    """Return whether tests pass, in their time, where nothing is changed."""
    return passes(copy, [tests])


def passes(copy: Path, tests: list[str]) -> bool:
    """Return whether tests pass in a copy of the program; in a process of their own."""
    child, failed = os.fork(), 1
    if not child:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            failed = run(copy, tests)
        finally:  # nothing that the parent is in the middle of is ended here
            os._exit(failed)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in {0, NO_TESTS}


def run(copy: Path, tests: list[str]) -> int:
    """Run tests in this process, which imports the program from the copy."""
    import pytest

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]
    sys.path.insert(0, str(copy))
    sys.dont_write_bytecode = True
    os.environ["PYTHONPATH"] = str(copy)
    options = [
        "-x",
        "--assert=plain",
        "-p",
        "no:cacheprovider",
        "-m",
        "not slow",
        "--hypothesis-seed=17",
    ]
    return int(pytest.main([*options, *tests]))


def mutated(copy: Path, module: Path, number: int) -> tuple[str, bool]:
    """Change one place of a module in the copy and run its tests; gives whether all pass."""
    source = (ROOT / module).read_text("utf-8")
    tree = ast.parse(source)
    said, change = mutations(tree)[number]
    change()
    changed = ast.unparse(tree)
    return said, not any(notices(copy, module, source, changed, each) for each in tests_of(module))


def notices(copy: Path, module: Path, source: str, changed: str, tests: str) -> bool:
    """Return whether tests fail with a change, and pass in their time without it."""
    (copy / module).write_text(changed, "utf-8")
    try:
        failed = not passes(copy, [tests])
    finally:
        (copy / module).write_text(source, "utf-8")
    return failed and usable(copy, tests)


def tried() -> dict[str, dict[str, object]]:
    """Return what was found before, by module, number and text of the module."""
    lines = TRIED.read_text("utf-8").splitlines() if TRIED.exists() else []
    return {row["place"]: row for row in map(json.loads, lines)}


def place_of(module: Path, number: int) -> str:
    return f"{module} {number} {sha256((ROOT / module).read_bytes()).hexdigest()[:12]}"


def note(place: str, said: str, survived: bool) -> dict[str, object]:
    """Keep what was found of a place."""
    row: dict[str, object] = {"place": place, "said": said, "survived": survived}
    TRIED.parent.mkdir(exist_ok=True)
    with TRIED.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return row


def main(first: int, count: int) -> int:
    for name in LOADED_ONCE:
        __import__(name)
    known = tried()
    chosen = {place_of(*place): place for place in sample()[first : first + count]}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder).resolve()
        for name in KEPT:
            whole = (ROOT / name).is_dir()
            (shutil.copytree if whole else shutil.copy)(ROOT / name, copy / name)
        compileall.compile_dir(copy, quiet=1, workers=1)
        os.chdir(copy)
        for place, (module, number) in chosen.items():
            if place not in known:
                known[place] = note(place, *mutated(copy, module, number))
    return tell([known[place] for place in chosen])


def tell(rows: list[dict[str, object]]) -> int:
    """Print the survivors and the figure."""
    survivors = [row for row in rows if row["survived"]]
    for row in survivors:
        print(f"{str(row['place']).split()[0]}:{row['said']}")
    print(f"{len(rows)} mutants: {len(rows) - len(survivors)} killed, {len(survivors)} left")
    return 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*given) if len(given) > 1 else main(0, *(given or [MUTANTS])))
