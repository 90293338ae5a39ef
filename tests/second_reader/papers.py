"""An invented article, and what a model might say of it."""

from __future__ import annotations

from timeline.model import Article

TEXT = (
    "本报讯(记者 苏晴)1月12日,临江市召开校友对接会。市长林向东主持会议,副市长王\n芳出席。"
    "会后,林向东一行前往云溪县调研。"
)


def article(text=TEXT, **changed):
    values = {"headline": "校友对接会召开", "published": "2024-01-14", "source": "linjiang-ribao"}
    return Article(text, **values | changed)


def person(name, role="attend", title=None):
    return {"name": name, "role": role, "title": title}


def event(**changed):
    values = {
        "type": "meeting", "quote": "1月12日,临江市召开校友对接会", "date_text": "1月12日",
        "status": "occurred", "title": "校友对接会", "place": "临江市",
        "participants": [person("林向东", "host", "市长"), person("王芳", "attend", "副市长")],
        "organizations": [],
    }  # fmt: skip
    return values | changed


def answer(*events):
    return {"events": list(events)}
