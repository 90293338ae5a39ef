"""JSON Lines: an article a line, and a bad line costs only itself."""

import json

import pytest

from timeline.errors import UnreadableInput
from timeline.messages import english
from timeline.reading.jsonl import BadLine, JsonArticle, read_lines


def lines(*values, encoding="utf-8"):
    text = "".join(
        (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) + "\n"
        for value in values
    )
    return list(read_lines(text.encode(encoding)))


def test_every_field_is_read():
    """A line gives id, text, date, headline and source; other keys are left alone."""
    (line,) = lines(
        {
            "id": "a",
            "text": "开会。",
            "published": "2024-03-13",
            "headline": "会",
            "source": "ljrb",
            "x": 1,
        }
    )

    assert line == JsonArticle(1, "a", "开会。", "2024-03-13", "会", "ljrb")
    assert line.article().published_basis == "given"


def test_order_and_numbers_of_lines():
    """Lines keep their numbers, blank ones counted but silent."""
    found = lines({"id": 1, "text": "甲"}, "", "nonsense", {"id": 2, "text": "乙"})

    assert [(type(line).__name__, line.line, line.id) for line in found] == [
        ("JsonArticle", 1, 1), ("BadLine", 3, None), ("JsonArticle", 4, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", "no JSON"),
        ("[1]", "not a JSON object"),
        ("null", "not a JSON object"),
        ('{"id":"x"}', "text: is missing"),
        ('{"id":"x","text":""}', "text:"),
        ('{"id":"x","text":" \u3000"}', "there is no text"),
        ('{"id":"x","text":5}', "text: write text in quotation marks"),
        ('{"id":"x","text":"甲","published":"2024-02-30"}', "published:"),
        ('{"id":"x","text":"甲","published":"13.3.2024"}', "published:"),
        ('{"id":["x"],"text":"甲"}', "id:"),
        ("[" * 100_000, "no JSON"),
        ('{"id":' + "1" * 5000 + ',"text":"甲"}', "no JSON"),
    ],
)
def test_bad_line_says_why(line, error):
    """A line that is no article says in one line what is wrong with it."""
    (found,) = lines(line)

    assert isinstance(found, BadLine)
    assert error in english(found.error)
    assert "\n" not in english(found.error)


def test_bad_line_keeps_its_id():
    """A bad line whose id can be read is answered under it."""
    assert lines({"id": "n7", "text": None})[0].id == "n7"


def test_line_with_broken_bytes_costs_only_itself():
    """One line that is not UTF-8 is bad, the others are read."""
    data = b'{"text":"a"}\n{"text":"\xff\xfe"}\n{"text":"b"}\n'

    assert [type(line).__name__ for line in read_lines(data)] == [
        "JsonArticle", "BadLine", "JsonArticle",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings(encoding):
    """A whole file in another encoding is read."""
    found = lines({"id": "a", "text": "县委召开会议。"}, encoding=encoding)

    assert [line.text for line in found] == ["县委召开会议。"]


def test_text_is_cleaned_and_separators_do_not_cut_lines():
    """NUL and surrogates in a string are cleaned; U+2028 inside a line does not end it."""
    found = lines('{"text":"甲\\u0000乙\\ud800\u2028丙"}')

    assert [line.article().text for line in found] == ["甲乙\ufffd\n丙"]


def test_empty_input_is_refused():
    """A file without any line is refused."""
    with pytest.raises(UnreadableInput):
        list(read_lines(b""))
