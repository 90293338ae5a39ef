"""Runs commands in processes that are forked from one that has imported the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SERVER = Path(__file__).parent / "cli" / "forking.py"


@contextmanager
def forking_server() -> Iterator[subprocess.Popen[bytes]]:
    """Start the server that forks a process for each command."""
    with subprocess.Popen(
        [sys.executable, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        yield server
        server.stdin.close()


def run_forked(
    forks: subprocess.Popen[bytes],
    arguments: Sequence[object],
    folder: Path,
    *,
    stdin: bytes | None = None,
    environment: Mapping[str, str] | None = None,
    before: str = "",
) -> subprocess.CompletedProcess[bytes]:
    """Run ``timeline`` in a folder.

    Args:
        stdin: what the command reads; nothing where None.
        environment: the variables of the process; those of the tests where None.
        before: statements that the process runs first, a limit of the system for instance.
    """
    with tempfile.TemporaryDirectory() as scratch:
        streams = [Path(scratch) / name for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_bytes(stdin or b"" if stream.name == "in" else b"")
        request = {
            "arguments": [str(argument) for argument in arguments],
            "cwd": str(folder),
            "streams": [os.devnull if stdin is None else str(streams[0]), *map(str, streams[1:])],
            "environment": {**(os.environ if environment is None else environment)},
            "before": before,
        }
        forks.stdin.write(json.dumps(request).encode() + b"\n")
        forks.stdin.flush()
        status = int(forks.stdout.readline())
        out, err = (stream.read_bytes() for stream in streams[1:])
    return subprocess.CompletedProcess(request["arguments"], status, out, err)
