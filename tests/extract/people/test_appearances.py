"""Where a person appears, and who is the same person."""

from timeline.extract import extract
from timeline.model import Article


def test_two_of_one_name_in_one_list_are_two() -> None:
    """市长张伟、市公安局局长张伟: two people; what one of them does later goes by the office."""
    text = (
        "1月12日,全市安全生产工作会议召开。市长张伟、市公安局局长张伟、副市长林向东出席。"
        "市公安局局长张伟汇报工作。张伟讲话。"
    )
    (event,) = extract(Article(text, published="2024-01-13")).events

    assert [(p.name, p.title, p.role) for p in event.participants] == [
        ("张伟", "市长", "speak"),
        ("张伟", "市公安局局长", "report"),
        ("林向东", "副市长", "attend"),
    ]


def test_one_person_named_again_is_one() -> None:
    """The same name with a part of the office, or in another sentence, is the same person."""
    text = "1月12日,市委副书记、市长张伟主持召开全市安全生产工作会议。市长张伟强调,要压实责任。"
    (event,) = extract(Article(text, published="2024-01-13")).events

    assert [(p.name, p.title) for p in event.participants] == [("张伟", "市委副书记、市长")]


def test_a_pronoun_presides() -> None:
    """随后,他主持召开座谈会: who went there, not who came along."""
    text = "1月12日,市长张伟到白沙镇调研,副市长林向东陪同。随后,他在镇政府主持召开座谈会。"
    _, meeting = extract(Article(text, published="2024-01-13")).events

    assert ("张伟", "host") in [(p.name, p.role) for p in meeting.participants]
