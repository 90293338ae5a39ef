"""Mails and saved pages are read by their inside."""

from __future__ import annotations

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
