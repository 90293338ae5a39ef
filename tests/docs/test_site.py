"""The site of the documentation has every page, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
NAMED = set(re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text("utf-8")))


def test_every_page_is_in_the_menu():
    """Whatever is written is found from the menu of the site; decisions are found by links."""
    written = {str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md")}

    assert {page for page in written - NAMED if not page.startswith("decisions/")} == set()
    assert NAMED - written == {"db/README.md"}


def test_pages_are_in_both_languages():
    """Every Chinese page has its English page of the same name."""
    chinese = {page.name for page in (DOCS / "zh").glob("*.md")}

    assert [name for name in chinese if not (DOCS / name).exists()] == []
    assert chinese >= {
        "first.md",
        "morning.md",
        "cookbook.md",
        "filters.md",
        "sql.md",
        "formats.md",
    }
