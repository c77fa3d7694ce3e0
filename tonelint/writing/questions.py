"""What `guide new` asks, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.values import NamedTuple

Spoken = Mapping[str, str]


class Question(NamedTuple):
    """A question: the answer's key, how what is typed is read, what is asked, an answer to picture, and what Enter takes.

    `kind` is text, commas, lines, traits, words, channels, or choice; of a choice, `options` give the words to
    type in each language and what they stand for. `only` is the language that has to be among those of the
    replies; a question with {words} in it is asked once for each of them.
    """

    key: str
    kind: str
    ask: Spoken
    example: Spoken
    default: Spoken
    options: Mapping[str, Mapping[str, str]] = {}
    only: str = ""


def _spoken(fi: str, nb: str, en: str) -> Spoken:
    return {"fi": fi, "nb": nb, "en": en}


def _options(fi: str, nb: str, en: str, values: str) -> Mapping[str, Mapping[str, str]]:
    spoken = _spoken(fi, nb, en)
    return {lang: dict(zip(text.split("/"), values.split("/"), strict=True)) for lang, text in spoken.items()}


# Asked of nobody whose language we know already, so in all three at once.
ASK_LANGUAGE = "Millä kielellä jatketaan? · Hvilket språk tar vi det på? · Which language shall we use?\n  fi / nb / en  (Enter: en)"
NAMES_OF_LANGUAGES = _options("suomi/norja/englanti", "finsk/norsk/engelsk", "Finnish/Norwegian/English", "fi/nb/en")
# What the words of a language are called in another.
WORDS_OF: Mapping[str, Spoken] = {
    "fi": _spoken("suomen sanoja", "norjan sanoja", "englannin sanoja"),
    "nb": _spoken("finske ord", "norske ord", "engelske ord"),
    "en": _spoken("Finnish words", "Norwegian words", "English words"),
}
# What the words to avoid are by default, each in its own language.
WORDS: Spoken = _spoken(
    "kakkoslinja{,n,lle} = tekninen tuki", "andrelinje{,n} = teknisk avdeling", "second line = the engineers"
)
HINTS: Mapping[str, Spoken] = {
    "example": _spoken("Esimerkiksi", "For eksempel", "For example"),
    "enter": _spoken("Enter", "Enter", "Enter"),
    "lines": _spoken("Tyhjä rivi päättää vastauksen.", "En tom linje avslutter svaret.", "An empty line ends it."),
    "none": _spoken("ei mitään", "ingenting", "none"),
    "hello": _spoken(
        "Muutama kysymys, ja saat oppaan, jota on hyvä jatkaa. Enter hyväksyy ehdotuksen.",
        "Noen få spørsmål, så har du en guide å bygge videre på. Med Enter godtar du forslaget.",
        "A few questions, and you get a guide to write on from. Enter takes the suggestion.",
    ),
    "unfit": _spoken(
        "Tässä valmiissa tekstissä on sana, jota ette käytä. Kirjoita tilalle oma teksti",
        "Det ferdige forslaget har et ord dere ikke bruker. Skriv deres eget i stedet",
        "This ready-made text has a word in it that you do not use. Put your own in its place",
    ),
}

QUESTIONS: tuple[Question, ...] = (
    Question(
        "languages",
        "choices",
        _spoken(
            "Millä kielillä vastaatte asiakkaille?",
            "Hvilke språk svarer dere kundene på?",
            "Which languages do you answer customers in?",
        ),
        _spoken("suomi, englanti", "norsk, engelsk", "English, Finnish"),
        _spoken("suomi", "norsk", "English"),
        NAMES_OF_LANGUAGES,
    ),
    Question(
        "name",
        "text",
        _spoken(
            "Millä nimellä asiakkaat teitä kutsuvat?",
            "Hvilket navn bruker kundene om dere?",
            "What do customers call you?",
        ),
        _spoken("Kauppakulma", "Nabobutikken", "Corner & Co"),
        _spoken("Tuulikello", "Vindharpe", "Windchime"),
    ),
    Question(
        "forms",
        "commas",
        _spoken(
            "Miten nimi taipuu suomeksi? Anna muutama muoto pilkuilla erotettuina.",
            "Hvordan bøyes navnet på finsk? Skriv noen former med komma mellom.",
            "How is the name inflected in Finnish? A few forms with commas between them.",
        ),
        _spoken(*("Kauppakulman, Kauppakulmasta, Kauppakulmaan",) * 3),
        _spoken(
            "Tuulikellon, Tuulikellosta, Tuulikelloon",
            "Vindharpen, Vindharpesta, Vindharpeen",
            "Windchimen, Windchimesta, Windchimeen",
        ),
        only="fi",
    ),
    Question(
        "meaning",
        "text",
        _spoken(
            "Mihin asiakkaat teitä tarvitsevat? Yksi virke riittää.",
            "Hvorfor finnes dere, sett fra kundens side? Én setning er nok.",
            "Why do you exist for your customers? One sentence is enough.",
        ),
        _spoken(
            "Arki sujuu, kun kauppa pitää sanansa.",
            "Hverdagen går lettere når butikken holder ord.",
            "Daily life is easier when the shop keeps its word.",
        ),
        _spoken(
            "Meillä auttaa ihminen, joka tietää, mistä puhuu.",
            "Hos oss får du hjelp av et menneske som kan faget sitt.",
            "With us you get help from a person who knows the trade.",
        ),
    ),
    Question(
        "story",
        "text",
        _spoken(
            "Mikä on tarinanne? Kaksi virkettä, jotka uusi työkaveri muistaa vielä huomenna.",
            "Hva er historien deres? To setninger som en ny kollega fortsatt husker i morgen.",
            "What is your story? Two sentences that a new colleague still remembers tomorrow.",
        ),
        _spoken(
            "Kylän kauppias tunsi jokaisen nimeltä. Nyt kauppoja on kolmekymmentä, ja nimet muistetaan yhä.",
            "Kjøpmannen kunne navnet på alle i bygda. Nå er vi tretti butikker, og navnene husker vi ennå.",
            "The first shopkeeper knew the whole village by name. Now there are thirty shops, and we still learn the names.",
        ),
        _spoken(
            "Aloitimme pienestä ja tunsimme jokaisen asiakkaan nimeltä. Nyt meitä on enemmän, mutta vastaajalla on yhä nimi.",
            "Vi begynte i det små og kunne navnet på hver kunde. Nå er vi flere, men den som svarer, har fortsatt et navn.",
            "We began small and knew every customer by name. There are more of us now, but whoever answers still has a name.",
        ),
    ),
    Question(
        "mission",
        "text",
        _spoken(
            "Mitä jokainen vastaus voi antaa sen lisäksi, mitä kysyttiin?",
            "Hva kan hvert svar gi utover det kunden spurte om?",
            "What may every reply give, besides what was asked?",
        ),
        _spoken(
            "Jokainen vastaus auttaa myös sitä, joka ei kehdannut kysyä.",
            "Hvert svar hjelper også den som ikke turte å spørre.",
            "Every reply also helps the one who did not dare to ask.",
        ),
        _spoken(
            "Jokaisesta vastauksesta jää käteen jotain, mistä on apua seuraavallakin kerralla.",
            "Hvert svar gir kunden noe som er nyttig neste gang også.",
            "Every reply leaves the customer something that helps next time, too.",
        ),
    ),
    Question(
        "traits",
        "traits",
        _spoken(
            "Millainen äänenne on? Kolme piirrettä, yksi joka riville: mitä se on ja mitä se ei ole.",
            "Hvordan er stemmen deres? Tre trekk, ett på hver linje: hva den er, og hva den ikke er.",
            "What is your voice like? Three traits, one a line: what it is, and what it is not.",
        ),
        _spoken("leikkisä, ei lapsellinen", "leken, ikke tøysete", "playful, not silly"),
        _spoken(
            "lämmin, ei imelä\nsuora, ei tyly\nselkeä, ei virallinen",
            "varm, ikke klissete\nrett fram, ikke brysk\nklar, ikke høytidelig",
            "warm, not sugary\nstraight, not blunt\nclear, not stiff",
        ),
    ),
    Question(
        "address",
        "choice",
        _spoken(
            "Sinutteletteko vai teitittelettekö asiakasta?",
            "Sier dere «sinä» eller «te» når dere svarer på finsk?",
            "Do you say “sinä” or “te” when you answer in Finnish?",
        ),
        _spoken(*("te: ”Soitan teille perjantaina.”",) * 3),
        _spoken("sinä", "sinä", "sinä"),
        _options("sinä/te/kuten asiakas", "sinä/te/som kunden", "sinä/te/as the customer does", "sinä/te/mirror"),
        only="fi",
    ),
    Question(
        "promises",
        "choice",
        _spoken(
            "Kuka vastauksissa lupaa, minä vai me?",
            "Hvem er det som lover noe i svaret?",
            "Who makes the promises in a reply?",
        ),
        _spoken(
            "minä: ”Soitan sinulle perjantaina.”", "jeg: «Jeg ringer deg på fredag.»", "I: “I will ring you on Friday.”"
        ),
        _spoken("minä", "jeg", "I"),
        _options("minä/me/kumpi vain", "jeg/vi/begge deler", "I/we/either", "I/we/either"),
    ),
    Question(
        "emoji",
        "choice",
        _spoken(
            "Saako vastauksessa olla emojeja? Suuttuneelle niitä ei lähetetä koskaan.",
            "Er det greit med emojier i svarene? En sint kunde får aldri noen.",
            "May a reply hold emoji? Nobody who is angry ever gets one.",
        ),
        _spoken("kyllä: ”Nyt se on matkalla 🚲”", "ja: «Nå er den på vei 🚲»", "yes: “It is on its way 🚲”"),
        _spoken("kyllä", "ja", "yes"),
        _options("kyllä/ei", "ja/nei", "yes/no", "free/none"),
    ),
    Question(
        "humour",
        "text",
        _spoken("Mihin käytätte huumoria?", "Hva bruker dere humor til?", "What is your humour for?"),
        _spoken(
            "Nauramme itsellemme, kun moka on pieni ja omamme.",
            "Vi ler av oss selv når tabben var liten og vår egen.",
            "We laugh at ourselves when the slip was small and our own.",
        ),
        _spoken(
            "Lähdemme leikkiin mukaan, kun asiakas aloittaa.",
            "Vi blir med på moroa når kunden begynner.",
            "We join in the fun when the customer starts it.",
        ),
    ),
    Question(
        "freedoms",
        "lines",
        _spoken(
            "Mitä vastaaja saa tehdä kysymättä keneltäkään? Yksi asia joka riville.",
            "Hva kan den som svarer, gjøre uten å spørre noen? Én ting på hver linje.",
            "What may an agent do without asking anybody? One thing a line.",
        ),
        _spoken("Voit antaa kuukauden ilmaiseksi.", "Du kan gi en måned gratis.", "You may give a month for free."),
        _spoken(
            "Voit hyvittää enintään 30 euroa.\nVoit lähettää uuden tuotteen heti, jos edellinen katosi matkalla.",
            "Du kan gi tilbake opptil 300 kroner.\nDu kan sende en ny vare med en gang hvis den første ble borte på veien.",
            "You may refund up to £30.\nYou may send a new item at once if the first got lost on the way.",
        ),
    ),
    Question(
        "words",
        "words",
        _spoken(
            "Mitä {words} ette käytä, ja mitä sanotte niiden sijaan? Yksi pari joka riville, päätteet aaltosulkeissa.",
            "Hvilke {words} bruker dere ikke, og hva sier dere i stedet? Ett par på hver linje, endelsene i krøllparentes.",
            "Which {words} do you not use, and what do you say instead? One pair a line, endings in braces.",
        ),
        _spoken("asiakkuu{s,tesi} = tili", "kundeforhold{,et} = avtale", "subscriber{,s} = member"),
        _spoken("", "", ""),
    ),
    Question(
        "channels",
        "channels",
        _spoken(
            "Missä kanavissa vastaatte, ja montako sanaa vastauksessa saa olla? Yksi kanava joka riville.",
            "I hvilke kanaler svarer dere, og hvor mange ord kan svaret være på? Én kanal på hver linje.",
            "Which channels do you answer in, and how many words may a reply have there? One channel a line.",
        ),
        _spoken("chat 60", "chat 60", "chat 60"),
        _spoken(*("chat 60\nsocial 80\nemail 180",) * 3),
    ),
)
