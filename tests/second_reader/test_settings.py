"""Which model is asked, and where its key comes from."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from timeline.messages import told, use_language
from timeline.second_reader.settings import BadModel, ModelSettings, key_of, read_settings


def test_the_environment_wins_over_the_file():
    """Model and address of the environment stand before those of the table."""
    said = {"TIMELINE_LLM_MODEL": "other"}

    assert read_settings({"model": "m", "timeout": 9}, said).model == "other"


@pytest.mark.parametrize(
    "table", [{}, {"model": "m", "address": "file:///etc"}, {"model": "m", "key": "secret"}]
)
def test_a_table_that_does_not_do(table):
    """No model, an address that is none, and a key in the file are refused."""
    with pytest.raises(BadModel):
        read_settings(table, {})


@pytest.mark.parametrize(
    ("table", "said"),
    [({"address": "file:///etc"}, "写成 http://HOST:PORT/v1"), ({"at_once": 0}, "写 1 或更大的数")],
)
def test_a_wrong_value_is_told_in_the_language_in_use(table, said):
    """What is wrong with a value is a kind of message, so that a Chinese reader reads Chinese."""
    use_language("zh")
    with pytest.raises(BadModel) as refused:
        read_settings({"model": "m", **table}, {})

    assert said in told(refused.value.message)


def test_the_key_of_the_environment_wins(monkeypatch):
    """A key comes from the environment, else from the keyring by the name of the host."""
    asked = []
    ring = SimpleNamespace(get_password=lambda *names: asked.append(names) or "kept")
    monkeypatch.setitem(sys.modules, "keyring", ring)
    settings = ModelSettings(model="m", address="https://example.org/v1")

    assert key_of(settings, {"TIMELINE_LLM_KEY": "said"}) == "said"
    assert key_of(settings, {}) == "kept"
    assert asked == [("timeline", "example.org")]
    assert not settings.is_local
