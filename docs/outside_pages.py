"""Let the site have the description of the database, and no link to files that it lacks."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).parent.parent
PAGES = ("db/README.md",)
"""Pages outside this folder that the site has, at the same place."""
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(((?:\.\./)+[^)#:]+)(#[^)]*)?\)")


def on_files(files, config):
    for page in PAGES:
        files.append(File.generated(config, page, abs_src_path=str(ROOT / page)))
    return files


def on_page_markdown(markdown, page, **_named):
    """Lead links to pages outside to where the site has them; of others keep the words."""
    folder = posixpath.join("docs", posixpath.dirname(page.file.src_uri))

    def led(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, link[2]))
        if target.startswith("docs/"):
            return link[0]
        if target not in PAGES:
            return link[1]
        here = posixpath.relpath(target, posixpath.dirname(page.file.src_uri) or ".")
        return f"[{link[1]}]({here}{link[3] or ''})"

    return _LINK.sub(led, markdown)
