"""What mkdocs-macros loads: reads the library once a build and registers the macros. Only this file knows the plugin."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Registers every macro, and hands the theme what it needs under `extra.guide`.

    Raises PluginError, which MkDocs prints as one line, for the first fault in words or facts.
    """
    from mkdocs.exceptions import PluginError

    from macros.errors import DataError

    try:
        _register(env)
    except DataError as error:
        raise PluginError(str(error)) from None
    finally:
        # `mkdocs serve` would keep the package as first read: an edit to it would not show.
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]


def on_post_build(env: Any) -> None:
    """Adds readers' own words to the search index that the theme's plugin has written (search works without, only
    worse), squeezes pages, style sheets and scripts, writes what a host is to send with each page, and packs them."""
    site = Path(env.conf["site_dir"])
    path = site / "search/search_index.json"
    index = env.with_readers_words(json.loads(path.read_text(encoding="utf-8")))
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    env.squeeze(site)
    pages = (page.relative_to(site).as_posix().removesuffix("index.html") for page in site.rglob("*.html"))
    (site / "_headers").write_text(env.headers(pages), encoding="utf-8")
    if not env.conf["extra"].get("live"):
        env.pack(site)


def _register(env: Any) -> None:
    import material
    from markupsafe import Markup

    from macros import (
        citations,
        contents,
        countries,
        evidence,
        figures,
        glossary,
        headers,
        help_lines,
        html,
        library,
        packing,
        pages,
        questions,
        scores,
        search_index,
        self_check,
        squeeze,
        tables,
    )

    lib = library.load(Path(env.project_dir), env.conf["nav"])
    notes: dict[str, citations.Notes] = defaultdict(citations.Notes)

    def here() -> str:
        return env.page.file.src_uri

    def href(target: str) -> str:
        return lib.href(target, here())

    def cite(*keys: str) -> str:
        return citations.cite(notes[here()], keys)

    def mark(claim: str | None) -> Markup:
        return Markup(cite(lib.claims[claim].main_source) if claim else "")  # noqa: S704 (made by our template)

    def citing() -> dict[str, list[tuple[str, str]]]:
        return {key: [(page.title, href(page.path)) for page in lib.cited_on(key)] for key in lib.sources}

    def check(name: str) -> str:
        script = lib.asset("js/self-check.js", here())
        address = href(lib.page_of(name).path)
        # A frame with a sandbox has no origin of its own, and may ask ours for nothing.
        apart = None if lib.pages[here()].framed else lib.page_apart(name)
        return self_check.self_check(
            lib.checks[name], href=href, heading=lib.heading, mark=mark, script=script, address=address,
            apart=href(apart.path) if apart else None,
        )

    def check_frame(name: str) -> str:
        site = env.conf["site_url"] or ""
        address = (site or "https://guide.example/") + lib.page_of(name, framed=True).url
        return self_check.frame(lib.checks[name], address, absolute=bool(site))

    def check_made(name: str) -> str:
        return self_check.made(lib.checks[name], lambda *keys: Markup(cite(*keys)))  # noqa: S704 (made by our template)

    def by_country(topic: str) -> str:
        return countries.by_country(topic, lib.topics[topic], lib.claims, mark)

    def figures_of_claims() -> str:
        printed = {claim: [(page.title, href(page.path)) for page in lib.printing(claim)] for claim in lib.claims}
        return evidence.evidence(lib.claims, lib.sources, printed)

    def sources() -> str:
        page = lib.pages[here()]
        # A check that is kept light cites some twenty: their full entries would weigh more than its form.
        light = any(lib.page_apart(check) for check in page.checks)
        return citations.foot(notes[page.path], page, lib.sources, href("sources.md") if light else None)

    macros = {
        "bibliography": lambda: citations.bibliography(lib.sources, citing()),
        "by_country": by_country,
        "carry": figures.carry,
        "chair": figures.chair,
        "check_frame": check_frame,
        "check_made": check_made,
        "check_reasons": lambda name: self_check.reasons(lib.checks[name]),
        "check_strip": lambda name: contents.strip(lib.checks[name], href),
        "check_together": lambda name: self_check.together(lib.checks[name]),
        "cite": cite,
        "contents": lambda: contents.contents(lib.chapter_parts, href),
        "coverage": lambda: evidence.coverage(lib.essays, href=href, heading=lib.heading),
        "doors": lambda: contents.doors(lib.doors, href),
        "dots": lambda claim, *names: figures.dots(lib.claims[claim], names),
        "emergency": lambda: help_lines.emergency(lib.help),
        "evidence": figures_of_claims,
        "figure": lambda name: figures.figure(lib.drawings[name]),
        "glossary": lambda: glossary.glossary(lib.terms),
        "help_lines": lambda: help_lines.lines(lib.help),
        "lines_for": lambda name: help_lines.lines_for(lib.help.by_topic[name]),
        "number": lambda claim, name: figures.number(lib.claims[claim], name),
        "questions": lambda part: questions.questions(lib.questions[part], href=href, heading=lib.heading),
        "reading_list": lambda: evidence.reading_list(lib.sources),
        "scale": lambda claim, *names: figures.scale(lib.claims[claim], names),
        "scores": lambda: scores.scores(lib.scores, lib.pages),
        "self_check": check,
        "sources": sources,
        "ways": lambda: contents.ways(lib.ways, href=href, heading=lib.heading),
    }
    for name, macro in macros.items():
        env.macro(macro, name)

    asked = search_index.readers_words(lib.asked, lib.help)
    env.with_readers_words = lambda index: search_index.with_readers_words(index, asked, lib.pages, lib.url)
    env.headers = headers.file
    env.squeeze = squeeze.site
    env.pack = packing.site
    worker = next(Path(material.__file__).parent.glob("templates/assets/javascripts/workers/search.*.min.js"))
    env.conf["extra"]["guide"] = {
        "url": lib.url,
        "pages": lib.pages,
        "home_of": {page.path: lib.page_of(page.checks[0]).url for page in lib.pages.values() if page.framed},
        "chapters": {page.path: number for number, page in enumerate(lib.chapters, start=1)},
        "icon": html.drawing,
        "named_tables": tables.named,
        "policy": headers.policy(),
        "sheets": {page.path: pages.sheet(page) for page in lib.pages.values()},
        "day": citations.day,
        "search_worker": f"assets/javascripts/workers/{worker.name}",
    }
