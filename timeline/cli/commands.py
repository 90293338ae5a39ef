"""Every command with its module and the first paragraph of its help, known without loading."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """Where a command is found and what a list of the commands says of the command."""

    module: str
    """The module of this package that holds the command as ``<name>_command``."""
    summary: str
    """The first paragraph of the command's help."""


COMMANDS = {
    "browse": Entry(
        "browsing", "Open the timeline in the terminal; without a terminal, print the list."
    ),
    "add": Entry(
        "adding",
        "Read pages and append their events; what the database holds already stays as it is.",
    ),
    "retry": Entry("adding", "Read again what could not be read, and append the events."),
    "absorb": Entry(
        "absorbing", "Take over from the store OTHER every article and decision that is not here."
    ),
    "list": Entry("listing", "List the events that QUERY lets through, oldest first."),
    "show": Entry(
        "showing", "Show one event with its people, its reports and its quote; list gives the ids."
    ),
    "stats": Entry("counting", "Count the events that QUERY lets through, by field and by month."),
    "query": Entry(
        "querying",
        "Answer a question that ships with the program, or a SELECT; alone: list the questions.",
    ),
    "absent": Entry(
        "absence", "Tell who of the officials of UNIT has not been seen, the longest unseen first."
    ),
    "compare": Entry(
        "comparing",
        "Lay two to four people or units side by side, joint events marked, with counts.",
    ),
    "export": Entry(
        "exporting",
        "Write the events that QUERY lets through, whole: offices, roles, reports and addresses.",
    ),
    "publish": Entry(
        "publishing", "Write the events that QUERY lets through as a static site into FOLDER."
    ),
    "publish-postgres": Entry("sharing", "Copy the database into the PostgreSQL server at DSN."),
    "plot": Entry("plotting", "Draw the events that QUERY lets through (extra: plot)."),
    "datasette": Entry(
        "datasetting", "Print the configuration of Datasette for this database, or run it."
    ),
    "record": Entry(
        "recording", "Add an event that was missed: QUOTE stands word for word in ARTICLE."
    ),
    "correct": Entry(
        "deciding", "Set fields of EVENT: type, title, status, place, date, people, organizations."
    ),
    "confirm": Entry("deciding", "Confirm that events are right."),
    "reject": Entry(
        "deciding", "Reject what is no event: each leaves the timeline; undo brings each back."
    ),
    "note": Entry("deciding", "Write a note to EVENT."),
    "tag": Entry("deciding", "Add tags to EVENT, by which filters find it (tag:…)."),
    "merge": Entry(
        "grouping", "Make events one, or two names one person; later linking will not part them."
    ),
    "split": Entry(
        "grouping",
        "Take one REPORT out of EVENT (show --json names them); later linking keeps them apart.",
    ),
    "undo": Entry(
        "grouping", "Take back the decision with this NUMBER in the log, or the latest that stands."
    ),
    "log": Entry("history", "List the decisions of people, of one EVENT or of all."),
    "extract": Entry(
        "extracting", "Read pages and print their articles and events; nothing is kept."
    ),
    "dates": Entry("dates", "Find the date expressions in TEXT (- or nothing: standard input)."),
    "sources": Entry(
        "sources",
        "List the newspapers with a profile; your own are read from your configuration folder.",
    ),
    "watch": Entry(
        "watching",
        "Append what is new at PLACE and what appears there, until interrupted with Ctrl-C.",
    ),
    "reread": Entry(
        "rereading", "Show what reading the stored articles again would change; --apply changes it."
    ),
    "remove": Entry(
        "removing", "Take ARTICLE and its text out for good: no undo brings the article back."
    ),
    "doctor": Entry(
        "maintaining", "Check versions, tables and newspapers, and whether the database is sound."
    ),
    "backup": Entry("maintaining", "Copy the database to FILE, even while it is in use."),
    "types": Entry("kinds", "List the event types with the words that report them."),
    "config": Entry(
        "configuring",
        "Show the options that hold, and whether flag, environment, file or default says so.",
    ),
    "eval": Entry("evaluating", "Score the reading of LABELLED."),
    "serve": Entry(
        "serving",
        "Open the timeline in a browser of this machine (extra: serve); reading only by default.",
    ),
    "demo": Entry("browsing", "Open the timeline of an invented newspaper page; nothing is kept."),
}
"""The commands in the order in which help lists them."""
