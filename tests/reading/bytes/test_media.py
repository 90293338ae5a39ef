"""The kind of a document is what a person says, what its bytes show, or what its name promises."""

import pytest

from timeline.model import Document
from timeline.reading.bytes.media import media_of


@pytest.mark.parametrize(
    ("data", "named", "kind"),
    [
        (b"%PDF-1.7", "text", "pdf"),
        (b"<!DOCTYPE html><html>", None, "html"),
        (b"\xef\xbb\xbf\r\n<html>", "text", "html"),
        ("\ufeff<html>".encode("utf-16-le"), None, "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', None, "feed"),
        (b'<?xml version="1.0"?><feed xmlns="x">', "text", "feed"),
        (b'<?xml version="1.0"?><html xmlns="x">', "feed", "html"),
        (b"<div>a</div>", "html", "html"),
        ("会议<html>".encode(), None, "text"),
        (b'{"text":"a"}', "jsonl", "jsonl"),
        (b"", "pdf", "pdf"),
        (b"", None, "text"),
    ],
)
def test_kind(data, named, kind):
    """Bytes win over the name, the name over nothing."""
    assert media_of(Document("a", data, named)) == kind


def test_person_wins():
    """What a person says wins over the bytes."""
    assert media_of(Document("a", b"<html>", "html"), "text") == "text"
