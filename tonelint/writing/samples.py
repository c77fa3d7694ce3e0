"""Sentences that a new guide starts with, in three languages: pairs to do and not to do, and whole replies that test it.

Each is a sensible text and an honest test; a company replaces them by its own. Where a form depends on the
guide, both stand here: [informal|formal] address, {I|we} who promises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonelint.values import NamedTuple


class Pair(NamedTuple):
    """A sentence to do and one not to do."""

    do: str
    dont: str


class Scene(NamedTuple):
    """What a customer wrote, a bad reply with the families that find it, and a good one."""

    name: str
    customer: str
    bad: str
    good: str
    rules: tuple[str, ...]


def spoken(text: str, *, formal: bool, we: bool) -> str:
    """A text in the address and the voice of one guide."""
    text = re.sub(r"\[([^|\]]*)\|([^\]]*)\]", r"\2" if formal else r"\1", text)
    return re.sub(r"\{([^|}]*)\|([^}]*)\}", r"\2" if we else r"\1", text)


# The families whose findings quote a trait, in the order of the pairs; the first of each finds the sentence not to do.
RULES: tuple[tuple[str, ...], ...] = (
    ("canned-apology", "canned-opener", "canned-closer", "empty-empathy"),
    ("forwarding-stub", "dead-end", "unowned-promise"),
    ("bureaucratic-lexis", "nominalisation", "impersonal-agent"),
    ("vague-timeline", "no-next-step"),
    ("policy-shield", "bounce"),
)
# The first three stand beside the three traits of a guide; the others are for more traits, or for a guide whose own
# words object to one of these.
PAIRS: Mapping[str, tuple[Pair, ...]] = {
    "fi": (
        Pair(
            "Paketti jäi meiltä lauantaina terminaaliin, ja [odotit|odotitte] sitä turhaan. Anteeksi.",
            "Pahoittelemme aiheutunutta haittaa.",
        ),
        Pair(
            "{Kerroin|Kerroimme} hinnasta Hannalle, joka korjaa sen tänään. Hän soittaa [sinulle|teille] ennen viittä.",
            "Kiitos, välitän [palautteesi|palautteenne] eteenpäin.",
        ),
        Pair(
            "Jos [maksat|maksatte] laskun viimeistään perjantaina, maksumuistutusta ei tule.",
            "Mikäli maksusuoritus viivästyy, laskutetaan muistutusmaksu.",
        ),
        Pair(
            "Uusi takki lähtee varastolta tiistaina, ja {laitan|laitamme} [sinulle|teille] seurantakoodin samana iltana.",
            "Uusi takki tulee lähiaikoina.",
        ),
        Pair(
            "Kenkiä on jo käytetty ulkona, joten rahoja {en|emme} voi palauttaa. Uudet pohjat [saat|saatte] kuitenkin ilmaiseksi.",
            "Ehtojemme mukaan käytettyjä tuotteita ei palauteta.",
        ),
    ),
    "nb": (
        Pair(
            "Pakken ble stående hos oss på lørdag mens du ventet forgjeves. Det var vår feil, unnskyld.",
            "Vi beklager eventuelle ulemper dette måtte medføre.",
        ),
        Pair(
            "{Jeg|Vi} sa fra til Hanne om prisen, og hun retter den i dag. Hun ringer deg før klokka fem.",
            "Takk, vi sender dette videre til rette vedkommende.",
        ),
        Pair(
            "Betaler du regningen før fredag, kommer det ingen purring.",
            "Vedrørende ovennevnte faktura må innbetaling foreligge innen fristen.",
        ),
        Pair(
            "Den nye jakka går fra lageret på tirsdag, og {jeg|vi} sender deg sporingsnummeret samme kveld.",
            "Den nye jakka kommer etter hvert.",
        ),
        Pair(
            "Skoene er brukt ute, så pengene får {jeg|vi} ikke gitt tilbake. Til gjengjeld får du nye såler gratis.",
            "I henhold til våre retningslinjer tas ikke brukte varer i retur.",
        ),
    ),
    "en": (
        Pair(
            "Your parcel sat in our depot all Saturday while you waited in for it. That was our mistake, and I am sorry.",
            "We apologise for any inconvenience caused.",
        ),
        Pair(
            "{I|We} showed the price to Hannah, who is correcting it today. She will ring you before five.",
            "Thanks, your feedback has been passed on to the relevant team.",
        ),
        Pair(
            "If you pay by Friday, no reminder goes out.",
            "Please be advised that the aforementioned invoice must be settled prior to the due date.",
        ),
        Pair(
            "The new jacket leaves the warehouse on Tuesday, and {I|we} will send you the tracking number that evening.",
            "A new jacket is to follow in due course.",
        ),
        Pair(
            "The shoes have been worn outside, so {I|we} cannot give you the money back, but you can have new soles for free.",
            "As per our policy, worn items cannot be returned.",
        ),
    ),
}

# The first two stand in the guide; the third is for a guide whose own words object to one of them.
SCENES: Mapping[str, tuple[Scene, ...]] = {
    "fi": (
        Scene(
            "paketti-myöhässä",
            "Odotin pakettia kotona koko lauantain, eikä ketään näkynyt! Tämä oli jo toinen kerta. Missä lahja on?!",
            "Hei! Pahoittelemme aiheutunutta haittaa. Palaamme asiaan mahdollisimman pian.",
            "Hei Laura! Kaksi turhaa lauantaita on liikaa, [olet|olette] siinä aivan oikeassa. Anteeksi: paketti unohtui "
            "lajittelukeskukseen. {Soitin|Soitimme} sinne juuri, ja Mika tuo lahjan [sinulle|teille] tänään kello 18. – Sanna",
            ("canned-apology", "vague-timeline"),
        ),
        Scene(
            "palautus-myöhässä",
            "Moi, voinko vielä palauttaa takin? Ostin sen syyskuussa, ja hintalappu on vielä kiinni.",
            "Hei! Valitettavasti palautus ei ole mahdollinen. Ehtojemme mukaan palautusaika on 30 päivää.",
            "Hei Olli! Rahoja {en|emme} voi enää palauttaa, koska syksyn takit on jo tilitetty valmistajalle. Vaihtaa "
            "[voit|voitte] silti: [tuo|tuokaa] takki myymälään 15. päivään mennessä, niin [saat|saatte] tilalle toisen samanhintaisen. – Sanna",
            ("dead-end", "policy-shield"),
        ),
        Scene(
            "laskutettu-kahdesti",
            "Hei, kortiltani on veloitettu sama tilaus kahteen kertaan. Mistä tämä johtuu?",
            "Kiitos yhteydenotostanne. Välitän viestinne eteenpäin laskutukseen.",
            "Hei Noora! Summa lähti kortilta kahdesti, koska yhteys pankkiin katkesi kesken maksun. {Palautin|Palautimme} ylimääräiset "
            "42 euroa äsken, ja ne näkyvät [tililläsi|tilillänne] viimeistään torstaina. – Sanna",
            ("canned-opener", "forwarding-stub"),
        ),
    ),
    "nb": (
        Scene(
            "forsinket-pakke",
            "Jeg satt hjemme hele lørdagen og ventet på pakken, og ingen kom! Dette er andre gang. Hvor er gaven?!",
            "Hei! Vi beklager ulempen dette medfører. Vi kommer tilbake til deg så snart som mulig.",
            "Hei, Lars! To lørdager er to for mange, det har du helt rett i. Unnskyld, pakken sto glemt på "
            "terminalen. {Jeg|Vi} ringte dit nettopp, og Mika kommer med gaven klokka 18 i dag. – Sanne",
            ("canned-apology", "vague-timeline"),
        ),
        Scene(
            "sen-retur",
            "Hei, kan jeg fortsatt levere tilbake jakka? Jeg kjøpte den i september, og merkelappen sitter på.",
            "Hei! Vi kan dessverre ikke ta den i retur. I henhold til våre retningslinjer er returfristen 30 dager.",
            "Hei, Oda! Pengene får {jeg|vi} ikke gitt tilbake nå, fordi høstens jakker alt er avregnet med leverandøren. "
            "Du kan derimot bytte: Ta med jakka til butikken før den 15., så får du en annen til samme pris. – Sanne",
            ("dead-end", "policy-shield"),
        ),
        Scene(
            "trukket-to-ganger",
            "Hei, kortet mitt er belastet to ganger for samme bestilling. Hvordan henger det sammen?",
            "Takk for din henvendelse. Vi sender saken videre til rette vedkommende.",
            "Hei, Nora! Beløpet ble trukket to ganger fordi forbindelsen til banken falt ut midt i betalingen. {Jeg|Vi} sendte de 420 kronene "
            "tilbake for litt siden, og de er på kontoen din senest torsdag. – Sanne",
            ("canned-opener", "forwarding-stub"),
        ),
    ),
    "en": (
        Scene(
            "late-parcel",
            "I stayed in all Saturday for this parcel and nobody came! This is the second time. Where is my present?!",
            "Hi! We apologise for any inconvenience caused. We will get back to you as soon as possible.",
            "Hi Laura, two Saturdays is two too many, you are quite right. {I am|We are} sorry: your parcel was left behind at the depot. "
            "{I|We} have just rung them, and Mike is bringing the present to you at 6 pm today. – Sarah",
            ("canned-apology", "vague-timeline"),
        ),
        Scene(
            "late-return",
            "Hi, can I still return the jacket? I bought it in September and the tag is on.",
            "Hi! Unfortunately this is not possible. As per our policy, returns are accepted within 30 days.",
            "Hi Oliver, {I|we} cannot give you the money back, because the autumn jackets are already settled with the maker, "
            "but you can swap yours. Bring it to the shop by the 15th and pick another at the same price. – Sarah",
            ("dead-end", "policy-shield"),
        ),
        Scene(
            "charged-twice",
            "Hello, my card was charged twice for the same order. How come?",
            "Thank you for contacting us. Your message has been passed on to the relevant team.",
            "Hi Nora, the sum went out twice because the connection to your bank dropped halfway. {I|We} sent the extra £42 "
            "back a moment ago, and it will be in your account by Thursday. – Sarah",
            ("canned-opener", "forwarding-stub"),
        ),
    ),
}
