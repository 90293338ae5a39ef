"""The questions of a reporter's day, each answered by one command."""

from __future__ import annotations

import json

import pytest

ARTICLES = (
    ("2024-01-14", "1月12日下午,市委书记林向东在临江宾馆主持召开校友对接会。市长郭远参加。"),
    ("2024-02-03", "2月2日,市长郭远在临江宾馆会见远帆集团董事长沈一舟一行。"),
    ("2024-03-05", "3月4日,临江市人民政府与远帆集团签订战略合作协议。市长郭远出席签约仪式。"),
    ("2024-03-10", "3月9日,市委书记林向东到云溪县调研春耕生产工作。"),
)
JOBS = {
    # job: (command, words of the first line of the answer, lines of the answer)
    "mayor between two dates": (
        ("list", "title:市长", "since:2024-01", "until:2024-02"), ("2024-01-12", "郭远"), 2,
    ),
    "longest absence among officials": (("absent", "--json"), ('"person": "郭远"', '"gap": 6'), 2),
    "who met which companies": (
        ("list", "type:reception", "kind:enterprise"), ("2024-02-02", "郭远、沈一舟"), 1,
    ),
    "what was signed": (("query", "signings", "--json"), ("临江市人民政府、远帆集团",), 1),
    "a word of two characters": (("list", "春耕"), ("2024-03-09",), 1),
    "two leaders side by side": (("compare", "林向东", "郭远", "--json"), ("2024-",), None),
}  # fmt: skip


@pytest.fixture
def paper(timeline, tmp_path):
    """Keep four articles."""
    lines = [
        {"id": str(n), "source": "linjiang-ribao", "published": day, "text": text}
        for n, (day, text) in enumerate(ARTICLES)
    ]
    path = tmp_path / "days.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    assert timeline("add", path, "--format", "jsonl").returncode == 0
    return timeline


@pytest.mark.parametrize("job", JOBS)
def test_one_command(paper, job):
    """One command answers, what was asked for first."""
    command, words, count = JOBS[job]
    done = paper(*command)
    lines = done.stdout.decode().splitlines()

    assert done.returncode == 0
    assert all(word in lines[0] for word in words)
    assert count is None or len(lines) == count


def test_the_morning_run_is_one_line_of_cron(timeline, page, tmp_path):
    """One command adds what came over night, hands the new events on, and ends."""
    night = tmp_path / "pages"
    night.mkdir()
    page.rename(night / "a1.txt")
    told = tmp_path / "told.jsonl"
    command = ("watch", night, "--once", "--published", "2024-01-14", "--on-new", f"cat >> {told}")
    runs = [timeline(*command).returncode for _day in range(2)]
    types = [json.loads(line)["type"] for line in told.read_text("utf-8").splitlines()]

    assert (runs, types) == ([0, 0], ["meeting", "survey"])
