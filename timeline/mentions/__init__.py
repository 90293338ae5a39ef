"""People with titles, organizations and places named in a text."""

from timeline.mentions.edges.datelines import dateline_spans
from timeline.mentions.edges.titles import is_bystander, is_office, organization_of
from timeline.mentions.organizations import fold_organization, tag_organizations
from timeline.mentions.people.lac import recognize_with_lac
from timeline.mentions.people.recognition import Recognizer
from timeline.mentions.people.tag_people import tag_people
from timeline.mentions.people.unnamed_posts import unnamed_posts
from timeline.mentions.places import tag_places

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
    "unnamed_posts",
]
