"""Which reports are of one event."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coreference.reports import OTHER, day, report, signing, survey
from timeline.coreference import same_event
from timeline.model import EventOrganization, Participant


def told(number, name, said):
    """One report of a pair in the corpus."""
    first, _, last = said["day"].partition("/")
    last = last or first
    return report(
        name, said["quote"], type=said["type"], title=said["title"], place=said.get("place"),
        starts=said.get("starts", first), ends=said.get("ends", last), start_day=first, end_day=last,
        precision=said.get("precision", "day"), article_id=f"{number}{name}",
        participants=tuple(Participant(p, "attend") for p in said.get("people", ())),
        organizations=tuple(EventOrganization(o, "other") for o in said.get("bodies", ())),
    )  # fmt: skip


PAIRS = tomllib.loads(
    (Path(__file__).parents[1] / "corpus" / "same_event.toml").read_text("utf-8")
)["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p['what']}: {p['why']}" for p in PAIRS])
def test_pairs(pair):
    """Invented pairs, labelled by what a reader would say: one event, or two that look alike."""
    left, right = told(0, "a", pair["left"]), told(1, "b", pair["right"])

    assert bool(same_event(left, right)) == pair["same"]
    assert bool(same_event(right, left)) == pair["same"]


@pytest.mark.parametrize(
    "other",
    [
        report("b"),
        report("b", OTHER, place="临江会展中心"),
        report("b", OTHER, title="春季招商推介会", participants=()),
        report("b", OTHER, place=None),
        report("b", OTHER, starts="2024-01-12T09:00", precision="part-of-day"),
        report("b", OTHER, start_day="2023-12-31", end_day="2024-01-14", precision="approx"),
        report(
            "b",
            "市长郑树辉12日出席招商活动。",
            title="招商推介",
            participants=(Participant("郑树辉", "attend"),),
        ),
        report("b", type="other"),
    ],
)
def test_same(other):
    """Another paper's words for the same day, place, company or name are of the same event."""
    assert same_event(report("a"), other)


@pytest.mark.parametrize(
    "other",
    [
        report("a"),
        report("b", **day("2024-01-13")),
        report("b", OTHER, type="signing"),
        report("b", OTHER, place="白沙镇"),
        report("b", OTHER, title="市政府常务会议", place=None),
        report("b", OTHER, title="市委全会", participants=(Participant("林向东", "host"),)),
        report("b", OTHER, title="春季招商推介会", participants=(), place=None),
        report("b", title="第6届临江市春季招商推介会"),
    ],
)
def test_different(other):
    """Another day, type, place or number, or a name without any tie, is another event."""
    first = (
        report("a", title="第5届临江市春季招商推介会") if "第6届" in other.title else report("a")
    )

    assert not same_event(first, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (survey("a", "林向东到白沙镇调研春耕生产"), survey("b", "林向东来到白沙镇，察看春耕备耕情况")),
        (
            signing("a", "临江市政府与云溪集团签署合作协议", "双方签署协议，郑树辉见证。", "临江市政府", "云溪集团"),
            signing("b", "云溪集团落子临江签约合作", "郑树辉见证了云溪集团的签约。", "云溪集团", "临江市人民政府"),
        ),
        (
            survey("a", "林向东调研春耕", starts="2024-01-12T06:00", ends="2024-01-12T11:59"),
            survey("b", "林向东调研春耕生产", starts="2024-01-12T09:30", ends="2024-01-12T09:30"),
        ),
    ],
)  # fmt: skip
def test_other_words_for_one_event(one, other):
    """Another paper's words for one subject, by the same people, are of the same event."""
    assert same_event(one, other)
    assert same_event(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (survey("a", "林向东到白沙镇调研春耕生产"), survey("b", "林向东到白沙镇调研企业安全生产工作")),
        (
            survey("a", "林向东到白沙镇调研", starts="2024-01-12T06:00", ends="2024-01-12T11:59"),
            survey("b", "林向东到白沙镇调研", starts="2024-01-12T14:00", ends="2024-01-12T17:59"),
        ),
        (
            report("a", "郑树辉主持会议。", title="市政府常务会议", place="市政府"),
            report("b", "郑树辉出席会议。", title="全市消防工作会议", place="市政府"),
        ),
    ],
)  # fmt: skip
def test_other_events_of_one_day(one, other):
    """The same person at the same place, for another subject or at another hour, is another event."""
    assert not same_event(one, other)
    assert not same_event(other, one)


def test_undated_reports_need_the_same_month():
    """What nothing dates is only the same when it was printed at about the same time."""
    undated = {
        "starts": None,
        "ends": None,
        "start_day": None,
        "end_day": None,
        "precision": "unknown",
    }

    assert same_event(report("a", **undated), report("b", **undated))
    assert not same_event(report("a", **undated), report("b", **undated, published="2024-05-01"))
    assert not same_event(report("a"), report("b", **undated))


TEXTS = st.text("临江市会议推介签约调研12", max_size=12)


REPORTS = st.builds(
    report, st.sampled_from("abcd"), TEXTS.filter(bool), title=TEXTS, place=st.sampled_from([None, "会展中心", "白沙镇"]),
    type=st.sampled_from(["meeting", "signing"]), start_day=st.sampled_from([None, "2024-01-12"]),
    organizations=st.sampled_from([(), (EventOrganization("商务局"),)]),
)  # fmt: skip


@given(REPORTS, REPORTS)
def test_same_event_is_symmetric(one, other):
    """Which of two reports came first does not matter."""
    assert same_event(one, other) == pytest.approx(same_event(other, one))


@pytest.mark.parametrize(
    "told",
    [
        {"title": "全县教育工作会议", "place": None},
        {"title": "县第十八届人民代表大会第三次会议", "place": "县会议中心"},
        {"title": "教育工作会议", "place": "县文化馆"},
    ],
)
def test_two_towns_tell_of_themselves_in_the_same_words(told):
    """全县 in newspapers of two counties is two counties; of one county, or of none known, one."""
    quote = f"1月12日，{told['title']}召开。"
    own = report("a", quote, **told, home="云溪县", source="a")
    again = report("b", quote, **told, home="云溪县", source="b")
    other = report("c", quote, **told, home="青石县", source="c")
    unknown = report("d", quote, **told, source="d")

    assert same_event(own, again)
    assert same_event(own, unknown)
    assert not same_event(own, other)
    assert not same_event(other, own)


def test_a_province_is_the_same_in_the_papers_of_two_counties():
    """全省 is no county's own."""
    told = {"title": "全省渔业现场会", "place": None}
    quote = "1月12日，全省渔业现场会召开。"

    assert same_event(
        report("a", quote, **told, home="云溪县"), report("b", quote, **told, home="青石县")
    )
