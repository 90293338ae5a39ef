"""Run the benchmarks of this folder, or those named, one after the other.

usage: run.py [NAME ...]     NAME is the name of a file here without .py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def is_benchmark(path: Path) -> bool:
    return path.stem != "run" and "__main__" in path.read_text("utf-8")


def main(names: list[str]) -> int:
    found = [path.stem for path in sorted(HERE.glob("*.py")) if is_benchmark(path)]
    failed = 0
    for name in names or found:
        print(f"== {name}", flush=True)
        failed += subprocess.run([sys.executable, HERE / f"{name}.py"], check=False).returncode != 0
        print(flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
