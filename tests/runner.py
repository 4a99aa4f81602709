"""Django's test runner with the settings that every test shares."""

from __future__ import annotations

import logging
import tempfile
import warnings
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test.runner import DiscoverRunner
from django.test.utils import override_settings

OUR_MODULES = r"(archive|tests)(\.|$)"


class ArchiveTestRunner(DiscoverRunner):
    """Runs the tests on a data folder of their own, with plain static names and warnings as errors."""

    def setup_test_environment(self, **kwargs: Any) -> None:
        """Keep tests away from the data of the site, and let no warning about our code pass."""
        super().setup_test_environment(**kwargs)
        warnings.filterwarnings("error", module=OUR_MODULES)
        warnings.filterwarnings("error", message=".*received a naive datetime", category=RuntimeWarning)
        for handler in logging.getLogger().handlers:
            # Tests provoke refusals on purpose; what a test is about it asserts itself.
            handler.setLevel(logging.CRITICAL)
        self._folder = tempfile.TemporaryDirectory(prefix="archive-tests-")
        self._settings = override_settings(**shared_settings(Path(self._folder.name)))
        self._settings.enable()
        settings.STATIC_ROOT.mkdir()
        # Haystack keeps this very dictionary, so the path is changed inside it.
        settings.HAYSTACK_CONNECTIONS["default"]["PATH"] = f"{self._folder.name}/index"

    def teardown_test_environment(self, **kwargs: Any) -> None:
        """Take the data folder away again."""
        self._settings.disable()
        self._folder.cleanup()
        super().teardown_test_environment(**kwargs)


def shared_settings(folder: Path) -> dict[str, Any]:
    """Return the settings of a test run whose files lie in `folder`."""
    return {
        "DATA_DIR": folder,
        "STATIC_ROOT": folder / "static",
        "STORAGES": {
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            # Hashed names need collected files; the browser tests serve those.
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        # The real hasher is slow on purpose, which would be most of the time of the admin's tests.
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "SECURE_SSL_REDIRECT": False,
    }
