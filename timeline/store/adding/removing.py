"""Taking an article out for good: its events, its text and all that was noted of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.assembly import assemble
from timeline.store.adding.indexing import merge_index
from timeline.store.adding.settling import settle
from timeline.store.events.decision_log import erase_words
from timeline.store.events.reports import load_reports
from timeline.store.linking.membership import keys_of, report_ids_of
from timeline.store.linking.near_duplicates import relate, repeats_of
from timeline.store.linking.sketches import drop_bands

if TYPE_CHECKING:
    from timeline.store.base.names import Names


def remove_article(names: Names, article_id: str) -> None:
    """Delete an article with all that hangs on it; what other articles tell stays."""
    connection = names.connection
    connection.execute("PRAGMA secure_delete = ON")
    near = repeats_of(connection, article_id)
    rows = connection.execute("SELECT id FROM report WHERE article_id = ?", (article_id,))
    gone = [name for (name,) in rows.fetchall()]
    keys = keys_of(connection, gone)
    staying = [[n for n in report_ids_of(connection, [key]) if n not in gone] for key in keys]
    groups = [load_reports(connection, group) for group in staying if group]
    assemble(names, groups, old=keys, gone=gone)
    ids = [(name,) for name in gone]
    connection.executemany("DELETE FROM report_alias WHERE report_id = ?", ids)
    erase_words(connection, article_id)
    connection.execute("UPDATE article SET same_as = NULL WHERE same_as = ?", (article_id,))
    connection.execute("DELETE FROM former_reading WHERE article_id = ?", (article_id,))
    drop_bands(connection, article_id)
    connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
    for name in sorted(near):
        relate(connection, name)
    settle(names, [name for group in staying for name in group])
    merge_index(connection)  # deleted words stay in the pieces of the index until then
