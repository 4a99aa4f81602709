"""The admin site under the archive's own name."""

from __future__ import annotations

from django.contrib import admin


class ArchiveAdminSite(admin.AdminSite):
    """Django's admin, named for the archive."""

    site_header = "أرشيف التصريحات: التحرير"
    site_title = "أرشيف التصريحات"
    index_title = "التحرير"
