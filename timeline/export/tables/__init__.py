"""Spreadsheets: one row per event, appearance, body or report."""
