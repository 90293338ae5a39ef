"""What one article says of one event, flat."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.home import complete_home
from timeline.lexicon.event_types import types_with
from timeline.mentions import fold_organization
from timeline.model import Report


@dataclass(frozen=True, slots=True)
class EventReport(Report):
    """What one article says of one event, with what comparing reports asks for."""

    start_day: str | None = field(kw_only=True)
    end_day: str | None = field(kw_only=True)
    places_also: tuple[str, ...] = field(kw_only=True, default=())
    extractor: str = "rules"
    home: str | None = None
    """Where its newspaper is at home: what 市委 stands for."""

    def has(self, trait: str) -> bool:
        """Return whether the type of the event has a trait."""
        return self.type in types_with(trait)

    @property
    def people(self) -> frozenset[str]:
        """Names of those who took part."""
        return frozenset(p.name for p in self.participants)

    @property
    def printed_bodies(self) -> frozenset[str]:
        """Names of the organizations that acted, as printed."""
        return frozenset(o.name for o in self.organizations)

    @property
    def bodies(self) -> frozenset[str]:
        """Full names of the organizations that acted: 临江市卫生健康委员会 for 市卫健委."""
        return frozenset(self.full_body(o.name) for o in self.organizations)

    @property
    def full_place(self) -> str | None:
        """The place with its town, where it is printed as 市文化馆 or 我市."""
        return self._full(self.place) if self.place else None

    def is_at_home(self, name: str) -> bool:
        """Return whether a name leaves out the town of the newspaper: 全县教育工作会议."""
        return self._full(name) != name

    def full_body(self, name: str) -> str:
        """Write a body of the report in full."""
        return fold_organization(self._full(name))

    def _full(self, name: str) -> str:
        return complete_home(name, self.home) if self.home else name
