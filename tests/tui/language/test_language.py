"""The interface speaks Chinese and English."""

from __future__ import annotations

import ast
from pathlib import Path

import timeline.tui
from timeline.tui.decisions import corrections
from timeline.tui.decisions import decision_calls as decisions
from timeline.tui.detail import left_out_text, why_text
from timeline.tui.filters import facets_pane
from timeline.tui.help import help_screen, key_places
from timeline.tui.language.catalogue import catalogue, language_of_locale, translate, use_language
from timeline.tui.widgets import hints

_FOLDER = Path(timeline.tui.__file__).parent


def _messages():
    """Collect every message of the source: calls of _, bindings, and the tables of words."""
    for path in sorted(_FOLDER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            index = {"_": 0, "translate": 0, "Binding": 2}.get(name)
            if index is not None and len(node.args) > index:
                argument = node.args[index]
                if isinstance(argument, ast.Constant):
                    yield argument.value
    yield from (word for place in hints.HINTS.values() for _key, word in place)
    yield from (word for table in (help_screen._MARKS, help_screen._EXAMPLES) for _k, word in table)
    fields = (*facets_pane.FACETS, *corrections.CORRECTABLE, corrections.PUBLISHED)
    yield from (name for _field, name in fields)
    yield from (*corrections.FORMS.values(), *decisions.KINDS.values())
    yield from (name for name, _keys in key_places._PLACES)
    yield from (*why_text.PUBLISHED_BASES.values(), *left_out_text.KINDS.values())


def test_every_message_is_translated():
    """The Chinese catalogue has every message of the source, and nothing else."""
    assert set(_messages()) == set(catalogue("zh").messages)


def test_values_survive_translation():
    """A translation names the same values as its message."""
    import string

    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message, translation in catalogue("zh").messages.items():
        assert fields(message) == fields(translation)


def test_language_of_the_locale():
    """The first locale variable that is set decides; what is not Chinese is English."""
    assert language_of_locale({"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US"}) == "zh"
    assert language_of_locale({"LANG": "de_DE.UTF-8"}) == "en"


def test_switching():
    """Messages follow the language in use."""
    use_language("zh")
    assert translate("{count} events", count=3) == "3 条"
    use_language("en")
    assert translate("{count} events", count=3) == "3 events"
