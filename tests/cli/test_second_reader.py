"""A language model beside the rules, as commands of a person: what is sent, kept, told and left."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from timeline.cli.program import run

PAGE = (
    "临江日报 2024年1月14日\n\n校友对接会召开\n\n"
    "本报讯 1月12日,临江市召开校友对接会。市长林向东主持会议,副市长王芳出席。\n"
)
EXTRA = ("pydantic_ai", "openai", "httpx2", "timeline.second_reader")


@pytest.fixture
def page(tmp_path, monkeypatch):
    """Return a page; what is configured and cached is the test's own."""
    for name in ("MODEL", "ADDRESS", "KEY"):
        monkeypatch.delenv(f"TIMELINE_LLM_{name}", raising=False)
    monkeypatch.setenv("TIMELINE_LLM_CACHE", str(tmp_path / "answers.db"))
    monkeypatch.setenv("TIMELINE_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("TIMELINE_DB", str(tmp_path / "t.db"))
    path = tmp_path / "页.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def server(page, tmp_path):
    """Serve a model that the configuration names; gives the script of the server."""
    pytest.importorskip("pydantic_ai", reason="needs the extra llm")
    pytest.importorskip("openai", reason="needs the extra llm")
    from tests.second_reader.asking.model_server import says, serving
    from tests.second_reader.papers import answer, event, person

    invented = event(quote="1月13日,并未召开的会议召开", date_text="1月13日")
    claim = event(participants=[person("林向东", "speak", "市长"), person("钱无影")])
    with serving(says(answer(claim, invented))) as (address, script):
        (tmp_path / "config.toml").write_text(f'[llm]\nmodel = "m"\naddress = "{address}"\n')
        yield script


def records(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_without_a_model_nothing_is_loaded(page):
    """Reading by rules loads nothing of the extra, and prints no reader."""
    code = (
        "import sys; from timeline.cli.program import run\n"
        f"run(['extract', {str(page)!r}, '--json'], debug=True)\n"
        f"print([name for name in {EXTRA!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.splitlines()[-1] == "[]"
    assert "read_by" not in done.stdout


def test_a_model_must_be_named(page, capsys):
    """Without a model in the configuration the command says where to name one."""
    assert run(["extract", str(page), "--second-reader", "llm"], debug=False) == 2
    assert "[llm]" in capsys.readouterr().err


def test_options_of_a_model_need_a_model(page, capsys):
    """A limit without a second reader is a mistake."""
    assert run(["extract", str(page), "--max-tokens", "9"], debug=False) == 2
    assert "--second-reader" in capsys.readouterr().err


def test_readings_as_files_are_those_of_the_rules(page, tmp_path, capsys):
    """Where readings are written as files no model is asked, and the command says so."""
    status = run(
        ["extract", str(page), "--to", str(tmp_path / "r"), "--second-reader", "llm"], debug=False
    )

    assert status == 2
    assert "a language model is not asked" in capsys.readouterr().err
    assert not (tmp_path / "r").exists()


def test_an_estimate_sends_nothing(page, server, capsys):
    """--estimate tells how many articles and tokens, and asks nothing."""
    assert run(["extract", str(page), "--second-reader", "llm", "--estimate"], debug=True) == 0
    assert "1 articles to ask about" in capsys.readouterr().err
    assert server.questions == []


def test_the_rules_stand_and_differences_are_told(page, server, capsys):
    """The second reader changes no event; in what it differs becomes a problem with both."""
    run(["extract", str(page), "--json"], debug=True)
    (plain,) = records(capsys)
    run(["extract", str(page), "--json", "--second-reader", "llm"], debug=True)
    (both,) = records(capsys)

    assert both["events"] == plain["events"]
    told = [p["message"] for p in both["problems"] if p["kind"] == "second-reader"]
    assert any("林向东:host" in line and "林向东:speak" in line for line in told)
    assert not any("钱无影" in line or "并未召开" in line for line in told)


def test_a_model_reads_alone(page, server, capsys):
    """--extractor llm keeps the model's reading, with its evidence and its mark."""
    run(["extract", str(page), "--json", "--extractor", "llm"], debug=True)
    (record,) = records(capsys)
    (event,) = record["events"]

    assert event["read_by"] == "llm"
    assert record["text"][event["quote_start"] : event["quote_end"]] == event["quote"]
    assert [p["name"] for p in event["participants"]] == ["林向东"]


def test_the_second_run_is_free(page, server, capsys):
    """What was asked once is answered from the cache, whichever command asks."""
    for command in ("extract", "extract", "add"):
        run([command, str(page), "--second-reader", "llm"], debug=True)

    assert len(server.questions) == 1
    assert "1 from the cache, 0 tokens" in capsys.readouterr().err


def test_a_limit_that_cuts_says_so(page, server, capsys):
    """Articles that a limit leaves out are counted, and the status tells."""
    status = run(["add", str(page), "--second-reader", "llm", "--max-articles", "0"], debug=True)

    assert status == 3
    assert "1 articles not asked about" in capsys.readouterr().err
    assert server.questions == []


def test_known_articles_are_not_asked_about(page, server):
    """An article that the database holds costs nothing when its page comes again."""
    run(["add", str(page)], debug=True)
    run(["add", str(page), "--second-reader", "llm"], debug=True)

    assert server.questions == []


def test_only_doubtful_articles(page, server):
    """--doubtful-only asks nothing about an article of which the rules have no doubts."""
    run(["extract", str(page), "--second-reader", "llm", "--doubtful-only"], debug=True)

    assert server.questions == []


def test_where_text_goes_is_said(page, server, capsys):
    """Before anything is sent, model and address are named."""
    run(["extract", str(page), "--second-reader", "llm"], debug=True)

    assert "second reader: m at http://127.0.0.1:" in capsys.readouterr().err


def test_lines_of_json_are_asked_about(page, server, capsys):
    """Articles of JSON Lines go the same road, each answered in its place."""
    lines = page.with_suffix(".jsonl")
    text = PAGE.rsplit("\n\n", 1)[1].strip()
    line = json.dumps({"id": 7, "text": text, "published": "2024-01-14"})
    lines.write_text(f"{line}\nno JSON\n{line}\n")
    run(["extract", str(lines), "--format", "jsonl", "--extractor", "llm"], debug=True)
    first, bad, last = records(capsys)

    assert (first["id"], bad["line"], last["id"]) == (7, 2, 7)
    assert first["events"][0]["read_by"] == "llm"


def test_both_readers_are_scored(tmp_path, page, server, capsys):
    """eval --extractor both prints the figures of both readers and how far they agree."""
    folder = tmp_path / "labelled"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, "utf-8")
    people = [{"name": "林向东", "title": "市长", "role": "host"},
              {"name": "王芳", "title": "副市长", "role": "attend"}]  # fmt: skip
    event = {"type": "meeting", "quote": "1月12日,临江市召开校友对接会", "status": "occurred",
             "precision": "day", "start": "2024-01-12", "end": "2024-01-12",
             "participants": people}  # fmt: skip
    labels = {"published": "2024-01-14", "articles": [{"events": [event]}]}
    (folder / "a.json").write_text(json.dumps(labels), "utf-8")
    run(["eval", str(folder), "--extractor", "both", "--json"], debug=True)
    (found,) = records(capsys)

    assert found["rules"]["role"]["share"] == 1
    assert found["llm"]["role"]["share"] == 0
    assert found["agreement"]["event"] == [1, 1]
    assert found["agreement"]["people"] == [0, 1]
