"""Feeds become articles, one for each entry that says something of its own."""

import contextlib
import time

import pytest

from tests.short_run import mostly_slow
from timeline.errors import UnreadableInput
from timeline.model import Byline, Document
from timeline.reading import read_page


def item(number, extra="", text=None):
    text = text or f"本报讯（记者 林小禾）3月{number}日，云溪县召开第{number}次会议。"
    return f"<item><title>第{number}次会议</title>{extra}<description>{text}</description></item>"


def rss(*items, head='<?xml version="1.0" encoding="utf-8"?>'):
    return (
        f'{head}<rss version="2.0"><channel><title>临江新闻</title>{"".join(items)}</channel></rss>'
    )


def read(text, encoding="utf-8", **given):
    return read_page(Document("feed.xml", text.encode(encoding), "feed"), **given)


def test_entries_are_articles():
    """Every entry is an article with headline, text, byline, link and day."""
    extra = (
        "<link>http://paper.example/1.html</link><pubDate>Wed, 13 Mar 2024 06:00:00 +0800</pubDate>"
    )
    (article,) = read(rss(item(12, extra))).articles

    assert article.headline == "第12次会议"
    assert article.text == "本报讯（记者 林小禾）3月12日，云溪县召开第12次会议。"
    assert article.byline == (Byline("林小禾", "记者"),)
    assert (article.published, article.published_basis) == ("2024-03-13", "metadata")
    assert article.url == "http://paper.example/1.html"


def test_atom_content_is_preferred_to_its_summary():
    """An Atom entry is read from its content; markup becomes paragraphs."""
    feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>临江</title><entry><title>会议</title>
<updated>2024-03-12T22:00:00Z</updated><summary>短</summary>
<content type="html">&lt;p&gt;云溪县召开会议。&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&lt;p&gt;陈望讲话。&lt;/p&gt;</content>
</entry></feed>"""
    (article,) = read(feed).articles

    assert article.text == "云溪县召开会议。\n陈望讲话。"
    assert article.published == "2024-03-13"


def test_the_same_id_is_not_the_same_article():
    """Entries of one guid are apart unless they say the same."""
    guid = "<guid>same</guid>"
    page = read(rss(item(1, guid), item(2, guid), item(2, guid)))

    assert [article.headline for article in page.articles] == ["第1次会议", "第2次会议"]


@pytest.mark.parametrize("encoding", ["gb2312", "gbk"])
def test_declared_encodings(encoding):
    """A feed is read in the encoding that it declares."""
    page = read(rss(item(1), head=f'<?xml version="1.0" encoding="{encoding}"?>'), encoding)

    assert page.articles[0].headline == "第1次会议"
    assert (page.encoding, page.encoding_basis) == ("gb18030", "declared")


def test_feed_that_is_cut_off_is_read_with_a_problem():
    """A feed without its closing tags gives its whole entries, and a problem."""
    page = read(rss(item(1), item(2)).removesuffix("</channel></rss>"))

    assert len(page.articles) == 2
    assert [problem.kind for problem in page.problems] == ["feed"]


def test_given_day_wins():
    """The day that a person gives wins over those of the entries."""
    extra = "<pubDate>Wed, 13 Mar 2024 06:00:00 +0800</pubDate>"
    page = read(rss(item(12, extra)), published="2024-03-20")

    assert page.articles[0].published == "2024-03-20"


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        (rss(item(1, text="&b;"), head=BOMB), "DOCTYPE"),
        (rss(item(1, text="&b;"), head='<?xml version="1.0"?><!-- x -->' + BOMB), "DOCTYPE"),
        (rss(item(1), head='<!doctype rss SYSTEM "file:///etc/passwd">'), "DOCTYPE"),
        ('<?xml version="1.0"?><other/>', "no RSS or Atom feed"),
        (rss(), "no entry"),
        (rss("<item><title>甲</title></item>"), "no entry"),
    ],
)
def test_feed_that_is_refused(feed, reason):
    """A document type, another kind of XML and an empty feed are refused in one line."""
    with pytest.raises(UnreadableInput, match=reason):
        read(feed)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss-0.91.dtd">',
        '<?xml version="1.0"?>\n<!DOCTYPE rss SYSTEM "http://x.example/a.dtd">',
        "<!doctype rss>",
    ],
)
def test_a_bare_document_type_is_passed_over(head: str):
    """A document type without entities keeps no feed from being read."""
    assert len(read(rss(item(1), head=head)).articles) == 1


@pytest.mark.parametrize(
    "feed",
    mostly_slow([
        rss("<item>" * 20_000),
        rss(item(1, "<x>" * 20_000)),
        rss(item(1, text="<![CDATA[" + "<div>" * 50_000 + "会议]]>")),
        rss(item(1), "<" * 50_000),
        rss(*[item(n) for n in range(3000)]),
    ]),
    ids=["nested items", "deep", "deep markup", "open tags", "many"],
)  # fmt: skip
def test_hostile_feed_is_bounded(feed):
    """Absurd feeds are read or refused within seconds."""
    start = time.process_time()
    with contextlib.suppress(UnreadableInput):
        read(feed)

    assert time.process_time() - start < 15
