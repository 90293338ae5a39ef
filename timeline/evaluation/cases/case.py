"""One case: an input, how it is read, and what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import BadLabels
from timeline.faults import fault_of

if TYPE_CHECKING:
    from pathlib import Path

Mode = Literal["article", "dates", "page", "html", "file"]
"""An article or date sentence of its own, the text as a page file, or the file that is named."""


class Case(BaseModel):
    """One line of a file of cases."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    area: str
    kind: str
    mode: Mode
    want: dict[str, Any]
    """The checks, by name."""
    guard: bool = False
    """Whether the case was right from the beginning and guards its neighbours."""
    text: str = ""
    file: str = ""
    published: str | None = None
    headline: str | None = None


def load_cases(path: Path) -> list[Case]:
    """Return the cases of a JSON Lines file.

    Raises:
        BadLabels: a line is no case.
    """
    lines = path.read_text("utf-8").splitlines()
    return [_case(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _case(path: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        raise BadLabels(f"{path}:{number}", fault_of(error)) from error
