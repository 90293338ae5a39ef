"""Captions and photo credits: what belongs to a picture and not to the sentence around it."""

from __future__ import annotations

from timeline.lexicon.cues import cue

_CREDIT = cue("byline", "caption-credit")
_SHOWN = cue("page", "picture-pointer")
_LONGEST = 160


def is_caption(text: str) -> bool:
    """Return whether a line reads as a photo caption by itself.

    >>> is_caption("渡船驶向对岸。 记者/闻笛 摄"), is_caption("渡船驶向对岸。")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    credited = any(made in text[-60:] for made in ("摄", "图", "照"))
    return bool((credited and _CREDIT.search(text[-60:])) or _SHOWN.match(text))
