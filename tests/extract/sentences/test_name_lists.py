"""Names that share a predicate."""


def names(sentence):
    return [[person.name for person in each] for each in sentence.name_lists]


def test_names_with_a_joint_between_are_one_list(sentence_of):
    """市长甲,副市长乙和丙参加 is one list."""
    sentence = sentence_of("市长郑树辉,副市长苏晚晴和林向东参加会议。")

    assert names(sentence) == [["郑树辉", "苏晚晴", "林向东"]]


def test_a_verb_between_names_ends_a_list(sentence_of):
    """市长甲主持,副市长乙参加 are two lists."""
    sentence = sentence_of("市长郑树辉主持会议,副市长苏晚晴参加。")

    assert names(sentence) == [["郑树辉"], ["苏晚晴"]]
