"""What is installed is complete, and the tests try what is installed."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import timeline
from timeline.resources import lexicon, shipped

ROOT = Path(__file__).resolve().parent.parent
FROM_WHEEL = os.environ.get("TIMELINE_TEST_WHEEL") == "1"
DEVELOPING = ("bench", "browser", "dev", "docs")
"""Extras that no user needs."""


@pytest.mark.skipif(not FROM_WHEEL, reason="only where the wheel is tested (make check)")
def test_the_wheel_is_what_is_tested():
    """The code under test lies in site-packages, its data inside it."""
    package = Path(timeline.__file__).parent

    assert package.parent.name == "site-packages"
    assert shipped("db").is_relative_to(package)
    assert shipped("sources").is_relative_to(package)


@pytest.mark.skipif(not FROM_WHEEL, reason="only where the wheel is tested (make check)")
@pytest.mark.parametrize("name", ["db", "sources"])
def test_shipped_folders_are_no_packages(name):
    """Data folders of the repository are not importable."""
    assert importlib.util.find_spec(name) is None


@pytest.mark.skipif(not FROM_WHEEL, reason="only where the wheel is tested (make check)")
def test_the_wheel_brings_manual_pages():
    """`man timeline` and the pages of the commands are installed where man looks for them."""
    manual = Path(sys.prefix) / "share" / "man" / "man1"

    assert {"timeline.1", "timeline-add.1"} <= {path.name for path in manual.iterdir()}


@pytest.mark.parametrize("folder", ["db", "sources"])
def test_shipped_data_is_whole(folder):
    """Every file of the repository's data folders is where the program looks for it."""
    expected = {path.relative_to(ROOT / folder) for path in files_of(ROOT / folder)}
    found = {path.relative_to(shipped(folder)) for path in files_of(shipped(folder))}

    assert found == expected
    assert expected


def test_data_folders_hold_no_code():
    """SQL and newspapers are data."""
    assert [path for name in ("db", "sources") for path in shipped(name).rglob("*.py")] == []


def test_lexicon_and_screen_styles_are_shipped():
    """Tables, catalogues and style sheets stand beside the code."""
    package = Path(timeline.__file__).parent

    assert lexicon("event_types.toml").is_file()
    for path in files_of(ROOT / "timeline"):
        if path.suffix in {".toml", ".tcss", ".typed"}:
            assert (package / path.relative_to(ROOT / "timeline")).is_file()


@pytest.mark.skipif(not FROM_WHEEL, reason="only where the wheel is tested (make check)")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_wheel_holds_compiled_catalogues(language):
    """Messages are compiled when the wheel is built; their sources stay in the repository."""
    messages = Path(timeline.__file__).parent / "messages"

    assert (messages / f"{language}.mo").is_file()
    assert not (messages / f"{language}.po").exists()


def test_the_version_is_stated_once():
    """Project file and package agree."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["version"] == timeline.__version__


def test_constraints_are_plain_pins():
    """Nothing but name==version: no hosts, no paths, no hashes."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()

    assert [line for line in lines if not is_pin(line)] == []


def test_every_dependency_is_pinned():
    """What the project asks for is what was tried."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(wish for extra in extras for wish in extra)]
    pinned = {normal(line) for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}

    assert set() == {normal(wish) for wish in wanted} - pinned


def test_all_brings_every_extra():
    """The extra `all` asks for what the extras for users ask for, one by one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {w for name, wishes in extras.items() if name not in DEVELOPING for w in wishes}

    assert wanted == set(extras["all"])


@pytest.mark.skipif(FROM_WHEEL, reason="builds a wheel of the checkout")
def test_a_wheel_holds_the_data(tmp_path):
    """The wheel carries db/ and sources/ inside the package, and beside it manual pages alone."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT],
        check=True,
        capture_output=True,
    )
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    tops = {name.split("/")[0] for name in names}
    name = f"gov_timeline-{timeline.__version__}"
    beside = {each.rpartition("/")[0] for each in names if each.startswith(f"{name}.data")}

    assert tops == {"timeline", f"{name}.dist-info", f"{name}.data"}
    assert beside == {f"{name}.data/data/share/man/man1"}
    assert any(name.startswith("timeline/_shipped/db/migrations/") for name in names)
    assert any(name.startswith("timeline/_shipped/sources/linjiang-ribao/") for name in names)


def files_of(folder: Path) -> list[Path]:
    """Return the files of a folder that are no caches."""
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]


def is_pin(line: str) -> bool:
    name, _, version = line.partition("==")
    return bool(version) and name.replace("-", "").replace("_", "").replace(".", "").isalnum()


def normal(requirement: str) -> str:
    """Return the name of a requirement as indexes write it."""
    name = requirement
    for mark in "=<>[; ~!":
        name = name.split(mark)[0]
    return name.lower().replace("_", "-").replace(".", "-")
