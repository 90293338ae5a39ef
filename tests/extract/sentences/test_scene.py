"""How an article is laid out."""

from timeline.extract.sentences.scene import FILL


def test_sentences_stand_in_paragraphs(scene_of):
    """A sentence knows the number of its paragraph."""
    scene = scene_of("3月13日,云溪县召开会议。会议通过决议。\n白沙镇举行仪式。")

    assert [sentence.paragraph for sentence in scene.sentences] == [0, 0, 1]


def test_names_and_titles_are_masked(sentence_of):
    """Masked characters keep their offsets."""
    sentence = sentence_of("市长郑树辉主持《云溪志》首发式。")

    assert len(sentence.masked) == len(sentence.text)
    assert sentence.masked.replace(FILL, "") == "主持《》首发式。"


def test_a_dateline_belongs_to_no_sentence(scene_of):
    """The first sentence begins behind the dateline."""
    scene = scene_of("本报讯(记者 白鸽)3月13日,云溪县召开会议。")

    assert scene.sentences[0].text.startswith("3月13日")
