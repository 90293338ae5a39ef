"""Who wrote it: byline lines, in-line bylines of a dateline, credits at the end of an article."""

# ruff: noqa: E501

from __future__ import annotations

import re

from timeline.lexicon.cues import cue
from timeline.model import Byline
from timeline.patterns import late_pattern

_STRONG = cue("byline", "writer")
_SPLIT = cue("byline", "role-group")
_ROLE_FIRST = cue("byline", "role-first")
_PENNED = cue("byline", "parts-of-the-work")
"""A line in which only the parts of the work are told: 文/闻笛 图/米粒."""
_SEPARATOR = late_pattern("[\\s、,，/／:：;；|丨&]+")
_NAME = late_pattern(
    "(?:[\\u4e00-\\u9fff]{1,6}|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8}){1,2})$"
)
_OTHER_WORK = cue("byline", "other-work")
_BEHIND_NAME = late_pattern("[\\u4e00-\\u9fff]\\s?[:：]")
_SUFFIX = cue("byline", "after-names")
_NO_NAME = cue("byline", "no-name")
_NO_AUTHOR = cue("byline", "about-the-author")
_PREFIX = cue("byline", "before-role")
_DATELINE = cue("byline", "dateline")
_LEADING_CREDIT = cue("byline", "leading-credit")
_BRACKET = late_pattern("[（(]([^（()）]{2,80})[）)]")
_AFTER = cue("byline", "after-dateline")
_CLOSING = late_pattern("[（(]([^（()）]{2,60})[）)]$")
_BARE = late_pattern(
    "(?:^|[。！？!?…”」』])\\s?[（(]((?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,6})"
    "(?:[\\s、]{1,3}[\\u4e00-\\u9fff]{2,4}){0,3})[）)]$"
)
"""Names alone in brackets, right after the full stop that ends an article."""
_PEN = cue("byline", "pen-at-end")
"""Who wrote, right after the last sentence: 文/闻笛."""
_NO_PERSON = cue("byline", "no-person")
_AUTHOR_NOTE = cue("byline", "author-note")
_REPORTED = cue("byline", "names-before-roles")
"""Names before roles, and what they did: an army paper signs so."""
_PICTURED = cue("byline", "picture-credit")
_TAKEN_BY = cue("byline", "taken-by")
_WRITTEN = cue("byline", "wrote")
_DRAWN = cue("byline", "photographer-beside")
"""A photographer beside the writers."""
_TRADITIONAL = str.maketrans("訊電報記員", "讯电报记员")
_SHORTEST_LEAD = 40
_LONGEST_LEAD = 400
"""No dateline with its byline is longer."""
_LONGEST_LINE = 70
_MARKS = "□■◎●○△▲◆★[【（( "
_LONGEST_HALF = 3
_PHOTO = cue("byline", "photo-credit")


def _simplified(text: str) -> str:
    return text.translate(_TRADITIONAL) if re.search("[訊電報記員]", text) else text


def dateline_end(text: str) -> int:
    """Return where the dateline at the start of a paragraph ends; 0 where there is none.

    >>> dateline_end("云溪日报讯(记者 闻笛) 3月14日,……"), dateline_end("3月14日,全县……")
    (5, 0)
    """
    start = _simplified(text[:_LONGEST_LEAD])
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
    text = _OTHER_WORK.sub("", _simplified(text))
    penned = _PENNED.match(text) if text.startswith(("图", "文", "撰")) else None
    if not (penned or _STRONG.search(text)) or re.search("[。！？!?，,“”《》]", text):
        return ()
    start = _PREFIX.match(text)
    rest = text[start.end() :].strip("（）()【】[] ") if start else text
    if not _SPLIT.match(rest) or _NO_AUTHOR.match(rest) or not (penned or _STRONG.search(rest)):
        return ()
    names = _names(rest)
    sure = _ROLE_FIRST.match(rest) or text.lstrip(_MARKS).startswith("本") or len(names) > 1
    return names if sure and not _NO_NAME.search(rest) and not _is_titled(rest) else ()


def _is_titled(text: str) -> bool:
    """Return whether a colon stands behind something that is no role: 记者探访:江夏医院."""
    return any(_BEHIND_NAME.search(names) for names in _SPLIT.split(text)[2::2])


def is_photo_credit(text: str) -> bool:
    """Return whether a byline line credits a photograph: (记者 闻笛 摄)."""
    return bool(_PHOTO.search(text))


def inline_byline(text: str) -> tuple[Byline, ...]:
    """Read the byline printed in or right after a dateline.

    >>> inline_byline("本报讯(记者闻笛 通讯员 米 粒)3月14日,全县……")
    (Byline(name='闻笛', role='记者'), Byline(name='米粒', role='通讯员'))
    """
    text = _simplified(text[:_LONGEST_LEAD])
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
    text = _simplified(text[-62:])
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
