"""The pages of a site lead to each other, and hold nothing internal."""

from __future__ import annotations

import posixpath
import re

import feedparser
import pytest
from lxml import etree, html

from timeline.model import Absence, EventOrganization
from timeline.site import SiteOptions, site_files
from timeline.site.subjects import KINDS
from timeline.site.words import WORDS


@pytest.fixture
def pages(site):
    return {name: html.document_fromstring(text) for name, text in site.items() if ".html" in name}


def test_every_link_leads_to_a_file_of_the_site(site, pages):
    """Links are relative, so that the site works in any folder and from a disk."""
    for name, page in pages.items():
        for target in page.xpath("//a/@href | //link/@href | //script/@src"):
            if not target.startswith("https://paper.example/"):
                found = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                assert found.partition("#")[0] in site, (name, target)


def test_every_kind_of_subject_has_pages(site):
    """People, units, bodies, places, types and months."""
    assert [kind for kind in KINDS if not any(n.startswith(f"{kind}/") for n in site)] == []


def test_signings_and_absences_have_pages(events):
    """What was signed, and who was absent and why, stand on a page each."""
    base = events[0]._replace(organizations=(), absent=())
    party = EventOrganization("远帆集团", "signatory")
    signing = base._replace(id="s1", title="甲事签约", organizations=(party,))
    missed = base._replace(id="a1", title="乙会召开", absent=(Absence("高远帆", "副市长", "出差"),))
    files = dict(site_files([base, signing, missed], SiteOptions()))
    signings, absences = (files[f"list/{name}.html"].decode() for name in ("signings", "absences"))

    assert ("甲事签约" in signings, "乙会召开" in signings) == (True, False)
    assert "高远帆(副市长,出差)" in absences


@pytest.mark.parametrize("word", ["REJECTED", "PRIVATE-NOTE", "/home/desk", "=标签"])
def test_nothing_unpublished_leaks(site, word):
    """Rejected events, notes, tags and names of files are in no file of the site."""
    assert [name for name, text in site.items() if word.encode() in text] == []


def test_nothing_printed_runs(pages):
    """No page has a script in it, and no link leads to one."""
    for page in pages.values():
        assert page.xpath("//script[not(@src)]") == []
        assert page.xpath("//a[starts-with(@href, 'javascript')]") == []


def test_a_person_has_offices(pages):
    """The page of a person tells the titles and when they were seen."""
    (page,) = [page for page in pages.values() if page.findtext(".//h1") == "林向东"]

    assert "云溪县委书记 2023-12-31 – 2024-03-01" in page.text_content()


def test_feed_and_sitemap_are_read(site, pages):
    """A feed reader takes the feed, and the sitemap lists every page."""
    feed = feedparser.parse(site["feed.xml"])
    places = etree.fromstring(site["sitemap.xml"]).xpath("//*[local-name()='loc']/text()")

    assert not feed.bozo
    assert {place.removeprefix("https://news.example/t/") for place in places} == set(pages)


def test_pages_are_small(events, site):
    """A subject with very many events has several pages."""
    many = [events[0]._replace(id=f"m{n}") for n in range(600)]
    files = dict(site_files(many, SiteOptions()))

    assert max(map(len, files.values())) < 200_000
    assert "type/meeting-2.html" in files


def test_both_languages_have_the_same_words():
    """What is said in Chinese is said in English, with the same values."""
    values = {lang: {k: re.findall(r"{\w+}", v) for k, v in w.items()} for lang, w in WORDS.items()}

    assert values["zh"] == values["en"]


def test_links_in_pictures_are_named(pages):
    """Who hears the page is told where a bar or a day leads to."""
    links = [link for page in pages.values() for link in page.xpath("//svg//a")]

    assert links
    assert [link for link in links if not link.get("aria-label")] == []


def test_types_are_named_and_counted(pages):
    """The front page lists every type with a bar and its number, the most frequent first."""
    bars = pages["index.html"].xpath("//ul[@class='meters']/li")
    counts = [int(bar.find("meter").get("value")) for bar in bars]

    assert counts == sorted(counts, reverse=True)
    assert bars[0].findtext("a") == "会议"
