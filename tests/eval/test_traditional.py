"""Labelled texts in traditional characters are read about as well as in simplified ones."""

import json
import shutil
from pathlib import Path

import opencc
import pytest

from timeline.evaluation import score_folder
from timeline.evaluation.tally import chief_figure

GOLD = Path(__file__).parent / "gold" / "real"
SAMPLE = ("06", "16", "22", "50")
FIELDS = ("event+type", "participants", "organizations", "place", "title", "role")
WORDS_OF_LABELS = {"type", "status", "role", "precision", "start", "end", "published"}


def converted(value, convert):
    """Convert the printed words of a label."""
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, list):
        return [converted(item, convert) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in WORDS_OF_LABELS else converted(item, convert)
            for key, item in value.items()
        }
    return value


@pytest.fixture(scope="module")
def simplified(tmp_path_factory):
    """Return the figures of the sample as it is."""
    folder = tmp_path_factory.mktemp("simplified")
    for name in SAMPLE:
        for suffix in (".txt", ".json"):
            shutil.copy(GOLD / f"{name}{suffix}", folder)
    return figures(folder)


def figures(folder: Path) -> dict[str, float]:
    scored = score_folder(folder).figures()
    return {field: chief_figure(scored[field]) for field in FIELDS if field in scored}


@pytest.mark.parametrize("way", ["s2t", "s2hk"])
def test_traditional_texts_lose_nearly_nothing(way, simplified, tmp_path):
    """No figure of a converted text is more than two hundredths below that of the text."""
    convert = opencc.OpenCC(way).convert
    for name in SAMPLE:
        text = (GOLD / f"{name}.txt").read_text("utf-8")
        labels = json.loads((GOLD / f"{name}.json").read_text("utf-8"))
        (tmp_path / f"{name}.txt").write_text(convert(text), "utf-8")
        printed = json.dumps(converted(labels, convert), ensure_ascii=False)
        (tmp_path / f"{name}.json").write_text(printed, "utf-8")
    read = figures(tmp_path)
    lost = {field: value - read[field] for field, value in simplified.items()}

    assert {field: round(loss, 3) for field, loss in lost.items() if loss > 0.02} == {}
