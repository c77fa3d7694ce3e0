"""Signals: the facts near a phrase that make it fine."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.guides import guide, library, rulebook
from tonelint.names import LANGUAGES, SIGNALS
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.reading.signals import among, has, held, noticed, spans
from tonelint.shelf import Cues


@cache
def cues(lang: str) -> dict[str, Cues]:
    """The shipped cues."""
    return rulebook.cues(guide.load(library.guide_file("warm"))._replace(languages=(lang,)))[lang]


def reading(text: str, lang: str = "fi", customer: str | None = None) -> Reading:
    message = None if customer is None else Message(customer, lang, lambda: cues(lang)["customer"])
    return Reading(text, lang, lambda: cues(lang)["reply"], message)


def carries(name: str, text: str, lang: str = "fi", span: str = "") -> bool:
    """Whether the first sentence or the one after it carries the signal, outside the span."""
    start = text.index(span)
    return has(reading(text, lang), name, 0, start, start + len(span))


@pytest.mark.parametrize(
    ("name", "lang", "text"),
    [
        ("time", "fi", "Uuni tulee perjantaina."),
        ("number", "fi", "Uuni maksaa 300 euroa."),
        ("number", "en", "It is order A7."),
        ("name", "nb", "Jeg ringte Kari om ovnen."),
        ("name", "en", "Then Sam's oven broke."),
        ("reason", "fi", "Uuni on kylmä, koska sulake paloi."),
        ("reason", "nb", "Den er kald fordi sikringen gikk."),
        ("reason", "en", "It is cold because the fuse blew."),
    ],
)
def test_each_signal_is_told_by_its_words(name: str, lang: str, text: str) -> None:
    assert carries(name, text, lang)


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize("mark", ["^MA", "/MA", "/ma", "-MA", "–MA", "/Mika", "/mika", "~Mika", "*Åse"])
def test_initials_are_heard_in_each_way_of_setting_them(lang: str, mark: str) -> None:
    for gap in (" ", "\n"):
        assert held(reading(f"Laura 16.{gap}{mark}", lang), "initials"), gap


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize(
    "text", ["Laura ja/tai Per", "Lampe og/eller sokkel", "Now and/or later", "16-MA", "Laura - MA 16"]
)
def test_a_slash_or_a_dash_inside_a_sentence_sets_no_initials(lang: str, text: str) -> None:
    assert not held(reading(text, lang), "initials")


@pytest.mark.parametrize("name", [name for name in SIGNALS if name not in ("promise", "next-step")])
def test_an_empty_phrase_carries_no_signal(name: str) -> None:
    assert not carries(name, "Uuni on joskus vaikea.")


@pytest.mark.parametrize("name", ["time", "number", "name"])
def test_specifics_are_any_time_number_or_name(name: str) -> None:
    texts = {"time": "Uuni tulee huomenna.", "number": "Uuni maksaa 300.", "name": "Uunin tuo teille Pekka."}
    assert carries("specifics", texts[name])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni tulee kahden viikon sisällä."),
        ("nb", "Ovnen kommer innen tre dager."),
        ("nb", "Ovnen kommer i kveld."),
        ("en", "It comes within two days."),
        ("en", "It comes this evening."),
        ("en", "It comes on 3 May."),
    ],
)
def test_a_span_with_a_bound_is_a_time(lang: str, text: str) -> None:
    assert carries("time", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni tulee muutaman päivän sisällä."),
        ("nb", "Ovnen kommer innen noen dager."),
        ("nb", "Ha en fin kveld."),
        ("en", "It comes within a few days."),
        ("en", "Have a nice evening."),
        ("en", "It may come."),
    ],
)
def test_a_vague_span_is_no_time(lang: str, text: str) -> None:
    assert not carries("time", text, lang)


def test_the_name_under_a_reply_is_no_fact() -> None:
    assert not carries("name", "Uuni tulee pian.\n\nTerveisin Pekka Puro")


def test_a_reason_alone_is_no_specific() -> None:
    assert not carries("specifics", "Uuni on kylmä, koska sulake paloi.")


def test_a_signal_in_the_next_sentence_counts() -> None:
    assert carries("time", "Uuni tulee pian. Tuomme sen perjantaina.")


def test_a_signal_two_sentences_on_does_not_count() -> None:
    assert not carries("time", "Uuni tulee pian. Odota vielä. Tuomme sen perjantaina.")


def test_a_signal_in_the_sentence_before_does_not_count() -> None:
    assert not has(reading("Soitin perjantaina. Uuni tulee pian."), "time", 1, 20, 35)


def test_a_signal_inside_the_phrase_itself_does_not_count() -> None:
    assert not carries("time", "Uuni tulee huomenna.", span="tulee huomenna")
    assert carries("time", "Uuni tulee huomenna aamulla.", span="tulee huomenna")


@pytest.mark.parametrize("text", ["Pekka tuo sen teille.", "Uunin VIKA löytyi jo eilen.", "Soita heti numeroon SOS."])
def test_a_first_word_and_a_shout_are_no_names(text: str) -> None:
    assert not carries("name", text)


@pytest.mark.parametrize("text", ["Then I called you.", "We sent you a PDF.", "It is all OK."])
def test_english_capitals_that_name_nobody_are_no_names(text: str) -> None:
    assert not carries("name", text, "en")


SENTENCES = {
    "fi": {
        "owner": "Soitin korjaajalle, ja selvitän asian.",
        "recipient": "Kerroin tästä Hannalle laskutukseen.",
        "promise": "Lähetämme uuden lampun.",
        "next-step": "Voit hakea lampun tiskiltä.",
        "question": "Minkä värisen lampun haluat?",
        "refusal": "Emme valitettavasti voi palauttaa rahoja.",
        "alternative": "Voin sen sijaan lähettää uuden.",
        "acknowledgement": "Olet aivan oikeassa.",
        "apology": "Anteeksi tästä.",
        "responsibility": "Virhe oli meidän.",
        "repair": "Palautin rahat tilillesi.",
        "salutation": "Hei Laura,",
        "sign-off": "Ystävällisin terveisin",
        "signed": "Terveisin Mika",
    },
    "nb": {
        "owner": "Jeg ringte reparatøren.",
        "recipient": "Jeg har gitt dette til Hanne i regnskap.",
        "promise": "Vi sender en ny lampe.",
        "next-step": "Du kan hente lampen i skranken.",
        "question": "Hvilken farge vil du ha?",
        "refusal": "Vi kan dessverre ikke betale pengene tilbake.",
        "alternative": "I stedet kan jeg sende en ny.",
        "acknowledgement": "Du har helt rett.",
        "apology": "Beklager dette.",
        "responsibility": "Det er vår feil.",
        "repair": "Jeg har refundert pengene.",
        "salutation": "Hei Laura,",
        "sign-off": "Vennlig hilsen",
        "signed": "Hilsen Mikkel",
    },
    "en": {
        "owner": "I called the repair man.",
        "recipient": "I gave this to Hannah in billing.",
        "promise": "We will send a new lamp.",
        "next-step": "You can pick up the lamp at the desk.",
        "question": "Which colour would you like?",
        "refusal": "Unfortunately we cannot refund you.",
        "alternative": "What I can do instead is send a new one.",
        "acknowledgement": "You are quite right.",
        "apology": "I'm sorry about this.",
        "responsibility": "This was our mistake.",
        "repair": "I've refunded the money.",
        "salutation": "Hi Laura,",
        "sign-off": "Kind regards",
        "signed": "Regards, Mike",
    },
}


@pytest.mark.parametrize(
    ("lang", "name", "text"), [(lang, name, text) for lang, told in SENTENCES.items() for name, text in told.items()]
)
def test_each_cued_signal_is_heard_where_it_is_plain(lang: str, name: str, text: str) -> None:
    assert spans(reading(text, lang), name, 0), text


@pytest.mark.parametrize(
    ("lang", "name", "text"),
    [
        ("en", "owner", "I understand your frustration."),
        ("en", "owner", "I'm sorry about this."),
        ("en", "refusal", "We cannot thank you enough."),
        ("fi", "owner", "Ymmärrän turhautumisesi."),
        ("fi", "owner", "Pahoittelen tapahtunutta."),
        ("nb", "owner", "Jeg forstår frustrasjonen din."),
        ("nb", "owner", "Jeg beklager dette."),
    ],
)
def test_what_only_looks_like_a_signal_is_none(lang: str, name: str, text: str) -> None:
    assert not spans(reading(text, lang), name, 0)


def test_a_word_of_the_customers_is_an_echo_only_where_the_message_is_known() -> None:
    assert spans(reading("Lampun varjostin vaihdetaan.", customer="Lamppu särkyi."), "echo", 0) == [(0, 6)]
    assert not spans(reading("Lampun varjostin vaihdetaan."), "echo", 0)


def test_the_names_and_figures_of_a_sign_off_are_no_specifics() -> None:
    read = reading("Uuni tulee pian.\n\nTerveisin Pekka Puro, Uunipalvelu 24", customer="Uuni on kylmä.")
    assert not any(spans(read, name, 1) for name in ("name", "number", "echo", "specifics"))


def test_a_name_at_the_head_of_a_sentence_is_known_by_its_capital_elsewhere() -> None:
    read = reading("Soitin juuri Pekka Purolle. Pekka tuo uunin teille.")
    assert [read.text[start:end] for start, end in spans(read, "name", 1)] == ["Pekka"]
    assert not spans(reading("Uuni tulee teille pian. Pekka tuo uunin teille."), "name", 1)


def test_among_sentences_is_anywhere_in_them_outside_the_match() -> None:
    read = reading("Uuni tulee pian. Odota vielä. Tuomme sen perjantaina.")
    start = read.text.index("perjantaina")
    assert among(read, "time", range(3), 0, 4)
    assert not among(read, "time", range(3), start, start + 11)


@settings(deadline=None, max_examples=60)
@given(st.text() | st.lists(st.sampled_from(["Hei", "Sam", "I", "called", "you", "on Friday", "sorry", ".", "\n", " ", "a\u0308", "\u200d", "😀", "?"])).map(" ".join), st.sampled_from(LANGUAGES))  # fmt: skip
def test_every_span_lies_in_its_sentence(text: str, lang: str) -> None:
    read = reading(text, lang)
    for number in range(len(read.passages)):
        start, end = read.span_of(number)
        for found in noticed(read, number).values():
            assert found == sorted(found)
            assert all(one[1] < other[1] for one, other in pairwise(found))
            assert all(start <= first < last <= end for first, last in found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_accent_typed_apart_changes_no_signal(lang: str) -> None:
    text = "Pekka lähettää sen tänään. Jeg ringer på lørdag. I'll send Zoë a new one."
    apart = normalize("NFD", text)
    for number in range(3):
        one, other = noticed(reading(text, lang), number), noticed(reading(apart, lang), number)
        words = {name: [text[start:end] for start, end in found] for name, found in one.items()}
        folded = {name: [normalize("NFC", apart[start:end]) for start, end in found] for name, found in other.items()}
        assert words == folded


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "text",
    ["", "Hei", "😀", "a" * 200_000, "Hei Laura " * 5_000, "VÄLITÄN VIESTINNE " * 500, "Привет hei 你好", "שלום, kiitos", "\ud800 hei", "?!" * 20_000, "\n" * 50_000],
    ids=["empty", "word", "emoji", "no space", "capitals in a row", "shouted", "mixed", "right to left", "surrogate", "signs", "lines"],
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGUAGES)
def test_odd_replies_are_read_in_linear_time(text: str, lang: str) -> None:
    read = reading(text, lang, customer=text)
    for number in range(len(read.passages)):
        noticed(read, number)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Lähetätkö kuvan vielä kerran?"),
        ("fi", "Lähetätkö tarkemman kuvan?"),
        ("fi", "Käynnistit sen jo kahdesti."),
        ("nb", "Kan du sende bildet en gang til?"),
        ("nb", "Har du en annen e-postadresse?"),
        ("nb", "Stemmer adressen fortsatt?"),
        ("en", "Could you send it once more?"),
        ("en", "Could you confirm the address?"),
        ("en", "I know you have already restarted it."),
    ],
)
def test_again_is_once_more_another_one_or_to_confirm(lang: str, text: str) -> None:
    assert carries("again", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Lähetätkö tilausnumeron?"),
        ("nb", "Kan du sende ordrenummeret?"),
        ("en", "Could you send the order number?"),
        ("en", "We send a new lamp."),
    ],
)
def test_a_first_request_is_not_again(lang: str, text: str) -> None:
    assert not carries("again", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Laitatko meille yksityisviestiä?"),
        ("nb", "Send oss en privat melding."),
        ("en", "Please DM us your number."),
        ("en", "Drop us a private message."),
    ],
)
def test_an_invitation_into_private_is_told(lang: str, text: str) -> None:
    assert carries("in-private", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Luin yksityisviestisi."),
        ("nb", "Jeg har svart deg i innboksen."),
        ("en", "We have sent you a DM."),
        ("en", "Send us a photo here."),
    ],
)
def test_what_was_sent_in_private_is_no_invitation(lang: str, text: str) -> None:
    assert not carries("in-private", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Sinun ei tarvitse lähettää mitään."),
        ("nb", "Du trenger ikke sende noe mer."),
        ("nb", "Du slipper å betale."),
        ("en", "You need to sign nothing more."),
        ("en", "No forms must be filled in."),
        ("fi", "Sinulta ei vaadita mitään."),
        ("nb", "Da slipper du å ringe."),
        ("nb", "Du skal slippe å vente."),
    ],
)
def test_what_nobody_asks_of_the_customer_is_told(lang: str, text: str) -> None:
    assert carries("spared", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Sinun täytyy lähettää kuva."),
        ("nb", "Du må sende et bilde."),
        ("nb", "Du slipper ikke unna gebyret."),
        ("en", "You need to sign two forms."),
    ],
)
def test_what_is_asked_of_the_customer_spares_them_nothing(lang: str, text: str) -> None:
    assert not carries("spared", text, lang)


# What a second reader of the language heard in the cues: spoken forms, the other word order, and words that mean two things.
SECOND_READING = [
    ("cleared", "fi", "Ei oo sun vika.", "Tämä paketti ei ole sinun."),
    ("cleared", "fi", "Sinussa ei ole mitään vikaa.", "Meillä ei ole omaa varastoa."),
    ("cleared", "fi", "Ethän sinä voinut sitä tietää.", "Et voi tehdä sitä ilman tunnuksia."),
    ("cleared", "fi", "Älkää syyttäkö itseänne.", "En usko, että olet tehnyt tilausta."),
    ("cleared", "nb", "Skylda er ikke din.", "Du må ikke legge skylda på oss."),
    ("cleared", "nb", "Det kunne du ikke ha visst.", "Kunne du ikke ha sagt fra?"),
    ("cleared", "nb", "Du har ikke tastet feil kode.", "Du har ikke sendt skjemaet vi ba om."),
    ("bad-news", "fi", "Vene paloi yöllä.", "Kapteeni palaa satamaan huomenna."),
    ("bad-news", "fi", "Tuotetta ei valmisteta enää.", "Vuosi sitten avasimme kaupan."),
    ("bad-news", "fi", "Toimitus siirtyy.", "Raha siirtyy tilillesi huomenna."),
    ("bad-news", "fi", "Lasti putosi mereen.", "Hinta putosi kympillä."),
    ("bad-news", "nb", "Pakka er kommet bort.", "Vi er borte i helga."),
    ("bad-news", "nb", "Vi når ikke båten.", "Si fra når du ikke har tid."),
    ("role-kept", "fi", "Aarretta etsitään yhä.", "Sopimuksen haltija voi muuttaa sitä."),
    ("role-kept", "fi", "Selvä, loppu ja kuittaan.", "Kuittaan maksun saapuneeksi."),
    ("role-kept", "nb", "Alle mann på dekk!", "Nye dekk kommer fredag, og forsikringen har dekket dem."),
    ("role-kept", "nb", "Gangeren står salet.", "Det har skjedd tre ganger."),
    ("role-kept", "nb", "Romskipet har landet.", "Vi sender over hele landet, så spor pakken og last ned appen."),
    ("responsibility", "fi", "Sähläsin osoitteen kanssa.", "Kuljettaja sähläsi osoitteen kanssa."),
    ("responsibility", "nb", "Det skulle du aldri ha måttet oppleve.", "Du burde ikke ha ventet med å si fra."),
    ("responsibility", "nb", "Der bomma vi.", "Der bomma treneren."),
    ("asks-anyway", "nb", "Jeg fikk ikke åpna bildet.", "Jeg åpna bildet."),
    ("open-offer", "fi", "Jos sinulla on vielä kysyttävää, vastaa tähän.", "Jos sinulla on kuitti, ota se mukaan."),
    ("open-offer", "nb", "Har du flere spørsmål, så svar her.", "Har du kvitteringen, så ta den med."),
    ("open-offer", "en", "If you have any further questions, reply here.", "If you have the receipt, bring it along."),
    ("condolence", "fi", "Olen pahoillani menetyksestäsi.", "Olen pahoillani viiveestä."),
    ("condolence", "nb", "Det gjør oss vondt.", "Så leit at pakken er forsinket."),
    ("repair", "fi", "Uusi lamppu lähetetään tänään.", "Uusi käyntiaika lähetetään postitse."),
    ("repair", "nb", "Vi har sendt ny lampe.", "Det vil bli sendt ny innkalling."),
    ("repair", "en", "A new lamp will be with you on Friday.", "A new appointment will be communicated in writing."),
    ("repair", "en", "A new part will be fitted by Bo.", "A new time slot will be sent to you."),
    ("own-wish", "fi", "Hyvää matkaa mummolaan!", "Hyvää matkaa teille!"),
    ("own-wish", "nb", "God tur til besteforeldrene!", "God tur til alle!"),
    ("own-wish", "en", "Safe travels to Leeds!", "Safe travels to you all!"),
    ("reports-back", "fi", "Varastolta vastattiin, että laatikko löytyi.", "Laatikko on sininen."),
    ("reports-back", "nb", "Jeg snakka med lageret.", "Lageret er i Moss."),
]


@pytest.mark.parametrize(("name", "lang", "told", "near"), SECOND_READING)
def test_a_cue_hears_how_people_say_it_and_not_what_only_sounds_so(name: str, lang: str, told: str, near: str) -> None:
    assert held(reading(told, lang), name)
    assert not held(reading(near, lang), name)


@pytest.mark.parametrize(
    ("name", "lang", "told", "near"),
    [
        ("play-over", "fi", "Leikki leikkinä, missä paketti on?", "Leikistä tuli mieleen, missä paketti on?"),
        ("play-over", "fi", "Oon ihan tosissani.", "Se oli tosi hyvä."),
        ("play-over", "nb", "Helt seriøst, hvor er pakka?", "Er dere en seriøs butikk?"),
        ("play-over", "nb", "Nå mener jeg alvor.", "Hva mener du?"),
        ("promise-asked", "fi", "Ootko kuullu mitään varastolta?", "Onko teillä uutta väriä?"),
        ("promise-asked", "fi", "Onks kuulunu mitään?", "Onko teiltä uutisia syksyllä?"),
        ("promise-asked", "nb", "Sjekka du med lageret?", "Har dere noe nytt i butikken?"),
        ("promise-asked", "nb", "Noe nytt fra lageret?", "Hva sier loven?"),
    ],
)
def test_so_does_a_cue_of_the_customers_message(name: str, lang: str, told: str, near: str) -> None:
    def spans_of(text: str) -> list[tuple[int, int]]:
        return Message(text, lang, lambda: cues(lang)["customer"]).spans(name)

    assert spans_of(told)
    assert not spans_of(near)


@pytest.mark.parametrize(
    "text", ["Skriv den privat, så den ikke blir stående her.", "Skriv den privat, så slipper den å ligge her."]
)
def test_in_norwegian_what_something_is_spared_is_a_reason(text: str) -> None:
    assert carries("reason", text, "nb")


def test_a_sorry_refused_is_none() -> None:
    assert not held(reading("No third sorry, then: it's in Hull.", "en"), "apology")
    assert held(reading("No, sorry, it is gone.", "en"), "apology")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Pahoittelut, Iiris. Paketti jäi autoon, ja se tulee huomenna."),
        ("fi", "Hei! Sori, Iiris. Paketti jäi autoon, ja se tulee huomenna."),
        ("fi", "Totta, Iiris. Katsoin kellon väärin."),
        ("fi", "Lähtö, Iiris. Laiva lähtee laiturista kolme."),
        ("nb", "Beklager, Iris. Pakken ble liggende i bilen og kommer i morgen."),
        ("nb", "Hei! Takk, Iris. Pakken ble liggende i bilen."),
        ("nb", "Akkurat, Iris. Jeg så feil på klokka."),
        ("en", "Right, Iris. The parcel stayed in the van and comes tomorrow."),
        ("en", "Hi! Thanks, Iris. The parcel stayed in the van."),
        ("en", "Lamps, Iris. We have three of them left."),
    ],
)
def test_a_word_and_a_name_before_the_reply_are_no_sign_off(lang: str, text: str) -> None:
    read = reading(text, lang)
    assert not any(held(read, name) for name in ("sign-off", "signed"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Hei! Paketti tulee huomenna. Terveisin Iiris"),
        ("fi", "Hei!\n\nTerveisin Iiris\nAsiakaspalvelu\nPuhelin 010 200 300"),
        ("nb", "Hei! Pakken kommer i morgen. Hilsen Iris"),
        ("nb", "Hei! Pakken kommer i morgen.\nJo Berg"),
        ("en", "The parcel comes tomorrow.\n\nThanks, Iris"),
        ("en", "Hi!\n\nThanks, Iris\nWarehouse\nPhone 555 200"),
    ],
)
def test_a_name_at_the_end_signs(lang: str, text: str) -> None:
    assert held(reading(text, lang), "signed")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Kengät ovat täällä, ja ne saapuivat eilen myymälään."),
        ("fi", "Laatikossa on nimesi."),
        ("nb", "Skoene kom inn i går kveld."),
        ("nb", "Esken ligger klar til deg i kassa."),
        ("en", "Your shoes came in last night."),
        ("en", "They are waiting for you at the till."),
    ],
)
def test_what_lies_there_to_be_fetched_is_told(lang: str, text: str) -> None:
    assert carries("ready", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Viestisi saapui eilen meille."),
        ("fi", "Käy myymälässä, kun ne ovat saapuneet."),
        ("nb", "Klagen din kom inn i går."),
        ("nb", "Stikk innom hvis de har kommet."),
        ("en", "Your complaint came in last night."),
        ("en", "Visit the shop once they have come in and ask."),
    ],
)
def test_a_message_that_came_and_what_may_come_lie_nowhere(lang: str, text: str) -> None:
    assert not carries("ready", text, lang)
