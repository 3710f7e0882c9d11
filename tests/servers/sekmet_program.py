"""Starts sekmet-fhir on a free port of loopback; its first line of output is its address.

As shipped it cannot search QuestionnaireResponse by identifier; the standard search parameter is registered first.
Arguments: its folder.
"""

from __future__ import annotations

import importlib
import socket
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Serve until ended by a signal."""
    config = importlib.import_module("sekmet.config")
    parameters = importlib.import_module("sekmet.fhir.search_params")
    uvicorn = importlib.import_module("uvicorn")
    parameters.PARAMS["QuestionnaireResponse"] = {
        "identifier": parameters.SearchParam("identifier", "token", ("identifier",)),
    }
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        base = f"http://127.0.0.1:{listening.getsockname()[1]}/fhir"
        settings = config.Settings(
            base_url=base,
            data_dir=str(folder),
            own_private_key_path=str(folder / "key.pem"),
            log_inbound=False,
            simulator=config.SimulatorSettings(enabled=False),
        )
        app = importlib.import_module("sekmet.main").create_app(settings)
        sys.stdout.write(f"{base}\n")
        sys.stdout.flush()
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
