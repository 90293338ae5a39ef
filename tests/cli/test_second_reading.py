"""What leaves the machine for a model, when, and what a person is told: real runs, a real server."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys

import pytest

pytest.importorskip("pydantic_ai", reason="needs the extra llm")
pytest.importorskip("openai", reason="needs the extra llm")

from tests.cli.test_types import OWN
from tests.second_reader.asking.model_server import fails, reads, says, serving
from tests.second_reader.papers import answer, event
from timeline.cli.outcome import Outcome
from timeline.cli.program import run
from timeline.cli.second_options import SecondOptions
from timeline.cli.second_reading import SecondReading
from timeline.extract import extract
from timeline.model import Article

GOOD = answer(event())
TOKENS = 120
KEY = "sk-verborgen-0123456789"
TEXT = "本报讯 1月12日,临江市召开校友对接会。市长林向东主持会议,副市长王芳出席。"
DOUBTFUL = "2月30日,云溪县召开座谈会,县长郭远主持。"


def page(number, more=""):
    return f"临江日报 2024年1月14日\n\n校友对接会召开{number}\n\n{TEXT}第{number}场。{more}\n"


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Return a folder with five pages, and what names a model in the configuration."""
    for name in ("MODEL", "ADDRESS", "KEY"):
        monkeypatch.delenv(f"TIMELINE_LLM_{name}", raising=False)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (("LLM_CACHE", "answers.db"), ("CONFIG", "config.toml"), ("DB", "t.db")):
        monkeypatch.setenv(f"TIMELINE_{name}", str(tmp_path / value))
    (tmp_path / "pages").mkdir()
    for number in range(5):
        (tmp_path / "pages" / f"{number}.txt").write_text(page(number), "utf-8")

    def named(address, **more):
        lines = [f"{name} = {value}\n" for name, value in more.items()]
        text = f'[llm]\nmodel = "m"\naddress = "{address}"\n{"".join(lines)}'
        (tmp_path / "config.toml").write_text(text)
        return tmp_path / "pages"

    return named


def command(*words, **environment):
    """Start a command as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "timeline", *map(str, words)], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
    )  # fmt: skip


def question_of(question):
    return question["messages"][-1]["content"]


def records(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_first_time_it_is_said_where_text_goes(room, monkeypatch, capsys):
    """Before the first text leaves the machine for an address a line says so, and once only."""
    told = []

    def listens(question):
        told.append(capsys.readouterr().err)
        return GOOD

    with serving(reads(listens)) as (proxy, _):
        monkeypatch.setenv("HTTP_PROXY", proxy.removesuffix("/v1"))
        for address in ("http://a.example.test/v1", "http://b.example.test/v1"):
            pages = room(address, at_once=1)
            for number in range(2):
                page = str(pages / f"{number}.txt")
                run(["extract", page, "--second-reader", "llm"], debug=True)

    first = [line for said in told for line in said.splitlines() if "leaves this machine" in line]
    assert len(told) == 4
    assert [("leaves this machine" in said) for said in told] == [True, False, True, False]
    assert ["a.example.test" in first[0], "b.example.test" in first[1]] == [True, True]


def test_what_stays_on_the_machine_goes_by_no_proxy(room, monkeypatch, capsys):
    """A model on this machine is asked without a proxy, and nothing is said of leaving."""
    with serving(fails(500)) as (proxy, passed), serving(says(GOOD)) as (address, script):
        monkeypatch.setenv("HTTP_PROXY", proxy.removesuffix("/v1"))
        pages = room(address)
        run(["extract", str(pages / "0.txt"), "--second-reader", "llm"], debug=True)

    assert (len(passed.questions), len(script.questions)) == (0, 1)
    assert "leaves this machine" not in capsys.readouterr().err


def test_nothing_is_sent_unasked(room, tmp_path):
    """With a model in the configuration, no command asks it unless an option says so."""
    with serving(says(GOOD)) as (address, script):
        pages = str(room(address))
        for words in (["extract", pages], ["add", pages], ["reread"], ["list"], ["doctor"]):
            run(words, debug=True)

    assert script.questions == []


def test_the_estimate_holds(room, capsys):
    """--estimate counts the articles that are then asked about, and no fewer tokens than used."""
    with serving(says(GOOD)) as (address, script):
        pages = str(room(address))
        run(["extract", f"{pages}/0.txt", "--second-reader", "llm"], debug=True)
        capsys.readouterr()
        asking = ["extract", pages, "--second-reader", "llm"]
        run([*asking, "--estimate", "--json"], debug=True)
        whole = capsys.readouterr().err
        run([*asking, "--estimate", "--max-articles", "2", "--json"], debug=True)
        part = capsys.readouterr().err
        before = len(script.questions)
        run([*asking, "--json"], debug=True)

    assert before == 1
    assert "4 articles to ask about" in whole
    assert "2 articles to ask about" in part
    most = int(whole.split("at most ")[1].split()[0])
    assert len(script.questions) - before == 4
    assert most >= 4 * TOKENS


def test_progress_tells_articles_and_tokens(room, capsys):
    """While questions are put, the line at the terminal counts articles and tokens."""
    with serving(says(GOOD)) as (address, _):
        room(address, at_once=1)
        outcome = Outcome()
        outcome.progress.wanted, outcome.progress.next = True, 0.0
        options = SecondOptions(False, False, None, None, False)
        with SecondReading(options, outcome) as second:
            second.consult([extract(Article(TEXT, published="2024-01-14"))])

    assert f"1 articles asked, {TOKENS} tokens" in capsys.readouterr().err


def test_only_doubtful_articles_are_asked_about(room):
    """Of many articles --doubtful-only asks about those of which the rules have doubts."""
    with serving(says(GOOD)) as (address, script):
        pages = room(address)
        for number in (1, 3):
            (pages / f"{number}.txt").write_text(page(number, DOUBTFUL), "utf-8")
        run(["extract", str(pages), "--second-reader", "llm", "--doubtful-only"], debug=True)

    asked = [question_of(question) for question in script.questions]
    assert len(asked) == 2
    assert all(DOUBTFUL in question for question in asked)


@pytest.mark.parametrize(("most", "status"), [(0, 3), (2, 3), (5, 0)])
def test_a_limit_of_articles_is_exact_and_told(room, capsys, most, status):
    """So many articles are asked about as the limit says; the rest is counted, with status 3."""
    with serving(says(GOOD)) as (address, script):
        pages = str(room(address))
        words = ["add", pages, "--second-reader", "llm", "--max-articles", str(most)]
        assert run(words, debug=True) == status

    told = capsys.readouterr().err
    assert len(script.questions) == most
    assert (f"{5 - most} articles not asked about" in told) == (most < 5)


def test_a_limit_of_tokens_is_kept_and_told(room, capsys):
    """No question is put that could exceed the limit; the rest is counted, with status 3."""
    with serving(says(GOOD, (3000, 1000))) as (address, script):
        pages = str(room(address, answer_tokens=1000))
        words = ["add", pages, "--second-reader", "llm", "--max-tokens", "16000"]
        assert run(words, debug=True) == 3

    asked = len(script.questions)
    told = capsys.readouterr().err
    assert 1 <= asked < 5
    assert f"{asked} articles asked, 0 from the cache, {4000 * asked} tokens" in told
    assert f"{5 - asked} articles not asked about" in told


def test_a_type_of_ones_own_is_asked_for_and_kept(room, tmp_path):
    """A user's own event type stands in the instructions and the schema, and is accepted."""
    text = "3月14日,南屏集团向云溪县捐赠图书三千册。"
    gift = event(type="donation", quote=text[:-1], date_text="3月14日", participants=[], place=None)
    with serving(says(answer(gift))) as (address, script):
        pages = room(address, output='"native"')
        (pages / "0.txt").write_text(f"临江日报 2024年3月15日\n\n捐赠图书\n\n{text}\n", "utf-8")
        (tmp_path / "own.toml").write_text(OWN, "utf-8")
        words = ("extract", pages / "0.txt", "--json", "--extractor", "llm")
        done = command(*words, TIMELINE_TYPES=str(tmp_path / "own.toml"))
        out, _ = done.communicate(timeout=60)

    told = script.questions[0]
    (found,) = json.loads(out)["events"]
    assert "- donation: 捐赠" in str(told["messages"])
    assert "donation" in json.dumps(told["response_format"])
    assert (found["type"], found["read_by"], found["quote"]) == ("donation", "llm", text[:-1])


def test_ctrl_c_keeps_what_was_paid_for(room, tmp_path):
    """After SIGINT the open question is answered and kept; the second run asks only the rest."""
    running = []

    def then_interrupt(handler, question):
        os.kill(running[0].pid, signal.SIGINT)
        says(GOOD)(handler, question)

    with serving(says(GOOD), then_interrupt, says(GOOD)) as (address, script):
        words = ("add", room(address, at_once=1), "--second-reader", "llm", "--jobs", "1")
        running.append(command(*words))
        _, told = running[0].communicate(timeout=60)
        asked = [question_of(question) for question in script.questions]
        with sqlite3.connect(tmp_path / "answers.db") as connection:
            (kept,) = connection.execute("SELECT count(*) FROM answer").fetchone()
        connection.close()
        assert run([str(word) for word in words], debug=True) == 0

    rest = [question_of(question) for question in script.questions[len(asked) :]]
    assert (running[0].returncode, kept, len(asked)) == (130, 2, 2)
    assert b"2 articles asked" in told
    assert len(rest) == 3
    assert not set(rest) & set(asked)


@pytest.mark.parametrize("way", [says(GOOD), fails(401)], ids=["good", "refused"])
def test_the_key_is_stored_and_printed_nowhere(room, tmp_path, monkeypatch, capfd, way):
    """The key goes to the server, and into no file and no line."""
    monkeypatch.setenv("TIMELINE_LLM_KEY", KEY)

    def echoes(handler, question):
        assert handler.headers["Authorization"] == f"Bearer {KEY}"
        way(handler, question)

    with serving(echoes) as (address, script):
        pages = str(room(address))
        for words in (["add", pages, "--second-reader", "llm"], ["config"], ["doctor"], ["log"]):
            run(words, debug=True)

    assert script.questions
    assert KEY not in "".join(capfd.readouterr())
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 6
    assert not [path for path in files if KEY.encode() in path.read_bytes()]


def test_figures_of_both_readers_in_words(room, tmp_path, capsys):
    """eval prints the figures of either reader under its name, and how far the two agree."""
    folder = tmp_path / "labelled"
    folder.mkdir()
    (folder / "a.txt").write_text(page(0), "utf-8")
    labelled = {"type": "meeting", "quote": "1月12日,临江市召开校友对接会", "status": "occurred",
                "precision": "day", "start": "2024-01-12", "end": "2024-01-12", "participants": []}  # fmt: skip
    labels = {"published": "2024-01-14", "articles": [{"events": [labelled]}]}
    (folder / "a.json").write_text(json.dumps(labels), "utf-8")
    with serving(says(GOOD)) as (address, script):
        room(address)
        told = {}
        for extractor in ("rules", "llm", "both"):
            run(["eval", str(folder), "--extractor", extractor], debug=True)
            told[extractor] = capsys.readouterr().out
        assert run(["eval", str(folder), "--extractor", "both", "--estimate"], debug=True) == 0
        estimated = capsys.readouterr()

    heads = [line for line in told["both"].splitlines() if line.startswith("==")]
    assert heads == ["== rules", "== llm", "== agreement"]
    assert told["rules"] in told["both"]
    assert told["llm"] in told["both"]
    assert "event                  1.000" in told["both"]
    assert len(script.questions) == 1
    assert estimated.out == ""
    assert "0 articles to ask about" in estimated.err


def test_limits_of_a_model_need_a_model(room, capsys):
    """eval by rules refuses limits that would limit nothing."""
    pages = str(room("http://127.0.0.1:9/v1"))

    assert run(["eval", pages, "--max-tokens", "0"], debug=False) == 2
    assert "--extractor llm" in capsys.readouterr().err


def differences(path):
    with sqlite3.connect(path) as connection:
        sql = "SELECT article_id, message FROM problem WHERE kind = 'second-reader' ORDER BY 1, 2"
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_stored_articles_are_asked_about(room, tmp_path):
    """reread --second-reader asks about what the database holds; the events stay, doubts come."""
    with serving(says(GOOD), says({"events": []})) as (address, script):
        pages = str(room(address, at_once=1))
        run(["add", pages], debug=True)
        asking = ["reread", "--second-reader", "llm"]
        run([*asking, "--estimate"], debug=True)
        assert script.questions == []
        run(asking, debug=True)
        assert differences(tmp_path / "t.db") == []
        run([*asking, "--apply"], debug=True)
        first = differences(tmp_path / "t.db")
        run(["reread", "--apply"], debug=True)
        assert differences(tmp_path / "t.db") == first
        run([*asking, "--apply"], debug=True)

    assert len(script.questions) == 5
    assert len({article for article, _ in first}) == 5
    assert differences(tmp_path / "t.db") == first


def test_a_limit_leaves_the_doubts_of_before(room, tmp_path):
    """Articles that a limit leaves out keep what was told of them; the status says so."""
    with serving(says({"events": []})) as (address, _):
        pages = str(room(address))
        run(["add", pages, "--second-reader", "llm"], debug=True)
        before = differences(tmp_path / "t.db")
        room(address.replace("127.0.0.1", "localhost"))
        asking = ["reread", "--second-reader", "llm", "--apply", "--max-articles", "2"]
        assert run(asking, debug=True) == 3

    assert differences(tmp_path / "t.db") == before
    assert len(before) == 5


def test_what_a_model_read_is_not_asked_about_again(room, tmp_path):
    """Articles with a model's reading are read again without a question."""
    with serving(says(GOOD)) as (address, script):
        pages = str(room(address))
        run(["add", pages, "--extractor", "llm"], debug=True)
        asked = len(script.questions)
        room(address, output='"tool"')
        run(["reread", "--second-reader", "llm", "--apply"], debug=True)

    assert (asked, len(script.questions)) == (5, 5)
