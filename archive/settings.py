"""Every setting of the archive, read from the environment; a fresh clone runs without any.

docs/deployment.md lists the variables.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from csp.constants import NONE, SELF

from archive.environment import env_bool, env_choice, env_database, env_int, env_list, env_secret, env_text
from archive.logs import CONSOLE_LOGGING

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env_text("ARCHIVE_DATA", str(BASE_DIR / "var")))

DEBUG = env_bool("DEBUG")
SECRET_KEY = env_secret("SECRET_KEY", DATA_DIR / "secret_key")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")
SITE_URL = env_text("SITE_URL", "http://127.0.0.1:8000").rstrip("/")

# The archive itself
ARCHIVE_REVIEW_BEFORE_PUBLISH = env_bool("ARCHIVE_REVIEW_BEFORE_PUBLISH")
ARCHIVE_MAX_ARTICLE_BYTES = env_int("ARCHIVE_MAX_ARTICLE_BYTES", 5_000_000)

INSTALLED_APPS = [
    "archive.apps.ArchiveConfig",
    "archive.apps.ArchiveAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",
    "csp",
    "haystack",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Before the one that answers for static files, so that those carry the same headers.
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"
TEST_RUNNER = "tests.runner.ArchiveTestRunner"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database: SQLite in WAL mode, or whatever DATABASE_URL names.
SQLITE_OPTIONS: dict[str, Any] = {
    # A writer waits this many seconds for another before it gives up.
    "timeout": 20,
    # Take the write lock at the start of a transaction: a late upgrade would fail at once instead of waiting.
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}
DATABASES: dict[str, Any] = {"default": env_database("DATABASE_URL", DATA_DIR / "archive.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Search: Haystack over the project's Whoosh engine.
SEARCH_URL = env_text("SEARCH_URL", f"whoosh://{DATA_DIR / 'index'}")
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "archive.search.whoosh_engine.WhooshEngine",
        "PATH": SEARCH_URL.removeprefix("whoosh://"),
    }
}
HAYSTACK_SIGNAL_PROCESSOR = "archive.search.outbox.OutboxSignalProcessor"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
# Only editors sign in; after that, an address of another site is not followed.
LOGIN_URL, LOGIN_REDIRECT_URL = "admin:login", "admin:index"

# Language: Arabic first. Dates and numbers are printed by archive.dates and archive.arabic, not by Django's
# Arabic formats, whose separators read wrongly beside the sources' Western digits.
LANGUAGE_CODE = "ar"
TIME_ZONE = env_choice("TIME_ZONE", "UTC", available_timezones(), "Write a name such as Asia/Baghdad.")
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

# Static files: hashed names, cached for a year.
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if not DEBUG
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Safety. HTTPS is on when the site says it is served over it.
HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS
# Whoever asks for the health of a worker asks it directly, without the proxy that speaks HTTPS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env_bool("BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = env_int("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

# Logs: one JSON object a line on standard error.
LOG_LEVEL = env_choice("LOG_LEVEL", "INFO", logging.getLevelNamesMapping(), "Write INFO, WARNING or ERROR.")
LOGGING = CONSOLE_LOGGING | {
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django.server": {"handlers": ["console"], "propagate": False}},
}
