"""Whatever is generated in the documentation is what would be generated today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
GENERATED = [
    page
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    if "[[[cog" in page.read_text("utf-8")
]


@pytest.mark.parametrize("page", GENERATED, ids=lambda path: path.name)
def test_generated_parts_are_fresh(page):
    """`make docs` would change nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", page],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, f"run `make docs`: {done.stdout}"
