"""What is exported does not depend on what was added first."""

import io
import itertools
from dataclasses import replace
from itertools import filterfalse

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from tests.store.papers import event, page, reading
from timeline.export import export_events, formats
from timeline.export.formats import is_binary
from timeline.model import Participant
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.handing_on import whole_events
from timeline.store.maintenance.doctor import examine

IDS = ("aaaaa3", "aaaaa1", "aaaab0", "aaaaa2")
OFFICES = ("松原县副县长", "临泽县应急管理局局长", None, "松原县委书记")


def alike(name):
    """A page with an event that wants the same key as others: same day and type, similar id."""
    text = f"1月12日，{name}号工程推介会举行。"
    one = event(text, text, title=f"{name}号工程推介会")
    return page(reading(text, replace(one, id=name), headline=name))


@pytest.mark.parametrize("order", itertools.permutations(IDS), ids="".join)
def test_events_that_want_one_key(tmp_path, order):
    """Events of one day and type stand by their ids, whatever came first, on pages of any size."""
    path = tmp_path / "t.db"
    with open_store(path) as store:
        for name in order:
            store.add(*alike(name))
        store.reject("aaaaa2", by="me")
        store.undo(by="me")
    found, after = [], None
    with open_reader(path) as reader:
        while rows := reader.window(Query(), after=after, limit=1):
            found.append(rows[0].id)
            after = rows[0].key

    assert found == sorted(IDS)
    assert examine(path) == []


def told(day, office, paper):
    """One paper's report of what 王宁 does on a day, in an office, with somebody else."""
    text = f"1月{day}日，{office or ''}王宁与秦观海到会展中心调研第{day}号工程。"
    one = event(
        text, text, day=f"2024-01-{day:02}", kind="survey", title=f"调研第{day}号工程",
        place="会展中心", people=(Participant("王宁", "lead", office), "秦观海"), source=paper,
    )  # fmt: skip
    return page(reading(text, one, source=paper, headline=f"调研{day}"))


def signed(source, names, words):
    """A signing whose parties are not all named as they stand in the quote."""
    text = f"1月20日，{words}。"
    one = event(
        text, text, day="2024-01-20", kind="signing", title=words, organizations=names,
        source=source,
    )  # fmt: skip
    return page(reading(text, one, source=source, headline=words))


PAGES = [
    *(told(day, office, "linjiang") for day, office in zip((5, 8, 9, 11), OFFICES, strict=True)),
    *(told(day, office, "yunxi") for day, office in zip((5, 8, 9, 11), OFFICES[1:] + OFFICES[:1], strict=True)),
    signed("linjiang", ("云溪集团", "临江高新区管委会"), "两家达成合作"),
    signed("yunxi", ("云溪集团", "临江高新区管委会"), "云溪集团、临江高新区管委会签约"),
]  # fmt: skip


def exports(folder, pieces):
    """Add pages piece by piece, and give the export in every format."""
    path = folder / "t.db"
    path.unlink(missing_ok=True)
    for piece in pieces:
        with open_store(path) as store:
            store.add_all(piece)
    written = []
    with open_reader(path) as reader:
        events = list(whole_events(reader, Query()))
    for name in filterfalse(is_binary, formats()):
        stream = io.BytesIO()
        export_events(name, events, stream)
        written.append(stream.getvalue())
    return written


@settings(max_examples=examples(25, fewest=5), deadline=None)
@given(st.permutations(PAGES), st.integers(0, len(PAGES)), st.lists(st.sampled_from(PAGES)))
def test_namesakes_and_parties_in_any_order(tmp_path_factory, order, cut, again):
    """Shuffled, in pieces or twice: same bytes, with namesakes and two papers to every event."""
    folder = tmp_path_factory.mktemp("order")

    assert exports(folder, [order[:cut], order[cut:], again]) == exports(folder, [PAGES])
