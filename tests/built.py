"""The real site, built as `make build` builds it, for the tests that look at finished pages."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]


def build(folder: Path, project: Path = ROOT) -> Path:
    """Builds a project's site strictly into `folder` and gives the folder back. Fails with the build's own output."""
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=project,
        env={**os.environ, "CI": "true", "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return folder


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves a folder on any free port of this machine for as long as the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def addresses(site: Path) -> list[str]:
    """Every page of the site, by its address on the site, the page for wrong addresses included."""
    return sorted(
        "/" + path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")
    )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass
