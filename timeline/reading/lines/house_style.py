"""What is a newspaper's own in the look of its lines, as compiled patterns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """Patterns beside the general ones: mastheads, datelines, bylines, lines to drop."""

    mastheads: tuple[re.Pattern[str], ...] = ()
    datelines: tuple[re.Pattern[str], ...] = ()
    bylines: tuple[re.Pattern[str], ...] = ()
    """With a named group ``names``."""
    boilerplate: tuple[re.Pattern[str], ...] = ()

    def is_masthead(self, line: str) -> bool:
        """Return whether a line is a masthead or folio line of this newspaper."""
        return any(pattern.search(line) for pattern in self.mastheads)

    def is_dateline(self, line: str) -> bool:
        """Return whether a line begins an article the way this newspaper does."""
        return any(pattern.match(line) for pattern in self.datelines)

    def is_boilerplate(self, line: str) -> bool:
        """Return whether this newspaper prints the line beside every article."""
        return any(pattern.search(line) for pattern in self.boilerplate)

    def names(self, line: str) -> str | None:
        """Return the names in a byline of this newspaper, as printed."""
        found = (pattern.search(line) for pattern in self.bylines)
        return next((match["names"] for match in found if match), None)


PLAIN = HouseStyle()
