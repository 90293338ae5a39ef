"""What the roster knows fills titles in, marked as such, and never overwrites print."""

from timeline.extract import extract
from timeline.model import Article, Tenure

ROSTER = (Tenure("林向东", "市委书记", "市委", "2023-05-01", "2024-03-01"),)


def test_a_missing_title_comes_from_the_roster() -> None:
    """A bare name takes the title it was last seen with, and says so."""
    article = Article("3月13日,林向东主持召开座谈会。", published="2024-03-15")

    person = extract(article, roster=ROSTER).events[0].participants[0]

    assert (person.title, person.title_basis) == ("市委书记", "roster")


def test_a_printed_title_wins_and_the_difference_is_a_problem() -> None:
    """Print is kept; a title unlike any known one is something to look at."""
    article = Article("3月13日,省教育厅厅长林向东主持召开座谈会。", published="2024-03-15")

    reading = extract(article, roster=ROSTER)

    assert reading.events[0].participants[0].title == "省教育厅厅长"
    assert [problem.kind for problem in reading.problems] == ["title-differs"]


def test_a_shorter_form_of_a_known_title_is_no_contradiction() -> None:
    """临江市委书记 is the 市委书记 of the roster."""
    article = Article("3月13日,临江市委书记林向东主持召开座谈会。", published="2024-03-15")

    assert extract(article, roster=ROSTER).problems == ()


def test_a_name_seen_last_with_two_titles_on_one_day_stays_open() -> None:
    """Two people of one name: nothing is guessed."""
    roster = (*ROSTER, Tenure("林向东", "县中学校长", "县中学", "2024-01-01", "2024-03-01"))
    article = Article("3月13日,林向东主持召开座谈会。", published="2024-03-15")

    assert extract(article, roster=roster).events[0].participants[0].title is None
