"""Page templates and invented articles become web pages of which the right reading is known.

A template file holds families of pages, each behind a line ``@@ name key=value …``. In its
markup ``[[name]]`` is a field of the article, ``[[p1]]`` its first paragraph, and
``[[* <p>$</p>]]`` repeats for each paragraph. A set may have articles of its own, each of
which names its family with ``for`` and lists who wrote it in ``names``.
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
_FIELD = re.compile(r"\[\[([a-z0-9-]+)\]\]")


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
    own = HERE / f"{name}.toml"
    path = own if own.exists() else HERE / "articles.toml"
    articles = tomllib.loads(path.read_text("utf-8"))["article"]
    told = {article["for"]: article for article in articles if "for" in article}
    blocks = (HERE / f"{name}.txt").read_text("utf-8").split("@@ ")[1:]
    return [
        _page(block, told.get(block.split(maxsplit=1)[0], articles[n % len(articles)]))
        for n, block in enumerate(blocks)
    ]


def _page(block: str, article: dict) -> WebPage:
    head, markup = block.split("\n", 1)
    family, *options = head.split()
    chosen = dict(option.split("=", 1) for option in options)
    told = _traditional(article) if chosen.get("script") == "traditional" else article
    paragraphs = tuple(told["text"].strip().split("\n"))
    fields = _fields(told, paragraphs)
    text = _REPEATED.sub(lambda m: "".join(m[1].replace("$", p) for p in paragraphs), markup)
    text = _FIELD.sub(lambda m: fields[m[1]], text)
    return WebPage(
        family=family,
        data=text.encode(chosen.get("charset", "utf-8"), "xmlcharrefreplace"),
        url=_FIELD.sub(lambda m: fields[m[1]], chosen["url"]),
        headline=told["headline"],
        day=article["day"],
        byline=frozenset(_names(told, chosen.get("byline"), paragraphs[0])),
        paragraphs=paragraphs,
    )


def _names(article: dict, byline: str | None, lead: str) -> set[str]:
    """Return who wrote the article: as the article lists, or as page and dateline show."""
    if "names" in article:
        return set(article["names"])
    names = {article["who"]} if byline == "who" else set()
    return names | set(re.findall(r"(?:记者|通讯员) ([\u4e00-\u9fff]{2,3})(?=[ ）])", lead))


def _fields(article: dict, paragraphs: tuple[str, ...]) -> dict[str, str]:
    year, month, day = article["day"].split("-")
    moment = dt.datetime.fromisoformat(f"{article['day']}T{article['time']}").replace(tzinfo=CHINA)
    markup = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {
        "source": "云溪日报",
        "who": next(iter(article.get("names", ())), ""),
        **{key: value for key, value in article.items() if isinstance(value, str)},
        **{f"p{n}": paragraph for n, paragraph in enumerate(paragraphs, 1)},
        "y": year,
        "mm": month,
        "dd": day,
        "m": str(int(month)),
        "d": str(int(day)),
        "week": "星期" + "一二三四五六日"[moment.weekday()],
        "lead": paragraphs[0][:60],
        "utc": moment.astimezone(dt.UTC).isoformat(),
        "iso": moment.isoformat(),
        "zulu": moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "epoch": str(int(moment.timestamp())),
        "json": json.dumps(markup).replace("</", "<\\/"),
        "json-headline": json.dumps(article["headline"]),
        "json-raw": json.dumps(markup, ensure_ascii=False).replace("</", "<\\/"),
        "json-raw-headline": json.dumps(article["headline"], ensure_ascii=False),
        "esc": html.escape(markup),
    }


def _traditional(article: dict[str, str]) -> dict[str, str]:
    from opencc import OpenCC

    converter = OpenCC("s2t")
    return {key: converter.convert(value) for key, value in article.items()}
