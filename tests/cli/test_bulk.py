"""Long files of JSON Lines, articles that cannot be read, and trying again."""

from __future__ import annotations

import json

import pytest

from timeline import pipeline
from timeline.cli.reading_child import read_document
from timeline.fetching import files
from timeline.fetching.files import fetch_file
from timeline.messages import english
from timeline.model import Document
from timeline.pipeline import extract

ARGUMENTS = {
    "published": None, "source": None, "encoding": None, "media": None, "extractor": "rules",
}  # fmt: skip
LINES = 40


def line(number):
    text = f"3月{number % 28 + 1}日,云溪县召开第{number}次例会。"
    return json.dumps({"id": number, "text": text, "published": "2024-04-01"}, ensure_ascii=False)


@pytest.fixture
def long_file(tmp_path, monkeypatch):
    """Forty lines, of which the last but one is none, read some lines at a time."""
    monkeypatch.setattr(files, "_PART", 700)
    path = tmp_path / "long.jsonl"
    lines = [line(number) for number in range(LINES)]
    lines[LINES - 2] = "{"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_long_file_comes_in_parts_that_are_the_whole(long_file):
    """The parts put together are the file, each knows the line that it begins at."""
    parts = list(fetch_file(str(long_file)))

    assert len(parts) > 2
    assert b"".join(part.data for part in parts) == long_file.read_bytes()
    begins = [part.data.count(b"\n") for part in parts]
    assert [part.file.line - 1 for part in parts[1:]] == [
        sum(begins[:n]) for n in range(1, len(parts))
    ]


def test_a_bad_line_of_a_part_has_the_number_of_the_file(long_file):
    """What is told of a line names its place in the whole file."""
    parts = list(fetch_file(str(long_file)))
    problems = [p for part in parts for p in read_document(part, ARGUMENTS)[0].problems]

    assert [p for p in problems if f"line {LINES - 1}:" in english(p.message)]


def test_an_article_that_fails_costs_itself(monkeypatch):
    """The other articles of a document are read, the one that failed is a problem with a reason."""

    def fail(article, **options):
        if "第3次" in article.text:
            raise ZeroDivisionError("division by zero")
        return extract(article, **options)

    monkeypatch.setattr(pipeline, "extract", fail)
    data = "\n".join(map(line, range(6))).encode()
    page, readings = read_document(Document("six.jsonl", data), {**ARGUMENTS, "media": "jsonl"})

    assert len(readings) == len(page.articles) == 5
    assert ["ZeroDivisionError" in english(p.message) for p in page.problems] == [True]


def test_a_long_file_is_one_input_and_known_again(timeline, tmp_path):
    """A file of many parts is told as one input; the second time nothing of it is read."""
    path = tmp_path / "long.jsonl"
    path.write_text("\n".join(map(line, range(1800))), "utf-8")
    first = timeline("add", path, "--json", "--jobs", "2")
    again = timeline("add", path, "--json")

    assert [json.loads(done.stdout)["articles_new"] for done in (first, again)] == [1800, 0]
    assert json.loads(again.stdout)["articles_known"] == 1800


def test_what_could_not_be_read_is_tried_again(timeline, tmp_path):
    """An input that was refused is kept in mind, and added once it can be read."""
    path = tmp_path / "page.txt"
    path.write_text("茶山\n\n茶山上的雾还没有散。\n", "utf-8")
    timeline("add", path)
    refused = timeline("retry")
    path.write_text(
        "云溪日报 2024年4月1日\n\n例会召开\n\n本报讯 3月2日,云溪县召开例会。\n", "utf-8"
    )
    taken, nothing = timeline("retry"), timeline("retry")

    assert [done.returncode for done in (refused, taken, nothing)] == [1, 0, 0]
    assert "1 articles, 1 events" in taken.stdout.decode()
    assert nothing.stdout == b""
