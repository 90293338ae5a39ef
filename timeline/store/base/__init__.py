"""The SQLite file itself: connection, schema, ids, keys, rows; no question of events yet."""
