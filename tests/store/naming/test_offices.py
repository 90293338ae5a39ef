"""Offices that an article leaves out are filled in by the store."""

from tests.store.papers import event, page, reading
from timeline.model import Participant
from timeline.store import open_reader, open_store

BARE = "1月12日，云溪县召开座谈会，郭远主持。"
TITLED = "1月13日，县长郭远会见客商。"
LATER = "1月16日，县委书记郭远会见客商。"


def paper(text, title, source, published):
    who = Participant("郭远", "host", title)
    told = event(text, text, source=source, people=(who,), day="2024-01-12")
    return page(reading(text, told, source=source, published=published))


def bare(source="yunxi"):
    return paper(BARE, None, source, "2024-01-14")


def office(path):
    with open_reader(path) as reader:
        sql = (
            "SELECT t.name, a.title_basis FROM participation AS a"
            " JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number"
            " LEFT JOIN title AS t ON t.id = a.title_id WHERE r.quote = ?"
        )
        return reader.connection.execute(sql, (BARE,)).fetchall()


def test_an_office_printed_up_to_the_day_is_filled_in(tmp_path):
    """Whichever article comes first, the office is filled in and marked."""
    titled = paper(TITLED, "县长", "linjiang", "2024-01-13")
    for number, order in enumerate([(bare(), titled), (titled, bare())]):
        path = tmp_path / f"{number}.db"
        with open_store(path) as store:
            for each in order:
                store.add(*each)

        assert office(path) == [("县长", "roster")]


def test_an_office_printed_later_is_not_filled_in(tmp_path):
    """An article of a later day tells nothing about an earlier one."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*bare())
        store.add(*paper(LATER, "县委书记", "linjiang", "2024-01-17"))

    assert office(path) == [(None, "printed")]
