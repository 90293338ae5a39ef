"""A newspaper page in, a timeline of government activity out."""

from importlib import import_module

__version__ = "0.1.0"

_OFFERED = {
    "extract_events": "events",
    "find_dates": "dates",
    "open_store": "open_store",
    "read_page": "pages",
}
"""Functions for programs, each with its module in ``timeline.api``."""


def __getattr__(name: str) -> object:
    """Load a function that programs may use when the function is asked for."""
    if name not in _OFFERED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"timeline.api.{_OFFERED[name]}"), name)


def __dir__() -> list[str]:
    """Return the names that programs may use."""
    return [*_OFFERED, "__version__"]
