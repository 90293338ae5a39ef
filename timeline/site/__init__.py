"""Whole events in, a static site out: pages by their names, and a folder that holds them."""

from timeline.site.folder import Written, write_site
from timeline.site.pages import SiteOptions, site_files

__all__ = ["SiteOptions", "Written", "site_files", "write_site"]
