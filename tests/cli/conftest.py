"""Commands run as a person runs them: in a process of their own, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.fixture
def timeline(tmp_path):
    """Run ``timeline`` with a database of its own in an empty folder."""

    def run(*arguments, stdin: str | bytes | None = None, **environment):
        given = stdin.encode() if isinstance(stdin, str) else stdin
        return subprocess.run(
            [sys.executable, "-m", "timeline", *map(str, arguments)],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            cwd=tmp_path,
            env={
                **os.environ,
                "TIMELINE_DB": str(tmp_path / "timeline.db"),
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
                **environment,
            },
            check=False,
            timeout=60,
        )

    return run
