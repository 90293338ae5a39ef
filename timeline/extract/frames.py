"""Who does what, among organizations: the subject of a verb, cut at its joints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extract.scene import FILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.scene import Sentence

_VERBS = (
    ("organize", r"主办|承办|协办|联合发起|共同发起|发起|牵头组织"),
    ("speak", r"作了?[^,。;]{0,6}发言|发言|回应|汇报|通报|作了?说明|作表态|表态"),
    ("sign", r"签订|签署|签约|签下|签定"),
    ("hold", r"(?:联合|共同|组织)?(?:召开|举行|举办|开展)"),
    ("issue", r"公布|公示|发布|印发|下发|通告|发出|复函|批复|出台|把新闻发布会|解除|提升|拟录用"),
    ("rescue", r"接到|接报|赶到|赶赴|出动|处置|救援|抢修|抢险|救出|扑救"),
    ("act", r"派出|抽调|启动|进驻|组织"),
)  # fmt: skip
_VERB = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _VERBS))
_CLAUSE = re.compile(r"[,。;:!?\n]")
_JOINT = re.compile(
    r"、|联合|会同|携手|以及|及其|与|和(?!田|平|县|静|龙|顺)|及|同(?!德|江|心|仁)|代表"
)
_HEAD = re.compile(
    r"^(?:[在从]?.{0,8}(?:获悉|了解到)|近日|日前|当天|随后|会上|仪式上|由|经|据|其中|同时|此外|活动|大赛|比赛|展览|仪式|评选|本次|此次)+"
)
_BY = re.compile(r"^[^、]{0,12}由(?=[^由]{3,})")
_TAIL = re.compile(
    r"(?:等(?:单位|部门|地|多家单位|多部门)?|主要负责(?:人|同志)|有关负责(?:人|同志)|相关负责(?:人|同志)|负责(?:人|同志)|代表|的?同志|先后|分别|相继|依次|共同|正式|还|也|将|拟|再次|在官网|公开|现场|随后|就|向|连夜|迅速|及时|立即|在[^在]{2,20})$"
)
_COUNTED = re.compile(
    r"\d|[一二两三四五六七八九十多数几各]+[家个所支]|有关|相关|各|全[省市县区]|部分|其他|该|本"
)
_ENDED = re.compile(
    r"(?:[局厅署]|[省市县区州旗镇乡村团工]委|委员会|管委会|常委会|办公室|政府|[市县区]委办|协会|学会|商会|工会|联合会|联合社|理事会|基金会"
    r"|红十字会|研究会|促进会|妇联|文联|科协|残联|工商联|公司|集团|大学|学院|[中小]学|医院|银行|法院|检察院|支队|大队|总队|小分队|工作队|服务队"
    r"|[乐剧舞]团|合唱团|乌兰牧骑|派出所|[研究]所|融媒体中心|疾控中心|指挥部|新闻办|人普办|代表团|考察团|采访团|宣讲团|人大|政协|纪委|监委)$"
)
_REGION = re.compile(r"(?:市|县|区|旗|州|盟|镇|乡|街道|社区|开发区|新区|经开区|高新区)$")
_SHORTEST, _LONGEST = 2, 26


@dataclass(frozen=True, slots=True)
class Frame:
    """An organization and the verb that it is the subject of."""

    name: str
    verb: str
    at: int
    """Offset of the verb in the sentence."""


def frames_of(sentence: Sentence) -> Iterator[Frame]:
    """Give every organization of a sentence that is the subject of a telling verb."""
    ends = {m.span.end - sentence.span.start for m in sentence.organizations}
    for match in _VERB.finditer(sentence.masked):
        for name in _subjects(sentence, match.start(), ends):
            yield Frame(name, match.lastgroup or "", match.start())


def subjects_at(sentence: Sentence, at: int) -> Iterator[str]:
    """Give the organizations that are the subject of the verb at that offset."""
    ends = {m.span.end - sentence.span.start for m in sentence.organizations}
    yield from _subjects(sentence, at, ends)


def _subjects(sentence: Sentence, verb: int, ends: set[int]) -> Iterator[str]:
    """Cut what stands between the clause's beginning and the verb into names."""
    start = clause_begin(sentence, verb)
    at = start
    for joint in (*_JOINT.finditer(sentence.masked, start, verb), None):
        stop = joint.start() if joint else verb
        name, end = _trimmed(sentence, at, stop)
        if _is_body(name, end, ends):
            yield sentence.text[end - len(name) : end]
        at = joint.end() if joint else verb


def clause_begin(sentence: Sentence, verb: int) -> int:
    """Give where the clause of the verb begins: after the last stop or date before it."""
    start = 0
    for match in _CLAUSE.finditer(sentence.masked, 0, verb):
        start = match.end()
    for timex in sentence.timexes:
        end = timex.span.end - sentence.span.start
        if start < end <= verb:
            start = end
    return start


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[str, int]:
    """Take adverbs, places and spokesmen off a name; give it and its end in the sentence."""
    piece = sentence.masked[start:end].rstrip()
    while True:
        shorter = _TAIL.sub("", piece).rstrip()
        if shorter == piece:
            break
        piece = shorter
    end = start + len(piece)
    name = _HEAD.sub("", _BY.sub("", piece.lstrip()))
    return name, end


def _is_body(name: str, end: int, ends: set[int]) -> bool:
    """Say whether a piece is the name of a body: ended as one, named, and not counted."""
    if not _SHORTEST <= len(name) <= _LONGEST or FILL in name or _COUNTED.search(name):
        return False
    return end in ends or bool(_ENDED.search(name) or _REGION.search(name))
