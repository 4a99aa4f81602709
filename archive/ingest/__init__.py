"""From files to articles exactly as received, and what a catalogue knows beside them."""

from __future__ import annotations

from archive.ingest.catalogue import find_catalogue, read_catalogue
from archive.ingest.catalogue_records import Catalogue, CatalogueEntry, CatalogueOutlet, CatalogueProblem
from archive.ingest.discover import Discovery, FoundFile, discover
from archive.ingest.readers.plain_text import read_article
from archive.ingest.records import RawArticle, ReadError

__all__ = [
    "Catalogue",
    "CatalogueEntry",
    "CatalogueOutlet",
    "CatalogueProblem",
    "Discovery",
    "FoundFile",
    "RawArticle",
    "ReadError",
    "discover",
    "find_catalogue",
    "read_article",
    "read_catalogue",
]
