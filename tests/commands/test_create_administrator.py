"""The first account of the editors' side is made once, with a password that is told once."""

from __future__ import annotations

import os
from io import StringIO
from unittest import mock

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import TestCase


class CreateAdministrator(TestCase):
    """The command, with and without variables."""

    def run_command(self, **variables: str) -> tuple[str, str]:
        """Run the command and return what it prints and complains of."""
        out, complaints = StringIO(), StringIO()
        cleared = {name: value for name, value in os.environ.items() if not name.startswith("ARCHIVE_ADMIN")}
        with mock.patch.dict(os.environ, cleared | variables, clear=True):
            call_command("create_administrator", stdout=out, stderr=complaints)
        return out.getvalue(), complaints.getvalue()

    def test_a_random_password_is_printed_and_works(self) -> None:
        printed, _ = self.run_command()

        password = printed.splitlines()[0].rpartition(" ")[2]
        self.assertGreaterEqual(len(password), 16)
        self.assertTrue(self.client.login(username="admin", password=password))
        self.assertTrue(User.objects.get().is_superuser)

    def test_two_archives_get_two_passwords(self) -> None:
        first, _ = self.run_command()
        User.objects.all().delete()

        self.assertNotEqual(self.run_command()[0], first)

    def test_a_second_run_makes_and_says_nothing(self) -> None:
        self.run_command()

        self.assertEqual(self.run_command(), ("", ""))
        self.assertEqual(User.objects.count(), 1)

    def test_name_and_password_come_from_the_environment_unprinted(self) -> None:
        printed, _ = self.run_command(
            ARCHIVE_ADMIN_USER="محرّر", ARCHIVE_ADMIN_PASSWORD="a long enough phrase"
        )

        self.assertNotIn("a long enough phrase", printed)
        self.assertTrue(self.client.login(username="محرّر", password="a long enough phrase"))

    def test_a_weak_password_is_complained_of(self) -> None:
        _, complaints = self.run_command(ARCHIVE_ADMIN_PASSWORD="12345")

        self.assertIn("ARCHIVE_ADMIN_PASSWORD is weak", complaints)
        self.assertNotIn("12345", complaints)
