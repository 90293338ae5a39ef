"""Everything about one event, written as paragraphs."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.roles import organization_role_with
from timeline.messages import present_language
from timeline.messages import translate as _
from timeline.query.words import ORGANIZATION_ROLES, REVIEWS, ROLES, STATUSES
from timeline.tui.decisions.decision_calls import change_text
from timeline.tui.detail.addresses import is_address
from timeline.tui.detail.article_text import (
    Highlight,
    article_paragraphs,
    name_highlights,
    word_highlights,
)
from timeline.tui.detail.why_text import why_text
from timeline.tui.language.problem_text import problem_text
from timeline.tui.timeline.day_text import heading_date, weekday
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.cells import fit
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Participant
    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail, ReportDetail

_REVIEW_MARKS = {"confirmed": "✓ ", "corrected": "✎ ", "rejected": "✗ "}
_LABEL = 6


def detail_paragraphs(detail: EventDetail) -> list[Paragraph]:
    """Write the event, why it is dated so, who took part, who reported it, and the article."""
    report = detail.reports[0] if detail.reports else None
    parts = [_heading(detail.row), Paragraph((Piece(inert_line(detail.row.title), "strong"),))]
    parts += _date_lines(detail.row, report)
    parts += _people_lines(detail.participants)
    parts += _organization_lines(detail)
    parts += _place_lines(detail)
    parts += _report_lines(detail)
    parts += _remark_lines(detail)
    if report is not None:
        parts += [Paragraph(), *_article(detail, report)]
    return parts


def labelled(label: str, pieces: Iterable[Piece]) -> Paragraph:
    """Put a label before pieces and let later lines hang under them."""
    width = _LABEL if present_language() == "zh" else 11
    return Paragraph((Piece(fit(label, width), "label"), *pieces), hang=width)


def _heading(row: Row) -> Paragraph:
    """Write type, date, status and place on one line."""
    colour = next((t.colour for t in load_event_types() if t.id == row.type), "")
    status = STATUSES.get(row.status, "") if present_language() == "zh" else row.status
    pieces = [Piece(type_label(row.type), colour), Piece(" · "), Piece(_full_date(row), "strong")]
    pieces += [Piece(" · "), Piece(status)]
    if row.place:
        pieces += [Piece(" · "), Piece(inert_line(row.place), "place", ("place", row.place))]
    if row.review in _REVIEW_MARKS:
        label = REVIEWS[row.review] if present_language() == "zh" else row.review
        pieces += [Piece("   "), Piece(_REVIEW_MARKS[row.review] + label, "good")]
    return Paragraph(tuple(pieces))


def _full_date(row: Row) -> str:
    """Write the bounds of an event with their weekday."""
    if row.starts is None and row.ends is None:
        return _("no date")
    if heading_date(row) is None and row.start_day:
        clock = (row.starts or "").partition("T")[2]
        return " ".join(part for part in (row.start_day, weekday(row.start_day), clock) if part)
    about = "≈" if row.precision == "approx" else ""
    return f"{about}{row.starts or '…'} – {row.ends or '…'}".replace("T", " ")


def _date_lines(row: Row, report: ReportDetail | None) -> Iterator[Paragraph]:
    """Write the printed date, what it was read as, and why."""
    bounds = " – ".join(dict.fromkeys(day for day in (row.starts, row.ends) if day))
    pieces = [Piece(inert_line(row.date_text or _("not printed")), "date"), Piece(" → ")]
    pieces.append(Piece(bounds or _("no date")))
    if report is not None and report.why:
        pieces.append(Piece("   " + why_text(report), "muted"))
    yield labelled(_("Date"), pieces)


def _people_lines(participants: Iterable[Participant]) -> Iterator[Paragraph]:
    """Write everybody with title and role; a title from the roster says so."""
    label = _("People")
    for person in participants:
        pieces = [Piece(inert_line(person.name), "person", ("who", person.name))]
        if person.title:
            basis = _(" (from the roster)") if person.title_basis == "roster" else ""
            pieces.append(Piece(f"  {inert_line(person.title)}{basis}"))
        role = ROLES.get(person.role, "") if present_language() == "zh" else person.role
        pieces.append(Piece(f"  {role}", "muted"))
        yield labelled(label, pieces)
        label = ""


def _organization_lines(detail: EventDetail) -> Iterator[Paragraph]:
    """Write the bodies that acted, each with its role."""
    label = _("Bodies")
    for body in detail.organizations:
        zh = present_language() == "zh"
        plain = body.role == organization_role_with("rest")
        role = "" if plain else ORGANIZATION_ROLES[body.role] if zh else body.role
        name = Piece(inert_line(body.name), "link", ("org", body.name))
        yield labelled(label, [name, Piece(f"  {role}", "muted")])
        label = ""


def _place_lines(detail: EventDetail) -> Iterator[Paragraph]:
    """Write the place and the further stops."""
    places = list(dict.fromkeys(p for p in (detail.row.place, *detail.places_also) if p))
    if places:
        pieces = [Piece(inert_line(place), "place", ("place", place)) for place in places]
        gap = Piece(" · ")
        spaced = [part for piece in pieces for part in (piece, gap)][:-1]
        yield labelled(_("Place"), spaced)


def _report_lines(detail: EventDetail) -> Iterator[Paragraph]:
    """Write every paper's report, and where it differs from the first."""
    label = _("Reports")
    for report in detail.reports:
        name = report.source_name or report.source or _("unknown paper")
        target = ("source", name) if report.source else None
        pieces = [Piece(inert_line(name), "link", target)]
        page = _("p. {number}", number=report.page_number) if report.page_number else None
        facts = (report.published, page, report.headline)
        pieces += [Piece("  " + inert_line(fact)) for fact in facts if fact]
        pieces += [Piece(f"  {text}", "problem") for text in _differences(report, detail)]
        origin = report.url or PurePath(report.document or "").name
        if origin:
            link = origin if is_address(origin) else ""
            pieces += [Piece("  "), Piece(inert_line(origin), "muted", None, link)]
        yield labelled(label, pieces)
        label = ""


def _differences(report: ReportDetail, detail: EventDetail) -> Iterator[str]:
    """Write in what a report differs from what is shown."""
    row = detail.row
    for name, theirs, ours in (
        (_("date"), report.starts, row.starts),
        (_("place"), report.place, row.place),
        (_("type"), report.type, row.type),
    ):
        if theirs and theirs != ours:
            yield f"{name}: {inert_line(theirs)}"


def _remark_lines(detail: EventDetail) -> Iterator[Paragraph]:
    """Write doubts, corrections, tags and notes."""
    for problem in detail.problems:
        yield labelled("⚑", [Piece(problem_text(problem), "problem")])
    for change in detail.corrections:
        if not change.undone and change.kind == "correct":
            facts = f"{change.by} {change.at[:16].replace('T', ' ')}"
            pieces = [Piece(change_text(change)), Piece("  " + inert_line(facts), "muted")]
            yield labelled("✎", pieces)
    if detail.tags:
        tags = [Piece(f"#{inert_line(tag)} ", "link", ("tag", tag)) for tag in detail.tags]
        yield labelled(_("Tags"), tags)
    for note in detail.notes:
        yield labelled(_("Note"), [Piece(inert_line(note))])


def _article(detail: EventDetail, report: ReportDetail) -> Iterator[Paragraph]:
    """Write the article of the first report with everything highlighted."""
    yield Paragraph(
        (Piece("── ", "rule"), Piece(_("Article"), "muted"), Piece(" ─", "rule")), fill="─"
    )
    for line, style in (
        (report.kicker, "muted"), (report.headline, "strong"), (report.subheadline, "muted"),
    ):  # fmt: skip
        if line:
            yield Paragraph((Piece(inert_line(line), style),))
    byline = " ".join(f"{by.role} {by.name}" for by in report.byline)
    if byline:
        yield Paragraph((Piece(inert_line(byline), "muted"),))
    yield from article_paragraphs(report.text, _highlights(detail, report))


def _highlights(detail: EventDetail, report: ReportDetail) -> list[Highlight]:
    """Mark quote, date, place, bodies and people in the article."""
    text = report.text
    places = [place for place in (report.place, *detail.places_also) if place]
    bodies = [body.name for body in detail.organizations]
    return [
        Highlight(report.quote_start, report.quote_end, "quote"),
        *word_highlights(text, [report.date_text or ""], "date", ""),
        *word_highlights(text, places, "place", "place"),
        *word_highlights(text, bodies, "link", "org"),
        *name_highlights(text, [person.name for person in detail.participants]),
    ]
