"""The house keeps its measures: rooms, arrows between rooms, sizes, and data kept out of code."""

from __future__ import annotations

import ast
import re
import statistics
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

import timeline
from timeline.lexicon.event_types import load_event_types

HOUSE = Path(timeline.__file__).parent
LONGEST_CHAIN, LONGEST_IN_TUI = 7, 11
MODULES_IN_A_FOLDER = 14
ONE_MODULE_A_COMMAND = "cli"
LINES_OF_A_MODULE = 220
LINES_OF_A_FUNCTION = 6
TYPE_IDS_IN_CODE = 10
CHINESE_PATTERNS_IN_CODE = 80
COMPILERS = {"compile", "late_pattern"}
CHINESE = re.compile("[\u3400-\u9fff]")
PACKAGES = sorted(init.parent.name for init in HOUSE.glob("*/__init__.py"))


@cache
def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module by its dotted name; a package is its __init__."""
    paths = sorted(HOUSE.rglob("*.py"))
    names = (
        ".".join((HOUSE.name, *path.relative_to(HOUSE).with_suffix("").parts)) for path in paths
    )
    return {
        name.removesuffix(".__init__"): ast.parse(path.read_text("utf-8"))
        for name, path in zip(names, paths, strict=True)
    }


@cache
def imports(module: str) -> frozenset[str]:
    """Return the modules of the program that a module imports, for types or inside functions too."""
    found: set[str] = set()
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.ImportFrom) and node.module:
            submodules = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (submodules & set(modules())) or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return frozenset(found & set(modules()))


def rooms(package: str) -> dict[str, set[str]]:
    """Return which room of a package imports which; what stands in __init__ is no room."""
    inside = f"{HOUSE.name}.{package}."
    arrows: dict[str, set[str]] = {}
    for name in modules():
        if name.startswith(inside):
            room = name.removeprefix(inside).split(".")[0]
            there = (t.removeprefix(inside) for t in imports(name) if t.startswith(inside))
            arrows.setdefault(room, set()).update({t.split(".")[0] for t in there} - {room})
    return arrows


def circles(arrows: dict[str, set[str]]) -> list[str]:
    """Return the nodes that are left when nodes without arrows are taken away, again and again."""
    left = {node: set(targets) & set(arrows) for node, targets in arrows.items()}
    while ends := [node for node, targets in left.items() if not targets]:
        left = {node: targets.difference(ends) for node, targets in left.items() if targets}
    return sorted(left)


def longest_chain(arrows: dict[str, set[str]]) -> list[str]:
    @cache
    def from_here(room: str) -> list[str]:
        return max(([room, *from_here(t)] for t in sorted(arrows[room])), key=len, default=[room])

    return max((from_here(room) for room in arrows), key=len, default=[])


def sub_packages(package: str) -> set[str]:
    return {init.parent.name for init in (HOUSE / package).rglob("*/__init__.py")}


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def docstring_lines(node: ast.AST) -> int:
    body = node.body[0]
    return body.end_lineno - body.lineno + 1 if ast.get_docstring(node) else 0


def docstrings(tree: ast.Module) -> list[str]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = (node for node in ast.walk(tree) if isinstance(node, kinds))
    return [text for node in nodes if (text := ast.get_docstring(node))]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_circle_between_rooms(package):
    """No two rooms of a package import each other, not even for annotations."""
    assert circles(rooms(package)) == []


def test_no_circle_between_modules():
    """No two modules import each other, not even for annotations."""
    assert circles({name: set(imports(name)) - {name} for name in modules()}) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_longest_chain_of_rooms(package):
    """From the top room of a package to the lowest it is a short way."""
    limit = LONGEST_IN_TUI if package == "tui" else LONGEST_CHAIN
    arrows = rooms(package)

    assert circles(arrows) or len(longest_chain(arrows)) <= limit


def test_a_folder_holds_few_modules():
    """A folder can be taken in at a glance; the commands, one module each, aside."""
    folders = Counter(path.parent for path in HOUSE.rglob("*.py") if path.stem != "__init__")
    full = {folder.name: n for folder, n in folders.items() if n > MODULES_IN_A_FOLDER}

    assert set(full) <= {ONE_MODULE_A_COMMAND}


@pytest.mark.parametrize("package", PACKAGES)
def test_no_two_paths_of_a_package_read_alike(package):
    """A module's name occurs once in its package and is not the name of a room."""
    stems = Counter(p.stem for p in (HOUSE / package).rglob("*.py") if p.stem != "__init__")

    assert [stem for stem, n in stems.items() if n > 1 or stem in sub_packages(package)] == []


def test_a_module_is_short():
    """A module can be read in one go."""
    paths = HOUSE.rglob("*.py")
    long = {p.name: n for p in paths if (n := p.read_text("utf-8").count("\n")) > LINES_OF_A_MODULE}

    assert long == {}


def test_functions_are_short():
    """Half of all functions have at most six lines beside their docstring."""
    lengths = [
        node.end_lineno - node.lineno + 1 - docstring_lines(node)
        for tree in modules().values()
        for node in functions(tree)
    ]

    assert statistics.median(lengths) <= LINES_OF_A_FUNCTION


def test_event_types_are_data():
    """Code asks the traits of a type, not its id; ``other`` is a role as well and does not count."""
    ids = {known.id for known in load_event_types()} - {"other"}
    nodes = chain.from_iterable(ast.walk(tree) for tree in modules().values())
    literals = [n.value for n in nodes if isinstance(n, ast.Constant) and n.value in ids]

    assert len(literals) <= TYPE_IDS_IN_CODE, Counter(literals)


def test_chinese_patterns_are_data():
    """Chinese words stand in the tables of cues, not in patterns that are compiled in code."""
    found = Counter(
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and CHINESE.search(called_with(node))
    )

    assert found.total() <= CHINESE_PATTERNS_IN_CODE, found


def called_with(call: ast.Call) -> str:
    """Return the source of the arguments, where a call compiles a pattern."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return "".join(map(ast.unparse, call.args)) if name in COMPILERS else ""


def test_docstrings_are_plain_imperatives():
    """A docstring tells what is returned or done; none begins with Say or Give."""
    texts = ((name, text) for name, tree in modules().items() for text in docstrings(tree))

    assert [pair for pair in texts if pair[1].split()[0] in ("Say", "Give")] == []


def test_every_room_says_what_it_is():
    """A package tells in its docstring what comes in and what goes out."""
    inits = [p for p in HOUSE.rglob("__init__.py") if p.parent != HOUSE]
    bare = [p.parent.name for p in inits if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]

    assert bare == []
