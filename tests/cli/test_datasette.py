"""``timeline datasette`` prints the configuration for the file at hand."""

from __future__ import annotations

import yaml

from timeline.cli.browsing import DEMO_PAGE
from timeline.resources import shipped


def test_the_configuration_names_the_file(timeline, tmp_path):
    """Whatever the file is called, tables and questions are those of its database; helpers hide."""
    database = tmp_path / "云溪: 2024.db"
    timeline("add", shipped("sources") / DEMO_PAGE, "--db", database)
    done = timeline("datasette", "--db", database)
    config = yaml.safe_load(done.stdout.decode())["databases"]["云溪: 2024"]

    assert config["tables"]["block_bits"]["hidden"]
    assert "hidden" not in config["tables"]["timeline"]
    assert "search" in config["queries"]
