"""What works without a screen is loaded without Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Tree

LOAD_ALL = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps([name for name in ("PySide6", "shiboken6") if name in sys.modules]))
"""


def test_no_module_below_the_screens_loads_qt(tree: Tree) -> None:
    below = [path for path in tree.shipped if path.parts[0] in ("desktop", "sync") and path.name != "__main__.py"]
    names = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in below]

    command = [sys.executable, "-W", "error", "-c", LOAD_ALL, json.dumps(names)]
    loaded = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)

    assert (loaded.stderr, json.loads(loaded.stdout or "null")) == ("", [])
