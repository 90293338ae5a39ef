"""Labelled sentences: a floor that may only rise, and look-alikes that get no date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.temporal import tag_dates

GOLD = Path(__file__).parents[1] / "eval" / "gold" / "dates"
ROWS = [
    json.loads(line)
    for path in sorted(GOLD.glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]
REFERENCE = "2024-01-14"


@pytest.mark.parametrize("row", [row for row in ROWS if row["expr"]], ids=lambda row: row["id"])
def test_labelled_expression(row: dict) -> None:
    """Each labelled expression is found at its place with its days."""
    start, end = row["offset"]
    choices = [(row["start"], row["end"]), *map(tuple, row.get("alts", []))]
    is_open = ["any", "any"] in row.get("alts", [])

    (found,) = [
        t for t in tag_dates(row["text"], row["published"])
        if t.span.start < end and start < t.span.end and t.basis != "duration"
    ]  # fmt: skip

    assert (start, end) == (found.span.start, found.span.end)
    if row["basis"] == "recurring":
        assert found.basis == "recurring"
    else:
        assert is_open or (found.period.starts, found.period.ends) in choices


@pytest.mark.parametrize("text", [
    *(row["text"] for row in ROWS if row["expr"] is None),
    "他家住五一路12号楼。", "乘坐12号线到八一大道站。", "他荣获“七一勋章”和五一劳动奖章。",
    "据九三学社介绍。", "政办发〔2023〕12号文件。", "乘K2015次列车。", "参股1/3,比分3:2。", "拨打12345热线。",
    "公司成立60周年庆典。", "三年级二班的学生。", "“六一居士”的故事。", "一带一路沿线。", "同事李国庆、王立春、周一航。",
    "十月革命一声炮响。", "三月街民族节。", "五月天演唱会。", "CPI上涨3.12%。", "票价3.12元。", "电话0871-2024312。",
    "ISBN 978-7-2024-0312-8。", "国道312线。", "第12号台风。", "一日三餐。", "全长2024米。", "住宅建筑面积2024平方米。",
    "后天养成的习惯。", "上周某向法院起诉。", "如今年轻人多了。", "文明年货节。", "六届七次全会。", "3+3+2模式。",
    "第6期培训班。", "万里挑一。", "百日攻坚行动。", "千年古镇。", "二〇厂的工人。", "清明上河图。", "吃元宵、赏花灯。",
])  # fmt: skip
def test_lookalike_gets_no_date(text: str) -> None:
    """Streets, medals, scores, document numbers and names are no dates."""
    found = [
        t.text for t in tag_dates(text, REFERENCE)
        if t.period.starts or t.period.ends or t.basis == "recurring"
    ]  # fmt: skip

    assert found == []
