"""Inputs led by coverage, for some seconds of each kind: python -m tests.trust.guided 60.

atheris changes the inputs of ``fuzz`` towards code that was not reached yet. Without atheris,
which needs Linux, hypothesis draws texts of the same pieces.
"""

from __future__ import annotations

import importlib
import random
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

KINDS = ("decoding", "sentences and dates", "filters")
MODULES = ("timeline.query", "timeline.reading.bytes.decoding", "timeline.sentences",
           "timeline.temporal")  # fmt: skip
LONGEST = 2000


def try_input(kind: str, data: bytes) -> None:
    """Feed one input of a kind; whatever but an error of ours is raised is a fault."""
    fuzz = importlib.import_module("tests.trust.fuzz")
    chance = random.Random(len(data))
    text = data[:LONGEST].decode("utf-8", errors="replace")
    try:
        fuzz.CHECKS[kind](text, chance)
    except fuzz.TimelineError:
        return


def follow_coverage(kind: str, seconds: int, corpus: Path) -> None:
    """Let atheris change the seeds of a corpus; ends the process."""
    import atheris

    with atheris.instrument_imports(include=list(MODULES)):
        for name in MODULES:
            importlib.import_module(name)
    fuzz = importlib.import_module("tests.trust.fuzz")
    for number, seed in enumerate(fuzz.SEEDS):
        (corpus / str(number)).write_text(seed, "utf-8")
    limits = [f"-max_total_time={seconds}", "-seed=17", f"-max_len={LONGEST}", "-timeout=20"]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], lambda data: try_input(kind, data))
    atheris.Fuzz()


def draw(kind: str, seconds: int) -> None:
    """Let hypothesis draw texts of the pieces of ``fuzz`` for some seconds."""
    fuzz = importlib.import_module("tests.trust.fuzz")
    parts = st.one_of(st.sampled_from(fuzz.SEEDS), st.sampled_from(fuzz.PIECES), st.text())
    texts = st.lists(parts, max_size=9).map("".join)
    quiet = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
    ends = time.monotonic() + seconds

    @given(texts)
    @settings(max_examples=500, **quiet)
    def tried(text: str) -> None:
        try_input(kind, text.encode("utf-8", errors="replace"))

    while time.monotonic() < ends:
        tried()


def main(seconds: int) -> int:
    guide = "atheris" if find_spec("atheris") else "hypothesis"
    faults = 0
    for kind in KINDS:
        command = [sys.executable, "-m", "tests.trust.guided", str(seconds), kind]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        runs = [line for line in done.stderr.splitlines() if line.startswith("Done ")]
        print(f"{kind}: {runs[-1] if runs else 'done'} ({guide})")
        if done.returncode:
            faults += 1
            print("\n".join((done.stdout + done.stderr).splitlines()[-15:]))
    return 1 if faults else 0


def fuzz_one(kind: str, seconds: int) -> None:
    if find_spec("atheris"):
        with tempfile.TemporaryDirectory() as folder:
            follow_coverage(kind, seconds, Path(folder))
    else:
        draw(kind, seconds)


if __name__ == "__main__":
    given_seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    if len(sys.argv) > 2:
        fuzz_one(sys.argv[2], given_seconds)
    else:
        sys.exit(main(given_seconds))
