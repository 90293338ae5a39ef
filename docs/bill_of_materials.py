"""List what an installed distribution depends on, as CycloneDX JSON.

usage: bill_of_materials.py DISTRIBUTION FILE
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==")


def main() -> int:
    name, file = sys.argv[1:]
    Path(file).write_text(json.dumps(bill(name), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return 0


def bill(name: str) -> dict[str, Any]:
    """Return the bill of a distribution: what it needs always, and what that brings."""
    found = closure(name)
    own, *others = (component(each) for each in found.values())
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own | {"type": "application"}},
        "components": others,
        "dependencies": [
            {
                "ref": reference(each),
                "dependsOn": sorted(reference(found[key]) for key in needed(each) if key in found),
            }
            for each in found.values()
        ],
    }


def closure(name: str) -> dict[str, Distribution]:
    """Return a distribution and all that it needs, by name; the distribution stands first."""
    found: dict[str, Distribution] = {}
    todo = [normal(name)]
    while todo:
        key = todo.pop(0)
        if key not in found:
            try:
                found[key] = distribution(key)
            except PackageNotFoundError:  # a marker rules the requirement out on this machine
                continue
            todo += needed(found[key])
    first, *others = found
    return {key: found[key] for key in (first, *sorted(others))}


def needed(package: Distribution) -> list[str]:
    """Return the names that a distribution requires without any extra."""
    names = (_NAME.match(each) for each in package.requires or () if not _EXTRA.search(each))
    return sorted({normal(name[0]) for name in names if name})


def component(package: Distribution) -> dict[str, Any]:
    """Return the entry of a distribution."""
    entry = {
        "type": "library",
        "bom-ref": reference(package),
        "name": package.metadata["Name"],
        "version": package.version,
        "purl": reference(package),
    }
    words = package.metadata.get("License-Expression") or package.metadata.get("License")
    return entry | ({"licenses": [{"license": {"name": words}}]} if words else {})


def reference(package: Distribution) -> str:
    return f"pkg:pypi/{normal(package.metadata['Name'])}@{package.version}"


def normal(name: str) -> str:
    """Write a name as the package index compares names.

    >>> normal("Sqlite_Utils")
    'sqlite-utils'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
