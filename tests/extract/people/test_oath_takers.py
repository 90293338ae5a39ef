"""Who takes an oath that a text lays to all the newly appointed."""

from timeline.extract import extract
from timeline.model import Article

SESSION = "3月13日,青石县人民代表大会会议闭幕,大会选举苏晚晴为县长,免去许安澜的副县长职务。"


def takers(oath: str) -> set[str]:
    events = extract(Article(SESSION + oath, published="2024-03-15")).events
    (event,) = (e for e in events if e.type == "other")
    return {p.name for p in event.participants if p.role == "other"}


def test_all_who_were_given_an_office_swear():
    """新当选的同志 are those whom the session elected, not whom it dismissed."""
    assert takers("新当选的同志进行了宪法宣誓。") == {"苏晚晴"}


def test_only_the_named_swear():
    """Where the oath names who takes it, nobody else does."""
    assert (
        takers("随后,方向东面向宪法宣誓。") == {"方向东"}
        or takers("随后,方向东面向宪法宣誓。") == set()
    )
