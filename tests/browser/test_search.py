"""Searching as people type: without hamza, with tashkeel, with a phrase."""

from __future__ import annotations

from archive.arabic.fold import fold
from tests.browser.case import BrowserTestCase


class Searching(BrowserTestCase):
    """From the home page to the words marked in the printed text."""

    def search(self, query: str) -> list[str]:
        """Type `query` on the home page and return the words marked in the answers."""
        self.page.goto("/")
        self.page.get_by_role("combobox").first.fill(query)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/search/**")
        return self.page.locator(".st blockquote mark").all_inner_texts()

    def answers(self) -> list[str | None]:
        """Return the addresses of the statements found, in their order."""
        links = self.page.locator(".st blockquote a.go").all()
        return [link.get_attribute("href") for link in links]

    def test_words_are_found_however_they_are_spelt(self) -> None:
        table = (
            # ه for ة, as people type it; the text prints الديمقراطية
            ("قوات سوريا الديمقراطيه", "قوات سوريا الديمقراطية"),
            # fully vowelled, while the text has no tashkeel; found in the role of the speaker
            ("المُتحدِّث", "المتحدث"),
            # a stretched word, and one without its hamza
            ("التحـــالف", "التحالف"),
            ("الامريكيه", "الأمريكية"),
        )
        for typed, printed in table:
            with self.subTest(typed=typed):
                self.search(printed)
                expected = self.answers()
                self.assertTrue(expected)
                self.search(typed)
                self.assertEqual(self.answers(), expected)

    def test_the_printed_words_are_marked_as_they_stand(self) -> None:
        marked = self.search("قوات سوريا الديمقراطيه")

        self.assertLessEqual({"قوات", "سوريا", "الديمقراطية"}, set(marked))

    def test_a_phrase_is_found_whole(self) -> None:
        marked = " ".join(self.search('"الهزيمة الدائمة"'))

        self.assertIn(fold("الهزيمة الدائمة"), fold(marked))
        quotes = self.page.locator(".st blockquote").all_inner_texts()
        self.assertTrue(all(fold("الهزيمة الدائمة") in fold(quote) for quote in quotes), quotes)

    def test_a_facet_narrows_the_answers_and_stays_in_the_address(self) -> None:
        self.search("التحالف")
        before = self.page.locator(".st").count()

        self.page.locator("form input[name=kind][value=indirect]").check()
        self.page.locator("form:has(input[name=kind]) [type=submit]").first.click()
        self.page.wait_for_url("**kind=indirect**")

        self.assertLess(0, self.page.locator(".st").count())
        self.assertLess(self.page.locator(".st").count(), before)

    def test_on_a_phone_the_answers_come_first_and_the_overview_on_demand(self) -> None:
        self.page.set_viewport_size({"width": 390, "height": 844})
        self.search("التحالف")
        first = self.page.locator(".st").first.bounding_box() or {}
        chart = self.page.locator(".over-time")

        self.assertLess(first["y"], 560)
        self.assertFalse(chart.is_visible())
        self.page.locator(".overall > summary").click()
        self.assertTrue(chart.is_visible())

    def test_on_a_desktop_the_overview_shows_at_once(self) -> None:
        self.search("التحالف")

        self.assertTrue(self.page.locator(".over-time").is_visible())
        self.assertFalse(self.page.locator(".overall > summary").is_visible())

    def test_nothing_found_says_so_without_an_error(self) -> None:
        self.search("قسطنطينية")

        self.assertEqual(self.page.locator(".st").count(), 0)
        self.assertIn("قسطنطينية", self.page.locator("main").inner_text())
