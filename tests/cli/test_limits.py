"""A limit that cuts is said: in the talk, in a problem and by exit status 3."""

import json

import pytest

from timeline.extract import LONGEST_TEXT
from timeline.temporal.resolving.tagging import MOST_EXPRESSIONS


@pytest.mark.parametrize("command", ["extract", "add"])
def test_an_article_that_is_too_long_ends_in_exit_3(command, timeline, tmp_path):
    """What is beyond the limit is not passed over in silence."""
    body = "1月12日,云溪县召开座谈会。" + "会上宣读了文件。" * (LONGEST_TEXT // 8 + 1)
    (tmp_path / "long.txt").write_text(f"云溪县召开座谈会\n\n{body}\n", "utf-8")
    done = timeline(command, "--json", "--published", "2024-01-14", "long.txt")

    assert done.returncode == 3
    assert f"only the first {LONGEST_TEXT} of" in done.stderr.decode()


def test_a_line_that_is_too_long_ends_in_exit_3(timeline):
    """Of one article a line the limit is said with the number of the line."""
    line = {
        "id": "a",
        "published": "2024-01-14",
        "text": "会上宣读了文件。" * (LONGEST_TEXT // 8 + 1),
    }
    done = timeline("extract", "--format", "jsonl", stdin=json.dumps(line) + "\n")

    assert (done.returncode, done.stderr.decode().startswith("line 1: only the first")) == (3, True)


@pytest.mark.parametrize("options", [(), ("--format", "jsonl")])
def test_too_many_dates_end_in_exit_3(options, timeline):
    """Of more date expressions than are read of one text the command says so."""
    text = "1月12日。" * (MOST_EXPRESSIONS + 1)
    stdin = json.dumps({"id": "a", "text": text}) if options else text
    done = timeline("dates", *options, "--json", "-", stdin=f"{stdin}\n")

    assert done.returncode == 3
    assert f"only the first {MOST_EXPRESSIONS} date expressions" in done.stderr.decode()
