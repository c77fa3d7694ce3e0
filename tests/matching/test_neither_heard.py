"""Whoever is upset gets more than another hour: the same in all languages."""

from __future__ import annotations

import pytest

from tonelint import lint

RULE = "clinical-to-heated/neither-heard-nor-helped"
UPSET = {
    "fi": "Olen raivoissani!! Kolmas kerta, kun asentaja ei tule!",
    "nb": "Jeg er rasende!! Tredje gang montøren ikke kommer!",
    "en": "I'm furious!! Third time the fitter doesn't come!",
}


def told(reply: str, lang: str) -> list[str]:
    return [one.rule for one in lint(reply, lang=lang, channel="email", customer=UPSET[lang]).findings]


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hei Sari! Uusi aika on torstaina klo 12. Mika"),
        ("fi", "Hei Sari! Uusi asennusaikasi on torstaina klo 12. Mika"),
        ("fi", "Hei Sari! Uusi käynti on perjantaina. Mika"),
        ("fi", "Hei Sari! Uusi toimituspäivä on 5.12. Mika"),
        ("nb", "Hei Kari! Den nye timen er torsdag klokka 12. Ole"),
        ("en", "Hi Sarah! Your new slot is Thursday at 12. Mike"),
    ],
)
def test_another_hour_alone_neither_hears_nor_helps_who_is_upset(lang: str, reply: str) -> None:
    assert RULE in told(reply, lang)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hei Sari! Varasin sinulle torstain, uusi aika on klo 12. Mika"),
        ("fi", "Hei Sari! Uusi uuni on teillä torstaina klo 12. Mika"),
        ("fi", "Hei Sari! Kolme kertaa on kolme liikaa. Uusi aika on torstaina klo 12. Mika"),
        ("nb", "Hei Kari! Tre ganger er tre for mye. Den nye timen er torsdag klokka 12. Ole"),
        ("nb", "Hei Kari! To besøk er to for mange. Den nye timen er torsdag klokka 12. Ole"),
        ("nb", "Hei Kari! Det er tre ganger for mye. Den nye timen er torsdag klokka 12. Ole"),
        ("en", "Hi Sarah! Three times is three too many. Your new slot is Thursday at 12. Mike"),
        ("en", "Hi Sarah! Two visits are two too many. Your new slot is Thursday at 12. Mike"),
        ("en", "Hi Sarah! That's three times too many. Your new slot is Thursday at 12. Mike"),
    ],
)
def test_who_owns_it_or_counts_along_is_left_alone(lang: str, reply: str) -> None:
    assert RULE not in told(reply, lang)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hei Sari! Laatikossa on kaksi ruuvia enemmän. Mika"),
        ("nb", "Hei Kari! Summen er to kroner for mye. Ole"),
        ("nb", "Hei Kari! To ganger er nok. Ole"),
        ("en", "Hi Sarah! There are two too many in the box. Mike"),
        ("en", "Hi Sarah! Twice is enough. Mike"),
    ],
)
def test_counting_things_is_no_hearing(lang: str, reply: str) -> None:
    assert RULE in told(reply, lang)
