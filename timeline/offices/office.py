"""An office that a printed title names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """A post in a body of a unit."""

    unit: str | None
    """The lowest place named that holds the office: 白沙镇."""
    unit_code: str | None
    """The code of the unit by GB/T 2260, where the place is known."""
    body: str | None
    """The body without the name of its unit: 市委组织部; a company or a school whole."""
    post: str
    """What the person is there: 副部长."""
    level: str | None
    """national, province, prefecture, county, township or village."""
    kind: str
    """What the body is: party, government, school …"""
    former: bool = False
    """The title says that the office was held before (原)."""
