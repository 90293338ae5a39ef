"""Web addresses are checked before anything is asked for."""

from __future__ import annotations

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching.addresses import parse_address


@pytest.mark.parametrize("url", ["ftp://paper.example/", "http://", "http://a:b@paper.example/"])
def test_refused(url):
    """Other schemes, no host, and user names are refused."""
    with pytest.raises(UnreadableInput):
        parse_address(url)


def test_a_site_names_its_port_where_it_is_odd():
    """The site of an address has the port only where it is not the usual one."""
    assert parse_address("http://paper.example:80/a").site == "http://paper.example"
    assert parse_address("http://paper.example:8080/a").site == "http://paper.example:8080"
