"""Words that tell a day or a number, written small: they differ from customer to customer as figures do, and disguise no paste.

English writes its days and months with capitals, and so they are left out as names are; Finnish and Norwegian do not.
"""

from __future__ import annotations

# How weekdays and Finnish months begin; endings and compounds follow (`perjantaina`, `kesäkuuta`, `mandagskveld`).
_BEGINNINGS = (
    "maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai",
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
    "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu",
)  # fmt: skip
_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
# One (`yksi`, `en`, `one`) is an article or a pronoun as often as a number, and Norwegian `to` is an English word everywhere.
_STEMS = "kahde kolme neljä viide kuude seitsemä kahdeksa yhdeksä kymmene".split()
_ENDINGS = "n a ä na nä an än en ssa ssä sta stä lla llä lta ltä lle ksi".split()
_OTHERS = (
    "kaksi kolme neljä viisi kuusi kahta viittä kuutta kymmentä kahtena kahteen viitenä viiteen kuutena kuuteen".split()
)
_ELEVEN = "yksitoista yhtätoista yhdentoista yhteentoista yhdessätoista yhdestätoista yhdellätoista yhdeltätoista yhdelletoista".split()
_FINNISH = [*_OTHERS, *(stem + ending for stem in _STEMS for ending in _ENDINGS)]
_NORWEGIAN = (
    "tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".split()
)
_ENGLISH = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "tjue tretti førti femti twenty thirty forty fifty".split()
_ALONE = frozenset((
    *_MONTHS, *_ELEVEN, *(form + ten for form in _FINNISH for ten in ("", "toista", "kymmentä", "kymmenen")),
    *_NORWEGIAN, *_ENGLISH, *_TENS, *(ten + unit for ten in _TENS for unit in ("en", "to", *_NORWEGIAN[:8])),
    *(f"{ten}-{unit}" for ten in _TENS for unit in ("one", *_ENGLISH[:8])),
))  # fmt: skip


def is_day_or_number(word: str) -> bool:
    """Whether a word in small letters names a weekday, a month or a number from two on, in Finnish, Norwegian or English."""
    return word in _ALONE or word.startswith(_BEGINNINGS)
