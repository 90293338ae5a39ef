"""Profiles: what they may say, which layout is whose, one's own before the shipped ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.errors import BadProfile, UnknownSource
from timeline.reading.newspaper.profile import load_profile, load_profiles, profile_of

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = 'slug = "yunxi-ribao"\nname = "云溪日报"\n'


def write(folder: Path, text: str) -> Path:
    home = folder / "yunxi-ribao"
    home.mkdir(parents=True, exist_ok=True)
    (home / "profile.toml").write_text(text, "utf-8")
    return home


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("slug = ", "no TOML"),
        (PLAIN + "colour = 1\n", "colour"),
        (PLAIN.replace("yunxi-ribao", "anderes"), "the folder yunxi-ribao"),
        (PLAIN + "[[layout]]\nmastheads = ['(']\n", "no regular expression"),
        (PLAIN + "[[layout]]\nmastheads = ['(云+)+溪']\n", "repetitions inside repetitions"),
        (PLAIN + "[[layout]]\nurl_dates = ['\\d+']\n", "year, month and day"),
        (PLAIN + "[[layout]]\nbylines = ['记者']\n", "names"),
        (PLAIN + "[[layout]]\n[layout.selectors]\nbody = '//div['\n", "no XPath"),
        (PLAIN + "[[layout]]\nvalid_until = 2020-01-01\n", "last layout"),
    ],
)
def test_a_bad_profile_is_refused_with_the_reason(tmp_path: Path, text: str, reason: str):
    """What a profile may not say is refused in one line that names file and field."""
    with pytest.raises(BadProfile, match=reason) as caught:
        load_profile(write(tmp_path, text))

    assert "\n" not in str(caught.value)


def test_a_missing_profile_is_refused(tmp_path: Path):
    """A folder without profile.toml is no newspaper."""
    with pytest.raises(BadProfile, match="no such file"):
        load_profile(tmp_path)


def test_the_layout_of_a_day_is_the_first_that_is_still_valid(tmp_path: Path):
    """An old layout holds until its day, the present one after it and where no day is known."""
    old = "[[layout]]\nvalid_until = 2019-12-31\nboilerplate = ['旧']\n"
    profile = load_profile(write(tmp_path, PLAIN + old + "[[layout]]\nboilerplate = ['新']\n"))

    found = [profile.layout_on(day).boilerplate for day in ("2019-12-31", "2020-01-01", None)]

    assert found == [("旧",), ("新",), ("新",)]


def test_ones_own_profile_wins_over_a_shipped_one(tmp_path: Path):
    """A profile in the user's folder replaces the shipped one of the same slug."""
    own = tmp_path / "generic"
    own.mkdir()
    (own / "profile.toml").write_text('slug = "generic"\nname = "我的报纸"\n', "utf-8")

    names = {profile.slug: profile.name for profile in load_profiles(tmp_path)}

    assert names["generic"] == "我的报纸"
    assert "linjiang-ribao" in names


def test_an_unknown_slug_names_the_known_ones():
    """Somebody who mistypes a slug sees which there are."""
    with pytest.raises(UnknownSource, match="linjiang-ribao"):
        profile_of("linjiang")
