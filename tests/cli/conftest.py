"""Commands run as a person runs them: in a process of their own, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SERVER = Path(__file__).with_name("forking.py")


@pytest.fixture(scope="session")
def forks():
    """Start the server that forks a process for each command."""
    with subprocess.Popen(
        [sys.executable, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        yield server
        server.stdin.close()


@pytest.fixture
def timeline(tmp_path, tmp_path_factory, forks):
    """Run ``timeline`` with a database of its own in an empty folder."""
    streams = [tmp_path_factory.mktemp("streams") / name for name in ("in", "out", "err")]

    def run(*arguments, stdin: str | bytes | None = None, **environment):
        given = stdin.encode() if isinstance(stdin, str) else stdin or b""
        for stream, content in zip(streams, (given, b"", b""), strict=True):
            stream.write_bytes(content)
        request = {
            "arguments": [str(argument) for argument in arguments],
            "cwd": str(tmp_path),
            "streams": [os.devnull if stdin is None else str(streams[0]), *map(str, streams[1:])],
            "environment": {
                **os.environ,
                "TIMELINE_DB": str(tmp_path / "timeline.db"),
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
                "LC_ALL": "C.UTF-8",
                "LANGUAGE": "",
                **environment,
            },
        }
        forks.stdin.write(json.dumps(request).encode() + b"\n")
        forks.stdin.flush()
        status = int(forks.stdout.readline())
        out, err = (stream.read_bytes() for stream in streams[1:])
        return subprocess.CompletedProcess(request["arguments"], status, out, err)

    return run


PAGE = """临江市举行校友对接会
记者 舒望
1月12日下午,市委书记林向东在临江宾馆主持召开校友对接会。市长郭远参加。
1月13日,市长郭远到云溪县调研春耕生产工作。
"""


@pytest.fixture
def page(tmp_path):
    """A page of one article with two events, in the folder where commands run."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def stored(timeline, page):
    """A database with the two events of the page."""
    timeline("add", page, "--published", "2024-01-14")
    return timeline
