"""What tests of extraction may ask for: an article laid out, and its first sentence."""

from collections.abc import Callable

import pytest

from timeline.extract.sentences.scene import Scene, lay_out
from timeline.extract.sentences.sentence import Sentence
from timeline.model import Article
from timeline.temporal import find_dates

PUBLISHED = "2024-03-15"


@pytest.fixture
def scene_of() -> Callable[[str], Scene]:
    """Return a function that lays an article out."""

    def laid_out(text: str) -> Scene:
        return lay_out(Article(text, published=PUBLISHED), find_dates(text, PUBLISHED))

    return laid_out


@pytest.fixture
def sentence_of(scene_of) -> Callable[[str], Sentence]:
    """Return a function that annotates one sentence."""
    return lambda text: scene_of(text).sentences[0]
