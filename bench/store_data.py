"""A store of any size from a seed: invented newspapers, people, places and events."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from dataclasses import dataclass, field

from timeline.coreference import EventReport
from timeline.model import EventOrganization, Participant
from timeline.store.adding.event_rows import (
    EVENT,
    ORGANIZATION,
    PARTICIPATION,
    PLACE,
    REPORT,
)
from timeline.store.base.database import transaction
from timeline.store.base.inserting import statement
from timeline.store.base.key import event_key
from timeline.store.events.report_seals import report_seal
from timeline.store.linking.article_seals import seal_article
from timeline.store.linking.near_duplicates import article_id, digest
from timeline.store.linking.sketches import keep_bands, sketch

ARTICLE = statement(
    "article",
    "id, source_id, published, published_basis, headline, text, digest, sketch",
)
FIRST_DAY = dt.date(2014, 1, 1)
DAYS = 3650
TYPES = {
    "meeting": 25, "survey": 18, "signing": 4, "lecture": 4, "visit": 8, "reception": 4,
    "launch": 6, "opening": 5, "announcement": 8, "appointment": 2, "award": 4, "exhibition": 3,
    "incident": 2, "other": 7,
}  # fmt: skip
ROLES = {
    "host": 20,
    "sign": 3,
    "lead": 10,
    "report": 5,
    "speak": 20,
    "accompany": 10,
    "attend": 30,
    "other": 2,
}
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛奚范彭郎"
)
CHARS = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那"
    "社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通"
    "并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区"
    "强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清"
    "己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步"
)
PART = 20_000
_NEXT_KEY = 1 << 21
"""What an id grows by for the next key."""


@dataclass(slots=True)
class Told:
    """What an article tells of an event; names by their ids."""

    id: str
    kind: str
    status: str
    start: str
    end: str
    date_text: str
    quote: str
    title: str
    place: int | None
    people: list[tuple[int, str, int | None]]
    """Person, role and title."""
    bodies: list[int]
    further: list[int]
    """Further places."""


@dataclass(slots=True)
class Names:
    """What the events are made of."""

    people: list[str]
    titles: list[str]
    places: list[str]
    bodies: list[str]
    words: list[str]
    weights: dict[str, list[float]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    """Keys that are taken."""


def invent_names(chance: random.Random, people: int) -> Names:
    """Make names; the first of every list are the frequent ones."""

    def word(length: int) -> str:
        return "".join(chance.choices(CHARS, k=length))

    towns = [word(2) + end for end in "市县区镇乡村" for _ in range(50)]
    names = Names(
        people=unique(lambda: chance.choice(SURNAMES) + word(chance.choice((1, 2, 2, 2))), people),
        titles=unique(
            lambda: (
                chance.choice(("市", "县", "区", word(2) + "局"))
                + chance.choice(
                    (
                        "长",
                        "委书记",
                        "委副书记、市长",
                        "政协主席",
                        "局长",
                        word(1) + "主任",
                        word(2) + "科科长",
                    )
                )
            ),
            2000,
        ),
        places=unique(
            lambda: (
                chance.choice(towns)
                + chance.choice(("", "会展中心", word(2) + "广场", word(2) + "公司"))
            ),
            3000,
        ),
        bodies=unique(
            lambda: word(2) + chance.choice(("市商务局", "集团", "有限公司", "县政府", "大学")),
            3000,
        ),
        words=unique(lambda: word(chance.choice((2, 2, 2, 3, 4))), 6000),
    )
    for kind in ("people", "titles", "places", "bodies", "words"):
        count = len(getattr(names, kind))
        names.weights[kind] = list(itertools.accumulate(1 / (rank + 10) for rank in range(count)))
    return names


def unique(make, count: int) -> list[str]:
    """Draw until there are enough different ones."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[make()] = None
    return list(found)


def fill(connection, *, events: int, articles: int, people: int, seed: int) -> Names:
    """Fill a new store with invented events, without its search index and counts."""
    chance = random.Random(seed)
    names = invent_names(chance, people)
    with transaction(connection):
        sources = [f"paper{number}" for number in range(12)]
        connection.executemany(
            "INSERT INTO source VALUES (?, ?)", [(s, f"{s}日报") for s in sources]
        )
        for table, kind in (
            ("person", "people"),
            ("title", "titles"),
            ("place", "places"),
            ("organization", "bodies"),
        ):
            connection.executemany(
                f"INSERT INTO {table} (id, name) VALUES (?, ?)",
                list(enumerate(getattr(names, kind), 1)),
            )
        for first in range(0, events, PART):
            share = range(first, min(first + PART, events))
            add_part(connection, chance, names, share, (articles / events, sources))
    return names


def add_part(connection, chance, names, share, shape) -> None:
    """Invent and insert some articles with their events."""
    per_event, sources = shape
    rows = {name: [] for name in (ARTICLE, EVENT, REPORT, PARTICIPATION, ORGANIZATION, PLACE)}
    for _, numbers in itertools.groupby(share, key=lambda number: int(number * per_event)):
        invent_article(chance, names, rows, sources, sum(1 for _ in numbers))
    for sql, values in rows.items():
        connection.executemany(sql, values)
    for row in rows[ARTICLE]:
        keep_bands(connection, row[0], row[-1])
        seal_article(connection, row[0])


def invent_words(chance, names, count: int) -> str:
    """Join frequent and rare words."""
    return "".join(chance.choices(names.words, cum_weights=names.weights["words"], k=count))


def pick(chance, names, kind: str, count: int) -> list[int]:
    """Draw ids, the frequent ones often."""
    total = range(1, len(getattr(names, kind)) + 1)
    return chance.choices(total, cum_weights=names.weights[kind], k=count)


def invent_article(chance, names, rows, sources, events: int) -> None:
    """Make the rows of an article whose text tells some events."""
    days = sorted(FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS)) for _ in range(events))
    told = [invent_event(chance, names, day) for day in days]
    text = "".join(each.quote for each in told) + invent_words(chance, names, 30) + "。"
    source, headline = chance.choice(sources), invent_words(chance, names, 4)
    name = article_id(source, headline, text)
    published = (days[-1] + dt.timedelta(days=1)).isoformat()
    rows[ARTICLE].append(
        (name, source, published, "given", headline, text, digest(text), sketch(text))
    )
    start = 0
    for each in told:
        add_rows(names, rows, (name, source), (each, start))
        start += len(each.quote)


def invent_event(chance, names, day: dt.date) -> Told:
    """Invent what an article tells of one event."""
    start = day.isoformat()
    lasting = dt.timedelta(days=chance.choice((1, 2, 6, 30, 120)) if chance.random() < 0.06 else 0)
    people = list(dict.fromkeys(pick(chance, names, "people", chance.choice((0, 1, 1, 2, 3, 5)))))
    place = pick(chance, names, "places", 1)[0] if chance.random() < 0.8 else None
    who = "、".join(names.people[p - 1] for p in people)
    where = names.places[place - 1] if place else "会上"
    return Told(
        id=f"{chance.getrandbits(48):012x}",
        kind=chance.choices(tuple(TYPES), tuple(TYPES.values()))[0],
        status=chance.choices(("occurred", "planned", "ongoing"), (90, 7, 3))[0],
        start=start,
        end=(day + lasting).isoformat(),
        date_text=f"{day.month}月{day.day}日",
        quote=f"{day.month}月{day.day}日，{who}在{where}{invent_words(chance, names, 9)}。",
        title=invent_words(chance, names, 3),
        place=place,
        people=[
            (
                person,
                chance.choices(tuple(ROLES), tuple(ROLES.values()))[0],
                pick(chance, names, "titles", 1)[0] if chance.random() < 0.7 else None,
            )
            for person in people
        ],
        bodies=list(dict.fromkeys(pick(chance, names, "bodies", chance.choice((0, 0, 1, 2))))),
        further=pick(chance, names, "places", 1) if chance.random() < 0.03 else [],
    )


def add_rows(names, rows, article: tuple[str, str], told: tuple[Told, int]) -> None:
    """Make the rows of one event with one report."""
    name, source = article
    a, start = told
    key = event_key(a.start, a.kind, a.id)
    while key in names.used:
        a.id = f"{(int(a.id, 16) + _NEXT_KEY) % (1 << 48):012x}"
        key = event_key(a.start, a.kind, a.id)
    names.used.add(key)
    dated = (a.start, a.end, a.start, a.end, "day", "year-inferred", a.start, a.date_text)
    rows[EVENT].append((key, a.id, *dated, a.kind, a.title, a.status, a.place, "unreviewed", None))
    quote = (a.quote, start, start + len(a.quote))
    seal = report_seal(
        EventReport(
            a.id, name, source, None, None, *quote, a.start, a.end, "day", "year-inferred",
            a.start, a.date_text, "", a.kind, a.title, a.status,
            names.places[a.place - 1] if a.place else None,
            tuple(
                Participant(names.people[p - 1], role, names.titles[t - 1] if t else None)
                for p, role, t in a.people
            ),
            tuple(EventOrganization(names.bodies[b - 1], "organizer") for b in a.bodies),
            start_day=a.start, end_day=a.end,
            places_also=tuple(names.places[p - 1] for p in a.further),
        )
    )  # fmt: skip
    rows[REPORT].append(
        (a.id, key, 1, name, source, *quote, *dated, "", a.kind, a.title, a.status, a.place,
         "rules", None, seal)
    )  # fmt: skip
    rows[PARTICIPATION].extend(
        (key, ordinal, person, role, title, None, "printed", 1, 1, 0, "rules")
        for ordinal, (person, role, title) in enumerate(a.people)
    )
    rows[ORGANIZATION].extend(
        (key, ordinal, body, "organizer", 1, 1, 0, "rules") for ordinal, body in enumerate(a.bodies)
    )
    rows[PLACE].extend((key, ordinal, place, 1, 1, 0) for ordinal, place in enumerate(a.further))
