"""A date known only as well as its source knows it: EDTF text with its bounds beside it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from archive.dates.edtf import parse


def validate_edtf(value: str) -> None:
    """Refuse text that is not EDTF level 0 or 1, such as `2021-13`."""
    try:
        parse(value)
    except ValueError as error:
        raise ValidationError(
            "«%(value)s» ليس تاريخًا بصيغة EDTF، مثل 2021-03 أو 2020؟ تُكتب 2020?.",
            params={"value": value},
            code="edtf",
        ) from error


class EdtfField(models.CharField):  # type: ignore[type-arg]
    """Text in EDTF that keeps `<name>_earliest` and `<name>_latest` in step whenever the row is saved.

    The two bound fields must be declared after this one, so that they are written with the new values.
    """

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Write the bounds of the date beside it."""
        value = super().pre_save(model_instance, add)
        date = parse(value)
        setattr(model_instance, f"{self.attname}_earliest", date.earliest)
        setattr(model_instance, f"{self.attname}_latest", date.latest)
        return value
