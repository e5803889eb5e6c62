"""One visit to every page of the site with everything on it used, and what was seen of it from outside and from inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, Worker, expect

SCRIPT = (Path(__file__).parent / "witness.js").read_text("utf-8")
#: What a page can leave behind in a browser, and how it looks when it left nothing.
NOTHING = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "files": 0, "workers": 0, "name": "", "state": None}


def kept(page: Page) -> dict[str, Any]:
    """What a page left in a browser, in the shape of NOTHING."""
    return page.evaluate(
        """async () => {
          let files = 0;
          for await (const one of (await navigator.storage.getDirectory()).keys()) files += Boolean(one);
          return {
            cookies: document.cookie,
            local: localStorage.length,
            session: sessionStorage.length,
            databases: (await indexedDB.databases()).length,
            caches: (await caches.keys()).length,
            files,
            workers: (await navigator.serviceWorker.getRegistrations()).length,
            name: window.name,
            state: history.state,
          };
        }"""
    )


@dataclass
class Tour:
    """What was seen on a visit to every page. Faults are lines that begin with the page's address."""

    visited: list[str]
    #: Those with a self-check.
    checks: list[str] = field(default_factory=list)
    #: What a page's scripts asked the browser, each thing once.
    asked: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    #: Every request as "METHOD address", beacons and those of workers among them.
    requests: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    #: What the browser said in its console, and faults of scripts.
    said: list[str] = field(default_factory=list)


def tour(context: BrowserContext, base: str, pages: list[str]) -> Tour:
    """Visits every page: search opened and asked, menu opened, the self-check answered, copied, printed and cleared."""
    seen = Tour(pages)
    here = ""
    context.add_init_script(SCRIPT + "window.print = () => {};")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.route("**/workers/*.js", with_witness)
    context.on("request", lambda request: seen.requests.append(f"{request.method} {request.url}"))
    context.on("console", lambda message: seen.said.append(f"{here} {message.text}"))
    context.on("weberror", lambda fault: seen.said.append(f"{here} {fault.error}"))
    page = context.new_page()
    page.on("websocket", lambda socket: seen.sockets.append(f"{here} {socket.url}"))
    for here in pages:
        page.goto(f"{base}{here}")
        use(page)
        if page.locator("[data-check]").count():
            seen.checks.append(here)
        asked = page.evaluate("[...asked]") + [line for worker in page.workers for line in worker_asked(worker)]
        seen.asked += [f"{here} {line}" for line in dict.fromkeys(asked)]
        left = kept(page)
        if left != NOTHING:
            seen.kept.append(f"{here} {left}")
    seen.kept += [f"{cookie}" for cookie in context.cookies()]
    return seen


def with_witness(route: Route) -> None:
    """The worker as it is, with the witness before it: init scripts don't reach workers."""
    response = route.fetch()
    route.fulfill(response=response, body=SCRIPT + response.text())


def worker_asked(worker: Worker) -> list[str]:
    return worker.evaluate("() => self.asked.map(line => `worker: ${line}`)")


def use(page: Page) -> None:
    """Everything that a reader can do on a page without leaving it."""
    for check in page.locator("[data-check]").all():
        for question in check.locator("fieldset[id]").all()[:2]:
            question.locator("label").first.click()
        check.locator("[data-check-weighs]").filter(visible=True).first.click()
        for name in ("show", "copy", "print", "send", "move", "clear"):
            check.locator(f"button[data-check-{name}]").filter(visible=True).first.click()
    for search in page.locator("[data-search]").all():
        search.locator("summary").click()
        search.get_by_role("searchbox").fill("how long")
        expect(search.locator("[data-search-results] a").first).to_be_visible()
    for menu in page.locator(".xg-menu summary").all():
        menu.click()
        page.keyboard.press("Escape")
