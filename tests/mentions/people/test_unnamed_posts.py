"""Posts that a text prints without a person whom the reading could name."""

import pytest

from timeline.mentions import tag_people, unnamed_posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("县总工会主席齐心为选手颁奖。", ["县总工会主席"]),
        ("县长郭远出席会议。", []),
        ("县长办公会议举行。", []),
        ("主要负责人参加会议。", []),
    ],
)
def test_a_post_without_a_person(text, posts):
    """A post with words behind that may be a name, but nobody read there."""
    people = [p for p in tag_people(text) if p.name != "齐心"]

    assert [span.of(text) for span in unnamed_posts(text, people)] == posts
