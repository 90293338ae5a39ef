"""Regular expressions that are compiled at their first use, so that a run pays for few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _LatePattern:
    """Stands for a pattern; the first call of a method compiles it and takes its methods over."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        source = self._source if isinstance(self._source, str) else self._source()
        compiled = re.compile(source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late_pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern whose source is asked for and compiled at the first use.

    >>> late_pattern("[省市县]").search("云溪县")[0]
    '县'
    """
    return cast("re.Pattern[str]", _LatePattern(source, flags))
