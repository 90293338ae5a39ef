"""What doctor and recovery make of damaged copies, compared with what is intact in the pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.trust.damage import DAMAGES, Truth, damaged, read
from timeline.errors import TimelineError, UnusableDatabase
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.recovery import recover

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True)
class Verdict:
    """What went wrong with one damaged copy."""

    copy: str
    error: str = ""
    """The checker or the recovery ended in an error of its own."""
    false_ok: bool = False
    """The checker calls a copy sound that holds other rows."""
    unsound: str = ""
    """The recovered store is not sound."""
    refused: str = ""
    """The recovery saved nothing."""
    intact: Counter[str] = field(default_factory=Counter)
    saved: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The share of intact rows that were saved."""
        return self.saved.total() / self.intact.total() if self.intact.total() else 1.0

    @property
    def bad(self) -> bool:
        """The copy was not judged or saved as it has to be."""
        lost = self.share < 0.98 and bool(self.intact["report"])
        return bool(self.error or self.false_ok or self.unsound or lost)


def copies(truth: Truth, count: int) -> Iterator[tuple[str, bytes]]:
    """Return damaged copies, every kind of damage in turn."""
    kinds = list(DAMAGES)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        yield f"{kind} {number // len(kinds)}", damaged(truth.data, kind, number // len(kinds))


def judge(truth: Truth, name: str, data: bytes, folder) -> Verdict:
    """Examine a damaged copy and recover it."""
    verdict = Verdict(name)
    path, target = folder / "damaged.db", folder / "saved.db"
    target.unlink(missing_ok=True)
    path.write_bytes(data)
    try:
        sound = _is_sound(path)
        verdict.false_ok = sound and read(path) != read_rows(truth)
        path.write_bytes(data)
        recover(path, target)
        verdict.unsound = "; ".join(" ".join(f.columns()) for f in examine(target)[:3])
        saved = read(target)
    except UnusableDatabase as err:
        verdict.refused, saved = str(err), {}
        verdict.unsound = str(err) if "not sound" in str(err) else ""
    except Exception as err:  # noqa: BLE001 - whatever it is, it is what is looked for
        verdict.error, saved = f"{type(err).__name__}: {err}", {}
    for table, rows in truth.intact(data).items():
        verdict.intact[table] = rows.total()
        verdict.saved[table] = (rows & saved.get(table, Counter())).total()
    return verdict


def read_rows(truth: Truth) -> dict[str, Counter]:
    """Return what is compared of the store before it was damaged."""
    return {name: Counter(row for row, _ in rows) for name, rows in truth.rows.items()}


def report(verdicts: Iterable[Verdict]) -> bool:
    """Print what went wrong, and figures; gives whether all is well."""
    verdicts = list(verdicts)
    for v in verdicts:
        if v.bad:
            lost = {t: f"{v.saved[t]}/{n}" for t, n in v.intact.items() if v.saved[t] < n}
            print(f"{v.copy}: {v.error or v.unsound or v.refused} {v.false_ok or ''} {lost}")
    intact, saved = (sum(c.total() for c in cs) for cs in zip(
        *((v.intact, v.saved) for v in verdicts), strict=True))  # fmt: skip
    print(
        f"{len(verdicts)} copies: {sum(bool(v.error) for v in verdicts)} errors,"
        f" {sum(v.false_ok for v in verdicts)} false OK,"
        f" {sum(bool(v.unsound) for v in verdicts)} results unsound,"
        f" {sum(bool(v.refused) for v in verdicts)} refused,"
        f" {sum(v.share < 0.98 and bool(v.intact['report']) for v in verdicts)} saved under 98 %;"
        f" {saved} of {intact} intact rows saved"
    )
    return not any(v.bad for v in verdicts)


def _is_sound(path) -> bool:
    try:
        return not examine(path)
    except TimelineError:
        return False
