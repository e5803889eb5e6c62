"""The finished site behind a real web server, as deploy/Caddyfile serves it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from tests.built import ROOT

CADDY = Path(sys.executable).parent / "caddy"
#: Seconds after which the server will not come up.
PATIENCE = 30


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
        _wait(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate()


def _wait(port: int, process: subprocess.Popen) -> None:
    deadline = monotonic() + PATIENCE
    while monotonic() < deadline and process.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise AssertionError(f"Caddy did not come up: {process.communicate()[1] if process.poll() is not None else 'silent'}")
