"""Graphs: who appeared with whom, and beside which bodies."""
