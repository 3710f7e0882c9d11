"""What is heavy is imported where it is needed, not before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HEAVY = "duckdb numpy python_calamine xlsxwriter orjson requests sqlite_utils hypothesis"


def test_the_modules_of_tables_import_nothing_heavy() -> None:
    asked = (
        "import sys, sync.tables.importing, sync.tables.store, sync.tables.table, sync.tables.formats;"
        f"print(sorted(set('{HEAVY}'.split()) & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"
