"""Doctor and recovery on a few damaged copies; ``make trust`` tries two hundred."""

from contextlib import closing

import pytest

from tests.trust.damage import DAMAGES, Truth, damaged
from tests.trust.invented import make_store
from tests.trust.judging import judge
from timeline.store.base.database import connect, migration_files
from timeline.store.base.schema import make_schema

TRIED = ("bits", "pages of noise", "first page of zeros", "cut by half")


@pytest.fixture(scope="module")
def truth(tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "store.db"
    make_store(path, 9, seed=2)
    return Truth.of(path)


@pytest.mark.parametrize("kind", TRIED)
def test_what_is_intact_is_saved(truth, tmp_path, kind):
    """No damage makes the checker fail or say sound; intact rows are saved in a sound store."""
    assert kind in DAMAGES
    verdict = judge(truth, kind, damaged(truth.data, kind, 1), tmp_path)

    assert not verdict.bad, verdict


def test_a_store_that_migrations_made_is_saved_as_well(tmp_path):
    """Tables whose roots are lost are found where all migrations would have put them."""
    path = tmp_path / "store.db"
    with closing(connect(path, write=True, timeout=10)) as connection:
        make_schema(connection, len(migration_files()))
    make_store(path, 9, seed=2)
    truth, kind = Truth.of(path), "first page of zeros"

    assert not judge(truth, kind, damaged(truth.data, kind, 1), tmp_path).bad
