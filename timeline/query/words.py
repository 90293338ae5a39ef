"""The words of the filter language: fields and fixed values, in Chinese and English."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import BadFilter
from timeline.resources import lexicon

if TYPE_CHECKING:
    from timeline.query.conditions import Field

FIELDS: dict[Field, tuple[str, ...]] = {
    "type": ("类型",),
    "who": ("人", "人物", "姓名", "person", "people"),
    "org": ("机构", "单位", "organization"),
    "place": ("地点", "地", "where"),
    "role": ("角色",),
    "title": ("职务",),
    "source": ("来源", "报纸", "paper"),
    "status": ("状态",),
    "review": ("审核",),
    "tag": ("标签",),
    "since": ("自", "从", "起", "from"),
    "until": ("至", "到", "止", "to"),
    "on": ("日期", "当日", "day"),
    "article": ("正文",),
    "text": ("文", "全文", "标题", "event"),
}
KEYS: dict[str, Field] = {
    key: field for field, others in FIELDS.items() for key in (field, *others)
}
ROLES = {
    "host": "主持", "sign": "签约", "lead": "带队", "report": "汇报",
    "speak": "讲话", "accompany": "陪同", "attend": "出席", "other": "其他",
}  # fmt: skip
ORGANIZATION_ROLES = {
    "organizer": "主办方", "signatory": "签约方", "issuer": "发布方", "speaker": "发言方",
    "other": "其他",
}  # fmt: skip
STATUSES = {"occurred": "已发生", "ongoing": "进行中", "planned": "计划"}
REVIEWS = {"unreviewed": "未审", "confirmed": "已确认", "rejected": "已否定", "corrected": "已更正"}
_ALSO = {
    "主持人": "host", "签署": "sign", "率队": "lead", "发言": "speak", "参加": "attend",
    "已办": "occurred", "将": "planned", "拟": "planned", "正在进行": "ongoing",
}  # fmt: skip


@cache
def event_types() -> dict[str, tuple[str, str]]:
    """Return the labels (zh, en) of every event type."""
    with lexicon("event_types.toml").open("rb") as file:
        entries = tomllib.load(file)["type"]
    return {entry["id"]: (entry["zh"], entry["en"]) for entry in entries}


def read_value(field: Field, value: str) -> str:
    """Return the id that a typed value means; free values come back as they are.

    >>> read_value("role", "主持"), read_value("type", "Signing"), read_value("who", "林向东")
    ('host', 'signing', '林向东')
    """
    words = _words(field)
    if not words:
        return value
    read = words.get(value.lower())
    if read is None:
        known = " ".join(dict.fromkeys(words.values()))
        raise BadFilter(f"no {field} {value!r}; known: {known}")
    return read


@cache
def _words(field: Field) -> dict[str, str]:
    if field == "type":
        return {
            word.lower(): type_id
            for type_id, labels in event_types().items()
            for word in (type_id, *labels)
        }
    labels = {"role": ROLES, "status": STATUSES, "review": REVIEWS}.get(field, {})
    words = {word: label for label, zh in labels.items() for word in (label, zh)}
    return words | {word: label for word, label in _ALSO.items() if label in labels}
