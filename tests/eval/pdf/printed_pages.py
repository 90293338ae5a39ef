"""Twenty printed pages as newspapers lay them out, set from invented texts, with what is right."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
from sheet import GUTTER, HEIGHT, LEADING, MARGIN, SIZE, WIDTH, Sheet, as_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Setting = tuple[Sequence[Sheet], Sequence["Told"], Sequence[str]]

DAY = "2024-06-21"
MASTHEAD = "云溪日报　2024年6月21日　星期五　第{}版"
FULL = WIDTH - 2 * MARGIN
TOP = HEIGHT - 90
_TEXTS = Path(__file__).parents[1] / "web" / "articles.toml"
_ROWS = tomllib.loads(_TEXTS.read_text("utf-8"))["article"]


@dataclass(frozen=True)
class Told:
    """What is right of one article."""

    headline: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class PrintedPage:
    """A page, its articles, and what stands in none of them."""

    family: str
    data: bytes
    articles: tuple[Told, ...]
    apart: tuple[str, ...] = ()


def article(number: int) -> Told:
    row = _ROWS[number]
    return Told(row["headline"], tuple(row["text"].strip().split("\n")))


def sheet(number: int = 2) -> Sheet:
    page = Sheet()
    page.line(MARGIN, HEIGHT - 48, MASTHEAD.format(number), 12)
    return page


def story(
    page: Sheet, told: Told, *, top: float = TOP, left: float = MARGIN, width: float = FULL,
    count: int = 3, size: float = 22,
) -> float:  # fmt: skip
    """Set an article under its headline; return where the next may begin."""
    page.centred(left, width, top - size, told.headline, size)
    return page.columns(told.paragraphs, left, top - size - 16, width, count) - 24


def three_columns() -> Setting:
    page, told = sheet(), [article(0), article(1)]
    foot = story(page, told[0])
    story(page, told[1], top=foot)
    return [page], told, ()


def five_columns() -> Setting:
    page, told = sheet(), [article(2), article(4), article(7)]
    foot = TOP
    for each in told:
        foot = story(page, each, top=foot, count=5, size=26)
    return [page], told, ()


def side_by_side() -> Setting:
    page, told = sheet(), [article(3), article(6), article(8)]
    foot = story(page, told[0], count=4)
    half = (FULL - GUTTER) / 2
    story(page, told[1], top=foot, width=half, count=2, size=18)
    story(page, told[2], top=foot, left=MARGIN + half + GUTTER, width=half, count=2, size=18)
    return [page], told, ()


def uneven_columns() -> Setting:
    page, told = sheet(), [article(6), article(8)]
    wide = FULL * 0.64
    story(page, told[0], width=wide, count=3, size=20)
    narrow = FULL - wide - GUTTER
    story(page, told[1], left=MARGIN + wide + GUTTER, width=narrow, count=1, size=13.5)
    return [page], told, ()


def caption_beside_box() -> Setting:
    page, told = sheet(), [article(0)]
    notice = Told(
        "停水通知", ("因管网检修，6月23日9时至17时，双溪镇老街片区停止供水。", "云溪县供水公司")
    )
    foot = story(page, told[0], count=4)
    caption = "图为6月20日，茶农在北岭乡茶园里采摘夏茶。　本报记者　山岚　摄"
    page.box(MARGIN, foot - 200, MARGIN + 380, foot - 20)
    page.line(MARGIN, foot - 214, caption, 8)
    left = MARGIN + 420
    page.box(left, foot - 214, MARGIN + FULL, foot - 20)
    page.centred(left, MARGIN + FULL - left, foot - 60, notice.headline, 18)
    page.columns(notice.paragraphs, left + 16, foot - 80, MARGIN + FULL - left - 32, 1)
    return [page], [*told, notice], [caption]


def boxed_notice() -> Setting:
    page, told = sheet(), [article(10)]
    notice = Told("招聘公告", ("云溪县图书馆面向社会招聘古籍修复员两名，6月30日前报名。",))
    foot = story(page, told[0], count=4)
    left = MARGIN + 200
    page.box(left, foot - 110, left + 330, foot)
    page.centred(left, 330, foot - 34, notice.headline, 18)
    page.columns(notice.paragraphs, left + 14, foot - 50, 302, 1)
    return [page], [*told, notice], ()


def vertical_body() -> Setting:
    page, told = sheet(), [article(8)]
    edge = WIDTH - MARGIN
    edge = page.downwards(told[0].headline, edge, TOP, 40, 24) - 14
    for paragraph in told[0].paragraphs:
        edge = page.downwards("　　" + paragraph, edge, TOP, 44, 11)
    return [page], told, ()


def vertical_headline() -> Setting:
    page, told = sheet(), [article(6)]
    edge = page.downwards(told[0].headline, WIDTH - MARGIN, TOP, 30, 24) - 16
    page.columns(told[0].paragraphs, MARGIN, TOP, edge - MARGIN, 3)
    return [page], told, ()


def dated_briefs() -> Setting:
    page, told = sheet(), [article(1)]
    items = (
        "●县长陈望在云溪宾馆会见青岚集团董事长何以宁一行。",
        "●云溪县人民政府与临江农学院签订校地合作协议。",
        "●双溪镇召开老街修缮推进会。",
    )
    foot = story(page, told[0])
    page.box(MARGIN, foot - 110, MARGIN + 420, foot)
    page.centred(MARGIN, 420, foot - 30, "6月20日政务简讯", 16)
    page.columns(items, MARGIN + 12, foot - 44, 396, 1)
    return [page], [*told, Told("6月20日政务简讯", items)], ()


def numbers_over_a_break() -> Setting:
    page = sheet()
    lines = (
        ("本报讯　6月20日，云溪县召开重点项目", "调度会。会议通报，上半年全县开工项目1"),
        ("26个，完成投资38.4亿元，其中技改投资", "占到五成以上，比去年同期提高6个百分点。"),
    )
    told = Told("云溪县调度重点项目建设", ("".join(line for pair in lines for line in pair),))
    page.centred(MARGIN, FULL, TOP - 22, told.headline, 22)
    for number, pair in enumerate(lines):
        for row, line in enumerate(pair):
            indent = 2 * SIZE * (number == row == 0)
            place = MARGIN + number * 220 + indent
            page.line(place, TOP - 50 - row * LEADING, line)
    other = article(3)
    story(page, other, top=TOP - 130)
    return [page], [told, other], ()


def jump_lines() -> Setting:
    first, second, told, other = sheet(1), sheet(2), article(5), article(9)
    first_part = 3
    first.centred(MARGIN, FULL, TOP - 24, told.headline, 24)
    foot = first.columns(
        [*told.paragraphs[:first_part], "（下转第2版）"], MARGIN, TOP - 44, FULL, 2
    )
    story(first, other, top=foot - 24, count=4)
    second.line(MARGIN, TOP - 20, "（上接第1版）", SIZE)
    second.columns(told.paragraphs[first_part:], MARGIN, TOP - 30, FULL, 2)
    return [first, second], [told, other], ["（下转第2版）", "（上接第1版）"]


def advertisements() -> Setting:
    page, told = sheet(), [article(2), article(6)]
    foot = story(page, told[0], count=4)
    foot = story(page, told[1], top=foot, count=4)
    page.box(MARGIN, foot - 120, MARGIN + FULL, foot)
    page.line(MARGIN + 10, foot - 18, "广告", 9)
    page.centred(MARGIN, FULL, foot - 60, "青岚家居　端午大促", 30)
    page.centred(MARGIN, FULL, foot - 96, "地址：云溪县城南大道18号　电话：0700-5550123", 11)
    return [page], told, ["端午大促", "0700-5550123"]


def photograph() -> Setting:
    page, told = sheet(), [article(4)]
    page.centred(MARGIN, FULL, TOP - 26, told[0].headline, 24)
    column = (FULL - 3 * GUTTER) / 4
    span = 2 * column + GUTTER
    page.columns(told[0].paragraphs[:3], MARGIN, TOP - 44, span, 2)
    left = MARGIN + span + GUTTER
    page.box(left, TOP - 240, left + span, TOP - 50)
    caption = "6月18日，新院区门诊大厅内，志愿者为患者指路。　（资料图片）"
    page.line(left, TOP - 254, caption, 7.5)
    page.columns(told[0].paragraphs[3:], left, TOP - 270, span, 2)
    return [page], told, [caption]


def kicker_and_subheadline() -> Setting:
    page, told, row = sheet(), [article(0), article(7)], _ROWS[0]
    page.centred(MARGIN, FULL, TOP - 14, row["kicker"], 13)
    page.centred(MARGIN, FULL, TOP - 50, row["headline"], 26)
    page.centred(MARGIN, FULL, TOP - 74, row["sub"], 13)
    foot = page.columns(told[0].paragraphs, MARGIN, TOP - 90, FULL, 4)
    story(page, told[1], top=foot - 24, count=4)
    return [page], told, ()


def headline_of_two_lines() -> Setting:
    page, told = sheet(), [article(9), article(1)]
    first, second = "两岸相连 一桥飞架", "云溪大桥主桥合龙"
    page.centred(MARGIN, FULL, TOP - 30, first, 28)
    page.centred(MARGIN, FULL, TOP - 66, second, 28)
    foot = page.columns(told[0].paragraphs, MARGIN, TOP - 84, FULL, 4)
    story(page, told[1], top=foot - 24, count=4)
    return [page], told, ()


def intertitles() -> Setting:
    page, told = sheet(), [article(2)]
    heads = ("老手艺有了新柜台", "院子里的长桌宴")
    column = (FULL - 2 * GUTTER) / 3
    page.centred(MARGIN, FULL, TOP - 26, told[0].headline, 24)
    paragraphs = told[0].paragraphs
    cuts = [0, len(paragraphs) // 3, 2 * len(paragraphs) // 3, len(paragraphs)]
    for number in range(3):
        left, top = MARGIN + number * (column + GUTTER), TOP - 46
        if number:
            page.centred(left, column, top - 13, heads[number - 1], 12)
            top -= 24
        page.columns(paragraphs[cuts[number] : cuts[number + 1]], left, top, column, 1)
    return [page], told, heads


def folio_at_the_foot() -> Setting:
    page, told = Sheet(), [article(10), article(3)]
    foot = story(page, told[0], count=4)
    story(page, told[1], top=foot, count=4)
    editors = "责任编辑：山岚　美术编辑：林下　校对：秋水"
    page.line(MARGIN, 46, MASTHEAD.format(3), 9)
    page.line(WIDTH / 2, 46, editors, 8)
    return [page], told, [editors]


def index_of_the_issue() -> Setting:
    page, told = sheet(1), [article(5)]
    left = MARGIN + 610
    page.box(left, TOP - 130, MARGIN + FULL, TOP)
    page.centred(left, 118, TOP - 22, "今日导读", 14)
    guides = ("古镇修缮听民意　2版", "高考志愿怎么填　3版", "龙舟赛周末开桨　4版")
    for row, guide in enumerate(guides):
        page.line(left + 8, TOP - 50 - row * 22, guide, 9)
    story(page, told[0], width=590, count=3)
    return [page], told, guides


def three_papers_pages() -> Setting:
    told = [article(0), article(6), article(9)]
    pages = [sheet(number) for number in (1, 2, 3)]
    for page, each in zip(pages, told, strict=True):
        story(page, each, count=4)
    return pages, told, ()


def bylines_under_headlines() -> Setting:
    page, told, top = sheet(), [article(2), article(4)], TOP
    for each, signed in zip(told, ("□ 本报记者 白鸽", "本报记者　南烛　通讯员　归雁"), strict=True):
        page.centred(MARGIN, FULL, top - 24, each.headline, 24)
        page.centred(MARGIN, FULL, top - 46, signed, 10)
        top = page.columns(each.paragraphs, MARGIN, top - 60, FULL, 4) - 28
    return [page], told, ()


FAMILIES: tuple[Callable[[], Setting], ...] = (
    three_columns, five_columns, side_by_side, uneven_columns, caption_beside_box, boxed_notice,
    vertical_body, vertical_headline, dated_briefs, numbers_over_a_break, jump_lines,
    advertisements, photograph, kicker_and_subheadline, headline_of_two_lines, intertitles,
    folio_at_the_foot, index_of_the_issue, three_papers_pages, bylines_under_headlines,
)  # fmt: skip


def load_pages() -> list[PrintedPage]:
    """Set and print every family."""
    return [_printed(family) for family in FAMILIES]


def _printed(family: Callable[[], Setting]) -> PrintedPage:
    sheets, told, apart = family()
    name = family.__name__.replace("_", "-")
    return PrintedPage(name, as_pdf(sheets), tuple(told), tuple(apart))
