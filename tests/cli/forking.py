"""Run commands in processes of their own that need not import the program again.

The program is imported once; each line of standard input asks for one run: a process is forked
that has its own arguments, folder, environment and files, and its exit status is the answer.
"""

from __future__ import annotations

import gc
import io
import json
import os
import pkgutil
import sys
import tempfile
import time
import traceback
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from pathlib import Path

import timeline

PROGRAMS = (".__main__", "_child")
"""Modules that run when they are imported."""
PAGE = """云溪县召开座谈会
记者 舒望
1月12日下午,县委书记林向东在云溪宾馆主持召开座谈会。县长郭远参加。
"""
COMMANDS = (
    ["add", "page.txt", "--published", "2024-01-14"],
    ["extract", "page.txt", "--json", "--published", "2024-01-14"],
    ["list"],
    ["list", "type:meeting 2024-01", "--json"],
    ["doctor"],
    ["export", "csv"],
    ["stats"],
    ["log"],
)
"""What is run once, so that no process has to import and compile it again."""


def import_all() -> None:
    """Import every module but those of the screen, and those that are programs."""
    for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
        if ".tui" not in module.name and not module.name.endswith(PROGRAMS):
            import_module(module.name)


def warm_up() -> None:
    """Read and add a page, so that tables are read and patterns compiled once for all."""
    from timeline.cli import main
    from timeline.reading.newspaper.profile import load_profiles

    here, variables = Path.cwd(), dict(os.environ)
    said = io.TextIOWrapper(io.BytesIO())
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(said), redirect_stderr(said):
        os.chdir(folder)
        Path("page.txt").write_text(PAGE, encoding="utf-8")
        os.environ["TIMELINE_DB"] = str(Path(folder, "warm.db"))
        os.environ["XDG_CONFIG_HOME"] = folder
        for arguments in COMMANDS:
            with suppress(SystemExit):
                main(arguments)
        os.chdir(here)
    os.environ.clear()
    os.environ.update(variables)
    load_profiles.cache_clear()  # those of whoever runs a command are read by the command
    gc.collect()
    gc.freeze()


def serve() -> None:
    """Answer each request with the exit status of its process."""
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if not child:
            run(request)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def run(request: dict) -> None:
    """Become the process that was asked for, and end as the command ends."""
    from timeline.cli import main

    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    exec(request["before"])
    for number, path in enumerate(request["streams"]):
        flags = os.O_WRONLY if number else os.O_RDONLY
        os.dup2(os.open(path, flags), number)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(n, "w" if n else "r") for n in range(3))
    sys.stderr.reconfigure(line_buffering=True, errors="backslashreplace")
    status = 1
    try:
        main(request["arguments"])
    except SystemExit as end:
        status = end.code or 0
    except Exception:  # noqa: BLE001 - the interpreter would print it, too
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    import_all()
    warm_up()
    serve()
