"""Articles in traditional script are read like simplified ones and kept as printed."""

from timeline.extract import extract
from timeline.model import Article

TEXT = "3月13日,縣委書記許安瀾到白沙鎮調研春耕備耕工作,副縣長江東陪同。"


def test_names_titles_and_places_are_kept_as_printed() -> None:
    """What is read has the characters of the text, the quote included."""
    event = extract(Article(TEXT, published="2024-03-15")).events[0]

    assert event.type == "survey"
    assert [(p.name, p.title) for p in event.participants] == [
        ("許安瀾", "縣委書記"),
        ("江東", "副縣長"),
    ]
    assert event.place == "白沙鎮"
    assert event.quote in TEXT


def test_another_language_is_a_problem() -> None:
    """An article that is no Chinese says so instead of having no events in silence."""
    text = "On 13 March the county mayor opened the new bridge and met the builders there."

    assert [p.kind for p in extract(Article(text, published="2024-03-15")).problems] == ["language"]
