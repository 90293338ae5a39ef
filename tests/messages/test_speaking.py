"""Messages are said in the language of the reader."""

from __future__ import annotations

from timeline.errors import UnreadableInput
from timeline.messages import Message, Named, english, language_of, told, translate, use_language


def test_language_of_the_environment():
    """TIMELINE_LANG decides, then the first locale variable; what is not Chinese is English."""
    assert language_of({"TIMELINE_LANG": "zh_CN", "LANG": "en_US"}) == "zh"
    assert language_of({"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US"}) == "zh"
    assert language_of({"LANG": "de_DE.UTF-8"}) == "en"
    assert language_of({}) == "en"


def test_switching():
    """Texts follow the language in use."""
    use_language("zh")
    assert translate("{count} events", count=3) == "3 条"
    use_language("en")
    assert translate("{count} events", count=3) == "3 events"


def test_messages_inside_messages():
    """The values of a message are said in its language."""
    known = (Named("meeting", "会议"), Named("survey", "调研"))
    message = Message.of(
        "of-input", name="a.txt", reason=Message.of("of-input", name="b", reason=known)
    )
    use_language("zh")
    assert told(message) == "a.txt:b:会议、调研"
    assert english(message) == "a.txt: b: meeting, survey"


def test_a_kind_that_no_catalogue_knows():
    """What is no kind is a sentence, braces and all."""
    use_language("zh")
    assert (
        told(UnreadableInput("a{0}.txt", "no {such} thing").message) == "a{0}.txt:no {such} thing"
    )


def test_a_message_in_a_line():
    """A message is written as a line and read again, its values as text."""
    message = Message.of("x-y", day="2024-01-12", words="甲=乙\n丙")

    assert Message.of_line(message.line()).values == (("day", "2024-01-12"), ("words", "甲=乙 丙"))
