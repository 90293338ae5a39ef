"""Which sentences of an article become events, and on which day."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def test_the_sentence_that_sums_up_several_parties_is_no_event() -> None:
    """3月12日至13日,市领导分头走访慰问困难群众。

    12日上午,市长郑树辉到白沙镇看望了两户村民。13日,副市长林向东走访了县福利院。
    """
    text = test_the_sentence_that_sums_up_several_parties_is_no_event.__doc__ or ""

    assert types_of(text) == ["visit", "visit"]
