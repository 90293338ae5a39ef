"""The words of the filter language: fields and fixed values, in Chinese and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import BadFilter
from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.roles import load_roles, organization_role_labels, role_labels
from timeline.messages import Named
from timeline.query.conditions import LACKING, NONE

if TYPE_CHECKING:
    from timeline.query.conditions import Field

FIELDS: dict[Field, tuple[str, ...]] = {
    "type": ("类型",),
    "who": ("人", "人物", "姓名", "person", "people"),
    "org": ("机构", "单位", "organization"),
    "place": ("地点", "地", "where"),
    "role": ("角色",),
    "title": ("职务",),
    "unit": ("属地", "辖区"),
    "level": ("级别", "层级"),
    "kind": ("性质", "系统"),
    "absent": ("缺席", "请假", "未出席"),
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
ROLES = role_labels()
ORGANIZATION_ROLES = organization_role_labels()
STATUSES = {"occurred": "已发生", "ongoing": "进行中", "planned": "计划"}
REVIEWS = {"unreviewed": "未审", "confirmed": "已确认", "rejected": "已否定", "corrected": "已更正"}
LEVELS = {
    "national": "国家级", "province": "省级", "prefecture": "市级", "county": "县级",
    "township": "乡级", "village": "村级",
}  # fmt: skip
KINDS = {
    "official": "公职", "party": "党委", "government": "政府", "congress": "人大", "cppcc": "政协",
    "supervision": "监委", "court": "法院", "procuratorate": "检察院", "military": "军队",
    "enterprise": "企业", "school": "学校", "hospital": "医院", "association": "社团",
    "media": "媒体", "village": "村社", "other": "其他",
}  # fmt: skip
"""What the body of an office is; official stands for all from party to military."""
_NOTHING = ("none", "无", "空")
FIXED: dict[Field, dict[str, str]] = {
    "role": ROLES, "status": STATUSES, "review": REVIEWS, "level": LEVELS, "kind": KINDS,
}  # fmt: skip
"""Fields of a few fixed values, and what each value is called in Chinese."""
_ALSO = {
    **{word: role.id for role in load_roles() for word in role.also},
    "省": "province", "市": "prefecture", "地市级": "prefecture", "县": "county",
    "区县级": "county", "乡镇": "township", "乡镇级": "township", "村": "village",
    "官员": "official", "公司": "enterprise", "协会": "association", "党": "party",
    "新闻": "media",
    "已办": "occurred", "将": "planned", "拟": "planned", "正在进行": "ongoing",
}  # fmt: skip


@cache
def event_types() -> dict[str, tuple[str, str]]:
    """Return the labels (zh, en) of every event type."""
    return {kind.id: (kind.zh, kind.en) for kind in load_event_types()}


def read_value(field: Field, value: str) -> str:
    """Return the id that a typed value means; free values come back as they are.

    >>> read_value("role", "主持"), read_value("type", "Signing"), read_value("who", "林向东")
    ('host', 'signing', '林向东')
    """
    if field in LACKING and value.lower() in _NOTHING:
        return NONE
    words = _words(field)
    if not words:
        return value
    read = words.get(value.lower())
    if read is None:
        ids = dict.fromkeys(words.values())
        labels = {known: label for label, known in reversed(words.items()) if not label.isascii()}
        known = Named(" ".join(ids), " ".join(labels.get(known, known) for known in ids))
        name = Named(field, FIELDS[field][0])
        raise BadFilter("no-value", field=name, value=value, known=known)
    return read


@cache
def _words(field: Field) -> dict[str, str]:
    if field == "type":
        return {
            word.lower(): type_id
            for type_id, labels in event_types().items()
            for word in (type_id, *labels)
        }
    labels = FIXED.get(field, {})
    words = {word: label for label, zh in labels.items() for word in (label, zh)}
    return words | {word: label for word, label in _ALSO.items() if label in labels}
