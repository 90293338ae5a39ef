"""Where doctor says that --repair makes something anew, it does."""

import shutil

import pytest

from tests.store.full_store import make_full_store
from tests.store.maintenance.test_planted import PLANTED, plant
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.repair import repair

CHANGES = (
    "event deleted", "key moved", "event of another day", "event's id moved", "reports exchanged",
    "participant hidden", "office renamed", "report's quote changed", "absence taken out",
    "month counted otherwise", "day counted otherwise", "search row deleted", "search emptied",
    "tag deleted",
)  # fmt: skip


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    path = tmp_path_factory.mktemp("full") / "timeline.db"
    make_full_store(path)
    return path


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_said_to_be_made_anew_is(full, tmp_path, change):
    """A finding that advises a repair is gone after the repair."""
    path = shutil.copy(full, tmp_path / "timeline.db")
    plant(path, PLANTED[change])
    advised = {(f.kind, f.where) for f in examine(path) if "--repair" in f.columns()[2]}
    repair(path)

    assert advised & {(f.kind, f.where) for f in examine(path)} == set()
