"""A store in, the same tables and views in a database server of a newsroom out."""

from timeline.store.sharing.postgres import publish_postgres

__all__ = ["publish_postgres"]
