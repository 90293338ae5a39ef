"""What loading the reader of dates costs a command that may not need it."""

from __future__ import annotations

import resource
import subprocess
import sys

LIMIT = 0.060
RUNS = 9


def processor_seconds(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_import_is_light() -> None:
    """Importing the package costs less than 60 ms of processor time over bare Python."""
    pairs = [
        (processor_seconds("pass"), processor_seconds("import timeline.temporal"))
        for _ in range(RUNS)
    ]

    bare, loaded = (min(column) for column in zip(*pairs, strict=True))

    assert loaded - bare < LIMIT


def test_import_leaves_the_heavy_modules_out() -> None:
    """Neither dataclasses and inspect nor rules, tables and dateparser are loaded with it."""
    code = (
        "import sys, timeline.temporal; print([m for m in sys.modules if m in"
        " ('dataclasses', 'inspect', 'tomllib', 'dateparser', 'timeline.temporal.rules.all_rules')])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
