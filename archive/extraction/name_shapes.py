"""Shapes of folded words that are no names: verbal nouns, imperfects, broken plurals."""

from __future__ import annotations

import re
from typing import Final

VERBAL_NOUN: Final = re.compile(
    "است..ا.ه?"  # استهداف
    "|ا.ت.ا.ه?"  # ارتكاب
    "|ان.[^و]ا.ه?"  # انسحاب
    "|ت..ي.ه?"  # تحديد
    "|ت.ا.[^ي]"  # تعاون
    "|ي...|[يت].ت..|ي....ون|يست..."  # يشغل، يعتقل، يستعد
    "|م.ا.ي.|مست...|م[^ا]ت.."  # معايير، مستقبل، معتقل, not ماتيس
)
"""Patterns of verbal nouns, imperfects and broken plurals: everyday words however rare."""
ACTION: Final = re.compile("ا..ا.ه?")
"""Verbal nouns of the fourth form after a name (شولتس | إرسال الجنود)."""
PURPOSE: Final = re.compile("ل(ت..ي.|ا..ا.ه?|است..ا.ه?|ا.ت.ا.|م.ا..ه)")
"""Verbal nouns behind ل, for which somebody acts (لتوفير، لإصلاح، لاستعادة)."""
BROKEN_PLURAL: Final = re.compile(".وا.[^يا]")
"""Plurals of the pattern فواعل, which begin no name (هواتف)."""
STATE_OR_NAME: Final = re.compile("..ي.ا")
"""States in the accusative whose stem is a name too (بدا سالم الحداد | سعيدا)."""
FIRST_ACTION: Final = re.compile("ا[^ي].ا.ه?")
"""The same where a name might begin, without names like إيفان (طلب الوزير | إرسال الجنود)."""
EIGHTH_OR_TENTH: Final = re.compile("است..ا.ه?|ا[^لن]ت.ا.")
"""Verbal nouns after a name (نصار | اكتمال العمل)."""
RELATIVE_VERB: Final = re.compile("[يت]...+(ان|ون)|...+(هن|وا|وه|وها)|[^ات]..+[^ا]ت")
"""A verb after an indefinite noun, which opens a relative clause: يمثلان، قابلهن، اطلعت."""
SECOND: Final = re.compile("ت..ي[^نسه]ه?")
"""Verbal nouns of the second form after a name (بيترسون | تزويد الجيش)."""
TURNING_TO: Final = re.compile("م.ا..ه")
"""Participles and verbal nouns of the third form (قالت النائبة فلانة | مخاطبة الوزير)."""
MANNER: Final = re.compile("بت...|بت.ا..|بان..ا.|باست..ا.|با[^ن]ت.ا.")
"""Verbal nouns with a joined ب, which tell how somebody speaks (قالت الفنانة فلانة | بتأثر)."""
DEED: Final = re.compile("است..ا.ه?|ت..ءه|ت..ي.ه?")
"""Verbal nouns after a description, which are its object (المحافظ | تهدئة الأسواق)."""
CHARGE: Final = re.compile("ت..ي.|ا..ا.|ا...ا.|است..ا.|....+ه")
"""Verbal nouns joined to an office (وزير الطاقة | وتطوير الموانئ): إصلاح، ابتكار، استثمار، حماية."""
PARTICIPLE: Final = re.compile("الم...+|ال.ا..")
"""Participles with their article, which tell of somebody before a preposition (الحاصل على، البالغ من)."""
STATE: Final = re.compile("(?!.+وها$)م...+ا")
"""Participles in the accusative, which tell how one speaks (وأضاف | موجها كلامه للوزيرة), not مسؤولوها."""
FUTURE: Final = re.compile("س[يت]...|ست[^يا].{2,4}|فت[^حو].{3,5}")
"""Futures and imperfects with ف, which no name looks like but the listed ones (سيعاد، ستبدأ، فتختصر)."""
