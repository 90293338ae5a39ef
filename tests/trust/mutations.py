"""The changes that a mutant may have: one place of a syntax tree each, put into words."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Mutation = tuple[str, Callable[[], None]]
    """What is changed, and what changes it in the tree."""

COMPARED: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type, type] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


def mutations(tree: ast.Module) -> list[Mutation]:
    """Return every change of a module, in the order of its lines."""
    left_out = {id(node) for each in ast.walk(tree) for node in _untold(each)}
    nodes = [node for node in ast.walk(tree) if id(node) not in left_out]
    found = [
        (f"{node.lineno} {said} in {ast.unparse(node)[:70]!r}", change, node.lineno)
        for node in nodes
        for said, change in _changes(node)
    ]
    return [(said, change) for said, change, _ in sorted(found, key=lambda each: each[2])]


def _untold(node: ast.AST) -> Iterator[ast.AST]:
    """Return what is never changed: annotations, and what is imported for them alone."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        yield from ast.walk(node)
    for name in ("annotation", "returns"):
        if isinstance(each := getattr(node, name, None), ast.AST):
            yield from ast.walk(each)


def _changes(node: ast.AST) -> Iterator[Mutation]:
    if isinstance(node, ast.Compare):
        for at, one in enumerate(node.ops):
            if other := COMPARED.get(type(one)):
                change = partial(node.ops.__setitem__, at, other())
                yield f"{type(one).__name__} to {other.__name__}", change
    elif isinstance(node, ast.BinOp) and (other := COUNTED.get(type(node.op))):
        change = partial(setattr, node, "op", other())
        yield f"{type(node.op).__name__} to {other.__name__}", change
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"to {other.__name__}", partial(setattr, node, "op", other())
    elif isinstance(node, ast.Constant) and type(node.value) in {int, bool}:
        value = not node.value if isinstance(node.value, bool) else node.value + 1
        yield f"to {value}", partial(setattr, node, "value", value)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        change = partial(setattr, node, "test", ast.UnaryOp(ast.Not(), node.test))
        yield "test turned", change
    elif isinstance(node, ast.Return) and node.value is not None:
        yield "to None", partial(setattr, node, "value", ast.Constant(None))
