"""Acts inside an occasion."""

from timeline.extract import extract
from timeline.model import Article


def test_who_speaks_in_front_of_a_signing_signs_nothing():
    """3月13日,产业对接会举行。会上,县长郭远致辞,副县长许安澜与远帆集团董事长江帆签订协议。"""
    text = test_who_speaks_in_front_of_a_signing_signs_nothing.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events

    assert {e.type: [p.name for p in e.participants] for e in events} == {
        "meeting": ["郭远"],
        "signing": ["许安澜", "江帆"],
    }


def test_who_reads_the_decision_out_takes_no_office():
    """3月13日,县里召开干部大会。副局长许安澜宣读决定:苏晚晴任县委书记,方向主持会议。"""
    text = test_who_reads_the_decision_out_takes_no_office.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events
    appointed = next(e for e in events if e.type == "appointment")

    assert [p.name for p in appointed.participants] == ["苏晚晴"]


def test_what_both_sides_sign_is_signed_by_nobody_named():
    """3月13日,两市座谈会举行,县委书记郭远讲话,双方签署了合作协议。"""
    text = test_what_both_sides_sign_is_signed_by_nobody_named.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events

    assert {e.type: [p.name for p in e.participants] for e in events} == {
        "meeting": ["郭远"],
        "signing": [],
    }
