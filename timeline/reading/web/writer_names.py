"""Whether what stands where a writer could is the name of a person."""

from __future__ import annotations

import re

from timeline.lexicon.cues import cue

NO_WRITER = cue("web", "no-writer")
"""What names an account, an office or a stand-in."""
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6}")


def is_name(text: str) -> bool:
    """Return whether a text may be a person's name, or a pen name, and no account.

    >>> is_name("闻笛"), is_name("云溪发布")
    (True, False)
    """
    return _NAME.fullmatch(text) is not None and not NO_WRITER.search(text)
