"""Regular expressions compiled at their first use: a run pays only for those that it needs."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _LatePattern:
    """Stands for a pattern; the first call of a method compiles it and takes its methods over."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that is not compiled before it is used.

    >>> late_pattern("[省市县]").search("云溪县")[0]
    '县'
    """
    return cast("re.Pattern[str]", _LatePattern(source, flags))
