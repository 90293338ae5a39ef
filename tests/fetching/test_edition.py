"""The index of a digital edition leads to its articles."""

import pytest

from tests.fetching.newspaper import DAY, SITE, serving
from timeline.errors import UnreadableInput
from timeline.fetching import fetch


def fetched(server, path="/", **options):
    found = fetch(server.url + path, allow_private=True, **options)
    return [document.url.removeprefix(server.url) for document in found]


ARTICLES = [f"/{DAY}/content_{n}.htm" for n in range(1, 21)]


@pytest.mark.parametrize("start", ["/", f"/{DAY}/node_1.htm", f"/{DAY}/node_3.htm"])
def test_index_leads_to_every_article(start):
    """From the front door or any printed page all twenty articles of the issue are reached once."""
    with serving(SITE) as server:
        assert sorted(fetched(server, start)) == sorted(ARTICLES)


def test_article_is_itself():
    """An article page is one document, whatever it links to."""
    with serving(SITE) as server:
        assert fetched(server, f"/{DAY}/content_7.htm") == [f"/{DAY}/content_7.htm"]


def test_known_articles_are_not_fetched_again():
    """A second run asks only for what is missing."""
    with serving(SITE) as server:
        known = {server.url + path for path in ARTICLES[:12]}

        assert fetched(server, known=known) == ARTICLES[12:]
        assert not set(ARTICLES[:12]) & set(server.asked)


def test_stopped_halfway_and_run_again():
    """What a stopped run gave and what the next one gives is the whole issue."""
    with serving(SITE) as server:
        run = fetch(server.url, allow_private=True)
        first = [next(run).url for _ in range(7)]
        run.close()
        rest = [document.url for document in fetch(server.url, allow_private=True, known=first)]

    assert [url.removeprefix(server.url) for url in first + rest] == ARTICLES


def test_progress_counts_articles():
    """Progress is told after every article, with the total."""
    told = []
    with serving(SITE) as server:
        fetched(server, progress=lambda done, total: told.append((done, total)))

    assert told == [(n, 20) for n in range(1, 21)]


def test_missing_article_costs_itself():
    """An article that the server has lost is refused alone."""
    site = {path: answer for path, answer in SITE.items() if not path.endswith("content_5.htm")}
    refused = []
    with serving(site) as server:
        assert len(fetched(server, refused=refused.append)) == 19
    assert "404" in str(refused[0])


def test_front_page_of_a_plain_site_is_a_page():
    """A page without printed pages or articles of an issue is itself."""
    site = {"/": (200, "text/html", b'<a href="/about.html">about</a><p>x</p>')}
    with serving(site) as server:
        assert fetched(server) == ["/"]


def test_unreachable_index_is_an_error():
    """An index that is not there is an error of the argument."""
    with serving({}) as server, pytest.raises(UnreadableInput, match="404"):
        fetched(server)


@pytest.mark.parametrize(
    ("limit", "told"),
    [("_MAX_ARTICLES", "articles are fetched"), ("_MAX_PAGES", "are not fetched")],
)
def test_an_issue_that_is_cut_says_so(monkeypatch, limit: str, told: str):
    """Articles or pages past the limit are told as an input that was refused."""
    monkeypatch.setattr(f"timeline.fetching.edition.{limit}", 3)
    refused: list[UnreadableInput] = []
    with serving(SITE) as server:
        found = fetched(server, refused=refused.append)

    assert len(found) == 3 if limit == "_MAX_ARTICLES" else found
    assert any(told in str(error) for error in refused)
