"""People with titles, organizations and places named in a text."""

from timeline.mentions.datelines import dateline_spans
from timeline.mentions.lac import recognize_with_lac
from timeline.mentions.organizations import fold_organization, tag_organizations
from timeline.mentions.people import tag_people
from timeline.mentions.places import tag_places
from timeline.mentions.recognition import Recognizer
from timeline.mentions.titles import is_bystander, is_office, organization_of

__all__ = [
    "Recognizer",
    "dateline_spans",
    "fold_organization",
    "is_bystander",
    "is_office",
    "organization_of",
    "recognize_with_lac",
    "tag_organizations",
    "tag_people",
    "tag_places",
]
