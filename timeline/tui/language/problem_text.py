"""What is doubtful, told in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import told, translate

if TYPE_CHECKING:
    from timeline.model import Problem


def problem_text(problem: Problem) -> str:
    """Write in one line what a person should look at, with the words in question.

    >>> from timeline.messages import Message
    >>> from timeline.model import Problem
    >>> problem_text(Problem("feed", Message("feed-malformed"), "<rss>"))
    'the feed is not well-formed; its entries were read all the same: “<rss>”'
    """
    text, quote = inert_line(told(problem.message)), inert_line(problem.quote)
    if not quote or quote in text:
        return text
    return f"{text}{translate(': ')}“{quote}”"
