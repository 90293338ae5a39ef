import json
import re
import subprocess
import sys
import urllib.request
from urllib.parse import urlencode

import pytest

from tests.store.papers import linjiang, page
from timeline.resources import shipped
from timeline.store import open_store
from timeline.store.maintenance.user_sql import canned_queries

pytest.importorskip("uvicorn", reason="Datasette is not installed")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A real Datasette with our configuration, on a port of its choice."""
    path = tmp_path_factory.mktemp("datasette") / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    command = [sys.executable, "-W", "ignore", "-m", "datasette", str(path), "--port", "0",
               "-m", str(shipped("db") / "datasette.yaml")]  # fmt: skip
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        try:
            lines = (_ADDRESS.search(line) for line in process.stderr)
            yield next(match[0] for match in lines if match)
        finally:
            process.kill()


def get(address, path):
    with urllib.request.urlopen(f"{address}{path}") as answer:
        return json.load(answer)


@pytest.mark.parametrize(
    "name", ["timeline", "appearance", "tenure", "signing", "coverage", "event"]
)
def test_tables_and_views(address, name):
    """Datasette shows our views and tables."""
    assert get(address, f"/timeline/{name}.json?_shape=objects")["rows"]


@pytest.mark.parametrize("query", canned_queries(), ids=lambda query: query.name)
def test_canned_queries(address, query):
    """Every canned query is there and runs with and without values."""
    values = dict.fromkeys(query.parameters, "") | {"person": "林向东"}
    answer = get(address, f"/timeline/{query.name}.json?_shape=objects&{urlencode(values)}")

    assert answer.get("ok", True)
    assert "error" not in answer or not answer["error"]
