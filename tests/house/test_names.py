"""Names say what a thing is, and belong to nobody else."""

from __future__ import annotations

import ast
import re
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Tree

SAYS_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "manager",
    "managers",
    "handlers",
    "handler",
    "base",
    "core",
    "logic",
}
EMPTY_ENDING = re.compile(r"(Manager|Helper|Utils?|Handler|Data|Info)$")


def test_module_names_say_what_the_module_holds(tree: Tree) -> None:
    nameless = [
        str(path)
        for path in tree.modules
        if {part.removeprefix("_") for part in path.with_suffix("").parts} & SAYS_NOTHING
    ]

    assert nameless == []


def test_class_names_say_what_the_thing_is(tree: Tree) -> None:
    classes = [
        (path, node)
        for path, module in tree.shipped.items()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    ]

    assert [f"{path}:{node.lineno} {node.name}" for path, node in classes if EMPTY_ENDING.search(node.name)] == []


def test_no_other_installed_distribution_owns_our_package_names(tree: Tree) -> None:
    owners = packages_distributions()

    assert {name: set(owners.get(name, ())) - {"dxf-desk"} for name in tree.packages} == {
        name: set() for name in tree.packages
    }
