"""Whether a stretch behind a title is likely a name: by the title, its own words, its score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.words import words
from timeline.mentions.edges.titles import Title, is_office, is_post, organization_of
from timeline.mentions.names.contexts import SELDOM_LAST, is_stopped
from timeline.mentions.names.fluency import is_common_word, is_noun, is_unlike_words
from timeline.mentions.names.shapes import has_surname, is_listed_word, is_vouched, is_word

if TYPE_CHECKING:
    from timeline.mentions.names.personal_names import Name

_LEAST_POST, _LEAST_SHARED, _LEAST_CALLING, _LEAST_SHORT = 1.7, 2.8, 3.3, 4.0
_LEAST_STRANGE = 2.8
_COMMON, _RARE = 11.0, 14.0
_TELLS = words("names.toml", "tells")
_WHEN = words("names.toml", "tells", "when")
_WHOLE = 5.0
_PARTIES = words("names.toml", "parties")
_VERBS = words("titles.toml", "verbs_too")
_MAY_NAME = words("names.toml", "may_name")


def is_likely(name: Name, title: str, head: str) -> bool:
    """Return whether a stretch is likely the name of somebody with this title."""
    if is_listed_word(name.text) and not (name.text in _MAY_NAME or is_noun(name.text)):
        return False
    if is_post(head):
        known = is_vouched(name.text) or not _is_no_noun(name.text)
        return name.score >= _LEAST_POST and known and not _is_group(name.text)
    return not _is_doubtful(name) and _is_likely_member(name, title, head)


def _is_doubtful(name: Name) -> bool:
    """Return whether a stretch is too long or too plain for a name that no post vouches for."""
    if len(name.text) > 3 and not is_vouched(name.text) and name.score < _WHOLE:
        return True
    return is_phrase_of_words(name.text) or (len(name.text) == 2 and not is_vouched(name.text))


def _is_likely_member(name: Name, title: str, head: str) -> bool:
    """Return whether somebody with an office that many hold, or a calling, is so named."""
    if is_office(title) and (name.score >= _WHOLE or not is_word(name.text)):
        verb = _is_verb(title, head) and not (is_vouched(name.text) and len(name.text) > 2)
        return name.score >= _LEAST_SHARED and not verb
    strange = is_unlike_words(name.text) and name.text[-1] not in SELDOM_LAST
    plain = is_word(name.text) and not (strange and has_surname(name.text) and len(name.text) > 2)
    sure = is_vouched(name.text) and not plain and not is_noun(name.text)
    short = _LEAST_STRANGE if strange else _LEAST_SHORT
    return sure and name.score >= (_LEAST_CALLING if len(name.text) > 2 else short)


def _is_verb(title: str, head: str) -> bool:
    """Return whether a title is what somebody does: 代表, 高强代表…."""
    subject = title.removesuffix(head)
    named = len(subject) > 1 and is_vouched(subject) and not is_word(subject)
    return head in _VERBS and (not subject or (named and organization_of(title) is None))


def is_bare_verb(text: str, title: Title) -> bool:
    """Return whether somebody does what a title could name: 林晓同志|代表|企业."""
    if title.span != title.head or title.head.of(text) not in _VERBS:
        return False
    return not is_stopped(text, title.span.start - 1) if title.span.start else False


def _is_no_noun(name: str) -> bool:
    """Return whether a stretch is an everyday word that nobody is called by: 轮训, 拒绝."""
    return not is_noun(name) and name not in _MAY_NAME and is_common_word(name, _COMMON)


def _is_group(name: str) -> bool:
    """Return whether a stretch names a group or a meeting: 施工方, 圆桌会."""
    plain = is_common_word(name[:-1], _RARE) or (len(name) > 2 and not is_vouched(name))
    return name[-1] in _PARTIES and plain


def is_phrase_of_words(name: str) -> bool:
    """Return whether everyday words that are no nouns stand where a name would: 后来, 看账本."""
    if is_noun(name) or name in _MAY_NAME:
        return False
    if is_common_word(name, _COMMON):
        return not is_vouched(name) or is_word(name)
    if _is_group(name):
        return True
    if is_vouched(name):
        last = _WHEN if len(name) > 2 else _TELLS
        return name[-1] in last and is_common_word(name[:-1], _RARE)
    return len(name) > 2 and is_common_word(name[1:], _RARE)
