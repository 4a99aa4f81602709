"""Typed readers of environment variables, loud about a wrong value, and the data folder's secret key."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def env_text(name: str, default: str = "") -> str:
    """Return the variable `name`, or `default`."""
    return os.environ.get(name, default).strip()


def env_bool(name: str, default: bool = False) -> bool:
    """Return the variable `name` as a truth value; raise ImproperlyConfigured on anything else."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE | FALSE:
        return value.strip().lower() in TRUE
    raise ImproperlyConfigured(f"{name}={value!r}: write true or false")


def env_int(name: str, default: int) -> int:
    """Return the variable `name` as a whole number; raise ImproperlyConfigured on anything else."""
    value = os.environ.get(name, "")
    try:
        return int(value) if value.strip() else default
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}={value!r}: write a whole number") from error


def env_list(name: str, default: str = "") -> list[str]:
    """Return the comma-separated variable `name` as a list."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def env_secret(name: str, keep_in: Path) -> str:
    """Return the variable `name`, or a random key made once and kept in `keep_in`, readable by us only."""
    if value := env_text(name):
        return value
    keep_in.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(keep_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return keep_in.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(64))
    return keep_in.read_text(encoding="ascii").strip()
