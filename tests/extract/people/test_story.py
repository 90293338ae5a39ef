"""To which event of an article a person belongs."""

from timeline.extract import extract
from timeline.model import Article


def roles_of(text: str, index: int = 0) -> dict[str, str]:
    events = extract(Article(text, published="2024-03-15")).events
    return {p.name: p.role for p in events[index].participants}


def test_signers_belong_to_the_signing_alone() -> None:
    """Who only signs is no participant of the meeting around it."""
    text = (
        "3月13日,两地协作会议在临江饭店举行,市委书记林向东主持。"
        "会上,云溪县副县长苏晚晴与白沙县副县长许安澜签署框架协议。"
    )

    assert roles_of(text) == {"林向东": "host"}
    assert roles_of(text, 1) == {"苏晚晴": "sign", "许安澜": "sign"}


def test_who_hands_out_the_office_is_not_appointed() -> None:
    """Who gives the newly appointed their papers belongs to the sitting."""
    text = (
        "3月13日,市人大常委会举行第十次会议。会议决定任命苏晚晴为副市长。"
        "市人大常委会主任江帆为新任命人员颁发任命书。"
    )
    events = extract(Article(text, published="2024-03-15")).events
    appointed = next(e for e in events if e.type == "appointment")

    assert [p.name for p in appointed.participants] == ["苏晚晴"]


def test_who_witnesses_signs_nothing() -> None:
    """见证 makes nobody a party of a signing inside an occasion."""
    text = (
        "3月13日,市委书记林向东在临江宾馆会见远帆集团总经理江帆一行。"
        "会见后,双方签署合作协议。副市长苏晚晴与远帆集团副总经理许安澜代表双方签约,林向东、江帆见证。"
    )

    assert roles_of(text, 1) == {"苏晚晴": "sign", "许安澜": "sign"}
