"""Rolls inside an article: every row stays a line of its own."""

from timeline.model import Document
from timeline.reading import read_page


def body_of(text: str) -> list[str]:
    page = read_page(Document("roll.txt", text.encode()), published="2024-03-15")
    return page.articles[0].text.split("\n")


def test_rows_announced_by_a_colon_are_not_joined() -> None:
    """A name, a blank and who that is make a row, and what follows the roll is a paragraph."""
    text = (
        "云溪县评出十佳工匠\n"
        "本报讯 3月13日,县总工会公布十佳工匠名单。\n"
        "名单如下:\n"
        "罗小满 云溪县医院护士长\n"
        "田野 白石镇中心小学教师\n"
        "公布之后,县里将为他们颁奖。\n"
    )

    assert body_of(text)[-4:] == [
        "名单如下:",
        "罗小满 云溪县医院护士长",
        "田野 白石镇中心小学教师",
        "公布之后,县里将为他们颁奖。",
    ]


def test_rows_with_a_wide_blank_need_no_colon() -> None:
    """Running text has no blank as wide as a character."""
    text = (
        "云溪县评出十佳工匠\n"
        "本报讯 3月13日,县总工会公布十佳工匠。\n"
        "云溪县十佳工匠名单\n"
        "罗小满（女）　云溪县医院护士长\n"
        "田　野　白石镇中心小学教师\n"
    )

    assert "罗小满（女）　云溪县医院护士长" in body_of(text)


def test_a_sentence_cut_at_a_blank_is_still_joined() -> None:
    """A name widened by a blank at the start of a line is no row."""
    text = (
        "云溪县开会\n本报讯 3月13日,全县大会召开,会议由县长\n秦 朗主持召开并作总结讲话\n与部署。\n"
    )

    assert any("秦 朗主持召开并作总结讲话与部署" in line for line in body_of(text))
