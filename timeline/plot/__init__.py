"""Whole events in, a picture out: activity, calendar, network, people."""

from timeline.plot.drawing import CHARTS, draw

__all__ = ["CHARTS", "draw"]
