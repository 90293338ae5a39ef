"""Every command that the documentation shows is tried."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.forked import run_forked
from timeline.cli.browsing import DEMO_PAGE
from timeline.cli.program import COMMANDS
from timeline.resources import shipped

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
RUN_HERE = {"timeline", "sqlite3", "sqlite-utils"}
"""Programs that end by themselves and need nothing that is not installed with ours."""
WITH_EXTRAS = {"timeline plot": "matplotlib"}
"""Commands that need an extra, which is not among the packages for development."""
PLAIN = re.compile(r"^timeline --lang \w+ ")
"""A command with the language before its name."""
PROGRAMS = Path(sys.executable).parent


def shown_commands(page: Path) -> list[str]:
    """Return the command lines of a page's shell blocks, without their comments."""
    lines = "\n".join(BLOCK.findall(page.read_text("utf-8"))).splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def program_of(line: str) -> str:
    return line.split(maxsplit=1)[0]


SHELL = re.compile(r"[|<>$*;]")


def run(line: str, folder: Path, environment: dict[str, str], forks) -> tuple[int, str]:
    """Run a line, and return its exit status and what it says; the shell only where it is needed."""
    if program_of(line) != "timeline" or SHELL.search(line):
        done = run_in_shell(line, folder, environment)
        return done.returncode, done.stderr
    words = shlex.split(line, comments=True)[1:]
    done = run_forked(forks, words, folder, environment=environment)
    return done.returncode, done.stderr.decode("utf-8", "replace")


def run_in_shell(line: str, folder: Path, environment: dict[str, str]):
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path):
    """A folder as the documentation supposes it: a page, and a database when it was added."""
    page = shipped("sources") / DEMO_PAGE
    for name in ("page.txt", "报纸.txt"):
        shutil.copy(page, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_shown_commands_work(page, desk, forks):
    """What a reader copies from the documentation runs, in the order of the page."""
    environment = {
        **os.environ,
        "PATH": f"{PROGRAMS}:{os.environ['PATH']}",
        "TIMELINE_DB": str(desk / "timeline.db"),
        "XDG_CONFIG_HOME": str(desk / "config"),
    }
    lacking = tuple(name for name, package in WITH_EXTRAS.items() if find_spec(package) is None)
    shown = [line for line in shown_commands(page) if program_of(line) in RUN_HERE]
    for line in (line for line in shown if not PLAIN.sub("timeline ", line).startswith(lacking)):
        if shutil.which(program_of(line), path=environment["PATH"]) is None:
            continue
        status, said = run(line, desk, environment, forks)

        assert status == 0, f"{line}: {said}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_shown_targets_exist(page):
    """Every `make` target that is shown is one of the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    shown = {line.split()[1] for line in shown_commands(page) if program_of(line) == "make"}

    assert [target for target in shown if f"\n{target}:" not in makefile] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    """Every relative link of the documentation leads to a file."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_command_is_documented():
    """The user guide shows every command at least once."""
    guide = "\n".join(page.read_text("utf-8") for page in PAGES)

    assert [name for name in COMMANDS if f"timeline {name}" not in guide] == []
