"""Small and flat: functions, modules and folders stay within the lengths of the house."""

from __future__ import annotations

import ast
from collections import Counter
from statistics import quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Tree

LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 50
LINES_OF_NINE_FUNCTIONS_IN_TEN = 25
MODULES_OF_A_FOLDER = 12


def test_no_module_is_longer_than_a_story(tree: Tree) -> None:
    lengths = {str(path): len(tree.text(path).splitlines()) for path in tree.modules}

    assert {path: lines for path, lines in lengths.items() if lines > LINES_OF_A_MODULE} == {}


def test_no_function_is_longer_than_a_page(tree: Tree) -> None:
    lengths = {
        f"{path}:{f.lineno} {f.name}": length(f) for path, module in tree.modules.items() for f in functions(module)
    }

    assert {name: lines for name, lines in lengths.items() if lines > LINES_OF_A_FUNCTION} == {}


def test_nine_functions_in_ten_are_short(tree: Tree) -> None:
    lengths = [length(f) for module in tree.shipped.values() for f in functions(module)]

    assert quantiles(lengths, n=10)[-1] <= LINES_OF_NINE_FUNCTIONS_IN_TEN


def test_no_folder_holds_more_than_a_dozen_modules(tree: Tree) -> None:
    counts = Counter(str(path.parent) for path in tree.modules if path.name not in ("__init__.py", "conftest.py"))

    assert {folder: count for folder, count in counts.items() if count > MODULES_OF_A_FOLDER} == {}


def functions(module: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines from ``def`` to the last statement, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1
