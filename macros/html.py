"""Our own escaping Jinja environment: the only place where records become HTML."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """One environment a process: everything escaped, nothing undefined let through."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> str:
    """The template as one block for Markdown: every line at column 0 and no blank line.

    Markdown ends raw HTML at a blank line and reads four spaces as code.
    """
    lines = environment().get_template(template).render(**values).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def drawing(name: str, **values: object) -> Markup:
    """A drawing of templates/drawings/ as safe HTML, for use inside another template."""
    return Markup(render(f"drawings/{name}.svg", **values))  # noqa: S704 (our own template, escaped there)
