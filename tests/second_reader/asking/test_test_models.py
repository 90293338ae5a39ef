"""The models that pydantic-ai has for tests go the same road."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("pydantic_ai", reason="needs the extra llm")
pytest.importorskip("openai", reason="needs the extra llm")

from pydantic_ai import ModelResponse, TextPart
from pydantic_ai.models.function import FunctionModel
from pydantic_ai.models.test import TestModel

from tests.second_reader.papers import TEXT, answer, article, event
from timeline.extract import extract
from timeline.second_reader.asking.cache import Cache
from timeline.second_reader.asking.interview import Interview
from timeline.second_reader.consulting import Consultation
from timeline.second_reader.settings import ModelSettings


def consult(tmp_path, model, output="prompted"):
    with Cache(tmp_path / "answers.db") as cache:
        settings = ModelSettings(model="m", output=output)
        asked = Consultation(Interview(settings, cache, model=model), "llm")
        (reading,) = asked.consult([extract(article())])
        return reading, asked


def test_a_model_that_fills_the_schema_with_anything(tmp_path):
    """What fits the schema and is nowhere printed is dropped whole."""
    reading, asked = consult(tmp_path, TestModel(), "tool")

    assert [event for event in reading.events if event.read_by == "llm"] == []
    assert asked.interview.refused or asked.dropped.total()


def test_a_model_is_told_the_article_and_the_types(tmp_path):
    """The question holds the article between two marks, the instructions types and roles."""
    seen = []

    def say(messages, info):
        seen.append((messages[-1].parts[-1].content, info.instructions))
        said = json.dumps(answer(event()), ensure_ascii=False)
        return ModelResponse(parts=[TextPart(said)])

    reading, _ = consult(tmp_path, FunctionModel(say))

    ((question, instructions),) = seen
    assert TEXT in question
    assert "- meeting: 会议" in instructions
    assert [event.read_by for event in reading.events] == ["llm"]
