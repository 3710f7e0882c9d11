"""No file of the project knows the machine it was written on, or where packages are fetched from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Tree

# Each is written so that this file does not hold what it looks for.
MACHINE = re.compile(
    r"(?<![\w.])/(work|root|tmp)/[a-z]"
    r"|(index|extra-index)[-]url|find[-]links|/simple[/]|pypi[.]org|files[.]python[h]osted|deb[.]debian"
)


def test_no_file_names_a_machine_or_a_package_index(tree: Tree) -> None:
    lines = [(path, number, line) for path in tree.files for number, line in enumerate(tree.text(path).splitlines(), 1)]

    assert [f"{path}:{number}: {line.strip()[:100]}" for path, number, line in lines if MACHINE.search(line)] == []
