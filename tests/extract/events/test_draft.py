"""What is known of an event before its place and people are."""

from timeline.extract.events.from_sentences import draft_events


def test_a_draft_has_the_day_of_its_date(scene_of):
    """The day of a draft is the first day of its date."""
    (draft,) = draft_events(scene_of("3月13日至14日,云溪县召开春耕工作会议。"))

    assert (draft.type, draft.day) == ("meeting", "2024-03-13")
