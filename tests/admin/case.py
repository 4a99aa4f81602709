"""A signed-in administrator in front of the editors' side."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpResponse
from django.test import TestCase
from django.urls import reverse


class AdminTestCase(TestCase):
    """Opens, fills and sends pages of the admin."""

    editor: User

    @classmethod
    def setUpTestData(cls) -> None:
        """Create the administrator."""
        cls.editor = User.objects.create_superuser("editor", password="a long enough phrase")

    def setUp(self) -> None:
        """Sign in."""
        self.client.force_login(self.editor)

    def url(self, record: Model | type[Model], page: str) -> str:
        """Return the address of a page about a record, or about its model."""
        args = [record.pk] if isinstance(record, Model) else []
        return reverse(f"admin:archive_{record._meta.model_name}_{page}", args=args)

    def fields_of(self, url: str) -> dict[str, Any]:
        """Return what the form at `url` would send back untouched."""
        context = self.client.get(url).context
        forms = [context["adminform"].form]
        for formset in (wrapped.formset for wrapped in context.get("inline_admin_formsets") or ()):
            forms += [formset.management_form, *formset.forms]
        return {
            bound.html_name: value
            for form in forms
            for bound in form
            if (value := sent(bound.value())) is not None
        }

    def send(self, record: Model, **changes: Any) -> HttpResponse:
        """Change `record` on its page as a browser would; fails if the form is refused."""
        response = self.try_to_send(record, **changes)
        if response.status_code != 302:
            self.fail(response.context["errors"].as_text() if response.context else response.status_code)
        record.refresh_from_db()
        return response

    def try_to_send(self, record: Model, **changes: Any) -> HttpResponse:
        """Send the form of `record` with `changes`, whatever comes of it."""
        url = self.url(record, "change")
        return self.client.post(url, self.fields_of(url) | changes)  # type: ignore[return-value]

    def act(self, action: str, *records: Model, **more: Any) -> HttpResponse:
        """Run an action of the list on `records`."""
        data = {"action": action, "_selected_action": [record.pk for record in records]} | more
        return self.client.post(self.url(type(records[0]), "changelist"), data, follow=True)  # type: ignore[return-value]


def sent(value: Any) -> Any:
    """Return a form's value as a browser sends it; an unchecked box is not sent."""
    if value is None or value is False:
        return None
    if isinstance(value, list):
        return [getattr(item, "pk", item) for item in value]
    return "on" if value is True else value
