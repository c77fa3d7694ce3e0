"""A stock sentence goes only where nothing depends on it, and with it the lesser blank beside it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixing.conftest import Mend
from tonelint.fixing import removing
from tonelint.fixing.safe import apart, applied
from tonelint.model import Edit

STOCK = "Thank you for your feedback."
REST = "The lamp leaves the store tonight."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{STOCK} {REST}", REST),
        (f"{REST} {STOCK}\n\nMina", f"{REST}\n\nMina"),
        (f"Hi Ann,\n\n{STOCK}\n\n{REST}\n", f"Hi Ann,\n\n{REST}\n"),
        (f"{REST}\n{STOCK}\n\nMina", f"{REST}\n\nMina"),
        (f"{REST}\r\n\r\n{STOCK}\r\n", f"{REST}\r\n"),
        (f"{STOCK}  Thank you for bringing this to our attention. {REST}", REST),
    ],
)
def test_it_goes_with_its_blank(mend: Mend, before: str, after: str) -> None:
    assert mend("m.txt", before).after.decode() == after


@pytest.mark.parametrize(
    "kept",
    [
        STOCK,
        f"Hi Ann,\n\n{STOCK}\n\nBest regards,\nMina",
        f"{STOCK} That is why the lamp leaves the store.",
        f"{STOCK} It made us smile all day long.",
        f"Thank you for your feedback, Ann. {REST}",
        f"Thank you for your feedback of 3 May. {REST}",
        f"Thank you for your feedback about the {{{{product}}}}. {REST}",
        f"Thank you for your feedback on https://shop.example/lamp. {REST}",
        f"Thank you for your feedback:\n- the lamp is in the store\n- the box is in the van.\n\n{REST}",
        f"The note on the door says: {STOCK} {REST}",
        f"Hi Ann, {STOCK.lower()} {REST}",
        f"- {STOCK}\n- {REST}",
        f"> {STOCK}\n\n{REST}",
        f"“{STOCK}” {REST}",
        f"**{STOCK}** {REST}",
        f"{{% if new %}}{STOCK}{{% endif %}} {REST}",
        f"{{% if new %}}\n{STOCK}\n{{% endif %}}\n{REST}",
        f"Thank you for your feedback (the long one). {REST}",
        f"Have a great day! {REST}",
    ],
)
def test_it_stays_where_something_hangs_on_it(mend: Mend, kept: str) -> None:
    assert mend("m.txt", kept).after.decode() == kept


OPENERS = {"fi": "Kiitos palautteestasi!", "nb": "Takk for tilbakemeldingen!", "en": STOCK}


@pytest.mark.parametrize(
    ("lang", "following"),
    [
        ("en", "And for the drawing. The lamp leaves the store tonight."),
        ("en", "And the lamp leaves the store tonight."),
        ("en", "As well as for the drawing. The lamp leaves the store tonight."),
        ("en", "Not least for the drawing. The lamp leaves the store tonight."),
        ("en", "Especially for the drawing. The lamp leaves the store tonight."),
        ("en", "For the drawing above all. The lamp leaves the store tonight."),
        ("en", "Or rather, for your drawing. The lamp leaves the store tonight."),
        ("en", "After I had read it twice, I rang the store."),
        ("en", "My colleague Nora has read it and rang the store."),
        ("nb", "Og for tegningen. Lampa står i boksen bak pumpa."),
        ("nb", "Og lampa står i boksen bak pumpa."),
        ("nb", "Ikke minst for tegningen. Lampa står i boksen bak pumpa."),
        ("nb", "Særlig for tegningen. Lampa står i boksen bak pumpa."),
        ("nb", "Eller rettere sagt for tegningen. Lampa står i boksen bak pumpa."),
        ("nb", "Etter å ha lest den to ganger ringte jeg verkstedet."),
        ("nb", "Jeg har nå lest den to ganger og ringt verkstedet."),
        ("fi", "Ja piirroksesta. Lamppu on sinisessä laatikossa pumpun takana."),
        ("fi", "Sekä piirroksesta. Lamppu on sinisessä laatikossa pumpun takana."),
        ("fi", "Ennen kaikkea piirroksesta. Lamppu on sinisessä laatikossa pumpun takana."),
        ("fi", "Piirroksestakin. Lamppu on sinisessä laatikossa pumpun takana."),
        ("fi", "Ja lamppu on sinisessä laatikossa pumpun takana."),
        ("fi", "Sen luettuani soitin korjaamolle ja lamppu on pumpun takana."),
        ("fi", "Kun olin ensin itse lukenut sen, soitin korjaamolle."),
    ],
)
def test_it_stays_where_the_next_sentence_hangs_on_it(mend: Mend, lang: str, following: str) -> None:
    kept = f"{OPENERS[lang]} {following}"
    assert mend("m.txt", kept, lang).after.decode() == kept


@pytest.mark.parametrize(
    ("lang", "following"),
    [
        ("en", "For your next visit I put the lamp behind the desk."),
        ("en", "The lamp leaves the store tonight, and you have it on Friday."),
        ("en", "Your lamp left the store today, and it comes on Friday."),
        ("en", "Even on a Sunday the lamp leaves the store."),
        ("nb", "Hylla er lagt i den store boksen bak pumpa."),
        ("nb", "Lampa di står i boksen, og den veier lite."),
        ("fi", "Lamppusi on sinisessä laatikossa, ja voit hakea sen autolla."),
        ("nb", "For neste besøk har jeg satt lampa bak disken."),
        ("nb", "Lampa står i boksen bak pumpa, og du kan hente den der."),
        ("fi", "Lamppu on sinisessä laatikossa pumpun takana, ja voit hakea sen autolla."),
        ("fi", "Korjasin lampun, ja kuitti on laatikossa."),
    ],
)
def test_it_goes_before_a_sentence_of_its_own(mend: Mend, lang: str, following: str) -> None:
    assert mend("m.txt", f"{OPENERS[lang]} {following}", lang).after.decode() == following


@pytest.mark.parametrize("lang", OPENERS)
@pytest.mark.parametrize(
    "slot", ["{%customer.firstName%}", "{% customer.firstName %}", "{%customer.firstName,fallback=Ann%}"]
)
def test_a_placeholder_of_help_scout_is_no_branch(mend: Mend, lang: str, slot: str) -> None:
    rest = {"fi": "lamppu on sinisessä laatikossa.", "nb": "lampa står i boksen.", "en": "the lamp leaves tonight."}[
        lang
    ]
    rest = f"{slot}, {rest}"
    assert mend("m.txt", f"{OPENERS[lang]} {rest}", lang).after.decode() == rest


@pytest.mark.parametrize("tag", ["if customer.new", "-if new", "else", "unless customer.new", "include offer"])
def test_a_tag_that_may_be_a_branch_keeps_the_sentence(mend: Mend, tag: str) -> None:
    kept = f"{{%{tag}%}} {STOCK} {REST}"
    assert mend("m.txt", kept).after.decode() == kept


LEADS = {
    "fi": "Lamppu on sinisessä laatikossa pumpun takana.",
    "nb": "Lampa står i den blå boksen bak pumpa.",
    "en": "The lamp is in the blue box behind the pump.",
}
IDLE = [
    ("nb", "Dersom det er noe mer du lurer på, ikke nøl med å kontakte oss."),
    ("nb", "Ikke nøl med å ta kontakt hvis det skulle være noe mer."),
    ("nb", "Hvis noe er uklart, ikke nøl med å ta kontakt."),
    ("nb", "Jeg ønsker deg en fin dag videre!"),
    ("en", "If there is anything else we can help you with, please let us know."),
    ("en", "If anything is unclear, please don't hesitate to contact us."),
    ("en", "In the meantime, please don't hesitate to contact us."),
    ("en", "I hope you have a great day!"),
    ("fi", "Jos tarvitset vielä apua, älä epäröi ottaa yhteyttä."),
    ("fi", "Jos tarvitset lisätietoja, älä epäröi ottaa yhteyttä."),
]
NOT_IDLE = [
    ("nb", "Hvis det er lampa som blinker, ikke nøl med å ta kontakt."),
    ("nb", "Hvis det er for mye, ikke nøl med å ta kontakt."),
    ("nb", "Ikke nøl med å ta kontakt hvis det skulle være noe mer med pumpa."),
    ("nb", "Hvis noe er ødelagt, ikke nøl med å ta kontakt."),
    ("nb", "Hvis du trenger hjelp til å løfte, ikke nøl med å ta kontakt."),
    ("en", "If it is unclear when to turn the pump, please don't hesitate to contact us."),
    ("en", "If it comes back, please don't hesitate to contact us."),
    ("en", "If there is anything else we can help you with before the move, please let us know."),
    ("en", "In the meantime keep the lamp dry and don't hesitate to contact us."),
    ("en", "I hope the pump holds, and have a great day!"),
    ("fi", "Jos tarvitset apua nostamiseen, älä epäröi ottaa yhteyttä."),
    ("fi", "Jos lamppu välkkyy, älä epäröi ottaa yhteyttä."),
    ("fi", "Jos tarvitset lisää lamppuja, älä epäröi ottaa yhteyttä."),
]


@pytest.mark.parametrize(("lang", "close"), IDLE)
def test_a_close_goes_with_a_clause_that_adds_nothing(mend: Mend, lang: str, close: str) -> None:
    assert mend("m.txt", f"{LEADS[lang]} {close}\n\nMina", lang).after.decode() == f"{LEADS[lang]}\n\nMina"


@pytest.mark.parametrize(("lang", "close"), NOT_IDLE)
def test_a_close_stays_with_a_clause_that_says_something(mend: Mend, lang: str, close: str) -> None:
    kept = f"{LEADS[lang]} {close}\n\nMina"
    assert mend("m.txt", kept, lang).after.decode() == kept


BLANKS = st.text(" \n\t\r", min_size=1, max_size=4)


@given(BLANKS, BLANKS, st.booleans(), st.booleans())
def test_no_blank_of_a_paragraph_is_lost(before: str, after: str, first: bool, last: bool) -> None:
    head, tail = "" if first else "A.", "" if last else "B."
    text = f"{head}{before}X.{after}{tail}"
    start = len(head) + len(before)
    left = applied(text, [Edit(*removing.with_gap(text, start, start + 2), "")])
    assert left.split() == [part for part in (head, tail) if part]
    if head and tail:
        assert removing._breaks(left[2:-2]) == max(map(removing._breaks, (before, after)))


@given(st.text("ab", max_size=9), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=5))
def test_changes_that_overlap_are_not_both_made(text: str, spans: list[tuple[int, int]]) -> None:
    kept = apart(Edit(min(span), max(span), "") for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert len(applied(text, kept)) == len(text) - sum(min(e.end, len(text)) - min(e.start, len(text)) for e in kept)
