"""Messages are said in the language of the reader."""

from __future__ import annotations

from timeline.errors import UnreadableInput
from timeline.messages import (
    Message,
    Named,
    english,
    language_of,
    read_messages,
    told,
    translate,
    use_language,
    write_messages,
)


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
    """Messages are written as lines, whatever their values, and read again."""
    inner = Message.of("of-input", name="a\nb", reason=Named("meeting", "会议"))
    message = Message.of("x-y", count=3, words=("甲", "{乙}"), why=inner)

    assert read_messages(write_messages([message, inner, Message("x-y")])) == (
        message,
        inner,
        Message("x-y"),
    )
