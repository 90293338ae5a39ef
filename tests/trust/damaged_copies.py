"""Damage copies of a store, examine and recover them: python -m tests.trust.damaged_copies 200."""

import sys
import tempfile
from pathlib import Path

from tests.trust.damage import Truth
from tests.trust.invented import make_store
from tests.trust.judging import copies, judge, report


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_store(folder / "store.db", 60, seed=1)
        truth = Truth.of(folder / "store.db")
        verdicts = [judge(truth, each, data, folder) for each, data in copies(truth, count)]
    return 0 if report(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
