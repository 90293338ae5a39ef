"""What is wrong in a file that a person wrote: what a library refuses, as a message."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from timeline.errors import Unfit
from timeline.messages import Message

if TYPE_CHECKING:
    from pydantic import ValidationError

_KINDS = {
    "missing": "value-missing",
    "extra_forbidden": "value-unknown",
    "string_type": "value-no-text",
    "string_too_short": "value-too-short",
    "string_too_long": "value-too-long",
    "string_pattern_mismatch": "value-other-shape",
    "int_type": "value-no-integer",
    "int_parsing": "value-no-integer",
    "int_from_float": "value-no-integer",
    "float_type": "value-no-number",
    "float_parsing": "value-no-number",
    "bool_type": "value-no-truth",
    "bool_parsing": "value-no-truth",
    "list_type": "value-no-list",
    "tuple_type": "value-no-list",
    "dict_type": "value-no-table",
    "model_type": "value-no-table",
    "model_attributes_type": "value-no-table",
    "literal_error": "value-other-word",
    "greater_than": "value-more-than",
    "greater_than_equal": "value-at-least",
    "less_than_equal": "value-at-most",
    "json_invalid": "value-no-json",
}
"""The kind of message for each kind of error of pydantic."""
_VALUES = {
    "value-too-long": ("max_length",), "value-other-shape": ("pattern",),
    "value-other-word": ("expected",), "value-more-than": ("gt",), "value-at-least": ("ge",),
    "value-at-most": ("le",),
}  # fmt: skip
"""What a message of pydantic tells beside."""
_POSITION = re.compile(r"line (\d+), column (\d+)")


def fault_of(error: ValidationError) -> Message:
    """Return the first fault of a value: where it is, and what is wrong.

    >>> from pydantic import TypeAdapter, ValidationError
    >>> from timeline.messages import english
    >>> try:
    ...     TypeAdapter(dict[str, int]).validate_python({"rank": "high"})
    ... except ValidationError as error:
    ...     english(fault_of(error))
    'rank: write a whole number'
    """
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, filter(_is_name, first["loc"])))
    why = reason_of_fault(first)
    return Message.of("of-input", name=place, reason=why) if place else why


def _is_name(part: str | int) -> bool:
    """Return whether a part of a place is a field or a number, and not the kind of a value."""
    return isinstance(part, int) or (part.isidentifier() and part not in ("str", "int"))


def reason_of_fault(fault: Any) -> Message:
    """Return what is wrong, of one of pydantic's errors."""
    context = fault.get("ctx", {})
    if isinstance(context.get("error"), Unfit):
        return Message(*context["error"].message)
    kind = "value-no-date" if fault["type"].startswith("date") else _KINDS.get(fault["type"], "")
    told = {name: context[name] for name in _VALUES.get(kind, ())}
    return Message.of(kind or "value-unfit", **told)


def fault_of_toml(error: ValueError) -> Message:
    """Return where a file is no TOML; the library tells the place in its words alone.

    >>> fault_of_toml(ValueError("Invalid value (at line 3, column 6)"))
    Message(kind='not-toml', values=(('line', '3'), ('column', '6')))
    """
    if isinstance(error, UnicodeDecodeError):
        return Message("not-utf-8")
    found = _POSITION.search(str(error))
    return Message.of("not-toml", line=found[1], column=found[2]) if found else Message("cut-toml")


def fault_of_json(error: ValueError | RecursionError) -> Message:
    """Return where a line is no JSON."""
    if isinstance(error, json.JSONDecodeError):
        return Message.of("not-json", column=error.colno)
    return Message("json-too-deep")
