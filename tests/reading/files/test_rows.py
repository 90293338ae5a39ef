"""The columns of a table are known by their names, or by the profile of the newspaper."""

from __future__ import annotations

from timeline.reading.files.rows import read_rows


def test_a_profile_names_columns(tmp_path):
    """A column of another name holds the text where the profile says so."""
    profile = 'slug = "yunxi"\nname = "云溪日报"\n[columns]\ntext = "稿件全文"\n'
    folder = tmp_path / "yunxi"
    folder.mkdir()
    (folder / "profile.toml").write_text(profile, "utf-8")
    rows = [["编号", "稿件全文"], ["1", "5月9日,新桥通车。"]]
    articles, _ = read_rows(rows, "a.csv", published="2024-05-10", source=str(folder))

    assert [a.text for a in articles] == ["5月9日,新桥通车。"]


def test_the_day_of_an_activity_is_not_the_day_of_printing():
    """A table of activities dates its events, not its publication."""
    rows = [["日期", "活动内容"], ["2024年5月9日", "召开防汛会议"]]
    (article,), problems = read_rows(rows, "a.csv", published=None, source=None)

    assert (article.published, problems) == (None, ())
