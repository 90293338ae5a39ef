"""Archives are opened in memory, within limits, and may be hostile."""

import gzip
import io
import zipfile
from collections import Counter

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching import fetch
from timeline.fetching.packages.archives import gunzip

PAGE = "云溪县召开会议\n\n本报讯 3月12日，云溪县召开会议。\n".encode()


def zipped(members, method=zipfile.ZIP_DEFLATED, **options):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, **options) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def documents(tmp_path, data, name="a.zip", refused=None):
    (tmp_path / name).write_bytes(data)
    return [
        (document.name.removeprefix(f"{tmp_path}/"), document.data, document.media)
        for document in fetch(str(tmp_path / name), refused=refused)
    ]


def test_members_of_other_kinds_are_counted(tmp_path):
    """Members that are of no kind that is read are counted by suffix; hidden ones are not."""
    members = ["a.txt", "图/1.PNG", "图/2.png", "notes.doc", "__MACOSX/x.png", ".DS_Store"]
    (tmp_path / "a.zip").write_bytes(zipped([(member, PAGE) for member in members]))
    skipped = Counter()

    assert len(list(fetch(str(tmp_path), skipped=skipped))) == 1
    assert skipped == {".png": 2, ".doc": 1}


def test_zip_members_are_documents(tmp_path):
    """Every member of a known kind is a document named after archive and member."""
    data = zipped([("b.html", PAGE), ("a.txt", PAGE), ("logo.png", b"x")])

    assert documents(tmp_path, data) == [
        ("a.zip/a.txt", PAGE, "text"),
        ("a.zip/b.html", PAGE, "html"),
    ]


def test_gzip_is_unpacked_whatever_its_name(tmp_path):
    """Gzip data is recognised by its bytes; the inner name says the kind."""
    assert documents(tmp_path, gzip.compress(PAGE), "a.html.gz")[0][1:] == (PAGE, "html")
    assert documents(tmp_path, gzip.compress(PAGE) * 2, "a.txt")[0][1] == PAGE * 2


def test_chinese_member_names_of_old_programs(tmp_path):
    """A member name written in GBK without saying so is read."""
    data = bytearray(zipped([("aaaa.txt", PAGE)]))
    data = data.replace(b"aaaa.txt", "要闻.txt".encode("gbk"))

    assert documents(tmp_path, bytes(data))[0][0] == "a.zip/要闻.txt"


@pytest.mark.parametrize(
    "name", ["../../tmp/pwned.txt", "/etc/x.txt", "a/../../b.txt", "..\\x.txt", "C:\\x.txt"]
)
def test_member_that_climbs_out_refuses_the_archive(tmp_path, name):
    """An archive with an unsafe name is refused as a whole."""
    with pytest.raises(UnreadableInput, match="unsafe name"):
        documents(tmp_path, zipped([("a.txt", PAGE), (name, PAGE)]))


def test_zip_bomb_is_refused(tmp_path):
    """An archive that unpacks past the limit is refused as a whole."""
    with pytest.raises(UnreadableInput, match="expands past the limit"):
        documents(tmp_path, zipped([("a.txt", bytes(33_000_000))]))


def test_many_small_bombs_are_one(tmp_path):
    """An archive that unpacks to hundreds of times its size is refused as a whole."""
    members = [(f"{number}.txt", b"0" * (2 << 20)) for number in range(9)]
    with pytest.raises(UnreadableInput, match="200 times its size"):
        documents(tmp_path, zipped(members))


def test_zip_that_lies_about_its_size(tmp_path):
    """A member larger than it says costs itself alone."""
    data = zipped([("a.txt", bytes(3_000_000)), ("b.txt", PAGE)])
    data = data.replace((3_000_000).to_bytes(4, "little"), (30).to_bytes(4, "little"))
    refused = []

    assert [name for name, *_ in documents(tmp_path, data, refused=refused.append)] == [
        "a.zip/b.txt"
    ]
    assert "is damaged" in str(refused[0])


@pytest.mark.parametrize("layers", [1, 2])
def test_gzip_bomb_is_refused(tmp_path, layers):
    """Gzip data that unpacks past the limit, or to gzip data, is refused."""
    data = bytes(64 << 20)
    for _ in range(layers):
        data = gzip.compress(data)

    with pytest.raises(UnreadableInput, match=r"expands past the limit|archive in an archive"):
        documents(tmp_path, data, "a.txt.gz")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzip.compress(PAGE)[:-12], "cut off"),
        (b"\x1f\x8b\x08garbage", "damaged"),
        (gzip.compress(PAGE)[:-8] + bytes(8), "damaged"),
        (b"PK\x03\x04garbage", "damaged"),
        (zipped([("[Content_Types].xml", b"x"), ("a.xml", b"x")]), "Office document"),
    ],
    ids=["gzip-cut", "gzip-garbage", "gzip-sum", "zip-garbage", "office"],
)
def test_damaged_archive_is_refused(tmp_path, data, reason):
    """An archive that cannot be opened is refused with the reason."""
    with pytest.raises(UnreadableInput, match=reason):
        documents(tmp_path, data)


def spoilt(method, at):
    """An archive of one member, packed by some method, of which a byte is turned."""
    data = bytearray(zipped([("a.txt", PAGE * 50)], method=method))
    data[at] ^= 0xFF
    return bytes(data)


def of_method(number):
    """An archive of one member that says to be packed by a method of some number."""
    data = bytearray(zipped([("a.txt", PAGE)], method=zipfile.ZIP_STORED))
    data[8] = data[data.rfind(b"PK\x01\x02") + 10] = number
    return bytes(data)


@pytest.mark.parametrize("data", [
    spoilt(zipfile.ZIP_LZMA, 60), spoilt(zipfile.ZIP_BZIP2, 50), spoilt(zipfile.ZIP_DEFLATED, 45),
    of_method(97),
])  # fmt: skip
def test_damaged_member_is_refused_in_one_line(tmp_path, data):
    """Whatever a member is packed by, a damaged or unknown one is a refusal of that member."""
    refused = []

    assert documents(tmp_path, data, refused=refused.append) == []
    assert [str(each).endswith("is damaged") for each in refused] == [True]


def test_link_and_archive_inside_are_refused_alone(tmp_path):
    """A link or an archive inside an archive costs only itself."""
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    refused = []
    data = zipped(
        [(link, b"/etc/passwd"), ("inner.zip", zipped([("a.txt", PAGE)])), ("z.txt", PAGE)]
    )

    assert len(documents(tmp_path, data, refused=refused.append)) == 1
    assert len(refused) == 2


def test_limit_holds_for_the_unpacked_bytes():
    """The limit counts what comes out, not what goes in."""
    data = gzip.compress(b"x" * 1000)

    assert gunzip("a", data, limit=1000) == b"x" * 1000
    with pytest.raises(UnreadableInput):
        gunzip("a", data, limit=999)
