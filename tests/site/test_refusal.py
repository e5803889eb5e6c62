"""A fault stops a build with one line and leaves the last good site as it was; `make serve` tells it and lives on.

tests/unit/test_bad_input.py has every fault. Here a few go all the way, through the commands that people type.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from urllib.request import ProxyHandler, build_opener

import pytest

ROOT = Path(__file__).parents[2]
#: `make` with the Python that runs the tests, so that there is nothing to set up.
MAKE = ["make", "--old-file=.venv/site", f"BIN={Path(sys.executable).parent}"]
#: Seconds after which what was waited for will not come.
PATIENCE = 60
PAGE = "docs/guide/no-magic.md"
WORDS = "Words that were not there before."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The whole project, to break."""
    root = tmp_path / "project"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".git", ".venv", ".build", "site", "tests", "__pycache__"))
    return root


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who types `make`, without what CI or an outer make set; no browser opens."""
    outer = {"CI", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SITE_URL"}
    kept = {name: value for name, value in os.environ.items() if name not in outer}
    return kept | {"BROWSER": "true", "PYTHONUNBUFFERED": "1", "TMPDIR": str(tmp_path)}


def write(project: Path, file: str, text: str) -> None:
    """Gives a file a new text in one step, so that no watcher sees half of it."""
    aside = project.parent / "aside"
    aside.write_text(text, encoding="utf-8")
    aside.replace(project / file)


def append(project: Path, file: str, text: str) -> None:
    write(project, file, (project / file).read_text(encoding="utf-8") + text)


# ---------------------------------------------------------------- make build
def build(project: Path, env: dict[str, str]) -> tuple[int, str]:
    """The exit code of `make build` and all that it printed."""
    done = subprocess.run(
        [*MAKE, "build"], cwd=project, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout


def contents(site: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def built(project: Path, env: dict[str, str]) -> Path:
    """The project with its site, built while all was well."""
    code, output = build(project, env)
    assert code == 0, output
    return project


@pytest.mark.parametrize(
    ("file", "added", "line"),
    [
        pytest.param("data/claims.yml", "- {id: NEW-01}\n", "data/claims.yml: NEW-01, claim: found nothing", id="in data"),
        pytest.param("data/references.bib", "@misc{new,", "data/references.bib: found syntax error", id="in BibTeX"),
        pytest.param(PAGE, "\n[Gone](gone.md)\n", f"{PAGE}: link: found 'guide/gone.md'", id="in a page"),
        pytest.param(PAGE, '\n{{ figure("gone") }}\n', f"{PAGE}: macro call figure: found 'gone'", id="in a macro call"),
        pytest.param("overrides/404.html", "{{ url('gone.md') }}", "overrides/404.html: link: found 'gone.md'",
                     id="in a template"),
    ],
)
def test_a_fault_stops_a_build_with_one_line_and_leaves_the_site(built, env, file, added, line):
    before = contents(built / "site")
    append(built, file, added)

    code, output = build(built, env)

    errors = [printed for printed in output.splitlines() if printed.startswith(("ERROR", "WARNING"))]
    assert code != 0
    assert len(errors) == 1, output
    assert line in errors[0]
    assert "Traceback" not in output
    assert contents(built / "site") == before


@pytest.mark.parametrize(
    ("file", "added"),
    [
        pytest.param(PAGE, '\n[Gone](gone.md "A title")\n', id="a link that only MkDocs checks"),
        pytest.param("macros/templates/sources.html.j2", "{% if %}", id="broken Jinja"),
        pytest.param("macros/figures.py", "\ndef\n", id="broken Python"),
    ],
)
def test_whatever_else_ends_a_build_leaves_the_site_too(built, env, file, added):
    """These are found late, with half a site written, or by Python itself."""
    before = contents(built / "site")
    append(built, file, added)

    code, output = build(built, env)

    assert code != 0, output
    assert contents(built / "site") == before


def test_a_mended_build_takes_the_old_sites_place(built, env):
    (built / "site/left-over.html").write_text("Of the build before.")
    append(built, PAGE, f"\n{WORDS}\n")

    code, output = build(built, env)

    assert code == 0, output
    assert WORDS in (built / "site/guide/no-magic/index.html").read_text(encoding="utf-8")
    assert not (built / "site/left-over.html").exists()
    assert not (built / ".build").exists()


# ---------------------------------------------------------------- make serve
class Live:
    """A running `make serve`: what it prints, and its pages."""

    def __init__(self, process: subprocess.Popen, address: str) -> None:
        self.process, self.address = process, address
        self.lines: Queue[str] = Queue()
        self.listener = Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, words: str) -> list[str]:
        """Every line printed up to the one that holds the words."""
        deadline = monotonic() + PATIENCE
        printed = []
        while not printed or words not in printed[-1]:
            try:
                printed.append(self.lines.get(timeout=max(0, deadline - monotonic())))
            except Empty:
                pytest.fail(f"no line with {words!r} in {''.join(printed)}")
        return printed

    def page(self, path: str) -> str:
        direct = build_opener(ProxyHandler({}))
        with direct.open(f"{self.address}/{path}", timeout=PATIENCE) as answer:
            return answer.read().decode("utf-8")

    def end(self) -> None:
        """Kills `make` and everything it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.listener.join()


@contextmanager
def serve(project: Path, env: dict[str, str]) -> Iterator[Live]:
    """`make serve` on any free port, for as long as the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [*MAKE, "serve", f"PORT={port}"], cwd=project, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )
    with process:
        live = Live(process, f"http://127.0.0.1:{port}")
        try:
            live.until("Serving on")
            yield live
        finally:
            live.end()


@pytest.mark.parametrize(
    ("file", "added", "address"),
    [
        pytest.param(PAGE, f"\n{WORDS}\n", "guide/no-magic/", id="a page"),
        pytest.param(
            "data/help.yml",
            f"      - {{id: new, country: New, name: New, how: {WORDS}, url: https://example.org, checked: '2026'}}\n",
            "help-now/",
            id="a data file",
        ),
        pytest.param("macros/templates/sources.html.j2", f"<p>{WORDS}</p>\n", "guide/no-magic/", id="a template"),
        pytest.param("macros/citations.py", f"\n\ndef day(page):\n    return {WORDS!r}\n", "about/", id="a macro module"),
        pytest.param("overrides/partials/footer.html", f"<p>{WORDS}</p>\n", "about/", id="an override"),
    ],
)
def test_an_edit_shows_without_a_restart(project, env, file, added, address):
    with serve(project, env) as live:
        assert WORDS not in live.page(address)
        append(project, file, added)
        live.until("Reloading browsers")

        assert WORDS in live.page(address)


def test_a_fault_is_told_in_one_line_and_the_server_lives_on(project, env):
    """MkDocs holds back every page while the last build failed: what is asked for meanwhile comes once it is mended."""
    good = (project / "data/claims.yml").read_text(encoding="utf-8")
    with serve(project, env) as live, ThreadPoolExecutor() as meanwhile:
        append(project, "data/claims.yml", "- {id: NEW-01}\n")
        printed = live.until("An error happened during the rebuild")
        asked = meanwhile.submit(live.page, "help-now/")
        append(project, "docs/help-now.md", f"\n{WORDS}\n")
        write(project, "data/claims.yml", good)
        live.until("Reloading browsers")

        told = [line for line in printed if "data/claims.yml" in line]
        assert len(told) == 1
        assert "NEW-01, claim: found nothing" in told[0]
        assert "Traceback" not in "".join(printed)
        assert WORDS in asked.result(PATIENCE)
        assert live.process.poll() is None
