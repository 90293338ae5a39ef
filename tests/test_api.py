"""What ``import timeline`` offers to programs."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.api.rows import EventRow, PersonRow
from timeline.errors import UnknownEvent
from timeline.model import Document
from timeline.pipeline import read
from timeline.store import open_store as open_to_write

DOCUMENT = Path(__file__).parents[1] / "docs" / "api.md"
TEXT = "云溪县召开座谈会\n记者 舒望\n1月12日,县长郭远在云溪宾馆主持召开座谈会。\n"


@pytest.fixture
def database(tmp_path):
    """A store of one page."""
    document = Document("page.txt", TEXT.encode())
    with open_to_write(tmp_path / "timeline.db") as store:
        store.add(*read(document, published="2024-01-14"), document)
    return tmp_path / "timeline.db"


@pytest.mark.parametrize("form", [str, str.encode])
def test_a_page_is_text_or_bytes(form):
    """Text and bytes give the same articles."""
    (article,) = timeline.read_page(form(TEXT), published="2024-01-14").articles

    assert (article.headline, article.published) == ("云溪县召开座谈会", "2024-01-14")


def test_a_page_is_a_path(tmp_path):
    """A path is read, and its name may tell the day."""
    path = tmp_path / "20240114.txt"
    path.write_text(TEXT, "utf-8")

    assert timeline.read_page(path).articles[0].published == "2024-01-14"


def test_events_of_a_text_are_records():
    """Events have the fields of the extract record, and a verbatim quote."""
    text = "1月12日,县长郭远主持召开座谈会。"
    (event,) = timeline.extract_events(text, published="2024-01-14")

    assert text[event.quote_start : event.quote_end] == event.quote
    assert event.model_dump()["participants"][0]["name"] == "郭远"


def test_a_store_is_read_by_filters(database):
    """Rows come by the filter language; one event comes whole."""
    with timeline.open_store(database) as store:
        (row,) = store.find("who:郭远")
        whole = store.event(row["id"])
        counts = store.count("who:郭远"), store.count("who:林向东")

    assert (row["starts"], row["people"], counts) == ("2024-01-12", ["郭远"], (1, 0))
    assert len(whole.reports) == 1


def test_people_and_sql(database):
    """People come a row each, with their office; a SELECT gives rows by column."""
    with timeline.open_store(database) as store:
        (row,) = store.people()
        counted = store.sql("SELECT count(*) AS n FROM event WHERE type = :type", type="meeting")

    assert (row["person"], row["title"], row["role"]) == ("郭远", "县长", "host")
    assert counted == [{"n": 1}]


def test_more_rows_than_are_read_at_once(database):
    """The rows of a store come once each, and end."""
    with timeline.open_store(database) as store:
        assert len(list(store.find())) == len(list(store.find(newest=True))) == 1


def test_an_unknown_event_is_an_error(database):
    """An id that the store does not hold is told."""
    with timeline.open_store(database) as store, pytest.raises(UnknownEvent):
        store.event("nonsense")


def test_importing_costs_nothing():
    """Whoever imports the package loads no part of it."""
    code = "import sys, timeline; print([n for n in sys.modules if n.startswith('timeline.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_no_attribute():
    """Only what is offered is there."""
    with pytest.raises(AttributeError):
        _ = timeline.nonsense


def failures(part: str, known: dict) -> int:
    """Run the examples of a part of docs/api.md, which go on from what is known; count failures."""
    examples = doctest.DocTestParser().get_doctest(part, known, "docs/api.md", None, 0)
    result = doctest.DocTestRunner().run(examples, clear_globs=False)
    known |= examples.globs

    assert result.attempted > 4
    return result.failed


@pytest.fixture
def documented(database, monkeypatch):
    """The two parts of docs/api.md, beside a store of its article."""
    monkeypatch.chdir(database.parent)
    return DOCUMENT.read_text("utf-8").split("## Into a frame")


def test_the_documentation_is_true(documented):
    """The examples of the page about Python give what they show; so do those in Chinese."""
    known = {}

    assert failures(documented[0], known) == 0
    assert failures((DOCUMENT.parent / "zh" / "api.md").read_text("utf-8"), {}) == 0
    known["store"].close()


def test_frames_have_days(documented):
    """One line makes a frame of pandas or polars, with dates and a row for each participant."""
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    known = {}

    assert (failures(documented[0], known), failures(documented[1], known)) == (0, 0)


def test_functions_are_loaded_with_the_first_use():
    """Naming a function loads nothing of the reading or the store; a call does."""
    code = (
        "import sys; from timeline import extract_events, find_dates, open_store, read_page\n"
        "print(sorted({'pydantic', 're', 'sqlite3', 'timeline.extract', 'timeline.store'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() in ("[]", "['re']")


def test_the_stub_names_what_is_offered():
    """Type checkers know every function that the package offers, and no other."""
    stub = (Path(timeline.__file__).parent / "__init__.pyi").read_text("utf-8")

    assert set(re.findall(r"import (\w+) as", stub)) == set(dir(timeline)) - {"__version__"}


def test_rows_have_their_type(database):
    """The columns of the rows are those of their types."""
    with timeline.open_store(database) as store:
        (event,), (person,) = store.find(), store.people()

    assert list(event) == list(EventRow.__annotations__)
    assert list(person) == list(PersonRow.__annotations__)
