"""Signing in leads to the editors' side and nowhere else."""

from __future__ import annotations

from django.urls import reverse

from tests.admin.case import AdminTestCase


class SigningInTests(AdminTestCase):
    def test_an_address_of_another_site_is_not_followed(self) -> None:
        given = {"username": "editor", "password": "a long enough phrase"}
        for address in ("", "//evil.example/", "https://evil.example/", "javascript:alert(1)"):
            with self.subTest(address):
                self.client.logout()
                response = self.client.post(reverse("admin:login"), {**given, "next": address})

                self.assertRedirects(response, reverse("admin:index"))
