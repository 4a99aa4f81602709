"""tantivy, the search library in Rust: its aggregations for facets, its snippet generator for marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.corpus import Record
from benchmarks.engines.analysed import WHOLE_TEXT, forms
from benchmarks.engines.contract import TOP, Answer, EngineMissing
from benchmarks.questions import Question

try:
    import tantivy  # type: ignore[import-not-found, unused-ignore]
except ImportError as error:
    raise EngineMissing("pip install -r benchmarks/requirements.txt") from error

TITLE, FOLDER, COMPARED = tantivy.__version__.split(",")[0].replace(" v", " "), "tantivy", True

_AGGREGATIONS = {
    name: {"terms": {"field": name, "size": 5000, "segment_size": 5000}} for name in ("speaker", "year")
}
_TOKENIZER, _ARABIC = "analysed", "arabic"


def prepare(records: Iterable[Record], folder: Path) -> None:
    """Nothing comes before indexing."""


def _index(folder: Path) -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("stems", tokenizer_name=_TOKENIZER, index_option="freq")
    builder.add_text_field("printed", tokenizer_name=_TOKENIZER, index_option="position")
    builder.add_text_field("speaker", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("year", indexed=True, fast=True)
    # Only for snippets: tantivy reads the stored text again with the tokenizer of its field.
    builder.add_text_field("text", stored=True, tokenizer_name=_ARABIC, index_option="freq")
    index = tantivy.Index(builder.build(), path=str(folder))
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(_TOKENIZER, words)
    runs = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.regex(r"[\p{L}\p{N}\p{M}]+"))
    arabic = runs.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("arabic")).build()
    index.register_tokenizer(_ARABIC, arabic)
    return index


def build(records: Iterable[Record], folder: Path) -> None:
    """Index the records with one thread."""
    writer = _index(folder).writer(heap_size=200_000_000, num_threads=1)
    for record in records:
        stems, printed = forms(record.text)
        document = tantivy.Document(stems=" ".join(stems), printed=" ".join(printed), speaker=record.speaker)
        document.add_unsigned("year", record.year)
        document.add_text("text", record.text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Open the index."""
    index = _index(folder)
    index.reload()
    searcher = index.searcher()
    return lambda question: _answer(index, searcher, question)


def _answer(index: Any, searcher: Any, question: Question) -> Answer:
    query = _query(index.schema, question)
    found = searcher.search(query, limit=TOP, count=True)
    cells = searcher.aggregate(query, _AGGREGATIONS)
    facets = {
        name: [(bucket["key"], bucket["doc_count"]) for bucket in cells[name]["buckets"]]
        for name in _AGGREGATIONS
    }
    words = index.parse_query(" ".join(question.words), ["text"])
    generator = tantivy.SnippetGenerator.create(searcher, words, index.schema, "text")
    generator.set_max_num_chars(WHOLE_TEXT)
    shown = (generator.snippet_from_doc(searcher.doc(address)) for _, address in found.hits)
    return Answer(found.count, [snippet.to_html() for snippet in shown], facets)


def _query(schema: Any, question: Question) -> Any:
    query = tantivy.Query
    if question.kind == "phrase":
        return query.phrase_query(schema, "printed", question.printed)
    must, should, must_not = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
    words = [query.term_query(schema, "stems", stem) for stem in question.stems]
    wanted = query.boolean_query([(must if question.kind == "three" else should, word) for word in words])
    if question.excluded:
        excluded = query.term_query(schema, "stems", question.excluded_stem)
        return query.boolean_query([(must, wanted), (must_not, excluded)])
    narrowing = _filter(schema, question)
    return query.boolean_query([(must, wanted), (must, narrowing)]) if narrowing else wanted


def _filter(schema: Any, question: Question) -> Any:
    if question.speaker:
        return tantivy.Query.const_score_query(
            tantivy.Query.term_query(schema, "speaker", question.speaker), 0.0
        )
    if question.years:
        years = tantivy.Query.range_query(schema, "year", tantivy.FieldType.Unsigned, *question.years)
        return tantivy.Query.const_score_query(years, 0.0)
    return None
