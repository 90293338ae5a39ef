"""Every command has a page of the manual."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli.commands import COMMANDS

SCRIPT = Path(__file__).parents[2] / "docs" / "man_pages.py"


@pytest.fixture(scope="module")
def manual(tmp_path_factory):
    """Write all pages once."""
    folder = tmp_path_factory.mktemp("man")
    subprocess.run([sys.executable, SCRIPT, folder], check=True, env={"LANG": "zh_CN.UTF-8"})
    return folder


def test_every_command_has_a_page(manual):
    """The page of the program names each command, and each command has a page of its own."""
    program = (manual / "timeline.1").read_text("utf-8")

    assert {f"timeline-{name}.1" for name in COMMANDS} <= {path.name for path in manual.iterdir()}
    named = [f"\\fB{name}\\fP".replace("-", "\\-") for name in COMMANDS]
    assert all(name in program for name in named)


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not there")
def test_pages_are_set_without_a_warning(manual):
    """groff sets every page and finds nothing wrong."""
    command = ["groff", "-man", "-Tutf8", "-Kutf8", "-wall", *sorted(manual.iterdir())]
    done = subprocess.run(command, capture_output=True, check=True)

    assert done.stderr == b""
    assert "sources" in done.stdout.decode()
