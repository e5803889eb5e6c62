"""The small project's words and facts, as a build reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import library
from tests.conftest import nav


@pytest.fixture
def lib(small: Path) -> library.Library:
    return library.load(small, nav(small))
