"""`manage.py create_administrator`: the first account of the editors' side."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, no_translations

from archive.environment import env_text

NAME_VARIABLE, PASSWORD_VARIABLE = "ARCHIVE_ADMIN_USER", "ARCHIVE_ADMIN_PASSWORD"


class Command(BaseCommand):
    """Creates an administrator unless there is one; a random password is printed this once."""

    help = (
        "Create the first administrator, unless there is one already. Name and password come from "
        f"{NAME_VARIABLE} (default: admin) and {PASSWORD_VARIABLE} (default: random, printed once)."
    )

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Create the account and say how to sign in."""
        users = get_user_model()._default_manager
        if users.filter(is_superuser=True).exists():
            return
        name = env_text(NAME_VARIABLE, "admin")
        given = env_text(PASSWORD_VARIABLE)
        password = given or secrets.token_urlsafe(12)
        users.create_superuser(name, password=password)
        if given:
            self._report_weakness(given)
            self.stdout.write(
                f"Created the administrator '{name}' with the password from {PASSWORD_VARIABLE}."
            )
        else:
            self.stdout.write(f"Created the administrator '{name}' with the password: {password}")
            self.stdout.write("It is shown only now; `manage.py changepassword` sets another.")

    def _report_weakness(self, password: str) -> None:
        try:
            validate_password(password)
        except ValidationError as error:
            self.stderr.write(f"{PASSWORD_VARIABLE} is weak: {' '.join(error.messages)}")
