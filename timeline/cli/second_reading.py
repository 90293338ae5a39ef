"""Readings on their way to a language model and back; what is sent where, and what it came to."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from timeline.cli.configuration import load_configuration
from timeline.errors import MissingExtra
from timeline.messages import told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.cli.outcome import Outcome
    from timeline.cli.second_options import SecondOptions
    from timeline.model import Article, Reading
    from timeline.second_reader.asking.interview import Interview
    from timeline.second_reader.consulting import Consultation

_Page = TypeVar("_Page")
_Of = TypeVar("_Of")


def cache_path() -> Path:
    """Return where answers are kept: what TIMELINE_LLM_CACHE names, else the platform's folder."""
    named = os.environ.get("TIMELINE_LLM_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("timeline", appauthor=False) / "llm.db"


@dataclass(slots=True)
class SecondReading:
    """Asks the model that the configuration names about articles; None asks nothing."""

    options: SecondOptions | None
    outcome: Outcome
    _consultation: Consultation | None = None
    _stack: ExitStack = field(default_factory=ExitStack)
    _estimated: list[int] = field(default_factory=list)
    _begun: bool = False

    @property
    def together(self) -> int:
        """How many documents are read before the model is asked about them."""
        return 4 * self._interview.settings.at_once if self._consultation else 1

    @property
    def _interview(self) -> Interview:
        if self._consultation is None:
            raise RuntimeError
        return self._consultation.interview

    def __enter__(self) -> Self:
        if self.options:
            self._consultation = self._begin(self.options)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stack.close()
        if self._consultation and kind in (None, KeyboardInterrupt):
            self._tell()

    def consult(self, readings: Sequence[Reading]) -> list[Reading]:
        """Return readings with what the model says beside."""
        if self._consultation is None or self.options is None or not readings:
            return list(readings)
        if self.options.estimate:
            self._estimate(self._consultation, readings)
            return list(readings)
        self._announce(self._consultation, readings)
        return self._consultation.consult(readings)

    def consult_pages(
        self,
        read: Sequence[tuple[_Page, tuple[Reading, ...], _Of]],
        *,
        known: Callable[[Article], bool] = lambda _: False,
    ) -> list[tuple[_Page, tuple[Reading, ...], _Of]]:
        """Return pages with what the model says beside; of known articles nothing is asked."""
        if self._consultation is None:
            return list(read)
        readings = [each for _, readings, _ in read for each in readings]
        asked = [not known(each.article) for each in readings]
        answered = iter(self.consult(list(compress(readings, asked))))
        found = iter([next(answered) if ask else r for r, ask in zip(readings, asked, strict=True)])
        return [(page, tuple(next(found) for _ in readings), of) for page, readings, of in read]

    def _begin(self, options: SecondOptions) -> Consultation:
        """Open the cache and prepare the questions."""
        from timeline.second_reader.asking.budget import Budget
        from timeline.second_reader.asking.cache import Cache
        from timeline.second_reader.asking.interview import Interview
        from timeline.second_reader.consulting import Consultation
        from timeline.second_reader.settings import read_settings

        settings = read_settings(load_configuration().get("llm", {}))
        if not options.estimate:
            _require_extra()
        cache = self._stack.enter_context(Cache(cache_path()))
        budget = Budget(options.max_articles, options.max_tokens)
        interview = Interview(settings, cache, budget, progress=self._show)
        return Consultation(interview, "llm" if options.keep else "rules", options.doubtful_only)

    def _estimate(self, consultation: Consultation, readings: Sequence[Reading]) -> None:
        """Count what would be asked about articles."""
        for question in consultation.questions(readings):
            if not self._interview.is_kept(question):
                self._estimated.append(self._interview.estimate(question))

    def _announce(self, consultation: Consultation, readings: Sequence[Reading]) -> None:
        """Tell where text goes before any of it goes there for the first time."""
        interview = self._interview
        if self._begun or all(map(interview.is_kept, consultation.questions(readings))):
            return
        self._begun = True
        settings = interview.settings
        values = {"model": settings.model, "address": settings.address}
        if interview.cache.first_time(settings.address) and not settings.is_local:
            self.outcome.say(
                _(
                    "first use: the text of the articles leaves this machine and goes to "
                    "{address}; Ctrl-C ends this",
                    **values,
                )
            )
        self.outcome.say(_("second reader: {model} at {address}", **values))

    def _show(self, interview: Interview) -> None:
        """Show how far the questions have come."""
        budget = interview.budget
        self.outcome.progress.show(
            _(
                "{count} articles asked, {tokens} tokens",
                count=budget.articles,
                tokens=budget.tokens,
            )
        )

    def _tell(self) -> None:
        """Tell what was asked, what it cost, and what was dropped for want of evidence."""
        consultation, interview = self._consultation, self._interview
        self.outcome.progress.clear()
        if consultation is None:
            return
        if self.options and self.options.estimate:
            count, tokens = interview.budget.within(self._estimated)
            self.outcome.say(
                _(
                    "{count} articles to ask about, at most {tokens} tokens; nothing was sent",
                    count=count,
                    tokens=tokens,
                )
            )
            return
        self.outcome.say(
            _(
                "second reader: {count} articles asked, {kept} from the cache, {tokens} tokens, "
                "{differing} differences, {dropped} dropped without evidence",
                count=interview.budget.articles,
                kept=interview.from_cache,
                tokens=interview.budget.tokens,
                differing=consultation.differing,
                dropped=consultation.dropped.total(),
            )
        )
        if consultation.unasked:
            self.outcome.cut = True
            self.outcome.say(
                _("{count} articles not asked about: a limit", count=consultation.unasked)
            )
        if interview.refused:
            self.outcome.cut = True
            why = told(interview.final or interview.last) if interview.last else ""
            self.outcome.say(
                _("{count} articles got no answer: {why}", count=interview.refused, why=why)
            )


def _require_extra() -> None:
    """Refuse to go on where the packages of the extra are not installed."""
    from importlib.util import find_spec

    if not (find_spec("pydantic_ai") and find_spec("openai")):
        raise MissingExtra("--extractor llm, --second-reader llm", '"gov-timeline[llm]"')
