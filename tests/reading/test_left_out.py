"""Nothing that a page prints is lost unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from timeline.model import Article, Byline, Document, LeftOut
from timeline.reading import read_page
from timeline.reading.left_out import left_out

ROOT = Path(__file__).parents[2]
PAGES = [*(ROOT / "tests/eval/gold").rglob("*.txt"), *(ROOT / "sources").rglob("samples/*.txt")]
LINES = ["新桥通车", "本报讯 5月9日,新桥通车。", "茶香满", "山。", "2024年5月10日 星期五 第2版", "(下转第3版)",
         "渡船驶向对岸。 记者/闻笛 摄", "本报记者 米粒", "广告", "上一篇:茶山开园", "", "　　●茶山开园"]  # fmt: skip


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def lost(text: str, name: str = "page.txt") -> list[str]:
    """Return the printed lines of which a piece is neither in an article nor in the list."""
    page = read_page(Document(name, text.encode()), published="2024-05-10")
    kept = [
        squeezed(part)
        for a in page.articles
        for part in (a.kicker, a.headline, a.subheadline, a.text)
    ]
    names = {byline.name for article in page.articles for byline in article.byline}
    pieces: dict[int, str] = {}
    for line in page.left_out:
        pieces[line.line] = pieces.get(line.line, "") + squeezed(line.text)
    missing = []
    for number, line in enumerate(text.split("\n"), 1):
        plain = squeezed(line)
        told = not plain or any(plain in part for part in kept) or plain == pieces.get(number)
        signed = any(name in plain for name in names)
        if not told and not signed and number not in pieces:
            missing.append(line)
    return missing


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_labelled_pages_lose_nothing(path: Path):
    """Every line of a labelled page is in an article or in the list of what was left out."""
    assert lost(path.read_text("utf-8"), path.name) == []


@settings(deadline=None, max_examples=examples(60))
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=14))
def test_any_page_loses_nothing(lines: list[str]):
    """However lines follow each other, none is lost."""
    text = "\n".join(lines)
    if squeezed(text):
        assert lost(text) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("云溪日报 2024年5月10日 星期五", "furniture"),
        ("发布时间：2024-05-10 08:20", "stamp"),
        ("上一篇:茶山开园", "navigation"),
        ("渡船驶向对岸。 记者/闻笛 摄", "caption"),
        ("两岸相连", "intertitle"),
        ("图片新闻", "column"),
        ("云 溪 日 报", "furniture"),
    ],
)
def test_a_line_has_its_kind(line: str, kind: str):
    """What is left out says what it is."""
    assert left_out(["新桥通车。", line], [Article("新桥通车。")]) == (LeftOut(2, kind, line),)


def test_a_jump_line_is_cut_off():
    """Of a line whose end is a jump line, the jump line alone is left out."""
    article = Article("大桥全长两公里,连接两岸。")

    assert left_out(["大桥全长两公里,(下转第2版)"], [article]) == (
        LeftOut(1, "jump", "(下转第2版)"),
    )


def test_a_byline_line_is_kept_by_its_names():
    """A byline line whose names the article has is not left out."""
    article = Article("新桥通车。", byline=(Byline("闻笛", "记者"),))

    assert left_out(["本报记者 闻笛"], [article]) == ()
