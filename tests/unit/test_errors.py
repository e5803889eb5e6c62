"""The one line that an editor reads."""

from __future__ import annotations

from macros.errors import DataError, listed, quoted


def test_a_fault_is_told_in_one_line():
    error = DataError("data/a.yml", "one,\n  hope", "two\nlines", "three")

    assert str(error) == "data/a.yml: one, hope: found two lines; allowed: three"


def test_a_fault_of_a_whole_file_names_no_record():
    assert str(DataError("data/a.yml", "", "x", "y")) == "data/a.yml: found x; allowed: y"


def test_a_long_value_is_cut():
    assert quoted("a" * 80, limit=5) == "'aaaa…"


def test_a_value_that_is_no_text_is_shown_with_its_type():
    assert quoted(True) == "True (bool)"


def test_allowed_names_are_in_order():
    assert listed({"b": 1, "a": 2}) == "a, b"


def test_no_allowed_names_are_told_as_such():
    assert listed({}) == "none exist yet"
