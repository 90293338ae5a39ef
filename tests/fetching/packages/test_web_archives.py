"""Archives of the web give the pages that they hold, with their addresses."""

from __future__ import annotations

import gzip

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching.packages.web_archives import is_web_archive, read_web_archive

pytest.importorskip("warcio", reason="the extra warc is not installed")
URL = "http://yunxi.example/2024/0510/1.html"


def record(url: str, status: str, kind: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-10T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def archive(*, packed: bool) -> bytes:
    records = (
        record(URL, "200 OK", "text/html; charset=gb2312", "<p>新桥通车".encode("gb18030")),
        record(URL + "2", "404 Not Found", "text/html", b"<p>no"),
        record(URL + ".png", "200 OK", "image/png", b"\x89PNG"),
    )
    return b"".join(gzip.compress(one) if packed else one for one in records)


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_given_with_their_addresses(packed: bool):
    """Pages that were found are documents; pictures and pages that were not found are none."""
    data = archive(packed=packed)
    (page,) = read_web_archive("a.warc", data)

    assert is_web_archive(data)
    assert (page.url, page.media, page.charset) == (URL, "html", "gb2312")
    assert page.data.decode("gb18030") == "<p>新桥通车"


def test_a_damaged_archive_is_refused():
    """What only begins like an archive of the web is refused by name."""
    with pytest.raises(UnreadableInput, match="archive of the web"):
        list(read_web_archive("a.warc", b"WARC/1.0\r\nnonsense"))
    assert not is_web_archive(gzip.compress(b"text"))


def bomb() -> bytes:
    body = b"<p>" + b"x" * 60_000_000
    return gzip.compress(record(URL, "200 OK", "text/html", body))


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (
            record(URL, "200 OK", "text/html", b"<p>x").replace(b"Length: ", b"Length: 9999"),
            {"page"},
        ),
        (record(URL, "200 OK", "text/html", b"<p>x").replace(b"Length: ", b"Length: -"), set()),
        (
            record(URL, "200 OK", "text/html", b"<p>x").replace(b"Length: 5", b"Length: 4") * 9,
            {"page"},
        ),
        (bomb(), {"refused"}),
    ],
    ids=["too long", "negative", "too short", "bomb"],
)
def test_lengths_that_lie_cost_nothing(data: bytes, kinds: set[str], capfd):
    """A wrong length gives the page or a refusal, and nothing is printed past our messages."""
    found = set()
    try:
        for each in read_web_archive("a.warc", data):
            found.add("refused" if isinstance(each, UnreadableInput) else "page")
    except UnreadableInput:
        pass

    assert found == kinds
    assert capfd.readouterr() == ("", "")
