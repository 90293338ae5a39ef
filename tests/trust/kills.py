"""Kill a process that adds pages, again and again: python -m tests.trust.kills 200."""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from timeline.query import Query
from timeline.store import open_reader
from timeline.store.maintenance.doctor import examine

PAGES = 400
ROUNDS_OF_A_STORE = 10
LONGEST = 0.6


def kill_once(path: Path, chance: random.Random) -> str:
    """Add pages until the process is killed; gives what is wrong with the store then."""
    command = [sys.executable, "-m", "tests.store.writer_process", str(path), "0", str(PAGES), "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        time.sleep(chance.random() * LONGEST)
        process.send_signal(signal.SIGKILL)
        told = [int(line) for line in process.stdout if line.endswith("\n")]
    with open_reader(path) as reader:
        events, articles = reader.count(Query()), len(reader.articles())
    if articles <= max(told, default=0) or events != 2 * articles:
        return f"{max(told, default=0) + 1} pages were told to be kept, {articles} are"
    return "; ".join(finding.columns()[2] for finding in examine(path)[:3])


def main(count: int) -> int:
    chance, faults = random.Random(17), 0
    for first in range(0, count, ROUNDS_OF_A_STORE):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(first, min(count, first + ROUNDS_OF_A_STORE)):
                fault = kill_once(Path(folder, "timeline.db"), chance)
                if fault:
                    faults += 1
                    print(f"kill {number}: {fault}")
    print(f"{count} kills: {faults} stores not whole")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
