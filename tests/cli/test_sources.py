"""``timeline sources``: the newspapers known, and the check of one."""

from __future__ import annotations

import json
import shutil

from timeline.resources import shipped


def test_every_profile_is_listed(timeline):
    """One line per newspaper, the slug first."""
    slugs = [line.split("\t")[0] for line in timeline("sources").stdout.decode().splitlines()]
    shown = [json.loads(line)["slug"] for line in timeline("sources", "--json").stdout.splitlines()]

    assert slugs == shown
    assert "linjiang-ribao" in slugs


def test_a_newspaper_of_ones_own_is_listed(timeline, tmp_path):
    """A folder in the configuration is known at once."""
    folder = tmp_path / "config" / "timeline" / "sources" / "yunxi-bao"
    folder.mkdir(parents=True)
    (folder / "profile.toml").write_text('slug = "yunxi-bao"\nname = "云溪报"\n', "utf-8")

    assert "yunxi-bao\t云溪报" in timeline("sources").stdout.decode()


def test_a_sound_newspaper_passes_the_check(timeline):
    """Profile, samples and expected records agree."""
    done = timeline("sources", "check", shipped("sources") / "linjiang-ribao")

    assert done.returncode == 0, done.stderr


def test_what_is_wrong_is_said(timeline, tmp_path):
    """A record that differs is named, and --write makes it anew."""
    folder = tmp_path / "linjiang-ribao"
    shutil.copytree(shipped("sources") / "linjiang-ribao", folder)
    for record in folder.glob("samples/*.json"):
        record.unlink()

    assert timeline("sources", "check", folder).returncode == 1
    assert timeline("sources", "check", folder, "--write").returncode == 0
    assert timeline("sources", "check", folder).returncode == 0
