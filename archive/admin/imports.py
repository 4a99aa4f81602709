"""What each import did and refused: read only, but an issue can be closed."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from archive.admin.base import ReadOnlyInline, RecordOnlyAdmin
from archive.models import ImportIssue, ImportRun


class ImportIssueInline(ReadOnlyInline):
    """The issues of a run."""

    model = ImportIssue
    fields = ("path", "code", "message", "state")


@admin.register(ImportRun)
class ImportRunAdmin(RecordOnlyAdmin):
    """The counts of a run with its issues."""

    list_display = ("started", "finished", "new", "unchanged", "updated", "refused")
    date_hierarchy = "started"
    inlines = (ImportIssueInline,)


@admin.register(ImportIssue)
class ImportIssueAdmin(RecordOnlyAdmin):
    """One refused or doubted input."""

    list_display = ("path", "code", "message", "state", "run")
    list_filter = ("state", "code")
    list_select_related = ("run",)
    search_fields = ("path", "message")
    actions = ("resolve", "reopen")

    @admin.action(description="أغلق المشكلات المختارة", permissions=["close"])
    def resolve(self, request: HttpRequest, queryset: QuerySet[ImportIssue]) -> None:
        """Close the chosen issues."""
        queryset.update(state=ImportIssue.State.RESOLVED)

    @admin.action(description="أعد فتح المشكلات المختارة", permissions=["close"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[ImportIssue]) -> None:
        """Open the chosen issues again."""
        queryset.update(state=ImportIssue.State.OPEN)

    def has_close_permission(self, request: HttpRequest) -> bool:
        """Whether this editor may close and reopen issues."""
        return request.user.has_perm("archive.change_importissue")
