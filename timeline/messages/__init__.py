"""A kind with values comes in, a sentence in the language of the reader goes out.

Errors, problems and the reasons of dates are kinds with values; ``en.po`` and ``zh.po`` hold the
sentence of every kind. What a command or a screen says by itself stands in English in the code
and in ``zh.po`` in Chinese. The modules here know nothing of the rest of the program.
"""

from timeline.messages.message import Language, Message, Named, read_messages, write_messages
from timeline.messages.speaking import (
    count_of_events,
    english,
    language_of,
    present_language,
    reasons,
    spoken,
    told,
    translate,
    use_language,
)

__all__ = [
    "Language", "Message", "Named", "count_of_events", "english", "language_of",
    "present_language", "read_messages", "reasons", "spoken", "told", "translate", "use_language",
    "write_messages",
]  # fmt: skip
