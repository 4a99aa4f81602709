"""Publishing, reviewing and withdrawing: one record on its page, or many in the list."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from archive.admin.base import editor
from archive.admin.curating import CuratedAdmin
from archive.models import Status
from archive.services import publishing
from archive.services.authorship import Editor

NEXT: dict[str, tuple[Status, ...]] = {
    Status.IMPORTED: (Status.IN_REVIEW, Status.PUBLISHED, Status.WITHDRAWN),
    Status.IN_REVIEW: (Status.PUBLISHED, Status.WITHDRAWN),
    Status.PUBLISHED: (Status.WITHDRAWN,),
    Status.WITHDRAWN: (Status.IN_REVIEW,),
}
"""Where a record can go from where it stands."""


class PublishableAdmin(CuratedAdmin):
    """A record that readers see or not."""

    actions = ("publish", "ask_for_review", "withdraw", "restore")

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer only the next steps of the record on this page."""
        field = super().formfield_for_choice_field(db_field, request, **kwargs)
        if db_field.name == "status" and field is not None:
            pk = request.resolver_match.kwargs.get("object_id") if request.resolver_match else None
            status = self.model.objects.filter(pk=pk).values_list("status", flat=True).first()
            steps = (status, *NEXT.get(status, tuple(Status)))
            field.choices = [(value, label) for value, label in Status.choices if value in steps]
        return field

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save the fields, then take the step to another status if one was chosen."""
        wanted = form.cleaned_data.get("status", obj.status)
        super().save_model(request, obj, form, change)
        # Not when an older version is put back: its form starts from the status of that version.
        if change and "status" in form.changed_data:
            move(self.model.objects.filter(pk=obj.pk), wanted, form.cleaned_data["reason"], editor(request))

    @admin.action(description="انشر المختار", permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Confirm the chosen records in the editor's name; what was withdrawn must be brought back first."""
        records = plain(queryset).exclude(status=Status.WITHDRAWN)
        self._report(request, "نُشر", publishing.publish(records=records, by=editor(request)))

    @admin.action(description="أرسل المختار إلى المراجعة", permissions=["change"])
    def ask_for_review(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Put the chosen records on the review list."""
        asked = publishing.ask_for_review(records=plain(queryset), by=editor(request))
        self._report(request, "أُرسل إلى المراجعة", asked)

    @admin.action(description="أعد المختار بعد سحبه", permissions=["change"])
    def restore(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Bring back the withdrawn ones among the chosen records."""
        self._report(request, "أُعيد", publishing.restore(records=plain(queryset), by=editor(request)))

    @admin.action(description="اسحب المختار من الموقع…", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask for the reason that readers will be told, then take the chosen records off the site."""
        reason = request.POST.get("reason", "").strip()
        if not reason:
            return self._ask_reason(request, queryset)
        withdrawn = publishing.withdraw(records=plain(queryset), by=editor(request), reason=reason)
        self._report(request, "سُحب", withdrawn)
        return None

    def _ask_reason(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": "سحب من الموقع",
            "opts": self.model._meta,
            "records": queryset,
            "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
            "asked_before": "reason" in request.POST,
        }
        return TemplateResponse(request, "admin/archive/withdraw.html", context)

    def _report(self, request: HttpRequest, done: str, count: int) -> None:
        level = messages.SUCCESS if count else messages.WARNING
        self.message_user(request, f"{done}: {count}", level)


def move(records: QuerySet[Any], status: str, reason: str, by: Editor) -> None:
    """Take the step to `status`, where a step leads there."""
    if status == Status.PUBLISHED:
        publishing.publish(records=records, by=by)
    elif status == Status.WITHDRAWN:
        publishing.withdraw(records=records, reason=reason, by=by)
    elif status == Status.IN_REVIEW:
        publishing.ask_for_review(records=records, by=by)
        publishing.restore(records=records, by=by)


def plain(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Return the rows without the counts of the list, which cannot be locked for a change."""
    rows: QuerySet[Any] = queryset.model.objects.filter(pk__in=queryset.order_by().values("pk"))
    return rows
