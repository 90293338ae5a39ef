"""Random histories: what a store shows follows from its articles and its standing decisions."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.histories import ARTICLES, STEPS, History, add, decisions
from timeline.store import open_store
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.replay import contents, replay

HISTORIES = int(os.environ.get("TIMELINE_HISTORIES", "3"))
STEP = st.tuples(st.sampled_from(STEPS), st.integers(0, 11), st.integers(0, 11))


@given(st.lists(STEP, min_size=1, max_size=12))
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_a_store_can_be_made_again(tmp_path_factory, steps):
    """Whatever happens, articles and log alone give the same store, and the store is sound."""
    path = tmp_path_factory.mktemp("history") / "timeline.db"
    history = History(path)
    store = open_store(path)
    try:
        for step, one, two in [("add", 0, 0), *steps]:
            if step == "reopen":
                store.close()
                store = open_store(path)
            else:
                history.run(store, step, one, two)
    finally:
        store.close()

    assert replay(path) == []
    assert examine(path, thorough=True) == []


@given(st.lists(STEP, max_size=6), STEP)
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_undo_and_redo_of_the_last_command(tmp_path_factory, steps, last):
    """Undo brings the store of before, and the undo of the undo the store of after."""
    path = tmp_path_factory.mktemp("history") / "timeline.db"
    history = History(path)
    with open_store(path) as store:
        for step, one, two in [("add", 0, 0), ("bare", 1, 0), *steps]:
            history.run(store, step, one, two)
        if last[0] in {"reopen", "add", "bare", "other", "remove", "undo", "undo one", "reread"}:
            return
        log, before = len(decisions(path)), contents(store.connection)
        history.run(store, *last)
        after = contents(store.connection)
        if len(decisions(path)) == log:
            assert after == before
            return
        store.undo(by="me", reread=history.reader_of)
        undone = contents(store.connection)
        store.undo(decisions(path)[0].id, by="me", reread=history.reader_of)
        redone = contents(store.connection)

    assert undone == before
    assert redone == after


@given(st.lists(st.tuples(st.sampled_from(sorted(ARTICLES)), st.integers(0, 2)), min_size=2,
                max_size=9, unique=True), st.randoms(use_true_random=False))  # fmt: skip
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_the_order_of_adding_changes_nothing(tmp_path_factory, articles, chance):
    """The same articles in another order give the same store."""
    folder = tmp_path_factory.mktemp("order")
    found = []
    for name in ("one.db", "two.db"):
        with open_store(folder / name) as store:
            for article in articles:
                add(store, *article)
            found.append(contents(store.connection))
        chance.shuffle(articles)

    assert found[0] == found[1]
