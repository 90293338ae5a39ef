"""Captions and photo credits: what belongs to a picture and not to the sentence around it."""

from __future__ import annotations

from timeline.patterns import late_pattern

_CREDIT = late_pattern(
    "(?:[。！？!?”」）)]|\\s)\\s*[（(]?(?:[\\u4e00-\\u9fff]{0,12}?(?:记者|通讯员|特约摄影)?)?[\\s/／:：]*"
    "[\\u4e00-\\u9fff·]{1,4}(?:[\\s、][\\u4e00-\\u9fff·]{1,4}){0,3}\\s*/?(?:摄影报道|摄影|摄|供图|图)[）)]?$"
)
_SHOWN = late_pattern("^(?:图为|上图|下图|左图|右图|题图|图[①-⑩\\d一二三四]|[▲△▼▶◀][^。]{2,})")
_LONGEST = 160


def is_caption(text: str) -> bool:
    """Return whether a line reads as a photo caption by itself.

    >>> is_caption("渡船驶向对岸。 记者/闻笛 摄"), is_caption("渡船驶向对岸。")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    credited = any(made in text[-60:] for made in ("摄", "图"))
    return bool((credited and _CREDIT.search(text[-60:])) or _SHOWN.match(text))
