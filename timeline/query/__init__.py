"""The filter language: what a person types becomes a Query value."""

from timeline.query.conditions import Condition, Query
from timeline.query.language import parse_query

__all__ = ["Condition", "Query", "parse_query"]
