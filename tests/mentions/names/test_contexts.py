"""What stands around a name."""

from timeline.mentions.names.contexts import (
    STRONG,
    acts_follow,
    count_echoes,
    is_stopped,
    right_of,
    speaks,
    speech_follows,
)
from timeline.model import Span


def test_stops() -> None:
    """Punctuation and the end of the text stop a name, a character does not."""
    assert is_stopped("罗小满,", 3)
    assert is_stopped("罗小满", 3)
    assert not is_stopped("罗小满说", 3)


def test_a_stop_and_a_verb_vouch_for_the_end_of_a_name() -> None:
    """What stands behind a name fits it as well as a stop or a verb does; another character not."""
    assert right_of("罗小满主持", 3) == right_of("罗小满。", 3) == STRONG
    assert right_of("罗小满曦", 3) < right_of("罗小满同村民", 3) < STRONG


def test_verbs_of_speech() -> None:
    """Verbs of saying stand behind speakers, verbs of telling behind callings as well."""
    assert acts_follow("罗小满表示", 3)
    assert not acts_follow("罗小满呼吁", 3)
    assert speech_follows("罗小满呼吁", 3)


def test_somebody_who_speaks_elsewhere() -> None:
    """The same characters that say something at the beginning of a clause are a name."""
    text = "市长高兴到会。高兴说,要快。"

    assert speaks(text, Span(2, 4))
    assert not speaks("市长高兴到会。", Span(2, 4))


def test_echoes() -> None:
    """Each beginning of a run is counted, by its length."""
    assert count_echoes("罗小满说,罗小满来。", 0, "罗小满说") == [0, 0, 2, 2, 1, 0]
