"""Bytes become clean text, and the result says which step decided."""

import time

import pytest

from timeline.errors import UnreadableInput
from timeline.messages import english
from timeline.reading.bytes.decoding import clean, decode

TEXT = "临江日报 2024年3月13日\n\n云溪县召开春耕会议\n\n本报讯 3月12日，县委书记出席会议并讲话。\n"
TRADITIONAL = "臨江日報\n\n雲溪縣召開會議\n\n本報訊 縣長出席會議並講話，檢查農業生產。\n"


def read(data, declared=None, given=None):
    return decode(data, declared=declared, given=given, name="页.txt")


@pytest.mark.parametrize(
    ("data", "encoding", "basis"),
    [
        (TEXT.encode("utf-8-sig"), "utf-8", "bom"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", "bom"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", "bom"),
        (TEXT.encode("utf-32"), "utf-32-le", "bom"),
        (TEXT.encode(), "utf-8", "utf-8"),
        (TEXT.encode("gbk"), "gb18030", "gb18030"),
        ((TEXT + "𠮷田村、䶮湖。\n").encode("gb18030"), "gb18030", "gb18030"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "guessed"),
        (TEXT.encode("utf-16-be"), "utf-16-be", "guessed"),
        (TEXT.encode("hz"), "hz", "guessed"),
    ],
)
def test_every_encoding_gives_the_same_text(data, encoding, basis):
    """Whatever the encoding, the text is the same and the step is named."""
    decoded = read(data)

    assert decoded.text.startswith(TEXT)
    assert (decoded.encoding, decoded.basis, decoded.problems) == (encoding, basis, ())


@pytest.mark.parametrize("charset", ["cp950", "big5hkscs"])
def test_big5_is_told_from_gb18030(charset):
    """Traditional text without a declaration is read as Big5."""
    decoded = read(TRADITIONAL.encode(charset))

    assert (decoded.text, decoded.basis) == (TRADITIONAL, "big5")


def test_traditional_text_in_gb18030_stays_gb18030():
    """Traditional characters in GB18030 bytes are not taken for Big5."""
    decoded = read(TRADITIONAL.encode("gb18030"))

    assert (decoded.text, decoded.basis) == (TRADITIONAL, "gb18030")


def test_declared_charset_decides_where_it_fits():
    """A declared charset that fits strictly is believed, and GB2312 means GB18030."""
    decoded = read("云溪县䶮湖".encode("gb18030"), declared="gb2312")

    assert (decoded.text, decoded.encoding, decoded.basis) == ("云溪县䶮湖", "gb18030", "declared")


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "no-such-charset", "zlib", "a\x00b"])
def test_bytes_win_over_a_false_declaration(declared):
    """A declaration that does not fit, or that every byte string fits, decides nothing."""
    decoded = read(TEXT.encode("gbk"), declared=declared)

    assert (decoded.text, decoded.basis) == (TEXT, "gb18030")


def test_statistical_guess_is_flagged():
    """An encoding that only statistics suggest is used, with a problem."""
    decoded = read("Заседание правления прошло вчера в городе".encode("cp1251"))

    assert (decoded.basis, decoded.problems[0].kind) == ("guessed", "encoding")


def test_given_encoding_wins():
    """What the user names is used even where the bytes say otherwise."""
    decoded = read(TEXT.encode(), given="gb18030")

    assert decoded.encoding == "gb18030"
    assert decoded.basis == "given"


@pytest.mark.parametrize("given", ["klingon", "rot13", "zlib"])
def test_unknown_given_encoding_is_refused(given):
    """A name that is no text encoding is refused in one line that offers some."""
    with pytest.raises(UnreadableInput, match="try utf-8, gb18030 or big5"):
        read(TEXT.encode(), given=given)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
def test_text_cut_inside_a_character(charset):
    """A file cut inside its last character is read up to there, with a problem."""
    decoded = read(TEXT.rstrip().encode(charset)[:-1])

    assert decoded.text.startswith(TEXT.rstrip()[:-1])
    assert [problem.kind for problem in decoded.problems] == ["encoding"]


def test_broken_bytes_become_replacements():
    """A broken byte in the middle costs one place, not the file."""
    decoded = read(TEXT.encode().replace("县委".encode(), b"\xff"))

    assert "云溪县召开春耕会议" in decoded.text
    assert english(decoded.problems[0].message) == "1 places cannot be read as utf-8 and gb18030"


def test_glued_encodings_are_read_line_by_line():
    """A file of UTF-8 and GBK lines is read wholly, with a problem."""
    decoded = read(TEXT.encode() + "青禾镇开展农业生产检查。\n".encode("gbk"))

    assert decoded.text == TEXT + "青禾镇开展农业生产检查。\n"
    assert decoded.problems


@pytest.mark.parametrize(
    "wrong",
    [
        "云溪县召开会议。".encode().decode("latin-1"),
        "会议在县里召开".encode().decode("latin-1").replace("\x9a", "š").replace("\x80", "€"),
        "云溪县委召开会议".encode().decode("gb18030"),
        "会议在县里召开".encode().decode("latin-1").encode().decode("latin-1"),
    ],
)
def test_twice_encoded_text_is_repaired_and_flagged(wrong):
    """UTF-8 that somebody read with another table is repaired, and said to be."""
    decoded = read(wrong.encode())

    assert decoded.text in ("云溪县召开会议。", "会议在县里召开", "云溪县委召开会议")
    assert "looks like mojibake" in english(decoded.problems[0].message)


@pytest.mark.parametrize("text", ["锟斤拷锟斤拷\n", "会议烫烫烫屯屯屯", "县\ufffd\ufffd\ufffd委"])
def test_destroyed_text_is_flagged(text):
    """Text that was destroyed before is kept, with a problem."""
    assert "looks like mojibake" in english(read(text.encode()).problems[0].message)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (" \t\u3000\u00a0\n\u200b\ufeff\n".encode(), "there is no text in it"),
        (b"\x00" * 1000, "is binary, not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "is a PNG image, not text"),
        (b"\x7fELF" + bytes(range(256)), "is a program"),
        (b"SQLite format 3\x00", "is an SQLite database, not text"),
        (bytes(range(256)) * 20, "is binary|no encoding fits"),
    ],
)
def test_what_is_no_text_is_refused(data, reason):
    """Empty, blank and binary files are refused with the reason in one line."""
    with pytest.raises(UnreadableInput, match=reason) as caught:
        read(data)

    assert "\n" not in str(caught.value)


def test_clean_text_has_no_nul_surrogate_or_foreign_line_end():
    r"""NUL goes, surrogates are replaced, every line ends with \n; the rest stays."""
    assert (
        clean("甲\x00\r\n乙\r丙\u2028丁\x85戊\x0b己\ud800\x1b")
        == "甲\n乙\n丙\n丁\n戊\n己\ufffd\x1b"
    )


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_large_file_is_read_fast(charset):
    """Ten million characters are decoded in a few seconds."""
    data = ("云溪县召开会议，研究部署工作。" * 200_000).encode(charset)
    start = time.process_time()

    assert len(read(data).text) == 3_000_000
    assert time.process_time() - start < 5
