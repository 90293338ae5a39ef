"""Commands run as a person runs them: in a process of their own, away from the checkout."""

from __future__ import annotations

import os

import pytest

from tests.forked import run_forked


@pytest.fixture
def timeline(tmp_path, forks):
    """Run ``timeline`` with a database of its own in an empty folder."""

    def run(*arguments, stdin: str | bytes | None = None, before: str = "", **environment):
        return run_forked(
            forks,
            arguments,
            tmp_path,
            stdin=stdin.encode() if isinstance(stdin, str) else stdin,
            environment={
                **os.environ,
                "TIMELINE_DB": str(tmp_path / "timeline.db"),
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
                "LC_ALL": "C.UTF-8",
                "LANGUAGE": "",
                **environment,
            },
            before=before,
        )

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
