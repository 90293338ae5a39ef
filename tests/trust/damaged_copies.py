"""Damage copies of a store, examine and recover them: python -m tests.trust.damaged_copies 200.

``damaged_copies FIRST COUNT`` takes a part of them.
"""

import sys
import tempfile
from itertools import islice
from pathlib import Path

from tests.trust.damage import Truth
from tests.trust.invented import make_store
from tests.trust.judging import copies, judge, report

COPIES = 200


def main(first: int, count: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_store(folder / "store.db", 60, seed=1)
        truth = Truth.of(folder / "store.db")
        chosen = islice(copies(truth, first + count), first, None)
        verdicts = [judge(truth, each, data, folder) for each, data in chosen]
    return 0 if report(verdicts) else 1


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*given) if len(given) > 1 else main(0, *(given or [COPIES])))
