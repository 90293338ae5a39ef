"""``timeline datasette`` prints the configuration for the file at hand."""

from __future__ import annotations

import pytest
import yaml

from timeline.cli.browsing import DEMO_PAGE
from timeline.cli.datasetting import serving
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


@pytest.mark.parametrize(("release", "option"), [("0.65.5", "-m"), ("1.0a41", "-c")])
def test_datasette_is_run_with_its_own_option(monkeypatch, tmp_path, release, option):
    """Questions are metadata for 0.65, and configuration for 1.0."""
    monkeypatch.setattr("timeline.cli.datasetting.version", lambda _name: release)
    command = serving(tmp_path / "timeline.db", tmp_path / "datasette.yaml", 8001)

    assert command[command.index(str(tmp_path / "datasette.yaml")) - 1] == option
