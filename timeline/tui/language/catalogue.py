"""What the screens say, in the language in use."""

from timeline.messages import count_of_events, present_language, translate, use_language

__all__ = ["count_of_events", "present_language", "translate", "use_language"]
