"""How long ``timeline doctor`` takes for a sound store, and how much memory.

usage: doctor.py [--events N] [--db PATH]
PATH is kept and used again; without it the store is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.store import build

SECONDS, MEGABYTES = 120, 300
AT = 1_000_000
"""The size that the limits are for; the time of a smaller store is told in proportion."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--db", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.db or Path(folder, "bench.db")
        build(path, options.events)
        start = time.perf_counter()
        command = [sys.executable, "-m", "timeline", "doctor", "--db", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        taken = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1000
    findings = [line for line in done.stdout.splitlines() if line.startswith("!")]
    print("\n".join(findings[:9]) or "sound")
    print(
        f"{options.events:,} events: {taken:.0f} s ({processor:.0f} s of processor),"
        f" {memory:.0f} MB; for {AT:,}: {processor * AT / options.events:.0f} s of processor"
        f" (limits {SECONDS} s, {MEGABYTES} MB)"
    )
    return 1 if findings or memory > MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
