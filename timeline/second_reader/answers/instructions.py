"""What a model is told: the rules of labelling with the types and the roles of the tables."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.roles import load_organization_roles, load_roles
from timeline.resources import lexicon
from timeline.second_reader.answers.shape import answer_schema

if TYPE_CHECKING:
    from timeline.model import Article

_WORDS, _EXAMPLES = 6, 2


class Question(NamedTuple):
    """What is asked about one article."""

    text: str
    """What is sent, beside the instructions."""
    version: str
    """Version of what a model is told about every article."""

    @property
    def key(self) -> str:
        """The question as a hash."""
        return hashlib.sha256(f"{self.version}\x1f{self.text}".encode()).hexdigest()


@cache
def instructions() -> str:
    """Return the instructions, the same for every article."""
    text = lexicon("instructions.md").read_text("utf-8")
    for name, lines in (
        ("types", _types()), ("roles", _roles()), ("organization_roles", _organization_roles()),
    ):  # fmt: skip
        text = text.replace(f"«{name}»", "\n".join(lines))
    return text


@cache
def prompt_version() -> str:
    """Return a short hash of all that a model is told about every article."""
    told = instructions() + json.dumps(answer_schema(), sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def question_of(article: Article) -> Question:
    """Return the question about an article: its day, its headlines and its text.

    The mark around the text is a hash of the text, which no text can contain.
    """
    lines = (article.kicker, article.headline, article.subheadline)
    headline = " / ".join(line for line in lines if line)
    mark = hashlib.sha256(article.text.encode("utf-8", "replace")).hexdigest()[:16]
    text = (
        f"Published: {article.published or 'unknown'}\nHeadline: {headline or 'none'}\n"
        f"The article stands between the two lines {mark}.\n{mark}\n{article.text}\n{mark}\n"
    )
    return Question(text, prompt_version())


def _types() -> list[str]:
    return [
        f"- {kind.id}: {kind.zh} ({kind.en}). {'、'.join(kind.occasions[:_WORDS])}"
        + "".join(f" | {example}" for example in kind.examples[:_EXAMPLES])
        for kind in load_event_types()
    ]


def _roles() -> list[str]:
    return [f"- {'、'.join((role.zh, *role.also))}: {role.id}" for role in load_roles()]


def _organization_roles() -> list[str]:
    return [f"- {role.zh}: {role.id}" for role in load_organization_roles()]
