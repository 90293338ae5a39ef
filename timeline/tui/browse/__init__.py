"""The main screen: its panes, what they show of one filter, what is decided about an event."""
