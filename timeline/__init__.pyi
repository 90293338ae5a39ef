from timeline.api.dates import find_dates as find_dates
from timeline.api.events import extract_events as extract_events
from timeline.api.open_store import open_store as open_store
from timeline.api.pages import read_page as read_page

__version__: str
