"""Scoring against labelled texts: precision, recall and F1 of every field, by event type too."""

from timeline.evaluation.articles import score_folder
from timeline.evaluation.cases import CaseScores, score_cases
from timeline.evaluation.dates import score_dates
from timeline.evaluation.tally import Scores

__all__ = ["CaseScores", "Scores", "score_cases", "score_dates", "score_folder"]
