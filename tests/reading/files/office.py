"""Small Office documents made here, part by part."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COPY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def paragraph(text, style=""):
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body, *, header="", prologue="", more=()):
    """Return a document with this body, and parts beside it."""
    start = f'{prologue}<w:document xmlns:w="{WORD}" xmlns:mc="{COPY}"><w:body>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"{start}{body}</w:body></w:document>")
        if header:
            markup = f'<w:hdr xmlns:w="{WORD}">{paragraph(header)}</w:hdr>'
            archive.writestr("word/header1.xml", markup)
        for name, data in more:
            archive.writestr(name, data)
    return stream.getvalue()
