"""Keys as they are printed on the keyboard."""

from __future__ import annotations

_KEY_NAMES = {
    "slash": "/", "question_mark": "?", "pagedown": "PgDn", "pageup": "PgUp", "space": "Space",
    "enter": "Enter", "escape": "Esc", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "home": "Home", "end": "End", "tab": "Tab", "shift+tab": "Shift+Tab", "plus": "+",
    "minus": "-", "equals_sign": "=", "backspace": "Backspace", "shift+left": "Shift+←",
    "shift+right": "Shift+→", "right_curly_bracket": "}", "left_curly_bracket": "{",
}  # fmt: skip


def key_names(keys: str) -> str:
    """Write the keys of a binding as they are printed on the keyboard.

    >>> key_names("j,down"), key_names("ctrl+p")
    ('j ↓', 'Ctrl+P')
    """
    return " ".join(_key_name(key) for key in keys.split(","))


def _key_name(key: str) -> str:
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    return key.title() if key.startswith("ctrl+") else key
