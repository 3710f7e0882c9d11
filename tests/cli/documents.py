"""Files that the commands are given: lists, organizations and profiles."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

HEADER = (
    *("Participant_ID", "Participant_Name", "Delaying_Exchange_until_2026", "Request_for_Information"),
    *("Information_Delivery", "Requests_for_Notification_of_ADT_Events", "Own_Technology_URL"),
    *("Own_Technology_Email", "Own_Technology_Phone", "Date_DSA_Terminated", "Date_Operations_Ceased", "Report_Date"),
)
NONE_SELECTED = "NONE SELECTED"


def directory(
    file: Path,
    *,
    day: str = "4/29/2026",
    rows: int = 3,
    left_out: str = "",
    choices: Mapping[str, str] | None = None,
    more: tuple[str, str] | None = None,
) -> Path:
    """Write a Participant Directory.

    Args:
        file: where to.
        day: of the list; "" leaves the column out.
        rows: how many participants.
        left_out: id of a participant that is not in it.
        choices: by id, what stands as yes or no, or as a choice.
        more: name and value of a further column.
    """
    chosen = choices or {}
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([*(HEADER if day else HEADER[:-1]), *([more[0]] if more else [])])
        for number in range(1, rows + 1):
            dxf_id = f"DXF{number:06}"
            choice = chosen.get(dxf_id, "")
            delaying = choice if choice == "Maybe" else "No"
            request = choice if choice and choice != "Maybe" else NONE_SELECTED
            row = [dxf_id, f"Clinic Number {number}", delaying, request, NONE_SELECTED, NONE_SELECTED, *["NA"] * 5]
            if dxf_id != left_out:
                writer.writerow([*row, *([day] if day else []), *([more[1]] if more else [])])
    return file


def written(file: Path, content: object) -> str:
    """Write JSON and return the file's path as it would be typed."""
    file.write_text(json.dumps(content), encoding="utf-8")
    return str(file)


def organization(**more: object) -> dict[str, object]:
    """Return an organization of two facilities."""
    return {
        "name": "Golden Practice Group",
        "facilities": [
            {
                "name": "Golden Practice Care Center",
                "city": "Fresno",
                "entity_type": "skilled_nursing_facility",
                "facts": {"electronic_records": True},
            },
            {"name": "Practice Care Clinic", "city": "Fresno", "entity_type": "clinic"},
        ],
        **more,
    }
