"""Files of words and facts → plain Python → records, with every fault told as file, record, field, found, allowed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from macros.errors import DataError, quoted
from macros.records import SHAPES, Record

R = TypeVar("R", bound=Record)

#: What pydantic says in a programmer's words, for editors.
IN_PLAIN_WORDS = {
    "string_type": "words; yes, no and numbers stand in quotes",
    "string_too_short": "words, not nothing",
    "string_too_long": "at most {max_length} characters",
    "too_short": "at least {min_length} of them",
    "tuple_type": "a list, such as [one, two]",
    "int_type": "a number",
}


class _Loader(yaml.SafeLoader):
    """YAML without surprises: a key that is no plain word or given twice is refused, and dates stay text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="braces or brackets outside quotes", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"the key {key.value} a second time", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_text(root: Path, file: str) -> str:
    """The file's text. Raises DataError when it is missing or cannot be read as UTF-8."""
    try:
        return (root / file).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise DataError(file, "", "no such file", "a file of this name") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(file, "", f"a file that cannot be read ({type(error).__name__})", "UTF-8 text") from None


def parse_yaml(text: str, file: str) -> Any:
    """The YAML as plain Python. Raises DataError with the line where it breaks."""
    try:
        return yaml.load(text, _Loader)  # noqa: S506 (a SafeLoader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else ""
        found = re.sub(r"^(but )?found ", "", getattr(error, "problem", None) or "broken YAML")
        raise DataError(file, where, found, "YAML as in its neighbors") from None


def record(model: type[R], raw: Any, file: str, name: str = "") -> R:
    """The raw data as a `model`. Raises DataError for its first fault, naming record and field."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        fault = error.errors()[0]
        raise DataError(file, _where(raw, fault["loc"], name), _found(fault), _allowed(model, fault)) from None


def _where(raw: Any, loc: tuple, name: str) -> str:
    """The way to the fault in an editor's words: list places become ids where the items have one."""
    way = [name] if name else []
    for step in loc:
        if isinstance(raw, (str, int, float)):
            # Below a plain value, pydantic names the type it tried.
            break
        raw = _child(raw, step)
        named = isinstance(step, int) and isinstance(raw, dict) and isinstance(raw.get("id"), str)
        way.append(raw["id"] if named else f"item {step + 1}" if isinstance(step, int) else str(step))
    return ", ".join(way)


def _child(raw: Any, step: str | int) -> Any:
    try:
        return raw[step]
    except (KeyError, IndexError, TypeError):
        return None


def _found(fault: dict) -> str:
    if fault["type"] == "missing":
        return "nothing"
    if fault["type"] == "extra_forbidden":
        return f"the unknown field {fault['loc'][-1]}"
    return quoted(fault["input"])


def _allowed(model: type[Record], fault: dict) -> str:
    if fault["type"] == "extra_forbidden":
        return "the fields of its neighbors, spelled alike"
    if fault["type"] == "missing":
        return f"a value for {fault['loc'][-1]}"
    if fault["type"] in IN_PLAIN_WORDS:
        return IN_PLAIN_WORDS[fault["type"]].format(**fault.get("ctx", {}))
    if fault["type"] == "string_pattern_mismatch":
        return SHAPES[fault["ctx"]["pattern"]]
    return fault["msg"].removeprefix("Value error, ").removeprefix("Input should be ")


def records(model: type[R], root: Path, file: str) -> dict[str, R]:
    """The records of a YAML list, by id. Raises DataError for a fault or an id given twice."""
    raw = parse_yaml(read_text(root, file), file)
    if not isinstance(raw, list):
        raise DataError(file, "", quoted(raw), "a list of records, each starting with - id:")
    found: dict[str, R] = {}
    for place, item in enumerate(raw, start=1):
        name = item.get("id") if isinstance(item, dict) else None
        one = record(model, item, file, str(name or f"item {place}"))
        if one.id in found:
            raise DataError(file, one.id, "this id a second time", "an id of its own")
        found[one.id] = one
    return found
