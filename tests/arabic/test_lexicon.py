from __future__ import annotations

import unittest

from archive.arabic.affixes import DEFINITE, ENCLITICS, PROCLITICS
from archive.arabic.fold import fold
from archive.arabic.lexicon import COMMON_NOUNS, KNOWN
from archive.arabic.months import MONTHS
from archive.arabic.stem import stem


class LexiconTest(unittest.TestCase):
    def test_forms_and_stems_are_folded(self) -> None:
        for form, word in KNOWN.items():
            self.assertEqual(fold(form), form)
            self.assertEqual(fold(word.stem), word.stem)
        for noun in COMMON_NOUNS:
            self.assertEqual(fold(noun), noun)

    def test_a_stem_is_its_own_stem(self) -> None:
        for word in KNOWN.values():
            self.assertEqual(stem(word.stem), KNOWN.get(word.stem, word).stem)

    def test_a_known_word_is_found_after_every_joined_article(self) -> None:
        for form, word in KNOWN.items():
            if len(form) > 4 and "none" in word.endings:
                self.assertEqual(stem("وال" + form), word.stem, form)

    def test_an_alef_that_only_a_pronoun_brings_is_known_before_pronouns_only(self) -> None:
        self.assertEqual((stem("قراهم"), stem("قتلاه")), (stem("قري"), stem("قتلي")))
        self.assertEqual(KNOWN["قرا"].endings, {"pronoun", "heh"})

    def test_no_month_is_taken_apart(self) -> None:
        one_word = [name for name in MONTHS if " " not in name and not name.isascii() and len(name) > 3]

        broken = [name for name in one_word if stem(name) != stem("و" + name)]

        self.assertEqual(broken, [])


class AffixesTest(unittest.TestCase):
    def test_affixes_are_folded_and_stand_once(self) -> None:
        for table in ([p.letters for p in PROCLITICS], [e.letters for e in ENCLITICS], list(DEFINITE)):
            self.assertEqual([fold(affix) for affix in table], table)
            self.assertEqual(len(set(table)), len(table))

    def test_the_longest_article_is_tried_before_its_own_end(self) -> None:
        for index, article in enumerate(DEFINITE):
            for later in DEFINITE[index + 1 :]:
                self.assertFalse(later.startswith(article), f"{later} is never reached after {article}")
