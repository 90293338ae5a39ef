"""Lines between the lines of an article that belong to a picture."""

from __future__ import annotations

from timeline.reading.articles.line_kinds import classify
from timeline.reading.articles.pictures import is_picture, next_block
from timeline.reading.articles.section import Section
from timeline.reading.lines.text_lines import split_lines

PAGE = "新桥通车那天,两岸的人都来\n渡船驶向对岸。 记者/闻笛 摄\n第2版\n看热闹。"


def test_a_caption_inside_a_sentence_is_of_a_picture():
    """A caption where the text is in the middle of a sentence belongs to a picture."""
    blocks = classify(split_lines(PAGE))
    section = Section(body=[blocks[0].line.text])

    assert is_picture(section, blocks, 1, 0)
    assert not is_picture(section, blocks, 3, 0)


def test_furniture_is_passed_over():
    """The next block is the next one that is no furniture."""
    blocks = classify(split_lines(PAGE))

    assert next_block(blocks, 2) is blocks[3]
    assert next_block(blocks, 4) is None


def test_a_credit_of_text_and_picture_ends_no_caption():
    """A paragraph signed by who wrote and took the picture ends its story, whatever it shares."""
    story = "两岸的人都来看热闹。" * 8
    signed = "书法家挥毫泼墨,写出春联三百多副。赶集的村民乐得合不拢嘴。(闻笛 文/图)"
    blocks = classify(split_lines(f"{story}\n\n{signed}\n\n新桥通车"))

    assert not is_picture(Section(body=[story]), blocks, 1, 0)
