"""``timeline add`` of a feed: its entries are followed to their articles by the rules."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from tests.fetching.newspaper import serving

TEASER = "云溪县召开春耕现场会……"
FULL = (
    "<html><head><title>{title}</title></head><body><h1>{title}</h1><div id='content'>"
    "<p>本报讯(记者 林小禾) 3月{day}日,云溪县召开第{day}次春耕生产现场会,县长陈望出席会议并讲话。</p>"
    "<p>会议要求,4月底前完成早稻育秧,6月底前完成灌区清淤,各乡镇要把责任落实到村到户。</p>"
    "</div></body></html>"
)


def entry(day: int, link: str) -> str:
    return (
        f"<item><title>第{day}次春耕现场会</title><link>{link}</link>"
        f"<pubDate>Thu, 14 Mar 2024 06:00:00 +0800</pubDate>"
        f"<description>{TEASER}</description></item>"
    )


@pytest.fixture
def site():
    """A site with a feed of three entries: two articles, and one that robots.txt closes."""
    pages = {
        f"/{day}.html": (
            200,
            "text/html",
            FULL.format(title=f"第{day}次春耕现场会", day=day).encode(),
        )
        for day in (11, 12, 13)
    }
    pages["/robots.txt"] = (200, "text/plain", b"User-agent: *\nDisallow: /13.html\n")
    with serving(pages) as server:
        links = "".join(entry(day, f"{server.url}/{day}.html") for day in (11, 12, 13))
        feed = f'<rss version="2.0"><channel><title>临江日报</title>{links}</channel></rss>'
        server.site["/feed.xml"] = (200, "application/rss+xml", feed.encode())
        yield server


def test_entries_are_followed_to_their_articles(timeline, site, tmp_path):
    """The article behind an entry is added whole; a closed one stays a summary, and is told."""
    done = timeline("add", f"{site.url}/feed.xml", "--allow-private", "--json")

    assert json.loads(done.stdout)["articles_new"] == 3
    (told,) = done.stderr.decode().splitlines()
    assert "only the summary in the feed was read" in told
    assert "robots.txt" in told
    with closing(sqlite3.connect(tmp_path / "timeline.db")) as connection:
        rows = connection.execute(
            "SELECT text, published FROM article ORDER BY headline"
        ).fetchall()
    assert ["到村到户" in text for text, _ in rows] == [True, True, False]
    assert {published for _, published in rows} == {"2024-03-14"}
    assert rows[2][0].startswith("云溪县召开春耕现场会")


def test_a_second_run_asks_for_no_article_again(timeline, site):
    """What is there is left alone, though the feed has grown."""
    timeline("add", f"{site.url}/feed.xml", "--allow-private")
    status, kind, feed = site.site["/feed.xml"]
    late = entry(14, f"{site.url}/14.html").encode()
    site.site["/feed.xml"] = (status, kind, feed.replace(b"</channel>", late + b"</channel>"))
    site.site["/14.html"] = (
        200,
        "text/html",
        FULL.format(title="第14次春耕现场会", day=14).encode(),
    )
    site.asked.clear()

    done = timeline("add", f"{site.url}/feed.xml", "--allow-private", "--json")

    assert json.loads(done.stdout)["articles_new"] == 1
    assert [path for path in site.asked if path.endswith(".html")] == ["/14.html"]


def test_a_link_to_a_private_address_leaves_the_summary(timeline, site, tmp_path):
    """Entries are followed by the rules of fetching, and a feed in a file not at all."""
    feed = tmp_path / "feed.xml"
    feed.write_bytes(site.site["/feed.xml"][2])
    site.asked.clear()

    done = timeline("add", feed, "--json")

    assert json.loads(done.stdout)["articles_new"] == 3
    assert site.asked == []
