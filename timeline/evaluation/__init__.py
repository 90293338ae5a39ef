"""Scoring against labelled texts: precision, recall and F1 of every field, by event type too."""

from timeline.evaluation.articles import score_folder
from timeline.evaluation.cases import CaseScores, score_cases
from timeline.evaluation.dates import score_dates
from timeline.evaluation.tally import Scores
from timeline.evaluation.type_examples import misread_examples

__all__ = [
    "CaseScores",
    "Scores",
    "misread_examples",
    "score_cases",
    "score_dates",
    "score_folder",
]
