"""How a kind of event reads a role word."""

import pytest

from timeline.extract import extract
from timeline.model import Article


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("3月13日,市长郑树辉会见远帆集团董事长江帆。", ["host", "attend"]),
        ("3月13日,市长郑树辉到白沙镇调研。", ["lead"]),
        ("3月13日,市长郑树辉参加座谈会。", ["attend"]),
    ],
)
def test_a_bare_subject_has_the_role_of_the_type(text, roles):
    """Who receives is host, who goes out leads, who sits in attends."""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert [person.role for person in event.participants] == roles
