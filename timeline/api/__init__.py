"""What ``import timeline`` offers to programs, a module for each function.

Pages, texts and paths come in; articles, events, dates and an open store go out.
"""
