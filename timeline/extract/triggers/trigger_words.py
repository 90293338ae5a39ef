"""The words of the lexicon that report happenings, compiled once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.openings import opened
from timeline.lexicon.word_index import WordList, compile_words, longest_first
from timeline.resources import lexicon

_NO_ENDING = "社机协工商学员方形模正公样格程发开进扩拓环细情季时章上下功合敬送演宣主开"
"""Before an ending of an occasion these make another word: 协会, 环节, 发展, 下课, 方式."""
_ANY_OTHER = (
    rf"(?<=[\u4e00-\u9fff)”]{{{{2}}}})(?<![{_NO_ENDING}])[{{endings}}]"
    r"(?:(?![\u4e00-\u9fff])|(?=[在于将拉正如]))"
    r"|(?<=[\u4e00-\u9fff]{{3}})会(?=上(?:,|$))"
)
_IN_NAME = "(?:{words})[”」]?[^,。;:的“”]{{0,8}}$"
_COMPOUND = "团组员队局处科室办者率费卡表证区线站"
"""Behind a word of happenings these make another word: 调研组, 检查站."""
_NO_COMPOUND = (
    "科技", "科学", "科研", "科普", "区直", "区内", "区级", "区域", "区属", "区里", "表示", "团结",
    "室内", "线上", "线下", "处理", "处置", "处分", "局部", "组织", "员工", "队伍", "办公", "办学",
    "办理", "区委",
)  # fmt: skip
_NOUN_TAIL = r"(?!中心|大厅|议?[厅室]|[的团组员队局处科部者代精])"


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """What the lexicon says of happenings, compiled."""

    holding: re.Pattern[str]
    occasion: re.Pattern[str]
    verbs: WordList
    follows: WordList
    weak: WordList
    type_of_noun: dict[str, str]
    endings: dict[str, str]
    """What any other word is that ends a phrase so: 集中交办会, 火把节, 武器展, 拜师礼."""
    named: tuple[tuple[re.Pattern[str], str], ...]
    """An occasion whose own name is the act: “云签约”活动, 表彰…大会."""
    bare: dict[str, str]
    unveiling: frozenset[str]
    raising: frozenset[str]
    starting: frozenset[str]
    active: frozenset[str]
    sitting: frozenset[str]
    """Occasion nouns that are bodies as well: 常委会."""


@cache
def trigger_words() -> TriggerWords:
    """Load the words of happenings, once."""
    types = load_event_types()
    table = tomllib.loads(lexicon("holding.toml").read_text("utf-8"))
    nouns = {noun: kind.id for kind in reversed(types) for noun in kind.occasions}
    endings = {ending: kind.id for kind in types for ending in kind.endings}
    named = sorted((kind.named, kind.id) for kind in types if kind.named)
    any_other = _ANY_OTHER.format(endings="".join(endings))
    holding, attending = longest_first(table["holding"]), longest_first(table["attending"])
    return TriggerWords(
        re.compile(f"{opened(holding, attending)}(?:({holding})|({attending}))"),
        re.compile(f"(?:{longest_first(nouns)}){_NOUN_TAIL}|{any_other}"),
        compile_words(((t.id, t.verbs) for t in types), barred=_COMPOUND, freed=_NO_COMPOUND),
        compile_words(((t.id, t.follows) for t in types), barred=_COMPOUND, freed=_NO_COMPOUND),
        compile_words((t.id, t.weak) for t in types),
        nouns,
        endings,
        tuple((re.compile(_IN_NAME.format(words=row.words)), type_id) for row, type_id in named),
        {verb: kind.id for kind in types for verb in kind.bare},
        frozenset(table["unveiling"]),
        frozenset(table["raising"]),
        frozenset(table["starting"]),
        frozenset(table["active"]),
        frozenset(table["sitting"]),
    )
