"""Lines around the article of a web page."""

from __future__ import annotations

from timeline.model import Byline
from timeline.reading.newspaper.publication import Witness
from timeline.reading.web.facts.surroundings import surroundings
from timeline.reading.web.web_article import WebArticle

SHOWN = WebArticle(("新桥通车了。", "两岸往来方便。"), "新桥通车")


def test_a_stamp_and_a_byline_above_the_text():
    """Stamp and byline stand between headline and text."""
    lines = ["新桥通车", "2024-05-10 08:20 来源：云溪网", "本报记者 闻笛", *SHOWN.paragraphs]
    around = surroundings(lines, SHOWN)

    assert around.witnesses == (Witness("stamp", "2024-05-10", "08:20"),)
    assert around.bylines == (Byline("闻笛", "记者"),)


def test_a_day_without_a_page_is_a_banner():
    """A date line that names no printed page may be a banner of today."""
    around = surroundings(["2024年6月20日 星期四", *SHOWN.paragraphs], SHOWN)

    assert [w.kind for w in around.witnesses] == ["banner"]


def test_a_teaser_above_hides_no_stamp():
    """Where the first paragraph stands twice, the text begins at the second."""
    lines = [SHOWN.paragraphs[0], "发布时间：2024-05-10", *SHOWN.paragraphs]

    assert surroundings(lines, SHOWN).witnesses == (Witness("stamp", "2024-05-10"),)


def test_a_label_of_a_change_may_stand_in_a_cell_above():
    """A day under the label of a signature is no day of release."""
    lines = ["成文日期", "2024-01-02", "新桥通车", "发布时间：2024-05-10", *SHOWN.paragraphs]

    assert {(w.kind, w.day) for w in surroundings(lines, SHOWN).witnesses} == {
        ("change", "2024-01-02"),
        ("stamp", "2024-05-10"),
    }


def test_a_day_among_other_facts_is_a_witness():
    """A day beside a name under the headline tells of the release, and the name of the writer."""
    around = surroundings(["新桥通车", "2024.5.10　|　闻笛", *SHOWN.paragraphs], SHOWN)

    assert [w.day for w in around.witnesses] == ["2024-05-10"]
    assert around.bylines == (Byline("闻笛", ""),)


def test_a_stamp_under_a_text_is_weaker_than_one_above():
    """A stamp under a text may be that of a comment: what the page is sure of comes first."""
    text = "5月9日,新桥通车,两岸群众往来方便了。"
    shown = WebArticle(paragraphs=(text,), headline="新桥通车")
    found = surroundings(["新桥通车", text, "2024-05-12 09:17"], shown)

    assert [(w.kind, w.day) for w in found.witnesses] == [("change", "2024-05-12")]


def test_a_day_in_english_and_one_beside_an_occasion_are_read():
    """A day in English may be of another zone; the day of an occasion is no day of release."""
    text = "5月9日,新桥通车,两岸群众往来方便了。"
    shown = WebArticle(paragraphs=(text,), headline="新桥通车")
    english = surroundings(["新桥通车", "By 闻笛 May 10, 2024", text], shown).witnesses
    line = "活动时间：2024年5月9日 发布时间：2024年5月10日"
    occasion = surroundings(["新桥通车", line, text], shown).witnesses

    assert [(w.kind, w.day) for w in english] == [("change", "2024-05-10")]
    assert [(w.kind, w.day) for w in occasion] == [("stamp", "2024-05-10")]
