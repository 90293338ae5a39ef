"""A newspaper's profile.toml becomes a checked value: names, home, hosts and layouts."""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from timeline.errors import BadProfile, Unfit, UnknownSource
from timeline.faults import fault_of, fault_of_toml
from timeline.messages import Named
from timeline.reading.lines.house_style import HouseStyle
from timeline.resources import profile_files

_FILE = "profile.toml"
_NESTED = re.compile(r"[*+}][*+]|\([^()]*[*+]\)[*+{]")


def _pattern(text: str) -> str:
    """Refuse a regular expression that cannot be read or that nests repetitions."""
    try:
        re.compile(text)
    except re.error as err:
        raise Unfit("no-pattern") from err
    if _NESTED.search(text):
        raise Unfit("nested-repetition")
    return text


def _dated(text: str) -> str:
    groups = re.compile(text).groupindex
    if not {"year", "month", "day"} <= set(groups):
        raise Unfit("needs-groups", groups=Named("year, month and day", "year、month、day"))
    return text


def _named(text: str) -> str:
    if "names" not in re.compile(text).groupindex:
        raise Unfit("needs-groups", groups="names")
    return text


def _path(text: str) -> str:
    from lxml import etree  # noqa: PLC0415 - slow to import, for pages of the web alone

    try:
        etree.XPath(text)
    except etree.XPathSyntaxError as err:
        raise Unfit("no-xpath") from err
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]
DatePattern = Annotated[str, AfterValidator(_pattern), AfterValidator(_dated)]
NamePattern = Annotated[str, AfterValidator(_pattern), AfterValidator(_named)]
Path_ = Annotated[str, AfterValidator(_path)]


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Selectors(_Checked):
    """Where an article page of the digital edition shows what, as XPath."""

    headline: Path_ | None = None
    kicker: Path_ | None = None
    subheadline: Path_ | None = None
    byline: Path_ | None = None
    body: Path_ | None = None


class Layout(_Checked):
    """How the newspaper looks, in print and on the web, until a day."""

    valid_until: date | None = None
    url_dates: tuple[DatePattern, ...] = ()
    mastheads: tuple[Pattern, ...] = ()
    datelines: tuple[Pattern, ...] = ()
    bylines: tuple[NamePattern, ...] = ()
    boilerplate: tuple[Pattern, ...] = ()
    selectors: Selectors = Selectors()

    @cached_property
    def style(self) -> HouseStyle:
        """Return the patterns that reading a text needs, compiled."""
        return HouseStyle(
            mastheads=tuple(map(re.compile, self.mastheads)),
            datelines=tuple(map(re.compile, self.datelines)),
            bylines=tuple(map(re.compile, self.bylines)),
            boilerplate=tuple(map(re.compile, self.boilerplate)),
        )


class Profile(_Checked):
    """A newspaper: what it is called, where it is at home, how it looks."""

    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    name: Annotated[str, Field(min_length=2)]
    also_named: tuple[str, ...] = ()
    home: str | None = None
    hosts: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    """Public pages of the newspaper that show the hosts and the shape of its addresses."""
    columns: dict[Literal["text", "headline", "day", "when", "where", "who", "what"], str] = {}
    """What the columns of its tables are called, where they are not known by their names."""
    layout: tuple[Layout, ...] = (Layout(),)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        ends = [layout.valid_until for layout in self.layout]
        if not ends or ends[-1] is not None or None in ends[:-1]:
            raise Unfit("layout-last")
        if sorted(filter(None, ends)) != ends[:-1]:
            raise Unfit("layout-order")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name of the newspaper, the present one first."""
        return (self.name, *self.also_named)

    def layout_on(self, day: str | None) -> Layout:
        """Return the layout of a day; the present one where the day is not known."""
        for layout in self.layout:
            if day and layout.valid_until and day <= layout.valid_until.isoformat():
                return layout
        return self.layout[-1]

    def day_of_url(self, url: str) -> str | None:
        """Read the publication day out of an address in one of the newspaper's shapes."""
        for layout in self.layout:
            for pattern in layout.url_dates:
                if match := re.search(pattern, url):
                    try:
                        parts = (int(match[part]) for part in ("year", "month", "day"))
                        return date(*parts).isoformat()
                    except ValueError:
                        continue
        return None


def load_profile(path: Path) -> Profile:
    """Read one profile.toml, or the one in a folder; BadProfile says what is wrong."""
    file = path / _FILE if path.is_dir() else path
    try:
        profile = Profile.model_validate(tomllib.loads(file.read_text("utf-8")))
    except OSError as err:
        raise BadProfile(str(file), "no-file") from err
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise BadProfile(str(file), fault_of_toml(err)) from err
    except ValidationError as err:
        raise BadProfile(str(file), fault_of(err)) from err
    if profile.slug != file.parent.name:
        raise BadProfile(str(file), "slug-of-folder", slug=profile.slug, folder=file.parent.name)
    return profile


@cache
def load_profiles(folder: Path | None = None) -> tuple[Profile, ...]:
    """Load the shipped profiles and people's own; one's own wins over a shipped slug.

    Args:
        folder: where people's own profiles are; default: their configuration folder.
    """
    found: dict[str, Profile] = {}
    for file in profile_files(folder):
        profile = load_profile(file)
        found[profile.slug] = profile
    return tuple(found[slug] for slug in sorted(found))


def profile_of(slug: str) -> Profile:
    """Return the profile of a slug, or of a folder; UnknownSource names the known slugs."""
    if "/" in slug or os.sep in slug:
        return load_profile(Path(slug))
    profiles = load_profiles()
    for profile in profiles:
        if profile.slug == slug:
            return profile
    raise UnknownSource(slug, [profile.slug for profile in profiles])
