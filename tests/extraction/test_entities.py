"""Printed names that are one person within an article, and those that are not."""

from __future__ import annotations

import unittest

from archive.arabic.fold import fold
from archive.extraction.entities import Registry
from archive.extraction.same_persons import name_tokens, same_person

# known, printed, whether one person
PAIRS = (
    ("سمير حداد", "حداد", True),
    ("سمير حداد", "كمال حداد", False),
    ("كمال عبدالرفاعي", "الرفاعي", True),
    ("بيتر هانسن", "هانسين", True),
    ("عبد الكريم الشافعي", "عبدالكريم الشافعي", True),
    ("سامر نبيل عودة", "نبيل عودة", True),
    ("حسن علي", "حسين علي", False),
)


def tokens(name: str) -> tuple[str, ...]:
    return name_tokens([fold(word) for word in name.split()])


class Names(unittest.TestCase):
    def test_pairs(self) -> None:
        for known, printed, expected in PAIRS:
            with self.subTest(known=known, printed=printed):
                self.assertEqual(same_person(tokens(known), tokens(printed)), expected)

    def test_the_longer_form_becomes_the_name(self) -> None:
        registry = Registry()
        registry.person("حداد", ["حداد"], 1)
        entity = registry.person("سمير حداد", ["سمير", "حداد"], 9)

        self.assertEqual((len(registry.entities), entity.name), (1, "سمير حداد"))

    def test_a_short_form_of_a_body_is_the_long_one(self) -> None:
        registry = Registry()
        long = registry.group("organisation", "المرصد الزراعي", ["المرصد", "الزراعي"], 1)

        self.assertIs(registry.group("organisation", "المرصد", ["المرصد"], 9), long)
