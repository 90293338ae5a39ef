"""The reason of a date in the language of the screen."""

from __future__ import annotations

import pytest

from timeline.messages import use_language
from timeline.tui.detail.why_text import why_text


class Told:
    """As much of a report as its reason needs."""

    published = "2024-01-14"

    def __init__(self, why, basis, published_basis="masthead"):
        self.why = why
        self.basis = basis
        self.published_basis = published_basis


@pytest.mark.parametrize(
    ("language", "told", "expected"),
    [
        ("zh", Told("year-latest-past", "year-inferred"),
         "年份取最近的过去 · 依据发表日 2024-01-14 (报头)"),
        ("en", Told("year-latest-past", "year-inferred"),
         "year: the latest past · counted from publication 2024-01-14 (from the masthead)"),
        ("en", Told('year-next\n{"kind": "told-by-word", "word": "将"}', "year-inferred", "unknown"),
         "year: the next to come · the word “将” · counted from publication 2024-01-14"),
        ("en", Told("in-brackets\nas-printed", "explicit"), "as printed in brackets · as printed"),
        ("zh", Told("by-hand", "explicit"), "手工给定"),
    ],
)  # fmt: skip
def test_reason(language, told, expected):
    """The rule is named, and the publication day where the date was counted from it."""
    use_language(language)

    assert expected == why_text(told)
