"""What is loaded before the first page."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "timeline.model", "timeline.offices", "timeline.whole", "timeline.query.language",
    "timeline.store.conditions.fields", "timeline.store.events", "timeline.store.base.schema",
    "timeline.store.search.counting", "timeline.store.search.facets",
    "timeline.tui.filters.filter_input", "timeline.tui.queries.questions",
    "timeline.tui.widgets.prompt", "timeline.tui.widgets.menu", "timeline.tui.widgets.prose",
)  # fmt: skip


def test_the_first_page_is_shown_without_what_comes_later():
    """Neither offices, counts, the filter language nor panes that are mounted later are loaded."""
    code = (
        "import sys, timeline.tui.app, timeline.store.opening;"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
