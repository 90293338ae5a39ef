"""``timeline dates``: expressions in, periods out."""

from __future__ import annotations

import json

import pytest

TEXT = "1月12日,林向东在云溪县调研;次日返回。"
KEYS = ["text", "offset", "starts", "ends", "precision", "basis", "edtf"]


def records(done) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_expression_is_one_object(timeline):
    """The keys are those of the contract, offsets are code points of the text."""
    found = records(timeline("dates", TEXT, "--published", "2024-01-14", "--json"))

    assert [list(record) for record in found] == [KEYS, KEYS]
    assert [(TEXT[slice(*record["offset"])], record["starts"]) for record in found] == [
        ("1月12日", "2024-01-12"),
        ("次日", "2024-01-13"),
    ]


def test_the_text_may_come_from_stdin(timeline):
    """A dash, or nothing, reads standard input."""
    given = {"stdin": TEXT}
    as_argument = timeline("dates", TEXT, "--json", "--published", "2024-01-14").stdout

    assert as_argument == timeline("dates", "-", "--json", "--published=2024-01-14", **given).stdout
    assert as_argument == timeline("dates", "--json", "--published=2024-01-14", **given).stdout


def test_explain_names_rule_and_anchor(timeline):
    """With --explain every value says where it comes from."""
    found = records(timeline("dates", TEXT, "--published", "2024-01-14", "--json", "--explain"))

    assert all(record["rule"] and record["why"] for record in found)


def test_plain_output_is_columns(timeline):
    """Without --json a person gets the expression and its days."""
    done = timeline("dates", TEXT, "--published", "2024-01-14")

    assert done.stdout.decode().split("\t")[:3] == ["1月12日", "2024-01-12", "2024-01-12"]


def test_jsonl_answers_line_by_line(timeline):
    """Every input line has its answer, a bad one its number and the reason."""
    lines = [
        json.dumps({"id": "a", "text": TEXT, "published": "2024-01-14"}),
        "{broken",
        json.dumps({"id": "c", "published": "2024-01-14"}),
        json.dumps({"id": 4, "text": TEXT, "published": "2024-13-14"}),
        json.dumps(["no", "object"]),
        json.dumps({"id": "f", "text": "没有日期", "published": None}),
    ]
    done = timeline("dates", "--format", "jsonl", "--json", stdin="\n".join(lines))
    answers = records(done)

    assert done.returncode == 3
    assert [answer["id"] for answer in answers] == ["a", None, "c", 4, None, "f"]
    assert [answer.get("line") for answer in answers] == [None, 2, 3, 4, 5, None]
    assert [len(answers[0]["dates"]), len(answers[5]["dates"])] == [2, 0]


def test_only_bad_lines_are_a_failure(timeline):
    """Where every line is bad the run has failed."""
    assert timeline("dates", "--format", "jsonl", stdin="{\n[\n").returncode == 1


@pytest.mark.parametrize("text", ["\ud800", "\x00\x1b[2J\u202e2024年1月12日", "2月30日", ""])
def test_no_text_is_an_error(text, timeline):
    """Whatever a line holds, it is answered, and with nothing that acts on a terminal."""
    line = json.dumps({"id": "x", "text": text, "published": "2024-01-14"})
    done = timeline("dates", "--format", "jsonl", stdin=line)

    assert done.returncode == 0
    assert not {0x00, 0x1B} & set(done.stdout)
