"""Lone surrogates that escapes put into a page after it was decoded."""

from timeline.model import Article, Byline, Page
from timeline.reading.bytes.surrogates import without_surrogates


def test_every_text_of_an_article_is_cleaned():
    """Text, header lines, byline, address and id hold no lone surrogate; lengths stay."""
    article = Article(
        text="开\ud800会",
        headline="云\udfff溪",
        byline=(Byline("舒\ud800望", "reporter"),),
        external_id="b\ud800",
    )
    (cleaned,) = without_surrogates(Page((article,))).articles

    assert (cleaned.text, cleaned.headline) == ("开\ufffd会", "云\ufffd溪")
    assert (cleaned.byline[0].name, cleaned.external_id) == ("舒\ufffd望", "b\ufffd")


def test_a_sound_page_stays_as_it_is():
    """Where there is nothing to clean the page is not made anew."""
    page = Page((Article(text="开会", byline=(Byline("舒望", "reporter"),)),))

    assert without_surrogates(page) is page
