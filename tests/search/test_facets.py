"""The facets as the page lists them."""

from __future__ import annotations

from django.test import TestCase

from archive.search.engine_contract import UNKNOWN, FacetCount
from archive.search.facets import label_facets


class YearFacetTests(TestCase):
    def test_years_stand_newest_first_and_the_unknown_year_last(self) -> None:
        counts = (FacetCount("2020", 9), FacetCount(UNKNOWN, 7), FacetCount("2021", 3))

        facets = {facet.name: facet for facet in label_facets({"year": counts}, {})}

        self.assertEqual([value.value for value in facets["year"].values], ["2021", "2020", UNKNOWN])
