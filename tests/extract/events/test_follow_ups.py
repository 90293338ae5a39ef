"""Events that sentences without a date of their own add to an occasion."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def kinds_of(text: str, published: str = "2024-03-15") -> list[tuple[str, str | None]]:
    events = extract(Article(text, published=published)).events
    return [(e.type, e.timex.period.start_day if e.timex else None) for e in events]


def test_a_survey_and_the_meeting_after_it_are_two_events() -> None:
    """3月13日,副省长宋知远在临调研春耕工作。座谈会上,市农业农村局汇报有关情况。"""
    text = test_a_survey_and_the_meeting_after_it_are_two_events.__doc__ or ""

    assert types_of(text) == ["survey", "meeting"]


def test_a_signing_inside_a_meeting_is_an_event_of_its_own() -> None:
    """3月13日,临江产业对接会在南屏市举行。会上,市商务局与南屏商会签订合作协议。"""
    text = test_a_signing_inside_a_meeting_is_an_event_of_its_own.__doc__ or ""

    found = [
        (event.type, event.timex and event.timex.period.start_day) for event in events_of(text)
    ]

    assert found == [("meeting", "2024-03-13"), ("signing", "2024-03-13")]


def test_decisions_of_a_sitting_and_the_oath_are_events() -> None:
    """3月12日,县人大常委会召开第九次会议。会议决定任命苏晚晴为副县长。随后举行宪法宣誓仪式。"""
    text = test_decisions_of_a_sitting_and_the_oath_are_events.__doc__ or ""

    assert types_of(text) == ["meeting", "appointment", "other"]


def test_next_day_is_counted_from_the_event_before() -> None:
    """3月12日,市政府召开常务会议。会议提到2020年的洪水。次日,市长郑树辉到云溪县调研。"""
    text = test_next_day_is_counted_from_the_event_before.__doc__ or ""

    assert events_of(text)[1].timex.period.starts == "2024-03-13"  # type: ignore[union-attr]


def test_a_further_stop_of_the_same_tour_is_no_event_of_its_own() -> None:
    """3月13日,市长郑树辉到白沙镇调研春耕工作。他还走访了两家合作社。"""
    text = test_a_further_stop_of_the_same_tour_is_no_event_of_its_own.__doc__ or ""

    assert types_of(text) == ["survey"]


def test_a_meeting_reached_after_a_survey() -> None:
    """在随后召开的…通报会上 names a meeting of the same day."""
    text = (
        "3月13日,县政协主席林向东率委员视察供暖工作,察看了城西热源厂。"
        "在随后召开的情况通报会上,副局长罗小满汇报了准备情况。"
    )

    assert kinds_of(text) == [("survey", "2024-03-13"), ("meeting", "2024-03-13")]


def test_a_reception_before_an_occasion_may_be_told_late() -> None:
    """活动开始前,…会见了… is told of the occasion, however long its account was."""
    account = "".join(f"县里介绍了第{n}个项目。" for n in range(14))
    text = (
        f"3月13日,招商恳谈会在县宾馆举行。{account}活动开始前,县长苏晚晴会见了远帆集团董事长江帆。"
    )

    assert kinds_of(text) == [("meeting", "2024-03-13"), ("reception", "2024-03-13")]
