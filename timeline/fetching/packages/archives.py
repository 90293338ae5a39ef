"""Members of .zip and .gz archives, in memory and within limits; nothing is ever written out."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.fetching.names import is_beside, is_known, kind_of, media_of, shown_name
from timeline.model import Document

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

MAX_DOCUMENT = 32_000_000
"""Bytes of one document, unpacked."""
MAX_ARCHIVE = 512_000_000
"""Bytes of all members of one archive, unpacked."""
MAX_MEMBERS = 50_000
MAX_RATIO = 200
"""So many times its size in the archive can no newspaper page be."""
_SMALL = 1_000_000
"""Bytes that no ratio makes dangerous."""
_OFFICE = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "sheet",
    "[Content_Types].xml": "other",
    "META-INF/manifest.xml": "other",
}
"""Parts that a document has, from sure to unsure, and the kind of the document."""
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_WINDOW_WITH_GZIP_HEADER = 31


def is_archive(data: bytes) -> bool:
    """Return whether bytes begin like a .zip or a .gz."""
    return data.startswith((_GZIP, _ZIP))


def unpack(
    name: str, data: bytes, *, skipped: Counter[str] | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the documents of an archive; a member that cannot be read is an error value."""
    if data.startswith(_GZIP):
        yield _gunzipped(name, data)
    else:
        yield from _members(name, data, skipped)


def _gunzipped(name: str, data: bytes) -> Document:
    inner = name.removesuffix(".gz")
    unpacked = gunzip(name, data)
    if is_archive(unpacked):
        raise UnreadableInput(name, "nested-archive")
    return Document(name, unpacked, media=media_of(inner))


def gunzip(name: str, data: bytes, *, limit: int = MAX_DOCUMENT) -> bytes:
    """Unpack gzip data, all its parts, never past ``limit`` bytes."""
    unpacked, packed = bytearray(), len(data)
    while data:
        part = zlib.decompressobj(_WINDOW_WITH_GZIP_HEADER)
        try:
            unpacked += part.decompress(data, limit + 1 - len(unpacked))
        except zlib.error as err:
            raise UnreadableInput(name, "damaged-gzip") from err
        if len(unpacked) > min(limit, max(_SMALL, MAX_RATIO * packed)):
            raise _expands(name, limit)
        if not part.eof:
            raise UnreadableInput(name, "cut-gzip")
        data = part.unused_data if part.unused_data.startswith(_GZIP) else b""
    return bytes(unpacked)


def open_zip(name: str, data: bytes) -> zipfile.ZipFile:
    """Open a zip archive that neither climbs out nor blows up, or raise UnreadableInput."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as err:
        raise UnreadableInput(name, "damaged-zip") from err
    _refuse_hostile(name, archive.infolist())
    return archive


def office_kind(data: bytes) -> str | None:
    """Return which Office document a zip archive is: docx, sheet or other; None."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    return next((kind for part, kind in _OFFICE.items() if part in names), None)


def _members(
    name: str, data: bytes, skipped: Counter[str] | None
) -> Iterator[Document | UnreadableInput]:
    with open_zip(name, data) as archive:
        entries = sorted(archive.infolist(), key=_member_name)
        names = frozenset(map(_member_name, entries))
        for entry in entries:
            member = _member_name(entry)
            if _is_passed_over(entry) or is_beside(member, names):
                continue
            if is_known(member):
                yield _member(name, archive, entry)
            elif skipped is not None:
                skipped[kind_of(member)] += 1


def _refuse_hostile(name: str, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive as a whole that tries to climb out or to blow up."""
    unsafe = next((entry for entry in entries if _climbs_out(_member_name(entry))), None)
    if unsafe:
        member = shown_name(_member_name(unsafe))
        raise UnreadableInput(name, "unsafe-name", member=member)
    if len(entries) > MAX_MEMBERS:
        raise UnreadableInput(name, "too-many-members", most=MAX_MEMBERS)
    sizes = [entry.file_size for entry in entries]
    packed = sum(entry.compress_size for entry in entries)
    most = min(MAX_ARCHIVE, max(_SMALL, MAX_RATIO * packed))
    if sum(sizes) > most or max(sizes, default=0) > MAX_DOCUMENT:
        raise _expands(name, MAX_DOCUMENT)


def _expands(name: str, limit: int) -> UnreadableInput:
    return UnreadableInput(name, "expands-past", most=limit // 1_000_000, ratio=MAX_RATIO)


def _climbs_out(member: str) -> bool:
    parts = PurePosixPath(member.replace("\\", "/")).parts
    return ".." in parts or member.startswith(("/", "\\")) or member[1:2] == ":"


def _is_passed_over(entry: zipfile.ZipInfo) -> bool:
    """Return whether an entry is a folder, or is hidden."""
    parts = PurePosixPath(_member_name(entry)).parts
    hidden = any(part in {"__MACOSX", ".git"} for part in parts) or parts[-1:] == (".DS_Store",)
    return entry.is_dir() or hidden


def _member(
    name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo
) -> Document | UnreadableInput:
    member = _member_name(entry)
    label = f"{name}/{shown_name(member)}"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return UnreadableInput(label, "symbolic-link")
    try:
        with archive.open(entry) as stream:
            data = stream.read(MAX_DOCUMENT + 1)
    except (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, NotImplementedError):
        return UnreadableInput(label, "is-damaged")
    except RuntimeError:
        return UnreadableInput(label, "is-encrypted")
    if len(data) > MAX_DOCUMENT:
        return _expands(label, MAX_DOCUMENT)
    if is_archive(data) and office_kind(data) is None:
        return UnreadableInput(label, "nested-archive")
    return Document(label, data, media=media_of(member))


def _member_name(entry: zipfile.ZipInfo) -> str:
    """Return a member's name, also where an old Chinese program wrote it in GBK."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeError:
        return entry.filename
    for charset in ("utf-8", "gb18030"):
        try:
            return raw.decode(charset)
        except UnicodeError:
            continue
    return entry.filename
