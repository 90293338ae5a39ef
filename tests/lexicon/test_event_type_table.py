"""A table of event types is checked before it is read."""

import pytest

from timeline.errors import BadEventTypes
from timeline.lexicon.event_type_table import EventTypeRow, read_own_types
from timeline.lexicon.event_types import shipped_table

ROW = """
[[type]]
id = "boats"
zh = "放船"
en = "boats"
colour = "#123456"
"""


def test_the_shipped_table_passes():
    """Every row of the lexicon is one that a user may write."""
    rows = shipped_table()["type"]

    assert [EventTypeRow.model_validate(row).id for row in rows] == [row["id"] for row in rows]


def test_a_row_is_read_as_it_stands(tmp_path):
    """A row keeps what it says and gets nothing more."""
    path = tmp_path / "types.toml"
    path.write_text(ROW, "utf-8")

    assert read_own_types(path) == [
        {"id": "boats", "zh": "放船", "en": "boats", "colour": "#123456"}
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('traits = ["floating"]', "traits: 'floating' is none of outing "),
        ('verbs = ["放("]', "verbs: is no regular expression"),
        ('verbs = "放船"', r"verbs: write a list: \["),
        ('default_role = "captain"', "default_role: 'captain' is none of host "),
        ('body_role = "shipyard"', "body_role: 'shipyard' is none of organizer "),
        ("size = 3", "size: there is no such field; fields: id zh en colour "),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, told):
    """An error says in one line which field of which row of which file is wrong, and what to write."""
    path = tmp_path / "types.toml"
    path.write_text(ROW + line, "utf-8")

    with pytest.raises(BadEventTypes, match=rf"types\.toml: type 1 \(boats\), {told}") as error:
        read_own_types(path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("boats", r"type 1 \(Boats!\), id: write a name of small letters"),
        ("#123456", r'colour: write a colour: "#7a5c00"'),
        ("放船", r"zh: write a short name"),
    ],
)
def test_what_to_write(tmp_path, wrong, told):
    """A field of one form is asked for by an example."""
    path = tmp_path / "types.toml"
    path.write_text(ROW.replace(f'"{wrong}"', '"Boats!"' if wrong == "boats" else '""', 1), "utf-8")

    with pytest.raises(BadEventTypes, match=told):
        read_own_types(path)


def test_a_file_that_is_no_table(tmp_path):
    """A file that is not TOML is refused by name."""
    path = tmp_path / "types.toml"
    path.write_text("放船", "utf-8")

    with pytest.raises(BadEventTypes, match=r"types\.toml"):
        read_own_types(path)
