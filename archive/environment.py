"""Typed readers of environment variables, and the data folder's secret key.

A wrong value is kept in PROBLEMS and the default stands in for it, so that all of them are told at once:
by the system check archive.E001 in every command, and by `refuse_problems` before the site is served.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}
# The databases the test-suite passes on.
DATABASE_SCHEMES = {"sqlite", "postgresql", "postgres"}
# Connecting costs more than most queries; a minute keeps idle workers from holding connections for ever.
CONNECTION_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """A variable whose value cannot be read, and what to write instead.

    The value itself is not kept: it may hold a password, and this is printed and logged.
    """

    name: str
    hint: str

    def __str__(self) -> str:
        return f"The value of {self.name} cannot be read."


PROBLEMS: list[Problem] = []


def report_problem(name: str, hint: str) -> None:
    """Remember that the variable `name` is wrong."""
    PROBLEMS.append(Problem(name, hint))


def refuse_problems() -> None:
    """Raise ImproperlyConfigured naming every variable that could not be read."""
    if PROBLEMS:
        raise ImproperlyConfigured(" ".join(f"{problem} {problem.hint}" for problem in PROBLEMS))


def env_text(name: str, default: str = "") -> str:
    """Return the variable `name`, or `default`."""
    return os.environ.get(name, default).strip()


def env_bool(name: str, default: bool = False) -> bool:
    """Return the variable `name` as a truth value."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE | FALSE:
        return value.strip().lower() in TRUE
    report_problem(name, "Write true or false.")
    return default


def env_int(name: str, default: int) -> int:
    """Return the variable `name` as a whole number, zero or more."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    if value.isascii() and value.isdigit():
        return int(value)
    report_problem(name, "Write a whole number.")
    return default


def env_choice(name: str, default: str, choices: Container[str], hint: str) -> str:
    """Return the variable `name`, which must be one of `choices`."""
    value = env_text(name, default)
    if value in choices:
        return value
    report_problem(name, hint)
    return default


def env_list(name: str, default: str = "") -> list[str]:
    """Return the comma-separated variable `name` as a list."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def env_database(name: str, default: Path) -> dict[str, Any]:
    """Return Django's settings of the database at the URL in `name`, or of an SQLite file at `default`."""
    try:
        url = env_text(name)
        if urlsplit(url).scheme in DATABASE_SCHEMES:
            return {**dj_database_url.parse(url, conn_max_age=CONNECTION_SECONDS)}
    except ValueError:
        url = "unreadable"
    if url:
        report_problem(name, "Write postgresql://user:password@host/name or sqlite:////folder/file.sqlite3.")
    return {**dj_database_url.parse(f"sqlite:///{default}", conn_max_age=CONNECTION_SECONDS)}


def env_secret(name: str, keep_in: Path) -> str:
    """Return the variable `name`, or a random key made once and kept in `keep_in`, readable by us only."""
    if value := env_text(name):
        return value
    if not keep_in.exists():
        _create_whole(keep_in, secrets.token_urlsafe(64))
    return keep_in.read_text(encoding="ascii").strip()


def _create_whole(path: Path, content: str) -> None:
    """Create `path` with all its content in one step, unless another process was first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(content)
    try:
        # A hard link refuses to replace: the first process wins and nobody reads half a key.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
