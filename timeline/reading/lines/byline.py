"""Who wrote it: byline lines, in-line bylines of a dateline, credits at the end of an article."""

# ruff: noqa: E501

from __future__ import annotations

import re

from timeline.model import Byline
from timeline.patterns import late_pattern
from timeline.reading.lines.furniture import PAPER

_KIND = "(?:全媒体|融媒体?|首席|见习|实习|特约|特派|驻站|驻地|特邀|资深|学生|校园|小|摄影|文字|视频|新媒体|本报)"
_ROLE = f"{_KIND}{{0,2}}(?:记者|通讯员|实习生|评论员|撰稿人|作者)|(?<![\\u4e00-\\u9fff])(?:摄影|文字?/图|图/文|文|图)(?=[\\s/／:：])"
_STRONG = late_pattern(f"(?:{_KIND}{{0,2}}(?:记者|通讯员|实习生|评论员|撰稿人|作者)|摄影)")
_SPLIT = late_pattern(f"({_ROLE})")
_PENNED = late_pattern(
    "^(?:图?文|文图|文/图|图/文|撰文|撰稿)\\s?[/:：丨|]\\s?[\\u4e00-\\u9fff·]{2,8}(?=[\\s、]|$)"
)
"""A line in which only the parts of the work are told: 文/闻笛 图/米粒."""
_SEPARATOR = late_pattern("[\\s、,，/／:：;；|丨&]+")
_NAME = late_pattern(
    "(?:[\\u4e00-\\u9fff]{1,6}|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8}){1,2})$"
)
_SUFFIX = late_pattern(
    "\\s*(?:综合报道|联合报道|摄影报道|报道|文/图|文并?摄|摄影|摄|供图|供稿|整理|执笔|综合|发自.{1,8})$|(?<=[\\u4e00-\\u9fff])[\\s/](?:文|图)$"
)
_NO_NAME = late_pattern(
    "手记|观察|调查|走访|来信|述评|札记|体验|在线|行动|培训|协会|从|获悉|了解|看到|采访|在"
)
_NO_AUTHOR = late_pattern("作者(?:[系为是均]|单位)")
_PREFIX = late_pattern(f"^[□■◎●○△▲◆★\\[【（(\\s]*(?:本报|本网|本台|本刊|{PAPER})?[\\s丨|]*")
_DATELINE = late_pattern(
    "^[【\\[]?(?:(?:本报|本网|本台|本刊|据?新华社|据?中新社|中新网)[^，,。；！？\\s（(]{0,20}?(?:讯|电|消息)"
    "|[\\u4e00-\\u9fff·]{0,20}?\\d{1,2}月\\d{1,2}日(?:讯|电)"
    "|[\\u4e00-\\u9fff·]{1,19}?(?<![又另闻喜音通问审简短资视腾传])讯(?=\\s|[（(]))[】\\]]?"
)
_LEADING_CREDIT = late_pattern(f"^[（(]\\s*(?:本报|本网|{PAPER})?\\s*{_STRONG.pattern}")
_BRACKET = late_pattern("[（(]([^（()）]{2,80})[）)]")
_AFTER = late_pattern(
    "\\s*(?:本报|本网)?((?:记者|通讯员)[\\s/]?[\\u4e00-\\u9fff·\\s、]{2,30}?)(?:报道[:：]?|[:：]|(?=\\s*\\d{1,2}月)|(?=\\s(?:昨[日天晚]|今[日天早晚]|近日|日前|近期|连日来|[上本]周|记者从)))"
)
_CLOSING = late_pattern("[（(]([^（()）]{2,60})[）)]$")
_BARE = late_pattern(
    "(?:^|[。！？!?…”」』])\\s?[（(]((?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,6})"
    "(?:[\\s、]{1,3}[\\u4e00-\\u9fff]{2,4}){0,3})[）)]$"
)
"""Names alone in brackets, right after the full stop that ends an article."""
_PEN = late_pattern("[。！？!?…”]\\s{0,4}文[/／:：]\\s?([\\u4e00-\\u9fff]{2,4})$")
"""Who wrote, right after the last sentence: 文/闻笛."""
_NO_PERSON = late_pattern(
    "[完续转接注略见版图表]|综合|节选|下同|全文|原载|题|来源|据|作者|资料|翻译|笑|掌声|报|社|电|网|讯|[一二三四五六七八九十]$|选[自登]|之"
)
_AUTHOR_NOTE = late_pattern("[（(]作者[系为是单均：:][^（()）]{1,40}[）)]$")
_REPORTED = late_pattern("(?:[\\u4e00-\\u9fff]{2,4}[\\s、])+[\\u4e00-\\u9fff\\s、]{2,30}报道")
"""Names before roles, and what they did: an army paper signs so."""
_PICTURED = late_pattern(
    f"(?:[。！？!?…”]|\\s)[\\s（(]*((?:{_KIND}{{0,2}}(?:记者|通讯员)|摄影)[\\s/：:]?[\\u4e00-\\u9fff·\\s、]{{2,20}}?)\\s*(?:摄影报道|摄影|摄)[）)]?$"
)
_TAKEN_BY = late_pattern(
    "(?:^|[。！？!?…”]\\s*|\\s)[（(]?([\\u4e00-\\u9fff]{2,4})\\s?(?:摄影报道|摄影|摄)[）)]?$"
)
_WRITTEN = late_pattern("(?<=[\\u4e00-\\u9fff]{2})/文(?=[\\s、]|$)")
_DRAWN = late_pattern(
    "\\s(?:(?<!/)[\\u4e00-\\u9fff]{2,4}/(?:图|摄影|摄)|图[/:：][\\u4e00-\\u9fff·]{2,8})(?=[\\s、]|$)"
)
"""A photographer beside the writers."""
_TRADITIONAL = str.maketrans("訊電報記員", "讯电报记员")
_SHORTEST_LEAD = 40
_LONGEST_LEAD = 400
"""No dateline with its byline is longer."""
_LONGEST_LINE = 70
_LONGEST_HALF = 3
_PHOTO = late_pattern("(?:摄影报道|摄影|摄|供图)[）)]?$")


def dateline_end(text: str) -> int:
    """Return where the dateline at the start of a paragraph ends; 0 where there is none.

    >>> dateline_end("云溪日报讯(记者 闻笛) 3月14日,……"), dateline_end("3月14日,全县……")
    (5, 0)
    """
    start = text[:_LONGEST_LEAD].translate(_TRADITIONAL)
    if match := _DATELINE.match(start):
        return match.end()
    match = _LEADING_CREDIT.match(start)
    return match.end() if match and len(text) > _SHORTEST_LEAD else 0


def line_byline(text: str) -> tuple[Byline, ...]:
    """Read a line that is nothing but a byline; empty where it is something else.

    >>> line_byline("云溪日报全媒体记者/闻笛 通讯员/米粒")
    (Byline(name='闻笛', role='全媒体记者'), Byline(name='米粒', role='通讯员'))
    >>> line_byline("记者手记")
    ()
    """
    if len(text) > _LONGEST_LINE or _AUTHOR_NOTE.match(text):
        return ()
    text = text.translate(_TRADITIONAL)
    penned = _PENNED.match(text) if text.startswith(("图", "文", "撰")) else None
    if (
        not (penned or _STRONG.search(text))
        or len(text) > 70
        or re.search("[。！？!?，,“”《》]", text)
    ):
        return ()
    start = _PREFIX.match(text)
    rest = text[start.end() :].strip("（）()【】[] ") if start else text
    if not _SPLIT.match(rest) or _NO_AUTHOR.match(rest) or not (penned or _STRONG.search(rest)):
        return ()
    names = _names(rest)
    sure = re.match(f"(?:{_ROLE})[\\s/／:：]", rest) or text.startswith("本") or len(names) > 1
    return names if sure and not _NO_NAME.search(rest) else ()


def is_photo_credit(text: str) -> bool:
    """Return whether a byline line credits a photograph: (记者 闻笛 摄)."""
    return bool(_PHOTO.search(text))


def inline_byline(text: str) -> tuple[Byline, ...]:
    """Read the byline printed in or right after a dateline.

    >>> inline_byline("本报讯(记者闻笛 通讯员 米 粒)3月14日,全县……")
    (Byline(name='闻笛', role='记者'), Byline(name='米粒', role='通讯员'))
    """
    text = text[:_LONGEST_LEAD].translate(_TRADITIONAL)
    end = dateline_end(text)
    bracket = _BRACKET.search(text, 0, end + 110)
    if bracket and (bracket.start() <= end + 2) and (found := _bracketed(bracket[1])):
        return found
    after = _AFTER.match(text, end) if end else None
    return _names(after[1]) if after else ()


def closing_byline(text: str) -> tuple[Byline, ...]:
    """Read the credit in brackets that closes an article; names alone have no role.

    >>> closing_byline("茶香满山。(闻笛 米粒)")
    (Byline(name='闻笛', role=''), Byline(name='米粒', role=''))
    """
    text = text[-62:].translate(_TRADITIONAL)
    if pen := _PEN.search(text):
        return tuple(Byline(name, "") for name in _parts(pen[1]))
    if not text.rstrip("\n").endswith((")", "）")):
        return ()
    match = _CLOSING.search(text)
    if match and not _AUTHOR_NOTE.search(text) and (found := _bracketed(match[1])):
        return found
    bare = _BARE.search(text)
    if bare is None or _NO_PERSON.search(bare[1]):
        return ()
    return tuple(Byline(name, "") for name in _parts(bare[1]))


def picture_byline(text: str) -> tuple[Byline, ...]:
    """Read the credit that closes a caption.

    >>> picture_byline("渡船驶向对岸。 记者 闻笛 摄")
    (Byline(name='闻笛', role='记者'),)
    """
    if "摄" not in text[-60:]:
        return ()
    if match := _PICTURED.search(text[-60:]):
        return _names(match[1])
    match = _TAKEN_BY.search(text[-30:])
    return (Byline(match[1], "摄影"),) if match else ()


def is_concluded(text: str) -> bool:
    """Return whether a paragraph is the last of its article: who wrote it stands at its end.

    >>> is_concluded("茶香满山。(闻笛)"), is_concluded("茶香满山。(完)"), is_concluded("茶香。(作者系教师)")
    (True, False, True)
    """
    return bool(_AUTHOR_NOTE.search(text[-60:]) or closing_byline(text))


def named(text: str) -> tuple[Byline, ...]:
    """Read bare names, which are a reporter's where no role is printed.

    >>> named("闻笛 米粒")
    (Byline(name='闻笛', role='记者'), Byline(name='米粒', role='记者'))
    """
    return _names(text) or tuple(Byline(name, "记者") for name in _parts(text))


def joint_authors(text: str) -> tuple[Byline, ...]:
    """Read the names of several writers behind a mark; one alone is the author of an essay.

    >>> joint_authors("■闻笛 米粒"), joint_authors("■闻笛")
    ((Byline(name='闻笛', role=''), Byline(name='米粒', role='')), ())
    """
    names = _parts(text.lstrip("□■◎●○◇◆★☆ \u3000"))
    return tuple(Byline(name, "") for name in names) if len(names) > 1 else ()


def _bracketed(text: str) -> tuple[Byline, ...]:
    start = _PREFIX.match(text)
    rest = text[start.end() :] if start else text
    if rest.endswith("报道") and _REPORTED.fullmatch(rest):
        first, _, others = _SPLIT.sub("|\\1", rest, count=1).partition("|")
        return (*(Byline(name, "") for name in _parts(_SUFFIX.sub("", first))), *_names(others))
    if not _STRONG.match(rest) or _NO_AUTHOR.match(rest):
        return ()
    return _names(rest)


def _names(text: str) -> tuple[Byline, ...]:
    """Cut ``记者 A B 通讯员 C`` into names with their roles."""
    text = text.rstrip("）)】] ")
    if any(mark in text for mark in ("/", "图")):
        text = _DRAWN.sub("", _WRITTEN.sub("", text))
    pieces = _SPLIT.split(_SUFFIX.sub("", text))
    found: list[Byline] = []
    for role, names in zip(pieces[1::2], pieces[2::2], strict=True):
        found += [Byline(name, role) for name in _parts(_SUFFIX.sub("", names))]
    return tuple(dict.fromkeys(found))


def _parts(text: str) -> list[str]:
    """Split names at separators; single characters belong to one name (白 鸽, 欧阳 宁)."""
    names: list[str] = []
    for part in filter(_NAME.match, _SEPARATOR.split(text.strip())):
        if names and (len(names[-1]) == 1 or len(part) == 1) and len(names[-1]) < _LONGEST_HALF:
            names[-1] += part
        else:
            names.append(part)
    return [name for name in names if len(name) > 1]
