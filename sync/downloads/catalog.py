"""Finds a resource in the catalog on this desk."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from sync.catalog.datasets import dataset
from sync.catalog.model import Dataset, Resource
from sync.catalog.schema import open_reader
from sync.errors import NotFound
from sync.troubles import disk_trouble


def found_in(catalog: Path, resource_id: str) -> tuple[Dataset, Resource]:
    """Return a resource with its dataset; of a dataset that the portal still has, if there is one.

    Raises:
        NotFound: it is not in the catalog, or there is none yet.
    """
    told = f'"id":{json.dumps(resource_id, ensure_ascii=False)}'
    with closing(open_reader(catalog)) as reader, disk_trouble(catalog):
        rows = reader.execute(
            "select id from dataset where instr(resources, ?) order by withdrawn is not null, id", (told,)
        ).fetchall()
        for (ident,) in rows:
            home = dataset(reader, ident)
            for one in home.resources:
                if one.id == resource_id:
                    return home, one
    raise NotFound(wanted=resource_id[:200])
