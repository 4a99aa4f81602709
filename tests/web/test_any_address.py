"""Whatever stands in an address, the search and its relatives answer, and never with an error of ours."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote_from_bytes

from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from archive.models import Synonym
from archive.search.scheme import FACETS
from tests.builders import make_speaker, make_statement, make_topic
from tests.search.base import IndexMixin

PAGES = ("/search/", "/search/statements.csv", "/search/feed/", "/suggest/", "/speakers/", "/articles/")
SIGNS = (
    '"',
    "«",
    "»",
    "“",
    "(",
    ")",
    "*",
    "~",
    "=",
    "-",
    ":",
    " ",
    "..",
    "OR",
    "AND",
    "NOT",
    "أو",
    "ليس",
    "~9",
)
WORDS = (
    "السلام",
    "حرب",
    "علي",
    "في",
    "متى",
    "متحدث:",
    "سنة:",
    "year:2020..",
    "نوع:مباشر",
    "لون:أحمر",
    "ISIS",
    "hgsghl",
)
PARAMETERS = (
    "q",
    "page",
    "sort",
    "date_from",
    "date_to",
    "order",
    "bom",
    "x",
    *(facet.name for facet in FACETS),
)

queries = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=40).map("".join),
    st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=40).map(" ".join),
    st.builds(lambda sign, times: sign * times, st.sampled_from([*SIGNS, *WORDS]), st.integers(300, 700)),
)
values = st.one_of(
    queries,
    st.sampled_from(
        ["0", "-1", "١٢", "9" * 30, "1e3", "2021-02-30", "XXXX", "2021-13", "0000", "2021/3", "~unknown"]
    ),
)
addresses = st.lists(st.tuples(st.sampled_from(PARAMETERS), values), max_size=6)


def encoded(text: str) -> str:
    return quote_from_bytes(text.encode(errors="surrogatepass"))


class AnyAddressTests(IndexMixin, TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        Synonym.objects.create(terms="داعش\nتنظيم الدولة\nISIS")
        speaker = make_speaker("Layla Haddad", name_ar="ليلى حداد")
        for text in ("انتهت الحرب وبدأ السلام اليوم", "علي في المدينة والحرب على تخومها"):
            make_statement(text, speaker=speaker, topics=[make_topic()], said="2020-05")

    def setUp(self) -> None:
        super().setUp()
        self.index_everything()

    def status(self, path: str) -> int:
        response: Any = self.client.get(path)
        if response.streaming:
            b"".join(response.streaming_content)
        return int(response.status_code)

    @settings(max_examples=150, deadline=None)
    @given(st.sampled_from(PAGES), addresses)
    @example("/search/", [("q", "(" * 2_000 + "سلام")])
    @example("/search/", [("q", "سلام " * 400)])
    @example("/search/", [("q", "\ud800\x00\u202e"), ("speaker", "\x00")])
    @example("/search/", [("page", "99999"), ("date_from", "9999-12-31"), ("date_to", "0001")])
    def test_an_address_is_answered(self, page: str, address: list[tuple[str, str]]) -> None:
        query = "&".join(f"{name}={encoded(value)}" for name, value in address)

        self.assertIn(self.status(f"{page}?{query}"), (200, 400))

    @settings(max_examples=30, deadline=None)
    @given(st.binary(max_size=30))
    def test_bytes_that_are_no_text_are_answered(self, raw: bytes) -> None:
        self.assertIn(self.status(f"/search/?q={quote_from_bytes(raw)}"), (200, 400))
