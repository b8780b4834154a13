"""The strings of the package: those that are marked for translation, directly or through a table, and the others."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ssp_tui

PACKAGE = Path(ssp_tui.__file__).parent


@dataclass(frozen=True)
class Found:
    """A string, or what stands for one, and where."""

    text: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text!r}"


@cache
def modules() -> dict[str, ast.Module]:
    """The syntax of every module but the catalogues, by its path in the package."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] != "locale"
    }


def marked() -> list[Found]:
    """The strings that stand inside `_()` themselves, also either side of a condition."""
    return [
        Found(text, file, call.lineno)
        for file, call in _marks()
        for text in _literals(call.args[0])
        if text is not None
    ]


def looked_up() -> list[Found]:
    """What `_()` is asked for that is no string itself, as it is written: `SPOKEN_KINDS[kind]`."""
    return [
        Found(ast.unparse(call.args[0]), file, call.lineno)
        for file, call in _marks()
        if None in _literals(call.args[0])
    ]


def hidden() -> list[Found]:
    """Where `_` is bound to something else in a module that marks strings with it."""
    return [
        Found("_", file, node.lineno)
        for file in sorted({file for file, _call in _marks()})
        for node in ast.walk(modules()[file])
        if (isinstance(node, ast.arg) and node.arg == "_")
        or (isinstance(node, ast.Name) and node.id == "_" and isinstance(node.ctx, ast.Store))
    ]


def unmarked() -> Iterator[Found]:
    """Every string that stands outside `_()` and is no docstring and no pattern; the parts of an f-string singly."""
    for file, module in modules().items():
        passed_over = {id(part) for node in _passed_over(module) for part in ast.walk(node)}
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
                yield Found(node.value, file, node.lineno)


def _marks() -> Iterator[tuple[str, ast.Call]]:
    for file, module in modules().items():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and _name(node) == "_":
                yield file, node


def _passed_over(module: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.Call) and _name(node) in ("_", "compile", "danish"):
            yield from node.args


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(node: ast.expr) -> Iterable[str | None]:
    """The strings that an expression can be; None among them where it can be something else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return [None]
