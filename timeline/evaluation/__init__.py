"""Scoring against labelled texts: precision, recall and F1 of every field, by event type too."""

from timeline.evaluation.articles import ReadText, read_folder, score_folder, score_texts
from timeline.evaluation.cases import CaseScores, score_cases
from timeline.evaluation.dates import score_dates
from timeline.evaluation.tally import Scores
from timeline.evaluation.type_examples import misread_examples

__all__ = [
    "CaseScores",
    "ReadText",
    "Scores",
    "misread_examples",
    "read_folder",
    "score_cases",
    "score_dates",
    "score_folder",
    "score_texts",
]
