"""Each wrong setting is told, with an id to look up and a hint that helps."""

from __future__ import annotations

import tempfile
from pathlib import Path
from unittest import mock

from django.core.checks import CheckMessage, Tags, run_checks
from django.test import SimpleTestCase, override_settings

from archive import environment


def ours(**options: bool) -> list[CheckMessage]:
    """Run all checks and return those of the archive."""
    return [message for message in run_checks(**options) if str(message.id).startswith("archive.")]


class SettingChecks(SimpleTestCase):
    """The archive's own checks, each with one wrong setting."""

    def assert_told(self, number: str, **options: bool) -> CheckMessage:
        """Fail unless exactly the check archive.<number> speaks, with a hint; return it."""
        messages = ours(**options)

        self.assertEqual([message.id for message in messages], [f"archive.{number}"])
        self.assertTrue(messages[0].hint)
        return messages[0]

    def test_right_settings_are_silent(self) -> None:
        self.assertEqual(ours(include_deployment_checks=True), [])

    def test_unreadable_variables_are_told(self) -> None:
        with mock.patch.object(
            environment, "PROBLEMS", [environment.Problem("DEBUG", "Write true or false.")]
        ):
            self.assertIn("DEBUG", self.assert_told("E001").msg)

    @override_settings(SEARCH_URL="elastic://host")
    def test_an_unknown_search_engine_is_told(self) -> None:
        self.assert_told("E002")

    def test_a_site_url_that_is_no_address_is_told(self) -> None:
        for url in ("archive.example", "ftp://archive.example", "https://", "https://archive.example/path"):
            with self.subTest(url=url), override_settings(SITE_URL=url, ALLOWED_HOSTS=["archive.example"]):
                self.assert_told("E003")

    @override_settings(SITE_URL="https://archive.example", ALLOWED_HOSTS=["localhost"])
    def test_a_site_url_the_site_refuses_is_told(self) -> None:
        self.assert_told("E004")

    def test_a_data_folder_that_cannot_be_written_is_told(self) -> None:
        with tempfile.NamedTemporaryFile() as file, override_settings(DATA_DIR=Path(file.name)):
            self.assert_told("E005")

    @override_settings(ALLOWED_HOSTS=["*"])
    def test_answering_at_any_name_is_told_before_deployment(self) -> None:
        self.assert_told("W001", include_deployment_checks=True)

    @override_settings(ALLOWED_HOSTS=["*"])
    def test_answering_at_any_name_is_accepted_in_development(self) -> None:
        self.assertEqual(ours(), [])


class DeploymentChecks(SimpleTestCase):
    """Django's own deployment checks."""

    def test_a_site_over_https_deploys_without_a_warning(self) -> None:
        https = dict.fromkeys(("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"), True)
        hsts = {
            "SECURE_HSTS_SECONDS": 3600,
            "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
            "SECURE_HSTS_PRELOAD": True,
        }
        with override_settings(**https, **hsts):
            self.assertEqual(run_checks(tags=[Tags.security], include_deployment_checks=True), [])
