"""Form fields that never refuse a page: what cannot be read is dropped, and said where it matters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django import forms

from archive.dates.edtf import EdtfDate, parse

MOST_VALUES: Final = 30
"""Filters beyond this many come from no form of ours."""
LONGEST_VALUE: Final = 300
"""As long as the longest slug."""
LAST_PAGE: Final = 100_000
LEFT_TO_RIGHT: Final = "\u2066"
AS_IT_READS: Final = "\u2068"
END: Final = "\u2069"
"""Bidi isolates: without them 2021-03-15 inside Arabic is shown as 15-03-2021."""
WRITTEN_DATES: Final = tuple(f"{LEFT_TO_RIGHT}{text}{END}" for text in ("2021", "2021-03", "2021-03-15"))


def printable(text: str) -> str:
    """Return `text` without control characters, which no search holds and PostgreSQL refuses (NUL)."""
    return "".join(" " if char in "\t\r\n" else char for char in text if char >= " " or char in "\t\r\n")


class QueryField(forms.Field):
    """Words to search for, one line, cut at `longest` code points."""

    def __init__(self, longest: int, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.longest = longest

    def to_python(self, value: Any) -> str:
        """Return the cleaned words."""
        return printable(value or "").strip()[: self.longest]


class ValuesField(forms.Field):
    """All values of a repeated parameter, in order, each once."""

    widget = forms.MultipleHiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: Any) -> tuple[str, ...]:
        """Return the cleaned values."""
        cleaned = (printable(item).strip()[:LONGEST_VALUE] for item in value or ())
        return tuple(dict.fromkeys(item for item in cleaned if item))[:MOST_VALUES]


class ChoiceOrDefault(forms.Field):
    """One of `choices`; anything else is the default."""

    def __init__(self, choices: Mapping[Any, str], default: str | None) -> None:
        super().__init__(required=False)
        self.choices, self.default = choices, default

    def to_python(self, value: Any) -> str | None:
        """Return the choice."""
        return value if value in self.choices else self.default


class PageField(forms.Field):
    """A page number from 1 up; anything else is the first page."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: Any) -> int:
        """Return the number."""
        text = (value or "").strip()
        readable = text.isdecimal() and len(text) < 8
        return min(max(1, int(text)), LAST_PAGE) if readable else 1


class PartialDateField(forms.Field):
    """A day, a month or a year: 2021, 2021-03, 2021-03-15, with / for - if one likes."""

    def to_python(self, value: Any) -> EdtfDate | None:
        """Return the date; ValidationError tells a reader what can be written."""
        text = printable(value or "").strip().replace("/", "-")
        if not text:
            return None
        try:
            date = parse(text)
        except ValueError:
            date = None
        if date is None or date.earliest is None:
            raise forms.ValidationError(
                "«%(value)s» ليس تاريخًا. اكتب سنة مثل %(year)s أو شهرًا مثل %(month)s أو يومًا مثل %(day)s.",
                params={"value": f"{AS_IT_READS}{text[:40]}{END}"}
                | dict(zip(("year", "month", "day"), WRITTEN_DATES, strict=True)),
                code="date",
            )
        return date
