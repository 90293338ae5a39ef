"""Run commands in processes of their own that need not import the program again.

The program is imported once; each line of standard input asks for one run: a process is forked
that has its own arguments, folder, environment and files, and its exit status is the answer.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import sys
import time
import traceback
from importlib import import_module

import timeline

PROGRAMS = (".__main__", "_child")
"""Modules that run when they are imported."""
TEXT = "1月12日,县委书记林向东在云溪宾馆主持召开座谈会。"


def import_all() -> None:
    """Import every module but those of the screen, and those that are programs."""
    for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
        if ".tui" not in module.name and not module.name.endswith(PROGRAMS):
            import_module(module.name)


def read_tables() -> None:
    """Read an article, so that the tables of words and rules need not be read again."""
    from timeline.extract import extract
    from timeline.model import Article

    extract(Article(text=TEXT, published="2024-01-14", published_basis="given"))
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
    read_tables()
    serve()
