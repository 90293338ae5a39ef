"""Where a personal name ends: names read forward from a position that a title or verb gave."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.mentions.vocabulary import HAN, any_of, words
from timeline.model import Span

_FILE = "names.toml"
_SURNAMES = frozenset("".join(words("surnames.toml", "single")))
_COMPOUND = words("surnames.toml", "compound")
_ALL_AFTER = words(_FILE, "after")
_AFTER = re.compile(any_of(_ALL_AFTER))
_NEVER_LAST = frozenset("说称问答等与的被把了吗呢吧这那给让着们")
_SINGLES = frozenset(word for word in _ALL_AFTER if len(word) == 1)
_OFTEN = frozenset(
    "达进建和来向任有成明亲乘升文召言宣调率表兴发加先应能可想知会张本果领组班点得运武顺爱绍扬"
)
_SELDOM = frozenset("".join(words(_FILE, "seldom"))) - _OFTEN - {"\n"}
_SELDOM_FIRST = frozenset(
    "由从对和就才没那都会能自当先后还为曾在将被让把等把以向到来即再只便要可想去是有同并于"
)
_SELDOM_LAST = (_SINGLES | _SELDOM) - _NEVER_LAST
_BODY_LAST = frozenset("市县区镇乡局委厅部校所站组厂省州盟旗队处科室馆庭店社村院")
_PARTS = re.compile(any_of(words(_FILE, "parts")))
_NOT_NAMES = re.compile(any_of(words(_FILE, "not_names")))
_WORDS = re.compile(any_of(words(_FILE, "words")))
_STOPS = frozenset("、,，。.;；:：!！?？()（）\n\r”“》《【】[]—-…\"'|/")
_DOT = "·•・‧∙"
_DOTTED = re.compile(f"[{HAN}]{{1,7}}(?:[{_DOT}][{HAN}]{{1,6}})+")
_SPACED = tuple(
    re.compile(form.replace("H", f"[{HAN}]").replace("_", "[ \u3000]"))
    for form in ("(H_H_H)(?!H)", "(H_H)", "(H_HH)", "(HH_H)", "(HH_HH)")
)
_RUN = re.compile(f"[{HAN}]{{0,8}}")

STRONG = 3.0
"""How far a stop or a verb of two characters vouches for the end of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name at its place, and how sure it is."""

    span: Span
    text: str
    score: float


def has_surname(name: str) -> bool:
    """Say whether a name opens with a known family name and has the length for it.

    >>> has_surname("令狐志远"), has_surname("易露"), has_surname("蒙根其其")
    (True, True, False)
    """
    if name[:2] in _COMPOUND:
        return 3 <= len(name) <= 4
    return name[:1] in _SURNAMES and 2 <= len(name) <= 3


def is_word(name: str) -> bool:
    """Say whether an ordinary word opens the name: 方案, 全会, 从此."""
    return bool(_WORDS.match(name) or _NOT_NAMES.match(name)) or name[0] in _SELDOM_FIRST


def is_vouched(name: str) -> bool:
    """Say whether a name's own characters vouch for it: a family name, a dot, a known part."""
    return has_surname(name) or "·" in name or bool(_PARTS.search(name))


def read_name(text: str, start: int) -> Name | None:
    """Read the name that begins at ``start``, deciding where it ends by what follows it.

    >>> read_name("易露茜介绍情况", 0).text
    '易露茜'
    """
    if dotted := _DOTTED.match(text, start):
        return _read_dotted(text, dotted)
    if spaced := _read_spaced(text, start):
        return spaced
    run = _RUN.match(text, start)
    length = len(run[0]) if run else 0
    candidates = [_weigh(text, start, size) for size in range(2, min(length, 5) + 1)]
    return max((c for c in candidates if c), key=lambda c: c.score, default=None)


def _read_spaced(text: str, start: int) -> Name | None:
    """Read a name that print has widened with blanks: 白 鸽, 欧阳 峰."""
    best = None
    for form in (
        _SPACED if text[start + 1 : start + 3].strip() != text[start + 1 : start + 3] else ()
    ):
        if not (match := form.match(text, start)):
            continue
        name = "".join(match[1].split())
        right = right_of(text, match.end()) - 2 * (name[-1] in _SELDOM_LAST)
        if (match[1][1].isspace() or has_surname(name)) and right > (best.score - 2 if best else 0):
            best = Name(Span(*match.span()), name, right + 2)
    return best


def read_item(text: str, start: int) -> Name | None:
    """Read a name inside a list: all that stands up to the next 、, else as anywhere."""
    end = text.find("、", start, start + 8)
    whole = text[start:end].strip() if end > 0 else ""
    squeezed = re.sub(r"\s", "", whole)
    plain = 2 <= len(squeezed) <= 5 and _RUN.fullmatch(squeezed)
    if plain and squeezed[-1] not in _BODY_LAST and not _NOT_NAMES.match(squeezed):
        return Name(Span(start, start + len(whole)), squeezed, STRONG + 2)
    return read_name(text, start)


def right_of(text: str, end: int) -> float:
    """Say how well what stands at ``end`` fits behind a name."""
    if end >= len(text) or text[end] in _STOPS:
        return STRONG
    if text[end].isspace():
        return STRONG - 1
    after = _AFTER.match(text, end)
    if after and len(after[0]) > 1:
        return STRONG
    return STRONG / 2 if after or text[end] in _SELDOM else 0.0


def _weigh(text: str, start: int, size: int) -> Name | None:
    name = text[start : start + size]
    right = right_of(text, start + size) or _echo(text, start, name)
    if not right or name[-1] in _NEVER_LAST or name[-1] in _BODY_LAST:
        return None
    stopped = start + size >= len(text) or text[start + size] in _STOPS
    score = right + _shape(name) - _doubt(name, 0.5 if stopped else 1.5)
    if block := _NOT_NAMES.match(name):
        if len(block[0]) == size or not has_surname(name):
            return None
        score -= 1
    after = _AFTER.match(name)
    if after and (len(after[0]) > 1 or name[0] in _SELDOM_FIRST) and right < STRONG:
        return None
    if after and len(after[0]) > 1 and not has_surname(name):
        return None
    return Name(Span(start, start + size), name, score)


def _doubt(name: str, last: float) -> float:
    """Weigh against a name the characters in it that names seldom hold."""
    known = [span for m in _PARTS.finditer(name) for span in range(*m.span())]
    doubtful = [i for i in range(1, len(name)) if name[i] in _SELDOM_LAST and i not in known]
    return sum(last if i == len(name) - 1 > 1 else 0.5 for i in doubtful)


def _echo(text: str, start: int, name: str) -> float:
    """Weigh a name whose right side says nothing: does it stand elsewhere, has it a family name."""
    if not is_vouched(name):
        return 0.0
    near = text[max(0, start - 1500) : start] + "\n" + text[start + len(name) : start + 1500]
    at = near.find(name)
    if at >= 0 and right_of(near, at + len(name)) > 0:
        return STRONG
    return 0.6 if len(name) > 2 else 0.2


def _shape(name: str) -> float:
    if has_surname(name):
        return 3.0 if name[:2] in _COMPOUND else 1.5 + 0.5 * (len(name) - 1)
    if _PARTS.search(name):
        return 1.5 + 0.25 * len(name)
    return 0.5 if len(name) < 4 else 0.3 if len(name) == 4 else 0.1


def _read_dotted(text: str, match: re.Match[str]) -> Name:
    """Cut the last part of a dotted name where the sentence goes on."""
    last = max(match[0].rfind(dot) for dot in _DOT) + 1
    sizes = range(min(5, len(match[0]) - last), 1, -1)
    begin = match.start() + last
    best = max(sizes, key=lambda size: _last_part(text, begin, size), default=len(match[0]) - last)
    span = Span(match.start(), begin + best)
    return Name(span, span.of(text), STRONG + 3)


def _last_part(text: str, begin: int, size: int) -> float:
    last = text[begin + size - 1]
    return right_of(text, begin + size) - 2 * (last in _NEVER_LAST or last in _SINGLES)
