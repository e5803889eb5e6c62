"""The finished site behind a real web server, as deploy/Caddyfile serves it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.built import ROOT

CADDY = Path(sys.executable).parent / "caddy"


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Caddy on any free port of this machine for as long as the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [CADDY, "run", "--config", ROOT / "deploy/Caddyfile", "--adapter", "caddyfile"],
        env={**os.environ, "PORT": str(port), "SITE": str(site), "HOME": str(site.parent)},
        stderr=subprocess.PIPE, text=True,
    )
    try:
        _wait(process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate()


def _wait(process: subprocess.Popen) -> None:
    """Reads what Caddy says until it serves. It says little after that: it keeps no record of visits."""
    said = []
    for line in process.stderr:
        said.append(line)
        if "serving initial configuration" in line:
            return
    raise AssertionError(f"Caddy did not come up: {''.join(said)}")
