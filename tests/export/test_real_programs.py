"""Every format is opened by the programs that it is for, where they are installed."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

pytestmark = pytest.mark.slow
SHOWN = 15
"""Events of the nasty list that nobody rejected."""
JAVA = re.compile(r"Warning: failed to launch javaldx.*\n")
"""What LibreOffice says where there is no Java."""


@pytest.fixture
def opened(written, nasty_events, tmp_path):
    """Run a program on the list in a format; return what the program says on standard output."""

    def run(form: str, *command: str) -> str:
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not installed")
        file = tmp_path / f"nasty.{form}"
        file.write_bytes(written(form, nasty_events))
        words = [word.format(file=file, folder=tmp_path) for word in command]
        home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"}
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=home,
            timeout=120,
            check=False,
        )
        assert (done.returncode, JAVA.sub("", done.stderr)) == (0, "")
        return done.stdout

    return run


def office(kind: str) -> tuple[str, ...]:
    settings = "-env:UserInstallation=file://{folder}/office"
    return ("soffice", "--headless", settings, "--convert-to", kind, "--outdir", "{folder}")


def test_libreoffice_opens_the_workbook(opened, tmp_path, nasty_events):
    """Every sheet has its rows, formulas are text, and days are days."""
    all_sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    opened("xlsx", *office(all_sheets), "{file}")
    sheets = {
        name: list(csv.reader(io.StringIO((tmp_path / f"nasty-{name}.csv").read_text("utf-8-sig"))))
        for name in ("timeline", "appearance", "organization", "report")
    }
    titles = [row[sheets["timeline"][0].index("title")] for row in sheets["timeline"][1:]]

    assert len(titles) == len(nasty_events)
    assert any(title.startswith("=HYPERLINK") for title in titles)
    assert all(len(rows) > 1 for rows in sheets.values())


def test_libreoffice_opens_the_dossier(opened, tmp_path):
    """The text of a dossier is there, with offices and quotes."""
    opened("docx", *office("txt:Text"), "{file}")
    text = (tmp_path / "nasty.txt").read_text("utf-8-sig")

    assert "云溪县委书记" in text
    assert "“1月12日,云溪县春耕生产现场会召开。”" in text


def test_khal_reads_the_calendar(opened, tmp_path):
    """Every event with a day is imported without a warning, and listed on its day."""
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(
        f"[calendars]\n[[desk]]\npath = {tmp_path}/calendar\n[locale]\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n"
        f"local_timezone = Asia/Shanghai\n[sqlite]\npath = {tmp_path}/khal.db\n",
        "utf-8",
    )
    khal = ("khal", "-c", "{folder}/khal.conf")
    opened("ics", *khal, "import", "--batch", "{file}")
    listed = opened("ics", *khal, "list", "2024-01-12", "1d")

    assert "春耕生产现场会" in listed
    assert "09:00" in listed


def test_calcurse_reads_the_calendar(opened):
    """No entry is skipped."""
    said = opened("ics", "calcurse", "-D", "{folder}/calcurse", "-i", "{file}")

    assert re.search(r"/ 0 skipped", said), said


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_networkx_reads_the_network(written, nasty_events, form):
    """People and bodies are nodes with names, meetings are edges with weights and days."""
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    read = getattr(networkx, f"read_{form}")
    graph = read(io.BytesIO(written(form, nasty_events)))
    weights = networkx.get_edge_attributes(graph, "weight")

    assert len(graph) > 2
    assert len(weights) == graph.number_of_edges() > 0


def test_followthemoney_knows_every_entity(written, nasty_events):
    """Each line is an entity of a schema whose properties are valid, with none left out."""
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
    for line in written("ftm", nasty_events).decode().splitlines():
        told = json.loads(line)
        entity = model.get_proxy(told)

        entity.schema.validate(told)
        assert set(entity.to_dict()["properties"]) == set(told["properties"])


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_rdflib_reads_the_linked_data(written, nasty_events):
    """The graph has an event of schema.org for each event, with day, place and people."""
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    document = json.loads(written("jsonld", nasty_events))
    document["@context"] = {"@vocab": "https://schema.org/"}  # else fetched from the web
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    events = list(graph.subjects(rdflib.RDF.type, schema.Event))

    assert len(events) == len(nasty_events)
    assert list(graph.objects(None, schema.jobTitle))


def test_feedparser_reads_the_feed(written, nasty_events):
    """The feed is well-formed, and has an entry for each event that nobody rejected."""
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    feed = feedparser.parse(written("atom", nasty_events))

    assert not feed.bozo
    assert len(feed.entries) == SHOWN


def test_pandas_reads_the_tables(written, nasty_events):
    """Tables are read without a setting, and the days of a workbook are days."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    table = pandas.read_csv(io.BytesIO(written("csv", nasty_events)))
    sheets = pandas.read_excel(io.BytesIO(written("xlsx", nasty_events)), sheet_name=None)

    assert len(table) == len(sheets["timeline"]) == len(nasty_events)
    assert str(sheets["timeline"]["start_day"].dropna().iloc[0])[:10] == "2024-01-12"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_duckdb_reads_the_records(written, nasty_events, tmp_path, form):
    """DuckDB finds out columns and types by itself."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    file = tmp_path / f"events.{form}"
    file.write_bytes(written(form, nasty_events))
    ((count, first),) = duckdb.sql(f"SELECT count(*), min(title) FROM '{file}'").fetchall()

    assert count == len(nasty_events)
    assert first


def test_graphs_are_xml_of_their_schemas(written, nasty_events):
    """The roots have the names and namespaces that Gephi asks for."""
    roots = [ET.fromstring(written(form, nasty_events)).tag for form in ("gexf", "graphml")]

    assert [root.rpartition("}")[2] for root in roots] == ["gexf", "graphml"]
