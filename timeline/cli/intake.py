"""One document on its way into the database: read, followed to its articles, appended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.cli.options import ReadingOptions
    from timeline.cli.outcome import Outcome
    from timeline.fetching.entries import Entries
    from timeline.model import Document
    from timeline.store import Store
    from timeline.store.rows import Added


@dataclass(slots=True)
class Intake:
    """Appends what documents hold, and says what a person should know."""

    store: Store
    options: ReadingOptions
    outcome: Outcome
    _entries: Entries | None = None

    def add(self, document: Document) -> Added:
        """Read one document and append what it holds."""
        from timeline.pipeline import read

        # Without the roster: what is read must not hang on what was added before.
        visit = self.entries if document.url else None
        page, readings = read(document, **self.options.of_reader, visit=visit)
        added = self.store.add(page, readings, document)
        for note in added.notes:
            self.outcome.say(f"{document.name}: {note}")
        for problem in (p for a in page.articles for p in a.problems if p.kind == "summary-only"):
            self.outcome.say(f"{document.name}: {problem.message}")
        self.outcome.done()
        self.outcome.quarantine(added.quarantined)
        return added

    @property
    def entries(self) -> Entries:
        """Give what leads from the entries of a feed to articles that are not in the store."""
        if self._entries is None:
            from timeline.fetching.entries import Entries
            from timeline.store.addresses import article_addresses

            self._entries = Entries(
                allow_private=self.options.allow_private,
                known=article_addresses(self.store),
                progress=self.outcome.progress.show,
            )
        return self._entries
