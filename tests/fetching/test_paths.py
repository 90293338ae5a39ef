"""Paths, folders and patterns become documents; file systems may be hostile."""

import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching import fetch
from timeline.fetching.paths import MAX_DOCUMENT, fetch_stdin

NOBODY = 65534
PAGE = "临江日报 2024年3月13日\n\n云溪县召开会议\n\n本报讯 3月12日，云溪县召开会议。\n".encode()


def names(argument, refused=None):
    return [document.name.rsplit("/", 1)[-1] for document in fetch(str(argument), refused=refused)]


def test_file_keeps_its_bytes_and_name(tmp_path):
    """A file becomes one document with its bytes, its name and what the name promises."""
    (tmp_path / "20240313.txt").write_bytes(PAGE)
    (document,) = fetch(str(tmp_path / "20240313.txt"))

    assert document.data == PAGE
    assert document.name.endswith("/20240313.txt")
    assert document.media == "text"


def test_folder_is_walked_by_name(tmp_path):
    """A folder gives the files of known kinds, below it too, in the order of their names."""
    for name in ("b.txt", "a.html", "下/c.jsonl", "picture.png", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PAGE)

    assert names(tmp_path) == ["a.html", "b.txt", "c.jsonl"]


def test_pattern_is_expanded(tmp_path):
    """A pattern that the shell left alone gives its files."""
    for name in ("b.txt", "a.txt", "c.html"):
        (tmp_path / name).write_bytes(PAGE)

    assert names(tmp_path / "*.txt") == ["a.txt", "b.txt"]
    with pytest.raises(UnreadableInput, match="no file matches"):
        names(tmp_path / "*.pdf")


def test_name_with_brackets_is_a_file_first(tmp_path):
    """A file whose name looks like a pattern is that file."""
    (tmp_path / "[要闻].txt").write_bytes(PAGE)

    assert names(tmp_path / "[要闻].txt") == ["[要闻].txt"]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"-rf.txt", "-rf.txt"),
        (b"new\nline\x1b[31m.txt", "new␊line␛[31m.txt"),
        (b"quote'\"`$(id).txt", "quote'\"`$(id).txt"),
        (b"bad_\xff.txt", "bad_\\xff.txt"),
        ("nfd-e\u0301.txt".encode(), "nfd-e\u0301.txt"),
        (b" lead.txt", " lead.txt"),
    ],
)
def test_odd_file_name_is_shown_safely(tmp_path, raw, shown):
    """Any file name can be read, and is shown without a byte that acts."""
    path = os.fsencode(tmp_path) + b"/" + raw
    Path(os.fsdecode(path)).write_bytes(PAGE)
    (document,) = fetch(os.fsdecode(path))

    assert document.name.rsplit("/", 1)[-1] == shown
    assert document.name.encode()
    assert names(tmp_path) == [shown]


def hostile_folder(folder):
    """Make a folder of loops, pipes, devices and dangling links around one good page."""
    (folder / "good.txt").write_bytes(PAGE)
    (folder / "loop_a.txt").symlink_to("loop_b.txt")
    (folder / "loop_b.txt").symlink_to("loop_a.txt")
    (folder / "missing.txt").symlink_to("nowhere.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "adir.txt").mkdir()
    (folder / "dirloop").mkdir()
    (folder / "dirloop/self").symlink_to("..")
    os.mkfifo(folder / "fifo.txt")


def test_hostile_folder_costs_only_its_bad_files(tmp_path):
    """Every trap in a folder is refused with its reason, and the good page is read."""
    hostile_folder(tmp_path)
    refused = []
    start = time.process_time()

    assert names(tmp_path, refused=refused.append) == ["good.txt"]
    reasons = {str(err).rsplit("/", 1)[-1] for err in refused}
    assert reasons == {
        "fifo.txt: not a regular file",
        "loop_a.txt: too many levels of symbolic links",
        "loop_b.txt: too many levels of symbolic links",
        "missing.txt: no such file",
        "zero.txt: not a regular file",
    }
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("fifo.txt", "not a regular file"),
        ("loop_a.txt", "too many levels of symbolic links"),
        ("missing.txt", "no such file"),
        ("absent.txt", "no such file"),
        ("zero.txt", "not a regular file"),
        ("adir.txt", "no file of a kind that is read"),
        ("good.txt/x.txt", "no such file"),
        ("a\0b.txt", "cannot be read"),
        pytest.param("长" * 300, "the name is too long", id="long"),
    ],
)
def test_trap_is_refused_in_one_line(tmp_path, name, reason):
    """A path that is no plain file is refused at once, in one line."""
    hostile_folder(tmp_path)

    with pytest.raises(UnreadableInput, match=reason) as caught:
        names(tmp_path / name)
    assert "\n" not in str(caught.value)


@pytest.fixture
def nobody():
    """Be a user who may not read every file, where the tests are run by root."""
    user = os.geteuid()
    os.seteuid(NOBODY if user == 0 else user)
    yield
    os.seteuid(user)


def test_unreadable_file_is_refused(nobody):
    """A file that may not be read is refused as that."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "noperm.txt")
        path.write_bytes(PAGE)
        path.chmod(0)

        with pytest.raises(UnreadableInput, match="permission denied"):
            names(path)


def test_file_past_the_limit_is_refused(tmp_path):
    """A file larger than the limit is refused."""
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(MAX_DOCUMENT + 1)

    with pytest.raises(UnreadableInput, match="is larger than 32 MB"):
        names(tmp_path / "large.txt")


def test_standard_input_is_one_document():
    """Standard input is one document named ``-``."""
    document = fetch_stdin(io.BytesIO(PAGE))

    assert (document.name, document.data) == ("-", PAGE)


def test_empty_standard_input_is_refused():
    """Nothing on standard input is said in one line."""
    with pytest.raises(UnreadableInput, match="no input"):
        fetch_stdin(io.BytesIO())


READ_STDIN = "from timeline.fetching.paths import fetch_stdin; fetch_stdin()"


@pytest.mark.parametrize(
    ("redirect", "reason"), [("</dev/zero", "is larger than"), ("<&-", "no input")]
)
def test_endless_or_closed_standard_input_is_refused(redirect, reason):
    """An endless device stops at the limit, a closed input at once."""
    command = f'"{sys.executable}" -c "{READ_STDIN}" {redirect}'
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, text=True, timeout=20, check=False
    )

    assert reason in done.stderr


@pytest.mark.parametrize(
    "address", ["ftp://paper.example/a", "file:///etc/passwd", "javascript:alert(1)", "data:,x"]
)
def test_other_schemes_are_refused(address):
    """Only http and https addresses are fetched."""
    with pytest.raises(UnreadableInput, match="only http and https"):
        names(address)


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path):
    """The folder beside a saved page holds its parts, and is not read."""
    (tmp_path / "桥.html").write_text("<p>通车</p>", "utf-8")
    (tmp_path / "桥_files").mkdir()
    (tmp_path / "桥_files" / "frame.html").write_text("<p>广告</p>", "utf-8")
    (tmp_path / "案_files").mkdir()
    (tmp_path / "案_files" / "a.txt").write_text("开园", "utf-8")

    assert sorted(names(tmp_path)) == ["a.txt", "桥.html"]
