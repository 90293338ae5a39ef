"""Every newspaper's folder: its profile is sound and its samples are read to their records."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from timeline.messages import english
from timeline.reading.newspaper.profile import load_profile, load_profiles
from timeline.reading.samples import check_folder, expected_of, read_sample, samples_of
from timeline.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = sorted(path.parent for path in shipped("sources").glob("*/profile.toml"))
SAMPLES = [sample for folder in FOLDERS for sample in samples_of(folder)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_shipped_newspaper_is_read_as_its_records_say(folder: Path):
    """Profile, samples and expected records of a newspaper agree."""
    problems = check_folder(folder)

    assert problems == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.parts[-3]}-{sample.name}")
def test_a_newspaper_is_recognised_by_itself(sample: Path):
    """Address or masthead tell the newspaper without anybody naming it."""
    slug = sample.parts[-3]

    read = read_sample(sample)

    assert read["page"]["source"] == (None if slug == "generic" else slug)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_confirmed_addresses_have_the_shapes_that_the_profile_reads(folder: Path):
    """A dated public address of the newspaper gives its day by the newspaper's own pattern."""
    profile = load_profile(folder)
    dated = [url for url in profile.confirmed if any(char.isdigit() for char in url)]

    days = [profile.day_of_url(url) for url in dated]

    assert None not in days


def test_shipped_are_a_generic_one_and_newspapers_of_different_regions():
    """Six newspapers at least, each at home somewhere else."""
    homes = {profile.home for profile in load_profiles() if profile.confirmed}

    assert len(homes) >= 6
    assert any(profile.slug == "generic" for profile in load_profiles())


def test_a_folder_without_a_sample_says_which_command_to_run(tmp_path: Path):
    """A profile without a page is a problem that names the command."""
    folder = tmp_path / "yunxi-ribao"
    folder.mkdir()
    (folder / "profile.toml").write_text('slug = "yunxi-ribao"\nname = "云溪日报"\n', "utf-8")

    (problem,) = check_folder(folder)

    assert problem.kind == "sample-missing"
    assert f"timeline sources check {folder} --write" in english(problem.message)


def test_a_sample_without_a_record_says_which_command_to_run(tmp_path: Path):
    """A page without its expected record is a problem that names the command."""
    folder = tmp_path / "linjiang-ribao"
    shutil.copytree(shipped("sources") / "linjiang-ribao", folder)
    for sample in samples_of(folder):
        expected_of(sample).unlink()

    problems = check_folder(folder)

    assert {problem.kind for problem in problems} == {"expected-missing"}
    assert all("--write" in english(problem.message) for problem in problems)


def test_a_changed_sample_is_noticed(tmp_path: Path):
    """A sample that is read to something else than its record is a problem."""
    folder = tmp_path / "linjiang-ribao"
    shutil.copytree(shipped("sources") / "linjiang-ribao", folder)
    expected = expected_of(samples_of(folder)[0])
    record = json.loads(expected.read_text("utf-8"))
    record["articles"][0]["headline"] = "另一个标题"
    expected.write_text(json.dumps(record), "utf-8")

    (problem,) = check_folder(folder)

    assert problem.kind == "sample-differs"
