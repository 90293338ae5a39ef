"""Small cases: an input and what must, or must not, be read in it.

In come the lines of ``cases.jsonl`` (its format: ``tests/cases/README.md``) and the files beside
it; out go the faults of each case and, by area and kind, how many cases have none.
"""

from timeline.evaluation.cases.case import Case, load_cases
from timeline.evaluation.cases.score import CaseScores, score_cases

__all__ = ["Case", "CaseScores", "load_cases", "score_cases"]
