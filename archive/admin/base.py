"""What every record of the editors' side shares: writing direction, history with revert, edits remembered."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest
from simple_history.admin import SimpleHistoryAdmin

from archive.models.edtf_field import EdtfField

LATIN_KINDS = (models.URLField, models.SlugField, EdtfField)
"""Kinds of field that hold Latin letters or digits more often than Arabic."""


def editor(request: HttpRequest) -> User:
    """Return who sends `request`; the admin lets nobody in who is not signed in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class WritingDirection:
    """Gives text fields the direction of what is written in them."""

    latin_fields: ClassVar[tuple[str, ...]] = ()

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Return the form field, right to left for Arabic, by its first letter where Latin is usual."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, forms.TextInput | forms.Textarea | forms.URLInput):
            latin = db_field.name in self.latin_fields or isinstance(db_field, LATIN_KINDS)
            field.widget.attrs["dir"] = "auto" if latin else "rtl"
        return field


class EditorAdmin(WritingDirection, SimpleHistoryAdmin):  # type: ignore[misc]
    """A record that editors search, change, follow through its history and put back."""

    object_history_list_template = "admin/archive/history_list.html"
    list_per_page = 50
    # The count of all rows beside that of the matching ones costs a query over the whole table.
    show_full_result_count = False

    class Media:
        """What forms load beside Django's own."""

        # Ours stands after Django's autocomplete script, whose fields it names.
        js = ("admin/js/jquery.init.js", "admin/js/autocomplete.js", "js/admin-names.js")


class ReadOnlyInline(WritingDirection, admin.TabularInline):  # type: ignore[type-arg]
    """Rows shown beside their record, changed on their own page."""

    template = "admin/archive/rows.html"
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Rows come about elsewhere."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Rows are changed on their own page."""
        return False


class RecordOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What the archive wrote down by itself: read, never changed by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only the archive writes these."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only the archive writes these."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only the archive writes these."""
        return False
