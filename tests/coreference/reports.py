"""Reports of events to compare."""

from timeline.coreference import EventReport
from timeline.model import EventOrganization, Participant

OTHER = "12日上午，在临江会展中心，春季招商推介会吸引了两百名客商。"


def report(name, quote="1月12日，临江市春季招商推介会在会展中心举行。", **more):
    """A report of a meeting in article ``name``."""
    usual = {
        "id": name, "article_id": name, "source": name, "published": "2024-01-13", "headline": None,
        "quote": quote, "quote_start": 0, "quote_end": len(quote), "starts": "2024-01-12",
        "ends": "2024-01-12", "start_day": "2024-01-12", "end_day": "2024-01-12", "precision": "day",
        "basis": "explicit", "edtf": "2024-01-12", "date_text": "1月12日", "why": "", "type": "meeting",
        "title": "临江市春季招商推介会", "status": "occurred", "place": "会展中心", "places_also": (),
        "participants": (Participant("郑树辉", "speak"),), "organizations": (),
    }  # fmt: skip
    return EventReport(**{**usual, **more})


def day(text):
    return {"starts": text, "ends": text, "start_day": text, "end_day": text}


SURVEYED = "1月13日，副市长林向东到白沙镇调研。"
LIN = (Participant("林向东", "lead"),)


def survey(name, title, **more):
    """A report of a survey by one person at one place."""
    usual = {"type": "survey", "title": title, "place": "白沙镇", "participants": LIN}
    return report(name, SURVEYED, **{**usual, **more})


def signing(name, title, quote, *bodies):
    """A report of a signing, without a place."""
    parties = tuple(EventOrganization(body, "signatory") for body in bodies)
    return report(name, quote, type="signing", title=title, place=None, organizations=parties)
