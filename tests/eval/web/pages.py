"""Page templates and invented articles become web pages of which the right reading is known.

A template file holds families of pages, each behind a line ``@@ name key=value …``. In its
markup ``[[name]]`` is a field of the article and ``[[* <p>$</p>]]`` repeats for each paragraph.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CHINA = dt.timezone(dt.timedelta(hours=8))
_REPEATED = re.compile(r"\[\[\*\s(.*?)\]\]", re.DOTALL)
_FIELD = re.compile(r"\[\[([a-z-]+)\]\]")


@dataclass(frozen=True)
class WebPage:
    """A page of a family, and what is right of it."""

    family: str
    data: bytes
    url: str
    headline: str
    day: str
    byline: frozenset[str]
    paragraphs: tuple[str, ...]


def load_pages(name: str) -> list[WebPage]:
    """Return a page of each family in a template file, the articles taken in turn."""
    articles = tomllib.loads((HERE / "articles.toml").read_text("utf-8"))["article"]
    blocks = (HERE / f"{name}.txt").read_text("utf-8").split("@@ ")[1:]
    return [_page(block, articles[n % len(articles)]) for n, block in enumerate(blocks)]


def _page(block: str, article: dict[str, str]) -> WebPage:
    head, markup = block.split("\n", 1)
    family, *options = head.split()
    chosen = dict(option.split("=", 1) for option in options)
    told = _traditional(article) if chosen.get("script") == "traditional" else article
    paragraphs = tuple(told["text"].strip().split("\n"))
    fields = _fields(told, paragraphs)
    text = _REPEATED.sub(lambda m: "".join(m[1].replace("$", p) for p in paragraphs), markup)
    text = _FIELD.sub(lambda m: fields[m[1]], text)
    names = {told["who"]} if chosen["byline"] == "who" else set()
    names |= set(re.findall(r"(?:记者|通讯员) ([\u4e00-\u9fff]{2,3})(?=[ ）])", paragraphs[0]))
    return WebPage(
        family=family,
        data=text.encode(chosen.get("charset", "utf-8"), "xmlcharrefreplace"),
        url=_FIELD.sub(lambda m: fields[m[1]], chosen["url"]),
        headline=told["headline"],
        day=article["day"],
        byline=frozenset(names),
        paragraphs=paragraphs,
    )


def _fields(article: dict[str, str], paragraphs: tuple[str, ...]) -> dict[str, str]:
    year, month, day = article["day"].split("-")
    moment = dt.datetime.fromisoformat(f"{article['day']}T{article['time']}").replace(tzinfo=CHINA)
    markup = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {
        **{key: article[key] for key in ("headline", "kicker", "sub", "day", "time", "who")},
        "y": year,
        "mm": month,
        "dd": day,
        "m": str(int(month)),
        "d": str(int(day)),
        "source": "云溪日报",
        "lead": paragraphs[0][:60],
        "utc": moment.astimezone(dt.UTC).isoformat(),
        "epoch": str(int(moment.timestamp())),
        "json": json.dumps(markup).replace("</", "<\\/"),
        "json-headline": json.dumps(article["headline"]),
        "esc": html.escape(markup),
    }


def _traditional(article: dict[str, str]) -> dict[str, str]:
    from opencc import OpenCC

    converter = OpenCC("s2t")
    return {key: converter.convert(value) for key, value in article.items()}
