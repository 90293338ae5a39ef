"""What a sentence knows of itself."""


def test_a_cue_is_searched_once(sentence_of):
    """The second question for a cue gets the same match."""
    sentence = sentence_of("3月13日,市领导林向东、郑树辉陪同调研。")

    assert sentence.says("people", "listed")
    assert sentence.cue("people", "listed") is sentence.cue("people", "listed")


def test_speech_holds_no_trigger(sentence_of):
    """What somebody says should be held is not held."""
    sentence = sentence_of("市长郑树辉强调,要召开座谈会。")

    assert sentence.triggers == ()


def test_a_cue_is_sought_on_its_side(sentence_of):
    """Behind, before and at an offset are three questions."""
    sentence = sentence_of("随着大桥通车,白沙镇热闹起来。")
    at = sentence.text.index("通车")

    assert sentence.says_before(at, "occasion", "as")
    assert not sentence.says_after(at, "occasion", "as")
    assert not sentence.says_at(at, "occasion", "as")
