"""A stack of header lines becomes kicker, headline and subheadline."""

# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Sequence

_PEOPLE = "(?:(?![市县区镇乡村校院馆会园厂桥路社团])[\\u4e00-\\u9fff·]){2,14}?"
_ACTED = (
    "(?:参加|出席|主持(?!召开)|讲话|致辞|致欢迎辞|宣布|陪同|带队|授课|介绍|发言|列席|在座|同行|随同"
    "|获表彰|监誓|见证|观看|颁奖|汇报|通报|作[^合协]{2,8}?(?:推介|报告|讲话|说明|讲座|点评|辅导|发言|部署))"
)
_DID = late_pattern(f"^{_PEOPLE}{_ACTED}.{{0,6}}$")
_SUBHEADLINE: tuple[re.Pattern[str], ...] = (
    late_pattern(f"^{_PEOPLE}(?:分别|共同|一同|等|并|先后)?{_ACTED}.{{0,10}}$"),
    late_pattern(
        "^(?:决定|涉及|总投资|预计|力争|首[批展届期日场]|展至|全长|全程|两岸|最高|累计|新增|其中|将于|计划|惠及|覆盖|届时|市民可)"
    ),
    late_pattern("^(?:省|市|县|区)?委?决定[:：]"),
    late_pattern("^(?:省|市|县|区|旗|州)?领导.{0,10}(?:参加|出席|见证|陪同)$"),
    late_pattern("^(?:双方|两地|两市|两县|三方|并)"),
    late_pattern("^——"),
)
_DETAIL = late_pattern(
    "(?:\\d+(?:\\.\\d+)?|[两二三四五六七八九十百千万]{2,5})\\s?[多余]?(?:个|件|例|名|家|项|人|亿|万|千|条|处|所|场|天|届|岁|公里|米|亩|吨|年|月|日|时|%)|至\\d|\\d[比:：]\\d|由.{2,6}(?:缩|增|降)"
)
_KICKER: tuple[re.Pattern[str], ...] = (
    late_pattern(
        "(?:强调|指出|要求|提出|表示|讲话|侧记|综述|述评|纪实|召开|举行|举办|出炉|揭晓|开讲|开幕|闭幕|启动|之[一二三四五六七八九十])[:：]?$"
    ),
    late_pattern(
        "^(?:庆祝|喜迎|迎接|学习|贯彻|奋进|奋战|牢记|欢迎|走进|聚焦|关注|纪念|致敬|弘扬|建设|打造|推进|坚持|坚决)"
    ),
    late_pattern("、.{2,12}、"),
)
_TAG = late_pattern(
    "^(?:本报评论员|天气(?:预报)?|(?:今日|明日|一周)天气|停[电水气](?:信息|通知|预告|公告)|市民服务|便民(?:服务|信息|提示)|服务台|路况(?:信息)?|影讯"
    "|图片新闻|图片报道|新闻图片|图片故事|简讯|短讯|要闻|本报要闻|时政要闻|综合新闻|编者按|公益广告|今日谈|街谈巷议|百家言|言论|短评|小小说"
    "|\\S{0,6}(?:走基层|进行时|在行动|杂谈|漫谈|夜话|夜谈|时评|短论|絮语|随笔|观察|专栏|专题|连线|回音壁|故事会|风采|剪影|聚焦|时评|社论|热线|问答"
    "|快讯|简讯|说法|速览|链接|学习教育|党史教育|看台|茶座|笔谈|副刊|关注|特写))$"
)
_LED = late_pattern(f"^{_PEOPLE}(?:会见|主持召开|在.{2, 12}(?:调研|督导|检查))")
_BODY_ALONE = late_pattern(
    "^[^进到在入来为有是让将见上下走送迎访办建开获“”\\s]{2,12}(?:街道|社区|镇|乡|县|区|市|旗|州|局|部|委|队|院|校|公司|集团|中心|工会|法院|学院|大学|中学|小学|银行|协会)$"
)
"""A place or a body above a headline says where."""
_BODIES = late_pattern("^\\S{2,10}[部委局办厅院](?: \\S{2,10}[部委局办厅院])+$")
_SAID = late_pattern("(?:强调|指出|要求)[:：]?$")
_BRACKETED = late_pattern("^[【\\[].*[】\\]]$|^[□■◎●○◇◆★☆]\\s{0,3}[\\u4e00-\\u9fff]{2,8}$")
_AUTHOR = late_pattern(
    "^(?:\\S{2,12}(?:车间|公司|局|班|中学|小学|学校|大学|学院|医院|社区|村|镇|乡|县|区|市|队|厂|部|处|馆|所|站|办|连|营|团)[\\s）)]+)?(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff] {1,2}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,6})$"
)
_QUOTED = late_pattern("^[“「][^”」]{3,}[”」]$")
"""What somebody said is the headline, and what it was about the line beside it."""
_MOTTO = late_pattern("^(?:\\S{3}(?: \\S{3}){1,2}|\\S{4}(?: \\S{4}){1,2})$")
"""Even parts of three or four characters set the tone over what is told in full."""
_SHORT_MOTTO = late_pattern("^\\S{3}(?: \\S{3}){1,2}$")
"""Parts of three are too short to tell anything themselves."""
_HELD = late_pattern(
    "(?:召开|举行|举办|启幕|开幕|闭幕|落幕|启动|揭牌|揭晓|开赛|首演|开演|签约|通车|通水|通航|开通|投用|投产|竣工|开馆|成立|发布)$"
)
_WHEN = late_pattern("昨[日天晚起]|今[日天年晚起]|明[日天起]|近日|\\d{1,2}月\\d{1,2}日")
_LISTING = late_pattern("、")
_SLOGAN = late_pattern(
    "(?:促发展|开门红|新征程|新时代|新篇章?|新动能|新热潮|新作为|新辉煌|建新功|勇争先|当先锋|谱新篇|开新局|见行动|办实事)"
)

_LOUD = ("!", "！")
_MEANT = ("他", "她")
"""Of whom the line above told already."""
_ASKED = ("?", "？")
_FULLER = 1.5
"""A line so much longer than the one above it gives the details."""
_LONGEST_LABEL = 4
_SERIES, _TWICE = 6, 1.6
"""A line so short above one about twice its length names a series or an occasion."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header lines of one article."""

    headline: str | None = None
    kicker: str | None = None
    subheadline: str | None = None
    tag: str | None = None


def read_header(
    stack: Sequence[str],
    *,
    stamped_at: int | None = None,
    labels: Collection[str] = (),
    glued: Collection[str] = (),
    reported: bool = True,
) -> Header:
    """Sort a stack of lines from top to bottom into kicker, headline and subheadline.

    Args:
        stack: the lines as printed.
        stamped_at: how many lines stand above the date line of a web copy.
        labels: lines printed over several articles of the page.
        reported: a dateline or a byline stands under the lines; an essay has its author there.
        glued: lines right under another without the blank line that is usual on the page.

    >>> read_header(["全县春耕现场会召开", "把种子播进春天", "闻笛讲话 米粒主持"])
    Header(headline='把种子播进春天', kicker='全县春耕现场会召开', subheadline='闻笛讲话 米粒主持', tag=None)
    """
    lines = list(dict.fromkeys(stack))
    repeated = next((line for line in lines if list(stack).count(line) > 1), None)
    tags = _tags(lines, labels)
    lines = lines[len(tags) :]
    tag = " ".join(tags) or None
    if not lines:
        return Header(headline=tag)
    author = [] if reported or not _is_author(lines) else [lines.pop()]
    if repeated in lines:
        top = lines.index(repeated)
    else:
        upper = lines[: stamped_at - len(tags)] if stamped_at and stamped_at > len(tags) else lines
        top = _top(upper, tagged=bool(tags), glued=upper[-1] in glued)
    return Header(
        headline=lines[top],
        kicker=" ".join(lines[:top]) or None,
        subheadline=" ".join([*lines[top + 1 :], *author]) or None,
        tag=tag,
    )


def _is_author(lines: Sequence[str]) -> bool:
    """Return whether the last line is the author of what is no report: a name, an office before it."""
    return len(lines) > 1 and bool(_AUTHOR.match(lines[-1])) and len(lines[-2]) > _LONGEST_LABEL


def _top(lines: Sequence[str], *, tagged: bool, glued: bool) -> int:
    """Return which line is the headline, by what stands over it and how close they stand."""
    if len(lines) == 2 and glued:
        return int(bool(_SAID.search(lines[0])) or _is_quoted_after(*lines))
    if len(lines) == 2 and tagged:
        return int(is_kicker(lines[0]))
    return headline_index(lines)


def headline_index(lines: Sequence[str]) -> int:
    """Return which line of a stack is the headline."""
    if len(lines) == 1:
        return 0
    dashed = next((i for i, line in enumerate(lines) if line.startswith(("——", "──"))), 0)
    if dashed:
        return dashed - 1
    if len(lines) == 2:
        return int(_second_leads(*lines))
    tail = len(lines)
    while tail > 2 and is_subheadline(lines[tail - 1]):
        tail -= 1
    if tail == 2:
        return int(not is_subheadline(lines[1]))
    return 1 if tail == 3 else tail - 2


def is_tagged(stack: Sequence[str]) -> bool:
    """Return whether the name of a column stands over a headline, or alone."""
    return any(_TAG.match(line) or _BRACKETED.match(line) for line in stack[:1])


def is_subheadline(line: str) -> bool:
    """Return whether a line reads as one under a headline: who did what, details in figures."""
    parts = line.split()
    if len(parts) > 1 and all(_DID.match(part) for part in parts):
        return True
    return any(p.search(line) for p in _SUBHEADLINE) and (
        len(parts) < 3 and all(len(part) <= 20 for part in parts)
    )


def is_kicker(line: str) -> bool:
    """Return whether a line reads as one over a headline: an occasion, a slogan, a list."""
    return any(pattern.search(line) for pattern in _KICKER)


def _second_leads(first: str, second: str) -> bool:
    """Of two lines, say whether the second is the headline and the first its kicker."""
    said = bool(_SAID.search(first))
    if not said and (_is_quoted_after(first, second) or _is_quoted_after(second, first)):
        return bool(_QUOTED.match(second))
    if not said and (is_subheadline(second) or _LED.match(first)):
        return False
    loud = second.endswith(_LOUD) or first.endswith(_ASKED) or second.startswith(_MEANT)
    if loud or is_kicker(first) or _LED.match(second) or _is_occasion(first, second):
        return True
    for sign in (_LISTING, _SLOGAN):
        if bool(sign.search(first)) != bool(sign.search(second)):
            return bool(sign.search(first))
    detailed = bool(_DETAIL.search(second)) != bool(_DETAIL.search(first))
    return not detailed and len(first.split()) == 1 and len(second) <= _FULLER * len(first)


def _is_occasion(first: str, second: str) -> bool:
    """Return whether the first of two lines only names a place, a body, a series or an occasion."""
    if _BODY_ALONE.match(first) or _BODIES.match(first):
        return len(second) > max(map(len, first.split()))
    when, held, figures = _WHEN.search(second), _HELD.search(second), _DETAIL.search(second)
    if _MOTTO.match(first) and not _MOTTO.match(second):
        return bool(when or held) or (not figures and _SHORT_MOTTO.match(first) is not None)
    if when and held and not _WHEN.search(first) and not _HELD.search(first):
        return True
    named = len(first) <= _SERIES and len(second) >= _TWICE * len(first)
    return named and not figures


def _is_quoted_after(first: str, second: str) -> bool:
    return bool(_QUOTED.match(second)) and not _QUOTED.match(first)


def _tags(lines: Sequence[str], labels: Collection[str]) -> list[str]:
    """Return the column tags at the top of a stack."""
    tags: list[str] = []
    for line in lines:
        if not (
            _TAG.match(line) or _BRACKETED.match(line) or line in labels or _is_label(line, lines)
        ):
            break
        tags.append(line)
    return tags


def _is_label(line: str, lines: Sequence[str]) -> bool:
    """Return whether a line of two to four characters stands over a real headline."""
    short = len("".join(line.split())) <= _LONGEST_LABEL
    return short and line == lines[0] and len(lines) > 1 and len(lines[1]) > _LONGEST_LABEL
