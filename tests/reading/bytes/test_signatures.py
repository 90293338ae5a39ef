"""First bytes name the kind of a file."""

from __future__ import annotations

import pytest

from timeline.reading.bytes.signatures import binary_kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"RIFF\0\0\0\0WEBP", "a WebP image"),
        (b"BZh9", "bzip2 data"),
    ],
)
def test_kind(data, kind):
    """A signature names its kind, also behind the first bytes."""
    assert binary_kind(data).en == kind


def test_text_has_no_kind():
    """Chinese text in any encoding has no signature."""
    assert binary_kind("云溪县".encode()) is None
    assert binary_kind("云溪县".encode("gbk")) is None
