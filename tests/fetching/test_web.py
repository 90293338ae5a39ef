"""Pages come from web servers within limits, politely, and never from private networks."""

import gzip
import ipaddress
import time

import pytest

from tests.fetching.newspaper import serving
from timeline.errors import UnreadableInput
from timeline.fetching import fetch
from timeline.fetching.addresses import is_public, parse_address
from timeline.fetching.web import Web

PAGE = "<html><p>云溪县召开会议</p></html>".encode()


def one(site, path="/", **settings):
    with serving(site) as server:
        return Web(allow_private=True, **settings).fetch(server.url + path)


def test_page_is_a_document():
    """A page gives its bytes, address, kind and declared charset."""
    document = one({"/a.htm": (200, "text/html; charset=GB2312", PAGE)}, "/a.htm")

    assert (document.data, document.media, document.charset) == (PAGE, "html", "GB2312")
    assert document.url == document.name
    assert document.url.endswith("/a.htm")


def test_visitor_says_who_it_is():
    """Every request names the program."""
    with serving({"/": (200, "text/html", PAGE)}) as server:
        Web(allow_private=True).fetch(server.url)

    assert all(headers["User-Agent"].startswith("gov-timeline/") for headers in server.headers)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "0.0.0.0"]
)
def test_loopback_is_refused(host):
    """Loopback in any spelling is refused unless allowed."""
    with serving({"/": (200, "text/html", PAGE)}) as server:
        with pytest.raises(UnreadableInput, match=r"--allow-private|not known"):
            list(fetch(f"http://{host}:{server.server_port}/"))

        assert server.asked == []


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True),
        ("10.1.2.3", False), ("192.168.1.1", False), ("172.16.0.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False),
        ("224.0.0.1", False), ("255.255.255.255", False), ("240.0.0.1", False),
        ("::1", False), ("fe80::1", False), ("fc00::1", False), ("ff02::1", False),
        ("::ffff:127.0.0.1", False), ("64:ff9b::a00:1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_public_addresses(ip, public):
    """Private, link-local, shared, multicast and wrapped private addresses are not public."""
    assert is_public(ipaddress.ip_address(ip)) is public


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://169.254.169.254/latest", "file:///etc/passwd", "gopher://x/"],
)
def test_redirect_is_checked_like_the_first_address(target, monkeypatch):
    """A redirect to a private address or another scheme is refused."""
    seen = []
    monkeypatch.setattr("timeline.fetching.addresses.is_public", lambda ip: ip.is_loopback)
    refusal = pytest.raises(UnreadableInput, match=r"private address|only http and https")
    with serving({"/": (302, target, b"")}) as server, refusal:
        seen.append(Web().fetch(server.url))

    assert seen == []


def test_redirect_is_followed():
    """A redirect on the site is followed; the document has its last address."""
    document = one({"/": (301, "/b.htm", b""), "/b.htm": (200, "text/html", PAGE)})

    assert document.url.endswith("/b.htm")


def test_redirect_loop_ends():
    """A site that redirects for ever is refused."""
    with pytest.raises(UnreadableInput, match="too many redirects"):
        one({"/": (302, "/", b"")})


def test_large_body_is_refused():
    """A body past the size limit is refused."""
    with pytest.raises(UnreadableInput, match="is larger than 1 MB"):
        one({"/": (200, "text/html", b"x" * 1_000_001)}, size_limit=1_000_000)


def test_compressed_bomb_is_refused():
    """The limit counts the decoded body."""

    def bomb(handler):
        body = gzip.compress(bytes(40_000_000))
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    with pytest.raises(UnreadableInput, match="is larger than"):
        one({"/": (200, "", bomb)})


def test_slow_server_is_given_up():
    """A server that drips its answer is given up at the time limit."""

    def drip(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            handler.server.pause.wait(0.05)

    start = time.perf_counter()
    with serving({"/": (200, "", drip)}) as server:
        import threading

        server.pause = threading.Event()
        with pytest.raises(UnreadableInput, match="too long"):
            Web(allow_private=True, time_limit=0.5).fetch(server.url)
        server.pause.set()

    assert time.perf_counter() - start < 5


def test_robots_are_obeyed():
    """What robots.txt closes to everybody is not fetched."""
    robots = b"User-agent: *\nDisallow: /closed/\n"
    site = {"/robots.txt": (200, "text/plain", robots), "/closed/a.htm": (200, "text/html", PAGE)}
    with pytest.raises(UnreadableInput, match=r"robots\.txt"):
        one(site, "/closed/a.htm")


def test_robots_are_asked_once():
    """A site's robots.txt is read once."""
    with serving({"/": (200, "text/html", PAGE)}) as server:
        web = Web(allow_private=True)
        web.fetch(server.url)
        web.fetch(server.url)

        assert server.asked == ["/robots.txt", "/", "/"]


@pytest.mark.parametrize(
    ("path", "open_"), [("/a.pdf", False), ("/a.pdf?x=1", True), ("/b/open/c", True)]
)
def test_patterns_of_robots_are_obeyed(path: str, open_: bool):
    """Wildcards, ends of addresses and the longest match count in robots.txt."""
    robots = b"User-agent: *\nDisallow: /*.pdf$\nDisallow: /b/\nAllow: /b/open/\n"
    site = {"/robots.txt": (200, "text/plain", robots), path: (200, "text/html", PAGE)}
    if open_:
        assert one(site, path).data == PAGE
        return
    with pytest.raises(UnreadableInput, match=r"robots\.txt"):
        one(site, path)


def busy(times: int, header: str):
    """Return an answer that is a refusal so many times and a page then."""
    left = [times]

    def answer(handler) -> None:
        left[0] -= 1
        handler.send_response(503 if left[0] >= 0 else 200)
        handler.send_header("Retry-After", header)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(PAGE)

    return answer


@pytest.mark.parametrize(("times", "header"), [(1, "0"), (2, "Thu, 01 Jan 1970 00:00:00 GMT")])
def test_a_busy_server_is_asked_again(times: int, header: str):
    """A server that says when to come back is asked again, twice at the most."""
    with serving({"/": (0, "", busy(times, header))}) as server:
        (document,) = fetch(server.url, allow_private=True)

    assert document.data == PAGE
    assert server.asked.count("/") == times + 1


@pytest.mark.parametrize("header", ["100000", "nonsense"])
def test_nobody_waits_beyond_the_time_limit(header: str):
    """A server that wants to be asked too late, or at no time, is left alone."""
    with (
        serving({"/": (0, "", busy(1, header))}) as server,
        pytest.raises(UnreadableInput, match="503"),
    ):
        list(fetch(server.url, allow_private=True))


def test_broken_robots_close_the_site():
    """A site whose robots.txt fails is left alone."""
    site = {"/robots.txt": (503, "text/plain", b""), "/": (200, "text/html", PAGE)}
    with pytest.raises(UnreadableInput, match=r"robots\.txt"):
        one(site)


@pytest.mark.parametrize(
    ("status", "kind", "reason"),
    [
        (404, "text/html", "404 Not Found"),
        (500, "text/html", "500"),
        (200, "image/png", "image/png"),
    ],
)
def test_answer_that_is_no_page_is_refused(status, kind, reason):
    """An error or an image is refused with what the server said."""
    with pytest.raises(UnreadableInput, match=reason):
        one({"/": (status, kind, b"x")})


def test_dead_server_is_refused():
    """Nobody listening is said in one line."""
    with serving({}) as server:
        url = server.url
    with pytest.raises(UnreadableInput, match="nobody answers"):
        Web(allow_private=True).fetch(url)


def test_control_characters_of_a_server_are_inert():
    """What a server says about itself cannot act on the terminal."""

    def rude(handler):
        handler.wfile.write(b"HTTP/1.1 404 \x1b[2Jgone\r\nContent-Length: 0\r\n\r\n")

    with pytest.raises(UnreadableInput) as caught:
        one({"/": (200, "", rude)})
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["http://", "http:///a", "http://a b/", "http://user:pass@paper.example/", "http://x:99999/"],
)
def test_odd_addresses_are_refused(url):
    """What is no plain web address is refused."""
    with pytest.raises(UnreadableInput):
        parse_address(url)


def test_delay_between_public_requests(monkeypatch):
    """Two requests to one public site keep the delay."""
    pauses = []
    monkeypatch.setattr("timeline.fetching.web.is_public", lambda ip: True)
    monkeypatch.setattr("time.sleep", pauses.append)
    with serving({"/": (200, "text/html", PAGE)}) as server:
        Web(allow_private=True, delay=7).fetch(server.url)

    assert len(pauses) == 1
    assert 6 < pauses[0] <= 7


@pytest.mark.parametrize(("asked", "kept"), [(5, 5), (3600, 10)])
def test_delay_that_a_site_asks_for_is_kept(monkeypatch, asked, kept):
    """robots.txt may ask for a longer delay, within reason."""
    pauses = []
    monkeypatch.setattr("timeline.fetching.web.is_public", lambda ip: True)
    monkeypatch.setattr("time.sleep", pauses.append)
    robots = f"User-agent: *\nCrawl-delay: {asked}\n".encode()
    site = {"/robots.txt": (200, "text/plain", robots), "/": (200, "text/html", PAGE)}
    with serving(site) as server:
        Web(allow_private=True).fetch(server.url)

    assert [round(pause) for pause in pauses] == [kept]
