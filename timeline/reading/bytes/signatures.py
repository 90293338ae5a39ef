"""First bytes to a name: which kind of file this is when it is no text."""

from __future__ import annotations

from timeline.messages import Named

_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF-", "a PDF", "PDF 文件"),
    (0, b"\x1f\x8b", "gzip data", "gzip 压缩数据"),
    (0, b"PK\x03\x04", "a zip archive", "zip 压缩包"),
    (0, b"PK\x05\x06", "an empty zip archive", "空的 zip 压缩包"),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", "PNG 图片"),
    (0, b"\x89PNG", "a PNG image", "PNG 图片"),
    (0, b"\xff\xd8\xff", "a JPEG image", "JPEG 图片"),
    (0, b"GIF87a", "a GIF image", "GIF 图片"),
    (0, b"GIF89a", "a GIF image", "GIF 图片"),
    (8, b"WEBP", "a WebP image", "WebP 图片"),
    (0, b"II*\x00", "a TIFF image", "TIFF 图片"),
    (0, b"MM\x00*", "a TIFF image", "TIFF 图片"),
    (0, b"AT&TFORM", "a DjVu file", "DjVu 文件"),
    (0, b"\x7fELF", "a program (ELF)", "程序(ELF)"),
    (0, b"\xcf\xfa\xed\xfe", "a program (Mach-O)", "程序(Mach-O)"),
    (0, b"\xca\xfe\xba\xbe", "a program", "程序"),
    (0, b"MZ\x90\x00", "a program (Windows)", "程序(Windows)"),
    (0, b"\x00asm", "a program (WebAssembly)", "程序(WebAssembly)"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "旧格式的 Office 文档"),
    (0, b"{\\rtf", "an RTF document", "RTF 文档"),
    (0, b"SQLite format 3\x00", "an SQLite database", "SQLite 数据库"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", "7z 压缩包"),
    (0, b"Rar!\x1a\x07", "a RAR archive", "RAR 压缩包"),
    (0, b"BZh9", "bzip2 data", "bzip2 压缩数据"),
    (0, b"\xfd7zXZ\x00", "xz data", "xz 压缩数据"),
    (0, b"\x28\xb5\x2f\xfd", "zstd data", "zstd 压缩数据"),
    (257, b"ustar", "a tar archive", "tar 归档"),
    (0, b"ID3", "an MP3 recording", "MP3 录音"),
    (0, b"OggS", "an Ogg recording", "Ogg 录音"),
    (0, b"fLaC", "a FLAC recording", "FLAC 录音"),
    (8, b"WAVEfmt", "a WAV recording", "WAV 录音"),
    (4, b"ftyp", "a video", "视频"),
    (0, b"\x1aE\xdf\xa3", "a video", "视频"),
    (0, b"wOFF", "a font", "字体"),
    (0, b"wOF2", "a font", "字体"),
    (0, b"OTTO\x00", "a font", "字体"),
    (0, b"\x00\x01\x00\x00\x00", "a font", "字体"),
    (0, b"\x80\x04\x95", "a Python pickle", "Python 的 pickle 数据"),
    (0, b"WARC/1.", "a web archive (WARC)", "网页归档(WARC)"),
)


def binary_kind(data: bytes) -> Named | None:
    r"""Name what the first bytes promise, None for what may be text.

    >>> binary_kind(b"\x7fELF\x02\x01")
    Named(en='a program (ELF)', zh='程序(ELF)')
    """
    found = (Named(en, zh) for at, mark, en, zh in _SIGNATURES if data.startswith(mark, at))
    return next(found, None)
