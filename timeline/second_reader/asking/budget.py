"""How many articles and tokens may be asked for; what is reserved counts until it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BYTES_OF_A_TOKEN = 2
"""No tokenizer in use makes more tokens of Chinese than one of two bytes."""


def most_tokens(text: str) -> int:
    """Return how many tokens a text has at most.

    >>> most_tokens("会议召开")
    7
    """
    return len(text.encode("utf-8", "replace")) // _BYTES_OF_A_TOKEN + 1


@dataclass(slots=True)
class Budget:
    """What may still be asked."""

    max_articles: int | None = None
    max_tokens: int | None = None
    articles: int = 0
    """Articles that were asked about, answers of the cache aside."""
    tokens: int = 0
    """Tokens that were used."""
    _reserved: int = 0

    def reserve(self, tokens: int) -> bool:
        """Reserve an article with so many tokens; return whether the limits allow that."""
        if self.max_articles is not None and self.articles >= self.max_articles:
            return False
        if self.max_tokens is not None and self.tokens + self._reserved + tokens > self.max_tokens:
            return False
        self.articles += 1
        self._reserved += tokens
        return True

    def within(self, estimates: Sequence[int]) -> tuple[int, int]:
        """Return of how many of these articles, with how many tokens at most, is asked."""
        tokens = sum(estimates[: self.max_articles])
        count = len(estimates[: self.max_articles])
        return count, tokens if self.max_tokens is None else min(tokens, self.max_tokens)

    def settle(self, reserved: int, used: int) -> None:
        """Count what a reservation came to."""
        self._reserved -= reserved
        self.tokens += used
