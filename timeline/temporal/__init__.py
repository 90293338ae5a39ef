"""Chinese date expressions of a text, resolved against its day of publication."""

from timeline.temporal.finding import Dates, find_dates, tag_dates
from timeline.temporal.page_day import latest_past_day
from timeline.temporal.typed import read_typed_date

__all__ = ["Dates", "find_dates", "latest_past_day", "read_typed_date", "tag_dates"]
