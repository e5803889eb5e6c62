"""What stops a build: one line that an editor can act on."""


class DataError(Exception):
    """A fault in words or facts, told in one line.

    `file` is relative to the project; `where` names the record and field ("question hard-choice, hope");
    `found` and `allowed` finish the sentence.
    """

    def __init__(self, file: str, where: str, found: str, allowed: str) -> None:
        self.file, self.where, self.found, self.allowed = file, where, found, allowed
        place = f"{file}: {where}" if where else file
        super().__init__(" ".join(f"{place}: found {found}; allowed: {allowed}".split()))


def quoted(value: object, limit: int = 60) -> str:
    """The value as an editor would recognize it, cut to `limit` characters."""
    text = repr(value) if isinstance(value, str) else f"{value!r} ({type(value).__name__})"
    return text if len(text) <= limit else f"{text[:limit]}…"


def listed(names: object) -> str:
    """Allowed names in alphabetical order, for the end of a DataError."""
    return ", ".join(sorted(map(str, names))) or "none exist yet"
