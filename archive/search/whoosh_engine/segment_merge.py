"""Several segments to one, deleted documents left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.arrays_file import Array
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.gram_arrays import gram_arrays
from archive.search.whoosh_engine.segment import SegmentReader, Words
from archive.search.whoosh_engine.segment_builder import blob_arrays, folding_arrays, posting_arrays
from archive.search.whoosh_engine.string_table import StringTable, string_arrays


@dataclass(frozen=True, slots=True)
class Part:
    """One segment of a merge: which documents stay, and the number each gets."""

    reader: SegmentReader
    kept: NDArray[np.bool_]
    numbers: NDArray[np.int32]


def merged_count(segments: Sequence[tuple[SegmentReader, Collection[int]]]) -> int:
    """Return how many documents the merged segment holds."""
    return sum(reader.count - len(deleted) for reader, deleted in segments)


def merge_arrays(
    segments: Sequence[tuple[SegmentReader, Collection[int]]], specs: Specs
) -> Iterator[Mapping[str, Array]]:
    """Give the arrays of the merged segment, field by field."""
    parts = _parts(segments)
    for name, spec in specs.items():
        if spec.kind == "text":
            yield from _merge_words(parts, name, "stem")
            yield from _merge_words(parts, name, "printed", folds=True)
            yield {f"{name}.lengths": _concatenate(parts, f"{name}.lengths")}
        elif spec.kind == "keyword":
            yield _merge_keywords(parts, name)
        else:
            yield {name: _concatenate(parts, name)}
    yield blob_arrays([row for part in parts for row in _stored_rows(part)])


def _parts(segments: Sequence[tuple[SegmentReader, Collection[int]]]) -> list[Part]:
    parts, base = [], 0
    for reader, deleted in segments:
        kept = np.ones(reader.count, bool)
        kept[list(deleted)] = False
        parts.append(Part(reader, kept, (base + np.cumsum(kept) - 1).astype(np.int32)))
        base += int(kept.sum())
    return parts


def _concatenate(parts: Sequence[Part], name: str) -> Array:
    return np.concatenate([part.reader.file[name][part.kept] for part in parts])


def _union(tables: Sequence[StringTable]) -> tuple[list[str], list[NDArray[np.int32]]]:
    texts = sorted({text for table in tables for text in table})
    number = {text: place for place, text in enumerate(texts)}
    return texts, [np.array([number[text] for text in table], np.int32) for table in tables]


def _used(texts: Sequence[str], members: Array) -> tuple[list[str], Array]:
    """Drop the texts no member names any more, and renumber the members."""
    present = np.zeros(len(texts), bool)
    present[members] = True
    numbers = (np.cumsum(present) - 1).astype(np.int32)
    return [text for text, stays in zip(texts, present, strict=True) if stays], numbers[members]


def _merge_words(
    parts: Sequence[Part], field: str, form: str, folds: bool = False
) -> Iterator[Mapping[str, Array]]:
    words = [_words(part, field, form) for part in parts]
    texts, maps = _union([each.terms for each in words])
    tokens = [_tokens(part, each, number) for part, each, number in zip(parts, words, maps, strict=True)]
    terms, documents, positions = (np.concatenate(column) for column in zip(*tokens, strict=True))
    del tokens
    texts, terms = _used(texts, terms)
    order = np.argsort(terms, kind="stable")
    name = f"{field}.{form}"
    arrays = posting_arrays(name, len(texts), terms[order], documents[order], positions[order])
    yield string_arrays(f"{name}.terms", texts)
    yield arrays
    if folds:
        yield folding_arrays(name, texts)
        yield gram_arrays(name, texts, arrays, sum(int(part.kept.sum()) for part in parts))


def _words(part: Part, field: str, form: str) -> Words:
    words = part.reader.words(field, form)
    if words is None:
        raise KeyError(f"segment {part.reader.segment_id} has no field {field}")
    return words


def _tokens(part: Part, words: Words, numbers: NDArray[np.int32]) -> tuple[Array, Array, Array]:
    terms, documents, positions = words.tokens()
    kept = part.kept[documents]
    return numbers[terms[kept]], part.numbers[documents[kept]], positions[kept]


def _merge_keywords(parts: Sequence[Part], name: str) -> dict[str, Array]:
    texts, maps = _union([part.reader.values(name) for part in parts])
    members, lengths = [], []
    for part, number in zip(parts, maps, strict=True):
        file = part.reader.file
        held = np.diff(file[f"{name}.bounds"])
        members.append(number[file[f"{name}.members"][np.repeat(part.kept, held)]])
        lengths.append(held[part.kept])
    texts, merged = _used(texts, np.concatenate(members))
    bounds = np.concatenate([[0], np.cumsum(np.concatenate(lengths))]).astype(np.int32)
    return string_arrays(f"{name}.values", texts) | {f"{name}.bounds": bounds, f"{name}.members": merged}


def _stored_rows(part: Part) -> Iterable[bytes]:
    offsets, blob = part.reader.file["stored.offsets"], part.reader.file["stored.blob"].data
    for document in np.flatnonzero(part.kept).tolist():
        yield bytes(blob[offsets[document] : offsets[document + 1]])
