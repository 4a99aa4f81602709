"""Where the annotated development data lies, for tests that measure against it."""

from __future__ import annotations

import unittest
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def require(name: str) -> Path:
    """Return the folder `name` of the development data, or skip the test when it is absent."""
    folder = SHARED / name
    if not folder.is_dir():
        raise unittest.SkipTest(f"the development data '{name}' is not beside this checkout")
    return folder
