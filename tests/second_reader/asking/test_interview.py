"""A model behind a real server that answers well or badly: limits, cache and repetitions."""

from __future__ import annotations

import gzip
import json
import threading

import pytest

pytest.importorskip("pydantic_ai", reason="needs the extra llm")
pytest.importorskip("openai", reason="needs the extra llm")

from tests.second_reader.asking.model_server import (
    completion,
    cut,
    fails,
    hangs_up,
    raw,
    says,
    serving,
)
from tests.second_reader.papers import TEXT, answer, article, event
from timeline.second_reader.answers.instructions import question_of
from timeline.second_reader.asking.budget import Budget
from timeline.second_reader.asking.cache import Answer, Cache, UnusableCache
from timeline.second_reader.asking.interview import LIMIT, Interview
from timeline.second_reader.grounding.events import Grounding
from timeline.second_reader.settings import ModelSettings

GOOD = answer(event())
TOKENS = 120
"""What the server says that one question costs."""


def questions(count):
    return [question_of(article(f"第{number}篇。{TEXT}")) for number in range(count)]


@pytest.fixture
def interview(tmp_path, monkeypatch):
    """Return what makes an interview with a server; nobody waits."""
    monkeypatch.setenv("TIMELINE_LLM_KEY", "key")
    with Cache(tmp_path / "answers.db") as cache:
        waited = []

        async def sleep(seconds):
            waited.append(seconds)

        def make(address, budget=None, **settings):
            chosen = ModelSettings(model="m", address=address, **{"at_once": 1} | settings)
            made = Interview(chosen, cache, budget or Budget(), sleep=sleep)
            return made, waited

        yield make


def test_a_good_answer(interview):
    """An answer comes with its tokens; the key goes along, tools do not."""
    with serving(says(GOOD)) as (address, script):
        made, _ = interview(address)
        (found,) = made.ask(questions(1))

    assert found == Answer(GOOD, 100, 20)
    assert script.headers[0]["authorization"] == "Bearer key"
    assert "tools" not in script.questions[0]
    assert made.budget.tokens == TOKENS


def test_the_second_time_is_free(interview):
    """A question that was answered is not put again; another model is asked anew."""
    with serving(says(GOOD)) as (address, script):
        interview(address)[0].ask(questions(3))
        again, _ = interview(address)
        assert again.ask(questions(3)) == [Answer(GOOD, 100, 20)] * 3
        assert (again.from_cache, again.budget.tokens, len(script.questions)) == (3, 0, 3)
        interview(address, output="tool")[0].ask(questions(1))

    assert len(script.questions) == 4


@pytest.mark.parametrize("most", [0, 2, 5, 9])
def test_no_more_articles_than_asked_for(interview, most):
    """The limit of articles is exact, at several at once too."""
    with serving(says(GOOD)) as (address, script):
        made, _ = interview(address, Budget(max_articles=most), at_once=3)
        found = made.ask(questions(5))

    assert len(script.questions) == min(most, 5)
    assert sum(each == LIMIT for each in found) == max(0, 5 - most)


def test_no_more_tokens_than_asked_for(interview):
    """No question is put that could exceed the limit of tokens."""
    with serving(says(GOOD)) as (address, script):
        made, _ = interview(address)
        one = made.estimate(questions(1)[0])
        made, _ = interview(address, Budget(max_tokens=one + 2 * TOKENS + 50), at_once=4)
        made.ask(questions(9))

    assert made.budget.tokens == len(script.questions) * TOKENS
    assert 1 <= len(script.questions) <= 3
    assert made.budget.tokens <= made.budget.max_tokens


@pytest.mark.parametrize("bad", [fails(429), fails(500), fails(503), cut, hangs_up])
def test_a_question_is_put_again(interview, bad):
    """What the server could not answer is asked again, after a while that doubles."""
    with serving(bad, bad, says(GOOD)) as (address, script):
        made, waited = interview(address)
        (found,) = made.ask(questions(1))

    assert found == Answer(GOOD, 100, 20)
    assert len(script.questions) == 3
    assert waited == [1, 2]


def test_a_server_that_names_the_pause(interview):
    """A server's own wish how long to wait is granted, within reason."""
    with serving(fails(429, Retry_After="7"), fails(429, Retry_After="9999"), says(GOOD)) as (
        address,
        _,
    ):
        made, waited = interview(address)
        made.ask(questions(1))

    assert waited == [7, 60]


@pytest.mark.parametrize("bad", [fails(429), fails(500), cut, hangs_up])
def test_repetitions_end(interview, bad):
    """A server that never answers costs that question; nothing is kept."""
    with serving(bad) as (address, script):
        made, _ = interview(address, retries=2)
        (found,) = made.ask(questions(1))

    assert found.kind in ("model-refuses", "model-unreachable")
    assert len(script.questions) == 3
    assert (made.refused, made.budget.tokens) == (1, 0)


def test_a_wrong_key_ends_all(interview):
    """Where every question would fare the same, no further question is put."""
    with serving(fails(401)) as (address, script):
        made, _ = interview(address)
        found = made.ask(questions(5))

    assert len(script.questions) == 1
    assert {each.kind for each in found} == {"model-refuses"}


BROKEN = {
    "no JSON": says("对不起,我不能回答。"),
    "half JSON": says('{"events": [{"type": "mee'),
    "another shape": raw(b'{"choices": []}'),
    "null": raw(json.dumps(completion(None)).encode()),
    "not JSON at all": raw(b"<html>502</html>"),
    "empty": raw(b""),
    "deep": says("[" * 20000 + "]" * 20000),
    "too large": raw(json.dumps(completion("x" * 2_000_000)).encode()),
    "packed": raw(gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip"),
    "redirect": raw(b"", 302, Location="http://127.0.0.1:9/elsewhere"),
    "a list": says([1, 2]),
    "half a letter": says('{"events": [{"title": "\\ud83d"}]}'),
    "no number": says('{"events": [NaN, Infinity]}'),
}


@pytest.mark.parametrize("way", BROKEN.values(), ids=BROKEN)
def test_a_broken_answer_costs_itself(interview, way):
    """An answer that cannot be used is none; the next article is asked about all the same."""
    with serving(*[way] * 2, says(GOOD)) as (address, _):
        made, _ = interview(address, retries=1)
        first, *_, last = made.ask(questions(3))

    said = first.said if isinstance(first, Answer) else None
    assert Grounding(article()).reading(said).events == ()
    assert last == Answer(GOOD, 100, 20)


def test_a_slow_server_is_given_up(interview):
    """An answer that takes too long is not waited for."""
    release = threading.Event()

    def slow(handler, question):
        release.wait(20)

    with serving(slow) as (address, _):
        made, _ = interview(address, retries=0, timeout=0.2)
        (found,) = made.ask(questions(1))
        release.set()

    assert found.kind == "model-unreachable"


def test_several_at_once(interview):
    """So many questions are open as the settings say, and no more."""
    meeting = threading.Barrier(3, timeout=20)

    def together(handler, question):
        meeting.wait()
        says(GOOD)(handler, question)

    with serving(together) as (address, script):
        made, _ = interview(address, at_once=3)
        found = made.ask(questions(6))

    assert all(isinstance(each, Answer) for each in found)
    assert script.most_open == 3


def test_what_is_paid_is_kept(interview):
    """Who ends the run loses no answer: open questions are waited for, no further one is put."""
    made = None

    def then_stop(handler, question):
        made.stopped = True
        says(GOOD)(handler, question)

    with serving(says(GOOD), then_stop, says(GOOD)) as (address, script):
        made, _ = interview(address)
        with pytest.raises(KeyboardInterrupt):
            made.ask(questions(4))
        assert len(script.questions) == 2
        again, _ = interview(address)
        again.ask(questions(4))

    assert again.from_cache == 2
    assert len(script.questions) == 4


LYING = {
    "nothing": (0, 0),
    "less than nothing": (-5, -5),
    "without end": (10**30, 10**30),
    "words": ("many", None),
}


@pytest.mark.parametrize("tokens", LYING.values(), ids=LYING)
def test_tokens_that_a_server_makes_up(interview, tokens):
    """Where a server counts no tokens that can be, as many are counted as fit the texts."""
    usage = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": 0}
    body = json.dumps(completion(json.dumps(GOOD)) | {"usage": usage}).encode()
    with serving(raw(body)) as (address, _):
        made, _ = interview(address)
        made.ask(questions(1))

    assert made.refused or 0 < made.budget.tokens <= made.estimate(questions(1)[0])


def test_who_ends_a_run_waits_for_no_repetition(interview):
    """After Ctrl-C a question is not put again that the server could not answer."""
    made = None

    def then_stop(handler, question):
        made.stopped = True
        fails(503)(handler, question)

    with serving(then_stop) as (address, script):
        made, waited = interview(address)
        with pytest.raises(KeyboardInterrupt):
            made.ask(questions(3))

    assert (len(script.questions), waited) == (1, [])


def test_a_server_that_repeats_the_key(interview):
    """What a server says of a key is told without the key."""
    told = {"error": {"message": "Incorrect API key: key. Ask for another key"}}
    with serving(raw(json.dumps(told).encode(), 401)) as (address, _):
        made, _ = interview(address)
        (found,) = made.ask(questions(1))

    assert dict(found.values)["said"] == "Incorrect API …: …. Ask for another …"


def test_a_disk_that_is_full_is_told(interview):
    """An answer that cannot be kept ends the run with the reason."""
    with serving(says(GOOD)) as (address, _):
        made, _ = interview(address)
        made.cache._run("PRAGMA query_only = 1")
        with pytest.raises(UnusableCache):
            made.ask(questions(1))
