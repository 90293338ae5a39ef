"""Reading costs in proportion to the text, also where one thing is repeated without a stop."""

import time

import pytest

from tests.short_run import mostly_slow
from timeline.extract import extract
from timeline.model import Article

BAITS = [
    "、林向东", "省卫健委副主任", "“签约”", "1月12日", "林向东说，", "在临江市", "与南屏集团签署",
    "县委书记林向东、", "（", "会见", "·约翰", "由云溪县人民政府主办",
]  # fmt: skip
SHORT, TIMES = 4000, 4
NOISE = 2.5
"""So much more than in proportion may a busy machine take; a square would be four times."""


def seconds(bait: str, length: int, more: int) -> float:
    """Return the processor time that an article of a repeated bait takes."""
    middle = (bait * (length // len(bait) + 2))[: length + more]
    text = f"1月12日，云溪县召开座谈会{middle}。林向东出席。"
    start = time.process_time()
    extract(Article(text=text, published="2024-01-14", published_basis="given"))
    return time.process_time() - start


@pytest.mark.parametrize("bait", mostly_slow(BAITS))
@pytest.mark.parametrize("more", mostly_slow([0, 3]))
def test_a_repeated_bait_costs_in_proportion(bait, more):
    """Four times the text takes no more than a few times four, where the bait breaks off too."""
    seconds(bait, 100, more)
    short = min(seconds(bait, SHORT, more) for _ in range(2))

    assert seconds(bait, TIMES * SHORT, more) < TIMES * NOISE * (short + 0.02)
