"""Unsure characters of a recognized line are found in the text of an article."""

from __future__ import annotations

from timeline.messages import english
from timeline.reading.pdf import doubtful
from timeline.reading.pdf.doubtful import doubtful_places, doubts_in


def test_places_are_known_by_what_stands_around():
    """A place far into the text is found by its neighbours; one of another text is not."""
    places = list(doubtful_places("新桥今日通车,两岸群众往来方便了", [9]))
    text = "本报讯群众说,新桥今日通车,两岸群众往来方便了。"

    assert [text[p.span.start : p.span.end] for p in doubts_in(text, places)] == ["群"]
    assert doubts_in("茶山开园。", places) == ()


def test_characters_apart_are_places_of_their_own():
    """Neighbours are one place, others are two."""
    assert [(p.start, p.end) for p in doubtful_places("新桥今日通车", [0, 1, 4])] == [
        (0, 2),
        (4, 5),
    ]


def test_places_beyond_the_limit_are_counted(monkeypatch):
    """Where more places are unsure than are marked, one problem tells how many."""
    monkeypatch.setattr(doubtful, "_MOST", 2)
    places = list(doubtful_places("新桥今日通车,两岸群众往来方便", [0, 4, 8]))
    *marked, last = doubts_in("新桥今日通车,两岸群众往来方便", places)

    assert [problem.quote for problem in marked] == ["新", "通"]
    assert "1 further places" in english(last.message)
