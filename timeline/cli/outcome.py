"""How a run over many inputs went, and the exit status that says so."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.cli.output import flush_output, say
from timeline.cli.progress import Progress
from timeline.cli.streams import silence_output
from timeline.errors import DatabaseLocked, OutputFailed, TimelineError, UnusableDatabase
from timeline.messages import Message, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Problem

LIMITS = frozenset({"limit", "too-long", "too-many-dates"})
"""Kinds of problems that tell of something left unread."""
_OF_A_KIND = 3
"""So many refusals of one kind are told one by one."""
_KINDS = 6
"""So many kinds of files that were passed over are named."""
DONE, FAILED, SOME_QUARANTINED, INTERRUPTED = 0, 1, 3, 130


@dataclass
class Outcome:
    """Counts the inputs that were read and the inputs that were refused."""

    debug: bool = False
    """Whether an unforeseen error ends the run and shows where it comes from."""
    read: int = 0
    refused: int = 0
    refusals: dict[str, str] = field(default_factory=dict)
    """Why inputs could not be read, by their names."""
    worst: int = FAILED
    skipped: Counter[str] = field(default_factory=Counter)
    """Files of folders that are of no kind that is read, by their suffix."""
    kinds: Counter[str] = field(default_factory=Counter)
    """How many inputs were refused, by the kind of reason."""
    cut: bool = False
    """Whether a limit left something of an input unread."""
    printed: bool = True
    """Whether all that was to be printed was."""
    progress: Progress = field(default_factory=Progress)

    @contextmanager
    def attempt(self, name: str) -> Iterator[None]:
        """Read one of many inputs: print what is wrong with the input, and go on with the next."""
        try:
            yield
        except (DatabaseLocked, UnusableDatabase, OutputFailed):
            raise
        except TimelineError as error:
            self.refuse(error, name)
        except Exception as error:
            if self.debug or isinstance(error, BrokenPipeError):
                raise
            self.refuse(
                TimelineError("unforeseen", name=name, kind=type(error).__name__, error=error), name
            )

    @contextmanager
    def printing(self) -> Iterator[None]:
        """Print about what is kept: when that fails, say so once, and go on keeping."""
        try:
            yield
            flush_output()
        except BrokenPipeError:
            silence_output()
        except OutputFailed as error:
            silence_output()
            self.say(f"timeline: {told(error.message)}")
            self.printed = False

    def done(self, articles: int = 1, size: int = 0) -> None:
        """Count an input that was read, with its articles and its bytes."""
        self.read += 1
        self.progress.advance(articles, size, self.refused)

    def note_limits(self, name: str, problems: Iterable[Problem]) -> bool:
        """Tell of limits that cut a page or an article; return whether there were some."""
        cut = [problem for problem in problems if problem.kind in LIMITS]
        for problem in cut:
            self.say(f"{name}: {told(problem.message)}")
        self.cut = self.cut or bool(cut)
        return bool(cut)

    def quarantine(self, count: int = 1) -> None:
        """Count inputs that could not be read."""
        self.refused += count

    def say(self, message: str) -> None:
        """Tell the person at the terminal one line."""
        self.progress.clear()
        say(message)

    def refuse(self, error: TimelineError, name: str | None = None) -> None:
        """Print in one line why an input could not be read, and count the input."""
        named = name or getattr(error, "name", None)
        if named:
            self.refusals[named] = str(error)
        why = _kind_of(error.message)
        self.kinds[why] += 1
        if self.kinds[why] <= _OF_A_KIND:
            self.say(f"timeline: {told(error.message)}")
        self.quarantine()
        self.worst = max(self.worst, error.exit_code)

    def tell_refused(self) -> None:
        """Tell how many inputs of each kind were refused beyond the first ones."""
        for kind, count in self.kinds.items():
            if count > _OF_A_KIND:
                more = count - _OF_A_KIND
                self.say(_("and {count} more of that kind ({kind})", count=more, kind=kind))

    def tell_skipped(self) -> None:
        """Tell how many files of which kinds were passed over in folders and archives."""
        if self.skipped:
            kinds = [f"{count} {kind}" for kind, count in self.skipped.most_common(_KINDS)]
            more = ["…"] if len(self.skipped) > _KINDS else []
            self.say(_("passed over in folders and archives: {kinds}", kinds=(*kinds, *more)))

    @property
    def status(self) -> int:
        """The exit status: done, failed where every input did, else some quarantined or cut.

        >>> Outcome(read=2).status, Outcome(refused=1).status, Outcome(read=2, refused=1).status
        (0, 1, 3)
        """
        self.progress.clear()
        if not self.printed:
            return FAILED
        if not self.refused:
            return SOME_QUARANTINED if self.cut else DONE
        return SOME_QUARANTINED if self.read else self.worst


def _kind_of(message: Message) -> str:
    """Return what a message has in common with others of its kind.

    >>> _kind_of(Message.of("of-input", name="a.txt", reason=Message("no-file")))
    'there is no such file'
    >>> _kind_of(Message.of("unforeseen", name="a.txt", kind="KeyError", error="7"))
    '…: …: … (try --debug)'
    """
    reason = dict(message.values).get("reason")
    if isinstance(reason, Message):
        return told(reason)
    return told(message._replace(values=tuple((name, "…") for name, _value in message.values)))
