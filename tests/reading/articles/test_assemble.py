"""Sections are put back into the articles that they belong to."""

from __future__ import annotations

from timeline.model import Byline
from timeline.reading.articles.assemble import build_articles, merge_sections
from timeline.reading.articles.section import Section

LEAD = "本报讯 3月14日,云溪县召开春耕现场会,县长闻笛到会讲话。"


def report() -> Section:
    return Section(stack=["全县春耕现场会召开"], body=[LEAD], fresh=True, dated=True)


def test_a_section_without_a_sign_of_its_own_continues():
    """A lone paragraph under a short line stays with the report above it."""
    part = Section(stack=["种子下田"], body=["春耕现场会上,闻笛要求各镇抓紧春耕。"])

    merged = merge_sections([report(), part])

    assert len(merged) == 1
    assert merged[0].body[-1] == "春耕现场会上,闻笛要求各镇抓紧春耕。"


def test_a_dateline_begins_an_article():
    """A section with a dateline is an article of its own."""
    assert len(merge_sections([report(), report()])) == 2


def test_the_closing_credit_is_the_byline():
    """Where no line names the writer, the credit at the end does."""
    section = Section(stack=["茶香满山"], body=["茶农采茶忙,山上山下一片笑声。(闻笛)"])

    assert build_articles([section])[0].byline == (Byline("闻笛", ""),)
