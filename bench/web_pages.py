"""Our reading of invented web pages beside trafilatura, GNE and newspaper4k, in one run.

usage: web_pages.py [SET ...]     default all; the peers come with the extra ``bench``
"""

from __future__ import annotations

import importlib.util
import logging
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "eval" / "web"))
from pages import WebPage, load_pages
from score import Answer, ours, score

SETS = ("seen", "aside", "later", "fresh", "further")


def text_of(page: WebPage) -> str:
    """Decode a page for readers that take text."""
    from timeline.reading.bytes.decoding import decode
    from timeline.reading.web.markup import declared_charset

    declared = declared_charset(page.data)
    return decode(page.data, declared=declared, given=None, name=page.url).text


def by_trafilatura(page: WebPage) -> Answer:
    from trafilatura import bare_extraction

    found = bare_extraction(text_of(page), url=page.url, include_comments=False, with_metadata=True)
    if found is None:
        return Answer()
    return Answer(found.title, found.date, names(found.author), found.text or "")


def by_gne(page: WebPage) -> Answer:
    from gne import GeneralNewsExtractor

    found = GeneralNewsExtractor().extract(text_of(page))
    day = (found["publish_time"] or "")[:10].replace("/", "-").replace("年", "-").replace("月", "-")
    return Answer(found["title"], day, names(found["author"]), found["content"])


def by_newspaper(page: WebPage) -> Answer:
    from newspaper import Article

    article = Article(page.url, language="zh")
    article.download(input_html=text_of(page))
    article.parse()
    day = str(article.publish_date or "")[:10]
    return Answer(article.title, day, frozenset(article.authors), article.text)


def names(text: str | None) -> frozenset[str]:
    return frozenset((text or "").replace(";", " ").replace("、", " ").split())


READERS = {
    "timeline": (ours, "timeline"),
    "trafilatura": (by_trafilatura, "trafilatura"),
    "gne": (by_gne, "gne"),
    "newspaper4k": (by_newspaper, "newspaper"),
}


def attempt(read, page: WebPage) -> Answer:
    try:
        return read(page)
    except Exception:  # noqa: BLE001 - a reader that fails on a page has read nothing of it
        return Answer()


def main(sets: list[str]) -> None:
    logging.disable(logging.CRITICAL)
    pages = [page for name in sets or SETS for page in load_pages(name)]
    print(len(pages), "pages")
    print("reader        headline    day silent byline   kept furniture   ms/page")
    for name, (read, module) in READERS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name}: not installed")
            continue
        read(pages[0]) if name == "timeline" else attempt(read, pages[0])
        start = time.perf_counter()
        shares = score(pages, lambda page, read=read: attempt(read, page)).shares()
        spent = 1000 * (time.perf_counter() - start) / len(pages)
        print(f"{name:13}", *(f"{value:6.3f}" for value in shares.values()), f"    {spent:6.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
