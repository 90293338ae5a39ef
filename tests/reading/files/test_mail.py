"""Mails and saved pages are read by their inside."""

from __future__ import annotations

from time import process_time

import pytest

from timeline.errors import UnreadableInput
from timeline.messages import english
from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.files.mail import document_of_mail

HEAD = "From: <a@yunxi.example>\nSubject: =?utf-8?b?5paw5qGl?=\nMIME-Version: 1.0\n"
PAGE = "<html><body><h1>新桥今日通车</h1><p>5月9日,新桥通车,两岸群众往来方便了。</p></body></html>"
SAVED = (
    HEAD + 'Content-Type: multipart/related; boundary="b"\n\n--b\n'
    "Content-Type: text/html; charset=utf-8\n"
    "Content-Location: http://yunxi.example/2024/0510/1.html\n\n" + PAGE + "\n--b--\n"
)


def test_a_saved_page_is_its_page():
    """The HTML part is read, from the address from which it was saved."""
    (article,) = read_page(Document("a.mhtml", SAVED.encode())).articles

    assert (article.headline, article.published) == ("新桥今日通车", "2024-05-10")
    assert article.url == "http://yunxi.example/2024/0510/1.html"


def test_a_mail_without_html_is_its_text():
    """A mail of plain text is read as a text page."""
    mail = HEAD + "Content-Type: text/plain; charset=utf-8\n\n本报讯 5月9日,新桥通车。\n"
    (article,) = read_page(Document("a.eml", mail.encode()), published="2024-05-10").articles

    assert article.text == "本报讯 5月9日,新桥通车。"


def test_a_mail_without_text_is_refused():
    """A mail that holds a picture alone is refused by its name."""
    mail = HEAD + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n"

    with pytest.raises(UnreadableInput, match="mail or saved page"):
        document_of_mail(Document("a.eml", mail.encode()))


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Content-Disposition: attachment; filename=agenda.pdf\n\nAAAA", "agenda.pdf"),
        ("Content-Type: text/plain; charset=utf-8\n\n又及:茶山开园。", "text/plain"),
        ("Content-Type: image/png\n\nAAAA", None),
    ],
)
def test_parts_that_were_not_read_are_told(second: str, told: str | None):
    """An attachment or another text beside the text that was read is told as a limit."""
    mail = (
        HEAD + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'
        "Content-Type: text/plain; charset=utf-8\n\n本报讯 5月9日,新桥通车。\n"
        f"--b\n{second}\n--b--\n"
    )
    page = read_page(Document("a.eml", mail.encode()), published="2024-05-10")

    assert [english(p.message) for p in page.problems if p.kind == "limit"] == (
        [f"1 further parts of the mail were not read: {told}"] if told else []
    )


def saved(*frames: str) -> Document:
    """Return a page of frames saved as one file."""
    parts = "".join(
        "--b\nContent-Type: text/html; charset=utf-8\n"
        f"Content-Location: http://yunxi.example/2024/0510/{n}.html\n\n{frame}\n"
        for n, frame in enumerate(frames)
    )
    head = HEAD + 'Content-Type: multipart/related; boundary="b"\n\n'
    return Document("a.mhtml", f"{head}{parts}--b--\n".encode())


FRAMES = '<html><frameset><frame src="1.html"><frame src="2.html"></frameset></html>'
STORY = PAGE.replace("</p>", "</p><p>桥长九百米。</p><p>公交同日改线。</p>")
OTHER = "<html><body><p>茶山开园。</p><p>茶农采茶。</p><p>茶价上涨。</p></body></html>"


@pytest.mark.parametrize(
    ("frames", "read", "told"),
    [
        ((FRAMES, "<p>目录</p>", STORY), 2, 0),
        ((STORY, "<p>广告。</p>"), 0, 0),
        ((FRAMES, STORY, OTHER), 1, 1),
    ],
)
def test_a_page_of_frames_is_its_telling_frame(frames: tuple[str, ...], read: int, told: int):
    """The first part that tells something is read; another such part is told as a limit."""
    page = read_page(saved(*frames))

    assert page.articles[0].url == f"http://yunxi.example/2024/0510/{read}.html"
    assert len([p for p in page.problems if p.kind == "limit"]) == told


NESTED = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1200))
HOSTILE = {
    "nested": NESTED + "Content-Type: text/plain\n\n新桥通车\n",
    "parts": 'Content-Type: multipart/mixed; boundary="b"\n\n'
    + "--b\nContent-Type: text/plain\n\nx\n" * 5000,
    "parameters": "Content-Type: text/html;" + " a*0=x;" * 20_000 + "\n\n<p>x</p>",
    "mails in mails": "Content-Type: message/rfc822\n\n" * 1500,
    "no base64": "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + "!" * 500_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_mails_are_refused_in_time(kind: str):
    """Parts inside parts, parameters beyond number and no content at all end in a refusal."""
    start = process_time()
    with pytest.raises(UnreadableInput):
        read_page(Document("a.eml", HOSTILE[kind].encode(), media="mail"))

    assert process_time() - start < 5
