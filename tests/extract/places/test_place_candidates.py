"""The places of a sentence, each with its cue."""

from timeline.extract.places.place_candidates import candidates


def test_a_list_shares_its_cue(sentence_of):
    """来到甲、乙 names two places that the party came to."""
    found = candidates(sentence_of("3月13日,郑树辉来到白沙镇、柳湾村调研。"))

    assert [(c.name, c.cue) for c in found] == [("白沙镇", "arrive"), ("柳湾村", "arrive")]
