"""A PostgreSQL of a test's own: in a temporary folder, on a socket there, by nobody in particular."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
PROGRAMS = shutil.which("initdb") or next(
    (str(path) for path in sorted(DEBIAN.glob("*/bin/initdb"), reverse=True)), None
)
WITHOUT = None if PROGRAMS else "PostgreSQL is not installed"
_QUICK = "-c fsync=off -c full_page_writes=off -c listen_addresses="


@contextmanager
def running():
    """Yield the address of a fresh server; it is gone afterwards."""
    folder = tempfile.mkdtemp(prefix="timeline-postgres-")
    unprivileged = {"user": "nobody"} if os.getuid() == 0 else {}  # the server refuses root
    if unprivileged:
        shutil.chown(folder, "nobody")

    def run(name, *arguments):
        program = Path(PROGRAMS).resolve().with_name(name)
        subprocess.run(
            [program, "-D", f"{folder}/data", *arguments],
            check=True, cwd=folder, stdout=subprocess.DEVNULL, **unprivileged,
        )  # fmt: skip

    try:
        run("initdb", "-U", "timeline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "-w", "-l", f"{folder}/log", "-o", f"{_QUICK} -k {folder}", "start")
        yield f"host={folder} user=timeline dbname=postgres"
    finally:
        if Path(folder, "data", "postmaster.pid").exists():
            run("pg_ctl", "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder)
