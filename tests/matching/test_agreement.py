"""The ear doubts rules by how a sentence sounds; not fun that is wrong by whom it is for."""

from __future__ import annotations

import pytest

import tonelint

GRIEF = {
    "fi": "Isäni kuoli sunnuntaina. Hänellä oli kausikortti teillä.",
    "nb": "Faren min døde på søndag. Han hadde sesongkort hos dere.",
    "en": "My father died on Sunday. He had a season ticket with you.",
}
RAGE = {
    "fi": "Aivan käsittämätöntä!! Kolmas viikko ilman sohvaa, olen raivoissani teille!",
    "nb": "Helt utrolig dårlig!! Tredje uka uten sofa, jeg er rasende på dere!",
    "en": "This is a disgrace!! Third week without a sofa, I am furious with you!",
}
LAUGH = {
    "fi": "Haha, yksi kortti vähemmän! Suljin sen tänään 😂",
    "nb": "Haha, ett kort mindre! Jeg stengte det i dag 😂",
    "en": "Haha, one card less! I closed it today 😂",
}
CHIRP = {
    "fi": "Hupsista! Sohva tulee huomenna kello 10.",
    "nb": "Oisann! Sofaen kommer i morgen klokka 10.",
    "en": "Whoopsie! The sofa comes tomorrow at 10.",
}


def fun(text: str, customer: str, lang: str) -> list[str]:
    """How grave the findings of the family are, but for those on exclamation marks."""
    found = tonelint.lint(text, customer=customer, lang=lang).findings
    told = [one for one in found if one.rule.startswith("forced-fun/") and "exclaiming" not in one.rule]
    return [one.severity for one in told]


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_a_laugh_at_a_death_is_as_grave_in_every_language(lang: str) -> None:
    assert fun(LAUGH[lang], GRIEF[lang], lang) == ["warning", "warning"]


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_a_chirp_to_the_upset_is_as_grave_in_every_language(lang: str) -> None:
    assert fun(CHIRP[lang], RAGE[lang], lang) == ["warning"]


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Miksi kaikki kauppanne ovat sunnuntaisin kiinni?", "Hei Tomi, laitatko meille yksityisviestin. Anu"),
        ("nb", "Hvorfor er alle butikkene deres stengt på søndag?", "Hei, Tom! Send oss en privat melding. Ane"),
    ],
)
def test_what_goes_by_the_customers_message_is_not_doubted(lang: str, customer: str, reply: str) -> None:
    found = tonelint.lint(reply, customer=customer, lang=lang, public=True).findings
    assert ("private-move/question-taken-inside", "warning") in [(one.rule, one.severity) for one in found]
