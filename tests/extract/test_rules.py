"""Every event carries verbatim evidence; no text makes the extractor fail."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import SHORT, examples
from timeline.extract import extract
from timeline.model import Article

PIECES = [
    "3月13日,", "昨日上午,", "近日,", "市委书记林向东", "副市长苏晚晴、许安澜", "主持召开", "座谈会", "在临江宾馆", "举行",
    "调研", "会见", "签订协议", "。", ",", ";", "“", "”", "\n", "为期5天", "当天", "指出,", "任命", "为", "云溪县", "(女)", "开幕", "《", "》",
]  # fmt: skip


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join))
def test_quotes_are_verbatim_for_any_text(text: str) -> None:
    """The quote is the text at its offsets, whatever the text."""
    for event in extract(Article(text, published="2024-03-15")).events:
        assert event.quote_span.of(text) == event.quote != ""


def test_the_same_article_gives_the_same_ids() -> None:
    """Ids depend on source, article and quote alone."""
    article = Article("3月13日,全市大会召开。", source="linjiang", published="2024-03-15")

    assert [e.id for e in extract(article).events] == [e.id for e in extract(article).events]


def test_ids_within_an_article_differ() -> None:
    """No two events of an article share an id."""
    text = "3月13日,市长郑树辉到云溪县调研并主持召开座谈会。会上,县商务局与远帆公司签约。"

    ids = [event.id for event in extract(Article(text, published="2024-03-15")).events]

    assert len(ids) == len(set(ids)) == 3


def test_the_broadcast_corpus_passes(shared) -> None:
    """A quarter of the real transcripts, of which the short run takes a tenth: no exception, every quote verbatim."""
    path = shared / "corpus" / "broadcast.jsonl"
    rows = [
        json.loads(line) for line in path.read_text("utf-8").splitlines()[:: 40 if SHORT else 4]
    ]

    bad = [
        row["id"]
        for row in rows
        for event in extract(Article(row["text"], published=row["published"])).events
        if event.quote_span.of(row["text"]) != event.quote
    ]

    assert bad == []
