"""Which accounts in several papers are of the same event, and what the event then is."""

from timeline.coreference.account import Account
from timeline.coreference.clusters import clusters, lead_account, pairs
from timeline.coreference.sameness import likely, same_event
from timeline.coreference.wording import likeness

__all__ = ["Account", "clusters", "lead_account", "likely", "likeness", "pairs", "same_event"]
