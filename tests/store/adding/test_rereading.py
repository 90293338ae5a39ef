from dataclasses import replace

import pytest

from tests.store.papers import MEETING, SIGNING, SURVEY, TEXT, event, linjiang, page, reading
from timeline.cli.program import run
from timeline.extract import extract
from timeline.model import Document, Participant
from timeline.pipeline import read
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.events.typed import BadCorrection

ME = {"by": "编辑", "at": "2024-01-20T08:00:00Z"}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


def better(article):
    """A later extractor: a longer quote, another title, no signing, one more event."""
    longer = MEETING + SIGNING
    return reading(
        TEXT,
        event(longer, TEXT, title="春季招商推介会", people=(Participant("林向东", "host", "副市长"),)),
        event(SURVEY, TEXT, kind="survey", title="调研春耕生产", day="2024-01-13", place="白沙镇",
              places_also=("青石村",), people=(Participant("林向东", "lead"),)),
        event("到白沙镇调研", TEXT, kind="visit", title="走访白沙镇", day="2024-01-13"),
        headline=article.headline,
    )  # fmt: skip


def test_same_reading_changes_nothing(path):
    """The extractor that read the articles first finds nothing to change."""
    with open_store(path) as store:
        assert list(store.rereading(lambda _: linjiang())) == []
        assert store.reread(lambda _: linjiang()) == 0


def test_changes_are_shown_before_they_are_made(path):
    """What would change is told, with the fields that differ; the store stays as it is."""
    before = rows(path)
    with open_store(path) as store:
        changes = list(store.rereading(better))

    assert sorted(c.kind for c in changes) == ["changed", "gone", "new"]
    assert {c.kind: c.fields for c in changes}["changed"] == (
        "title",
        "place",
        "participants",
        "organizations",
        "quote",
    )
    assert rows(path) == before


def test_corrections_survive_rereading(path):
    """A correction follows its evidence to the new report, by the old id too."""
    first = rows(path)[0]
    with open_store(path) as store:
        store.correct(first.id, "place", "市民中心", **ME)
        store.confirm(first.id, **ME)
        store.reread(better)
    with open_reader(path) as reader:
        found = reader.event(first.id)

    assert found.row.id != first.id
    assert (found.row.title, found.row.place, found.row.review) == (
        "春季招商推介会",
        "市民中心",
        "confirmed",
    )
    assert len(found.corrections) == 2


def test_orphaned_corrections_are_listed(path):
    """A correction whose event is not found again is listed, with its evidence."""
    signing = rows(path)[1]
    with open_store(path) as store:
        store.correct(signing.id, "title", "签约", **ME)
        store.reread(better)
    with open_reader(path) as reader:
        _, orphan = reader.corrections()

    assert (orphan.orphaned, orphan.event_id, orphan.quote) == (True, None, SIGNING)


def test_reread_and_back(path):
    """Reading again as before brings everything back, orphaned corrections too."""
    signing = rows(path)[1]
    with open_store(path) as store:
        store.correct(signing.id, "title", "签约", **ME)
        before = rows(path)
        store.reread(better)
        store.reread(lambda _: linjiang())

    assert rows(path) == before


def test_reread_keeps_reports_of_other_papers(path):
    """Only the article's own report is replaced."""
    with open_store(path) as store:
        store.add(*page(linjiang(source="yunxi")))
        article = next(c.article_id for c in store.rereading(better))
        store.reread(better, articles=[article])

    assert sum(row.reports for row in rows(path)) == 6


def test_correcting_the_day_of_publication(path):
    """Another day of publication dates the article's events anew; undo goes back."""

    def reread(article):
        known = linjiang(published=article.published)
        if article.published == "2024-01-14":
            return known
        moved = event(
            SURVEY,
            TEXT,
            kind="survey",
            title="调研春耕生产",
            day="2024-02-13",
            place="白沙镇",
            places_also=("青石村",),
            people=(Participant("林向东", "lead"),),
        )
        return replace(known, events=(*known.events[:2], moved))

    before = rows(path)
    with open_reader(path) as reader:
        article_id = reader.articles()[0].id
    with open_store(path) as store:
        changes = store.correct_article(article_id, "2024-02-14", reread=reread, **ME)
        after = rows(path)
        store.undo(reread=reread, **ME)

    assert [c.fields for c in changes] == [("starts", "ends")]
    assert [row.start_day for row in after] == ["2024-01-12", "2024-01-12", "2024-02-13"]
    assert {row.published for row in after} == {"2024-02-14"}
    assert rows(path) == before


def test_what_is_printed_twice_over_a_break_is_read_again_as_at_first(tmp_path):
    """The stored article tells where its text stutters, so that reading it again changes nothing."""
    text = (
        "2024年5月10日 星期五\n\n春耕现场会召开\n\n本报讯 5月9日,云溪县召开春耕生产现场\n\n"
        "现场会,县长米长青出席会议并讲话。\n"
    )
    document = Document("page.txt", text.encode())
    with open_store(tmp_path / "timeline.db") as store:
        store.add(*read(document), document)

        assert list(store.rereading(extract)) == []


def test_undo_of_a_day_of_printing(tmp_path):
    """The program reads the article again when a day of printing is taken back."""
    text = "郑树辉到白沙镇调研\n\n1月13日，郑树辉到白沙镇调研春耕生产。\n"
    path, document = tmp_path / "timeline.db", Document("page.txt", text.encode())
    with open_store(path) as store:
        store.add(*read(document, published="2024-01-14"), document)
    before = rows(path)
    run(["correct", before[0].id, "--published", "2025-01-14", "--db", str(path)], debug=True)
    changed = rows(path)
    with open_store(path) as store, pytest.raises(BadCorrection, match="timeline undo 1"):
        store.undo(**ME)
    run(["undo", "--db", str(path)], debug=True)

    assert [row.starts for row in changed] == ["2025-01-13"]
    assert rows(path) == before
