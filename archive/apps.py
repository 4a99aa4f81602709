"""The two applications: the archive and its admin site."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ArchiveConfig(AppConfig):
    """The archive: models, search, pages."""

    name = "archive"
    verbose_name = "أرشيف التصريحات"

    def ready(self) -> None:
        """Register the system checks."""
        from archive import checks  # noqa: F401


class ArchiveAdminConfig(AdminConfig):
    """Django's admin with the archive's own site."""

    default_site = "archive.admin.site.ArchiveAdminSite"

    def ready(self) -> None:
        """Register the records, once the site they are registered with exists."""
        super().ready()
        from archive.admin import registered  # noqa: F401
