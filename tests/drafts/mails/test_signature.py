"""Signatures and legal lines: what is furniture goes, what an agent says stays, and so does the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.mails.signature import disclaimers, signature

MIKA = ["Mika Virtanen"]


def kept(text: str, names: list[str] = MIKA) -> list[str]:
    """The lines that are left to be read."""
    legal = disclaimers(text)
    end = min((start for start, _ in legal), default=len(text))
    gone = [*legal, *signature(text[:end], names)]
    spans = [(text.index(line), line) for line in text.split("\n") if line]
    return [line for at, line in spans if not any(start <= at < stop for start, stop in gone)]


@pytest.mark.parametrize(
    "text",
    [
        "Hei!\nTerveisin\nMika\n*Asiakaspalvelija\n*Hyllykkö Oy\n*p. 040 123 4567\n*mika@hyllykko.example",
        "Hei!\nMika Virtanen\n*Asiakaspalvelupäällikkö\n*Puh. +358 40 123 4567\n*www.hyllykko.example",
        "Hei!\nYstävällisin terveisin,\nMika Virtanen\n*Koivukatu 5, 00100 Helsinki",
        "Hei!\nMed vennlig hilsen\nKari Moe\n*Kunderådgiver\n*Tlf. 22 33 44 55\n*Strømmen AS",
        "Hei!\nMvh Kari\n*Kundeservice\n*Postboks 12",
        "Hi!\nKind regards,\nHannah Reed\n*Customer Support Specialist | Tidewater Ltd\n*T: +44 20 7946 0999",
        "Hi!\nBest wishes\nHannah\nHead of Nice Things\n*+44 20 7946 0999",
        "Hi!\nThanks,\nHannah\n*Sent from my iPhone",
        "Hei!\nMika\n*Lähetetty iPhonesta",
        "Hei!\nMika\n*Hanki Outlook for iOS<https://aka.ms/o0ukef>",
        "Hei!\nKari\n*Sendt fra min iPhone",
        "Hi!\n*Please consider the environment before printing this e-mail.",
        "Hi!\n*This message and any attachments are confidential and intended solely for the use of the addressee.",
        "Hei!\n*Denne e-posten er konfidensiell og kun ment for mottakeren. Har du fått den ved en feil, slett den.",
        "Hei!\n*Tämä viesti on luottamuksellinen ja tarkoitettu vain sen vastaanottajalle. Jos sait sen vahingossa, poista se.",
    ],
)  # fmt: skip
def test_furniture_is_set_aside_and_the_name_stays(text: str) -> None:
    text = text.replace("\n*This", "\n\n*This").replace("\n*Denne", "\n\n*Denne").replace("\n*Tämä", "\n\n*Tämä")
    text = (
        text.replace("\n*Please", "\n\n*Please")
        .replace("\n*Sen", "\n\n*Sen")
        .replace("\n*Läh", "\n\n*Läh")
        .replace("\n*Han", "\n\n*Han")
    )
    wanted = [line for line in text.split("\n") if line and not line.startswith("*")]
    assert kept(text.replace("*", ""), [*MIKA, "Kari Moe", "Hannah Reed"]) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Sent with Proton Mail secure email.", "Sent with [Proton Mail](https://proton.me/) secure email.", "Sent from Proton Mail for iOS",
        "Sent from Outlook for Android", "Sent from Gmail Mobile", "Sent from mobile", "Sent using Spark", "Sent from Samsung Galaxy", "Sent via Android",
        "Lähetetty Outlook for Androidista", "Lähetetty Windowsin Sähköpostista", "Lähetetty Samsung-laitteesta", "Lähetetty Galaxy-puhelimestani",
        "Lähetetty Protonilla", "Lähetetty puhelimesta", "Lähetetty Yahoo Mailista iPhonessa",
        "Sendt fra Outlook for Android", "Sendt fra min iPhone", "Sendt med Proton Mail.", "Sendt fra mobilen", "Sendt fra Mail for Windows", "Sendt fra Samsung Mobile",
    ],
)  # fmt: skip
def test_what_a_mail_was_sent_with_is_set_aside_below_the_name(line: str) -> None:
    assert kept(f"Hei!\nMika\n\n{line}") == kept(f"Hei!\nMika\n{line}") == ["Hei!", "Mika"]


@pytest.mark.parametrize(
    "line",
    [
        "Sent with DHL on Monday.", "Sent by parcel post today.", "Sent from Leeds at nine.", "Sent from mobile stock.", "Sent with mail order 55.",
        "Lähetetty eilen varastosta.", "Lähetetty sähköpostilla tänään.", "Lähetetty Postin kautta.",
        "Sendt med Posten i dag.", "Sendt fra Oslo klokka ni.", "Sendt med e-post i går.", "Sendt fra mobilbutikken i Oslo.",
    ],
)  # fmt: skip
def test_how_a_parcel_was_sent_stays(line: str) -> None:
    assert kept(f"Hei!\n\n{line}") == ["Hei!", line]


@pytest.mark.parametrize(
    "text",
    [
        "Soita minulle numeroon\n040 123 4567",
        "Tässä osoite:\nKoivukatu 5, 00100 Helsinki\nTerveisin\nMika",
        "Kiitos!\nTässä numeroni:\n040 123 4567\nMika",
        "Hei Laura!\nKiitos\nViestisi tuli perille.\nwww.hyllykko.example kertoo lisää.\nTerveisin Mika",
        "Terveisin\nMika\nPS. Soitan sinulle huomenna kello 9.",
        "Mika\nSoitan huomenna kello yhdeksän aamulla ja kerron, miten kävi.\n040 123 4567",
        "Lähetin sinulle luottamuksellisen viestin.",
        "Jos viestin vastaanottaja on väärä, poista se ja kerro minulle.\n\nMika",
        "The e-mail I sent you is confidential.\n\nPriya",
        "Takk\nKundeservice ordner dette for deg i dag, og jeg følger med.",
    ],
)
def test_an_agents_own_sentences_stay(text: str) -> None:
    assert kept(text) == [line for line in text.split("\n") if line]


def test_what_html_says_is_a_signature_goes_but_for_the_name() -> None:
    text = "Hei!\nHilsen\nEspen Lund\nVi lyser opp Norge siden 1921!"
    assert signature(text, ["Espen Lund"], [(5, len(text))]) == [(text.index("Vi"), len(text))]


@given(
    st.lists(
        st.sampled_from(["Hei", "Mika", "Terveisin", "p. 040 1234567", "", "-- ", "Oy", "Soitan heti.", "___"])
        | st.text()
    )
)
def test_spans_lie_in_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    for start, end in [*disclaimers(text), *signature(text, MIKA, [(0, 3)])]:
        assert 0 <= start < end <= len(text)


@pytest.mark.seconds(10)
@pytest.mark.parametrize(
    "part", ["a@", "1 ", "+4", "www.", "(", "\n", "Mika\n", "terveisin ", "x" * 10, "Oy ", " \n", "-", "5 5 "]
)
def test_no_run_of_signs_takes_long(part: str) -> None:
    text = part * (200_000 // len(part))
    signature(f"Terveisin\nMika\n{text}", MIKA)
    signature(text, MIKA)
    disclaimers(text)
