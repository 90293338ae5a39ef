"""A watch gives what is there, then what comes, each once, and ends when told to."""

import threading

import pytest

from tests.fetching.newspaper import SITE, serving
from timeline.errors import UnreadableInput
from timeline.fetching.watching import Watch

PAGE = "云溪县召开第{}次会议\n\n本报讯 3月12日，云溪县召开会议。\n"


def feed(*numbers):
    items = "".join(f"<item><title>{n}</title></item>" for n in numbers)
    return (200, "application/rss+xml", f"<rss><channel>{items}</channel></rss>".encode())


def names(watch, argument, count):
    """Take so many documents, then stop."""
    found = []
    for document in watch.follow(str(argument)):
        found.append(document.name.rsplit("/", 1)[-1])
        if len(found) == count:
            watch.stop.set()
    return found


def test_folder_gives_what_is_there_and_what_comes(tmp_path):
    """Files that are there come first, then new ones as they are written."""
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(PAGE.format(number))
    watch, found = Watch(), []
    for document in watch.follow(str(tmp_path)):
        found.append(document.name.rsplit("/", 1)[-1])
        if len(found) == 2:
            (tmp_path / "neu").mkdir()
            (tmp_path / "neu/3.txt").write_text(PAGE.format(3))
            (tmp_path / "picture.png").write_bytes(b"x")
        if len(found) == 3:
            (tmp_path / "1.txt").write_text(PAGE.format(4))
        if len(found) == 4:
            watch.stop.set()

    assert found == ["1.txt", "2.txt", "3.txt", "1.txt"]


def test_watch_resumes_where_it_left(tmp_path):
    """What an earlier watch took is not given again."""
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(PAGE.format(number))
    first = Watch()
    names(first, tmp_path, 2)
    second = Watch(digests=first.digests)

    assert names(second, tmp_path, 1) == ["3.txt"]


def test_document_counts_only_when_it_was_taken(tmp_path):
    """A document is known once the next is asked for, not while it is being added."""
    (tmp_path / "1.txt").write_text(PAGE.format(1))
    watch = Watch()
    following = watch.follow(str(tmp_path))
    next(following)

    assert watch.digests == set()
    following.close()


def test_bad_file_does_not_end_the_watch(tmp_path):
    """A file that cannot be read is refused, and the others are given."""
    (tmp_path / "1.txt").symlink_to("nowhere")
    (tmp_path / "2.txt").write_text(PAGE.format(2))
    refused = []

    assert names(Watch(refused=refused.append), tmp_path, 1) == ["2.txt"]
    assert "no such file" in str(refused[0])


def test_feed_is_looked_at_again():
    """A feed is given when it changed, and not while it is the same."""
    with serving({"/feed.xml": feed(1)}) as server:
        watch = Watch(interval=0.01, allow_private=True)
        found = []
        for document in watch.follow(f"{server.url}/feed.xml"):
            found.append(document.data.count(b"<item>"))
            server.site["/feed.xml"] = feed(*range(len(found) + 1))
            if len(found) == 3:
                watch.stop.set()

    assert found == [1, 2, 3]


def test_new_articles_of_an_edition():
    """An index gives its articles once, then only new ones."""
    with serving(dict(SITE)) as server:
        known = {f"{server.url}{path}" for path in SITE if "content_" in path}
        known.remove(next(url for url in known if url.endswith("content_7.htm")))
        watch = Watch(urls=known, interval=0.01, allow_private=True)

        assert names(watch, server.url, 1) == ["content_7.htm"]


def test_server_that_is_away_does_not_end_the_watch():
    """A server that cannot be reached is asked again later."""
    refused = []
    with serving({"/feed.xml": (500, "text/plain", b"")}) as server:

        def refuse(err):
            refused.append(err)
            server.site["/feed.xml"] = feed(1)

        watch = Watch(interval=0.01, allow_private=True, refused=refuse)

        assert names(watch, f"{server.url}/feed.xml", 1) == ["feed.xml"]
    assert "500" in str(refused[0])


@pytest.mark.parametrize("kind", ["folder", "web"])
def test_stop_ends_a_waiting_watch(tmp_path, kind):
    """A watch that waits ends when told to."""
    with serving({"/feed.xml": feed(1)}) as server:
        watch = Watch(interval=600, allow_private=True)
        argument = str(tmp_path) if kind == "folder" else f"{server.url}/feed.xml"
        thread = threading.Thread(target=lambda: list(watch.follow(argument)))
        thread.start()
        watch.stop.set()
        thread.join(20)

        assert not thread.is_alive()


def test_file_is_no_watch(tmp_path):
    """Only folders and web addresses are watched."""
    (tmp_path / "a.txt").write_text(PAGE)
    with pytest.raises(UnreadableInput, match="a folder, a feed or a web address"):
        names(Watch(), tmp_path / "a.txt", 1)


def unchanged(handler):
    """Answer with an ETag, and with 304 to whom knows it."""
    known = handler.headers.get("If-None-Match") == '"a1"'
    body = b"" if known else feed(1)[2]
    handler.send_response(304 if known else 200)
    handler.send_header("Content-Type", "application/rss+xml")
    handler.send_header("ETag", '"a1"')
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def test_a_feed_that_did_not_change_is_not_sent_again():
    """What the server said of the feed goes with the next question; another run knows it, too."""
    with serving({"/feed": (200, "", unchanged)}) as server:
        first = Watch(allow_private=True)
        found = [d.media for d in first.once(f"{server.url}/feed", lambda _: False)]
        later = Watch(allow_private=True, visits=first.visits)
        again = list(later.once(f"{server.url}/feed", lambda _: False))

    assert (found, again) == (["feed"], [])
    assert first.visits == {f"{server.url}/feed": ('"a1"', None)}


def test_a_feed_of_which_something_was_refused_is_sent_again():
    """Where whoever takes the documents refuses one, the next visit asks for all of it."""
    refused = []
    with serving({"/feed": (200, "", unchanged)}) as server:
        watch = Watch(allow_private=True, refusals=lambda: len(refused))
        refused += watch.once(f"{server.url}/feed", lambda _: False)

    assert watch.visits == {}
