"""Tests wait for what they want to see, use the real thing, and are named by what they show."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.house.conftest import Tree

FORBIDDEN_CALLS = {"time.sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep"}
FORBIDDEN_MARKS = {"pytest.mark.xfail", "pytest.mark.flaky", "pytest.xfail"}
FORBIDDEN_IMPORTS = {"unittest", "mock", "pytest_mock"}
WORDS_OF_A_SENTENCE = 3


def test_no_test_sleeps_or_retries(tree: Tree) -> None:
    found = [
        f"{path}:{line} {name}" for path, line, name in dotted_names(tree) if name in FORBIDDEN_CALLS | FORBIDDEN_MARKS
    ]

    assert found == []


def test_no_test_puts_a_double_in_the_place_of_our_own_code(tree: Tree) -> None:
    imported = [f"{path}: {name}" for path, name in imports(tree) if name.partition(".")[0] in FORBIDDEN_IMPORTS]
    patched = [f"{path}:{line}" for path, line, target in patches(tree) if target.partition(".")[0] in tree.packages]

    assert imported + patched == []


def test_test_names_are_sentences(tree: Tree) -> None:
    functions = [
        (path, node) for path, module in tree.tests.items() for node in module.body if isinstance(node, ast.FunctionDef)
    ]
    tests = [(path, node.name) for path, node in functions if node.name.startswith("test_")]

    assert [f"{path} {name}" for path, name in tests if len(name.split("_")) <= WORDS_OF_A_SENTENCE] == []


def dotted_names(tree: Tree) -> Iterator[tuple[object, int, str]]:
    """Yield every attribute as it is written, and every name imported from a module as if it were written in full."""
    for path, module in tree.tests.items():
        for node in ast.walk(module):
            if isinstance(node, ast.Attribute):
                yield path, node.lineno, ast.unparse(node)
            elif isinstance(node, ast.ImportFrom):
                yield from ((path, node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def imports(tree: Tree) -> Iterator[tuple[object, str]]:
    for path, module in tree.tests.items():
        for node in ast.walk(module):
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield path, node.module or ""


def patches(tree: Tree) -> Iterator[tuple[object, int, str]]:
    """Yield the target of each ``monkeypatch.setattr``, by the name of the module it came from."""
    for path, module in tree.tests.items():
        origin = {
            alias.asname or alias.name: node.module
            for node in ast.walk(module)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "monkeypatch.setattr":
                written = ast.unparse(node.args[0]).strip("'\"")
                yield path, node.lineno, origin.get(written.partition(".")[0]) or written
