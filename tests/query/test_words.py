"""The words of the filter language in both languages."""

import pytest

from timeline.errors import BadFilter
from timeline.query.words import FIELDS, KEYS, event_types, read_value


@pytest.mark.parametrize(("field", "value", "read"), [
    ("role", "主持", "host"), ("role", "率队", "lead"), ("status", "计划", "planned"),
    ("review", "未审", "unreviewed"), ("type", "签约", "signing"), ("who", "计划", "计划"),
])  # fmt: skip
def test_value(field, value, read):
    """A fixed value is read in Chinese and English; a free value stays."""
    assert read_value(field, value) == read


def test_unknown_value():
    """An unknown fixed value names the known ones."""
    with pytest.raises(BadFilter, match="attend"):
        read_value("role", "boss")


def test_keys_are_unambiguous():
    """No key stands for two fields."""
    assert len(KEYS) == sum(1 + len(others) for others in FIELDS.values())


def test_every_type_has_both_labels():
    """Each event type has a Chinese and an English label."""
    assert all(zh and en for zh, en in event_types().values())
