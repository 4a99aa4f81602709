"""Records that the machine fills and editors correct: what they change is theirs from then on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest

from archive.admin.base import EditorAdmin, editor
from archive.models import Status
from archive.services.editing import save_edited

KEPT_ON_REVERT = ("status", "reviewed_by_id", "reviewed_at", "edited_fields")
"""Columns that putting back an older version leaves alone: they tell where the record stands today."""


class CuratedForm(forms.ModelForm):  # type: ignore[type-arg]
    """Asks for the reason of a change, which the history shows."""

    reason = forms.CharField(
        label="سبب التغيير",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"dir": "rtl", "class": "vTextField"}),
        help_text="يظهر في سجلّ التغييرات؛ وعند السحب يقرؤه الناس، فهو عندئذ لازم.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason that readers will be told when a record is withdrawn."""
        data = super().clean() or self.cleaned_data
        withdrawn = data.get("status") == Status.WITHDRAWN and "status" in self.changed_data
        if withdrawn and not data.get("reason", "").strip():
            self.add_error("reason", "اكتب سبب السحب؛ يقرؤه من يفتح الرابط.")
        return data

    def given_fields(self) -> list[str]:
        """Return the fields of the record that were filled in."""
        return [name for name in self.changed_data if hasattr(self.instance, name)]


class CuratedAdmin(EditorAdmin):
    """Saves through the service that remembers which fields an editor has set."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save `obj` with the fields that differ from the stored ones, in the editor's name."""
        changed = settle(obj) if change else form.given_fields()
        reason = form.cleaned_data.get("reason", "")
        save_edited(record=obj, changed=changed, by=editor(request), reason=reason)


def settle(record: Any) -> list[str]:
    """Return the fields in which `record` differs from its stored row, and keep what a form must not set.

    The form cannot tell: when an older version is put back, it compares with that version.
    """
    stored = type(record)._base_manager.filter(pk=record.pk).values().get()
    for column in KEPT_ON_REVERT:
        if column in stored:
            setattr(record, column, stored[column])
    fields: list[models.Field[Any, Any]] = [field for field in record._meta.concrete_fields if field.editable]
    return [field.name for field in fields if getattr(record, field.attname) != stored[field.attname]]
