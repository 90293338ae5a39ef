"""Pictures by matplotlib, as SVG or PNG: the same events give the same bytes."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.errors import MissingExtra, TimelineError
from timeline.export.labels import type_label
from timeline.inert import inert_line
from timeline.lexicon.event_types import event_type
from timeline.plot.counting import (
    days_of_latest_year,
    frequent_pairs,
    frequent_people,
    months_by_type,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.whole import WholeEvent

_FACES = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "PingFang SC",
    "Hiragino Sans GB", "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "AR PL UMing CN",
)  # fmt: skip
_ACCENT, _DIM = "#2f6690", "#b9c4cf"
_PEOPLE, _IN_NETWORK = 25, 40


class NoChineseFont(TimelineError):
    """No font of this machine has Chinese characters, which a picture of pixels needs."""

    def __init__(self) -> None:
        super().__init__("no-chinese-font")


def draw(
    chart: str, events: Sequence[WholeEvent], stream: BinaryIO, form: str, title: str, language: str
) -> None:
    """Draw a chart of events as ``svg`` or ``png``."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 - an extra
        from matplotlib.figure import Figure  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("timeline plot", "matplotlib") from error
    settings: dict[Any, Any] = {"svg.fonttype": "none", "svg.hashsalt": "timeline"}
    settings["font.sans-serif"] = [*_faces(form), "DejaVu Sans"]
    with mpl.rc_context(settings):
        figure = Figure(figsize=(11, 6), layout="constrained")
        axes = figure.add_subplot()
        axes.set_title(inert_line(title))
        axes.spines[["top", "right"]].set_visible(False)
        CHARTS[chart](axes, events, language)
        figure.savefig(stream, format=form, metadata={"Date": None} if form == "svg" else None)


def _faces(form: str) -> list[str]:
    """Return the fonts with Chinese characters; an SVG is shown with those of its reader."""
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - an extra

    there = {font.name for font in fontManager.ttflist}
    found = [face for face in _FACES if face in there]
    if not found and form == "png":
        raise NoChineseFont
    return found[:1]


def _activity(axes: Any, events: Sequence[WholeEvent], language: str) -> None:
    """Draw the events of every month, stacked by type."""
    months, counts = months_by_type(events)
    below = [0] * len(months)
    for kind, values in counts.items():
        label, colour = type_label(kind, language), event_type(kind).colour
        axes.bar(range(len(months)), values, bottom=below, label=label, color=colour)
        below = [one + other for one, other in zip(below, values, strict=True)]
    step = max(1, math.ceil(len(months) / 16))
    axes.set_xticks(range(0, len(months), step), months[::step], rotation=45, ha="right")
    if counts:
        axes.legend(fontsize="small", frameon=False, loc="upper left", bbox_to_anchor=(1, 1))


def _calendar(axes: Any, events: Sequence[WholeEvent], _language: str) -> None:
    """Draw a square for every day of the latest year, the darker the more events."""
    year, counts = days_of_latest_year(events)
    first = dt.date(year, 1, 1)
    length = (first.replace(month=12, day=31) - first).days + 1
    days = [first + dt.timedelta(n) for n in range(length)]
    weeks = [((day - first).days + first.weekday()) // 7 for day in days]
    values = [counts[day] for day in days]
    axes.scatter(weeks, [day.weekday() for day in days], c=values, s=110, marker="s", cmap="Blues",
                 vmin=0, vmax=max([*values, 1]), edgecolors=_DIM, linewidths=0.3)  # fmt: skip
    axes.invert_yaxis()
    axes.set_yticks(range(7), [str(day + 1) for day in range(7)])
    starts = [(week, day.month) for week, day in zip(weeks, days, strict=True) if day.day == 1]
    axes.set_xticks([week for week, _ in starts], [f"{year}-{month:02}" for _, month in starts],
                    rotation=45, ha="right")  # fmt: skip
    axes.set_aspect("equal")


def _people(axes: Any, events: Sequence[WholeEvent], _language: str) -> None:
    """Draw a bar for each of the people who took part most often."""
    found = frequent_people(events, _PEOPLE)[::-1]
    axes.barh([inert_line(name) for name, _ in found], [count for _, count in found], color=_ACCENT)


def _network(axes: Any, events: Sequence[WholeEvent], _language: str) -> None:
    """Draw the most frequent people on a circle, with a line where two were together."""
    people, pairs = frequent_pairs(events, _IN_NETWORK)
    angle = 2 * math.pi / max(len(people), 1)
    at = {name: (math.cos(n * angle), math.sin(n * angle)) for n, (name, _) in enumerate(people)}
    most = max(pairs.values(), default=1)
    for (one, other), count in sorted(pairs.items()):
        ends = zip(at[one], at[other], strict=True)
        axes.plot(*ends, color=_DIM, linewidth=0.4 + 4 * count / most, zorder=1)
    top = max((count for _, count in people), default=1)
    for number, (name, count) in enumerate(people):
        x, y = at[name]
        axes.scatter([x], [y], s=20 + 300 * count / top, color=_ACCENT, zorder=2)
        turn = math.degrees(number * angle)
        left = 90 < turn < 270
        axes.text(1.08 * x, 1.08 * y, inert_line(name), rotation=turn - 180 if left else turn,
                  rotation_mode="anchor", ha="right" if left else "left", va="center")  # fmt: skip
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.margins(0.25)


CHARTS = {"activity": _activity, "calendar": _calendar, "network": _network, "people": _people}
"""Every chart and the function that draws it."""
