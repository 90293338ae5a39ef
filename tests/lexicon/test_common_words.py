"""The list of ordinary words and what it keeps from being read as names."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from timeline.lexicon.words import table_of
from timeline.mentions import tag_people

_FILE = "common_words.toml"
_LONGEST = 4
_MOST_SECONDS = 0.05


def _listed() -> list[str]:
    table = table_of(_FILE)
    return [w for kind in ("words", "nouns") for text in table[kind].values() for w in text.split()]


def test_no_word_stands_twice():
    """A word has one class, and is a noun or another word, not both."""
    assert [word for word, times in Counter(_listed()).items() if times > 1] == []


def test_words_are_short_and_han():
    """No word is longer than the reading of words looks ahead, or holds anything but characters."""
    wrong = [w for w in _listed() if len(w) > _LONGEST or not all("一" <= c <= "鿿" for c in w)]

    assert wrong == []


def test_classes_are_in_order():
    """Each class lists its words by length, then by character, so that a word is found by eye."""
    table = table_of(_FILE)
    for kind in ("words", "nouns"):
        for text in table[kind].values():
            assert text.split() == sorted(text.split(), key=lambda word: (len(word), word))


def test_list_is_read_fast():
    """The list takes little processor time to read."""
    seconds = []
    for _ in range(5):
        table_of.cache_clear()
        begin = time.process_time()
        _listed()
        seconds.append(time.process_time() - begin)

    assert min(seconds) < _MOST_SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "教师进修、专家辅导等方式,用足培训课时。",
        "慰问团为井下工人送水。",
        "县里请专家研判、会商。",
        "镇里给农户夏粮保险补贴。",
        "市委党员之家揭牌。",
        "县委书记首次到会。",
        "镇长拒绝了好意。",
    ],
)
def test_words_behind_a_title_are_no_names(text):
    """A verb or a noun that stands where a name would is not read as one."""
    assert tag_people(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪县委书记时针说,路要修好。", "时针"),
        ("云溪县副县长平安主持会议。", "平安"),
        ("临江市文旅局局长霍乱平介绍情况。", "霍乱平"),
    ],
)
def test_people_may_be_called_by_words(text, name):
    """Somebody called by an ordinary noun is read behind an office where a verb follows."""
    assert [person.name for person in tag_people(text)] == [name]
