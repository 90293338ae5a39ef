"""``timeline add`` tells which day, paper and database it used, and questions odd days."""

from __future__ import annotations

PAGE = "临江日报\n\n林向东会见客商\n本报讯 2024年1月12日，市长林向东会见远帆集团客商。\n"


def add(timeline, tmp_path, *more):
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    return timeline("add", "page.txt", *more).stderr.decode()


def test_day_basis_paper_and_database_are_told(timeline, tmp_path):
    """What was used is told on stderr."""
    told = add(timeline, tmp_path, "--published", "2024-01-14")

    assert all(word in told for word in ("2024-01-14 (given)", "临江日报", "timeline.db"))
    assert "--published DATE" not in told


def test_the_paper_of_lines_is_told(timeline, tmp_path):
    """Articles of JSON Lines name their paper themselves."""
    line = '{"id": "1", "source": "linjiang-ribao", "published": "2024-01-14", "text": "1月12日,市长郭远会见客商。"}'
    (tmp_path / "days.jsonl").write_text(line + "\n", "utf-8")
    told = timeline("add", "days.jsonl", "--format", "jsonl").stderr.decode()

    assert "paper: linjiang-ribao" in told


def test_a_day_in_the_future_is_questioned(timeline, tmp_path):
    """A day that has not come is taken, and questioned."""
    told = add(timeline, tmp_path, "--published", "2094-01-14")

    assert "2094-01-14 is in the future" in told
    assert "timeline correct page.txt --published DATE" in told


def test_a_day_far_from_the_text_is_questioned(timeline, tmp_path):
    """A given day more than a year from the days that the text prints is questioned."""
    told = add(timeline, tmp_path, "--published", "2021-01-14")

    assert "more than a year from 2024-01-12" in told


def test_refusals_of_one_kind_are_counted(timeline, tmp_path):
    """Beyond the third, inputs refused for the same reason are told as a number."""
    for number in range(6):
        (tmp_path / f"{number}.txt").write_bytes(bytes(range(256)) * 8)
    told = timeline("add", *(f"{n}.txt" for n in range(6))).stderr.decode().splitlines()

    assert sum(line.startswith("timeline: ") for line in told) == 3
    assert any("3 more of that kind" in line for line in told)


def test_a_folder_that_is_not_there_is_refused(timeline, tmp_path):
    """A database in a folder that does not exist is a slip of the pen."""
    done = timeline("list", "--db", tmp_path / "no" / "timeline.db")

    assert done.returncode == 2
    assert "does not exist" in done.stderr.decode()
    assert not (tmp_path / "no").exists()


def test_a_slip_is_answered_with_what_is_near(timeline):
    """A command and a filter key that are not there are answered with the nearest."""
    assert "Did you mean list?" in timeline("lst").stderr.decode()
