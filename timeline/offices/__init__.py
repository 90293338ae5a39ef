"""A printed title and the home of its newspaper in, the offices that the title names out."""

from timeline.offices.office import Office
from timeline.offices.reading import offices_of

__all__ = ["Office", "offices_of"]
