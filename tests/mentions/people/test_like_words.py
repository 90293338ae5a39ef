"""Names that read like ordinary words."""

import pytest

from timeline.mentions import tag_people

NAMES = {
    "县教育局原局长常态涉嫌严重违纪违法。": [("常态", "县教育局原局长")],
    "云溪县法院对县粮库原主任伏央受贿案作出判决。": [("伏央", "县粮库原主任")],
    "会长顾及因到省城开会未出席。": [("顾及", "会长")],
    "县委宣传部部长常识,白石镇镇长方才出席。": [
        ("常识", "县委宣传部部长"),
        ("方才", "白石镇镇长"),
    ],
}


@pytest.mark.parametrize(("text", "people"), NAMES.items())
def test_what_follows_vouches_for_a_word(text, people):
    """Behind a post a word is a name where an accusation, an excuse or a stop follows."""
    assert [(p.name, p.title) for p in tag_people(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "县委书记讲话,全场鼓掌。",
        "会议由县长主持、副县长介绍。",
        "听取县委书记等人意见。",
        "县教育局原局长等人受贿案开庭。",
        "市领导分两路走访慰问。",
        "车站给站长配发了对讲机。",
        "市工商联召开商会会长圆桌会。",
    ],
)
def test_deeds_and_numbers_are_no_names(text):
    """A verb, a number of parties or those who are not named are nobody, wherever they stand."""
    assert tag_people(text) == ()
