"""The parts of an Office document, read within limits and without entities."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from lzma import LZMAError
from typing import TYPE_CHECKING

from lxml import etree

from timeline.errors import UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_PART = 64_000_000
MAX_RATIO = 200
"""So many times its size in the package is no part that people wrote."""
_SMALL = 1_000_000
"""Bytes that no ratio makes dangerous."""
_MOST_PARTS = 5000
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FAULTS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError)


def open_package(name: str, data: bytes) -> zipfile.ZipFile:
    """Open an Office document whose parts unpack to a size that can be read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*_FAULTS, ValueError) as err:
        raise UnreadableInput(name, "office-damaged") from err
    parts = archive.infolist()
    most = min(MAX_PART, max(_SMALL, MAX_RATIO * sum(part.compress_size for part in parts)))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > most:
        raise UnreadableInput(name, "expands-too-far", ratio=MAX_RATIO)
    return archive


def refuse_entities(name: str, archive: zipfile.ZipFile, suffixes: Iterable[str]) -> None:
    """Refuse a document of which a part declares entities."""
    ends = tuple(suffixes)
    for part in archive.namelist():
        if part.endswith(ends) and _DOCTYPE.search(read_part(name, archive, part)[:65_536]):
            raise UnreadableInput(name, "office-entities")


def read_part(name: str, archive: zipfile.ZipFile, part: str) -> bytes:
    """Return one part of a document, or raise UnreadableInput."""
    try:
        with archive.open(part) as stream:
            data = stream.read(MAX_PART + 1)
    except (*_FAULTS, KeyError) as err:
        raise UnreadableInput(name, "office-damaged") from err
    if len(data) > MAX_PART:
        raise UnreadableInput(name, "expands-too-far", ratio=MAX_RATIO)
    return data


def parse_part(name: str, data: bytes) -> etree._Element:
    """Parse a part; one that declares entities is refused."""
    if _DOCTYPE.search(data[:65_536]):
        raise UnreadableInput(name, "office-entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError as err:
        raise UnreadableInput(name, "office-damaged") from err
