"""A tree written back as a query."""

from __future__ import annotations

import unittest

from archive.search.query import exact_form, parse, render, widened_words


class RenderTests(unittest.TestCase):
    """What is written back means the same."""

    def test_writes_what_parses_to_the_same_tree(self) -> None:
        for text in (
            'سوريا العراق -تركيا "الهزيمة الدائمة" متحدث:"سعد العمري"',
            "(سوريا OR العراق) AND (تركيا لبنان) سنة:2019..",
            '"سوريا العراق"~5 حكوم* =قال NOT (داعش OR النصرة)',
            "سنة:..2020 OR سنة:2021",
        ):
            with self.subTest(text=text):
                root = parse(text).root
                self.assertEqual(parse(render(root)).root, root)

    def test_the_exact_form_makes_every_plain_word_exact(self) -> None:
        self.assertEqual(exact_form(parse("سوريا -تركيا")), "=سوريا NOT =تركيا")
        self.assertEqual(exact_form(parse('"الهزيمة الدائمة" حكوم*')), "")

    def test_widened_words_are_those_matched_by_stem(self) -> None:
        self.assertEqual(widened_words(parse("سوريا سُوريا =قال حكوم* OR لبنان").root), ("سوريا", "لبنان"))
