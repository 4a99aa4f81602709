"""The site's root: health, the editors' side and the public pages."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from archive.web.views.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("", include("archive.web.urls")),
]
