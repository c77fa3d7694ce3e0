"""Who writes: the words by which people and exports call a customer, an agent, a bot and a note."""

from __future__ import annotations

import re
from functools import lru_cache

from tonelint.model import ROLES

_WORDS = {
    "customer": """
        customer, user, end-user, enduser, client, consumer, guest, visitor, buyer, shopper, caller, requester,
        patient, member, passenger, traveller, traveler, tenant, resident, subscriber, applicant, policyholder, patron, inquirer, enquirer,
        the customer, asiakas, asiakkaan viesti, käyttäjä, vieras, tilaaja, ostaja, yhteydenottaja, soittaja, potilas, kysyjä,
        jäsen, matkustaja, vuokralainen, asukas, hakija, kävijä, kuluttaja, vakuutettu, vakuutuksenottaja, vierailija,
        loppukäyttäjä, kuntalainen, asiakkaan viestit,
        kunde, kunden, bruker, brukeren, gjest, gjesten, innsender, innsenderen, kjøper, kjøperen, pasient, pasienten, medlem, medlemmet, klient,
        klienten, søker, søkeren, innringer, innringeren, passasjer, passasjeren, reisende, leietaker, leietakeren, beboer, beboeren, abonnent, abonnenten,
        forbruker, forbrukeren, besøkende, den besøkende, den reisende, spørsmålsstiller, spørsmålsstilleren, sluttbruker, sluttbrukeren,
        forsikringstaker, forsikringstakeren, innbygger, innbyggeren, kundens melding
        """,
    "agent": """
        agent, support, support agent, assistant, operator, representative, rep, advisor, adviser, staff, employee,
        customer service, customer support, customer care, service desk, helpdesk, help desk, draft, reply,
        csr, customer service representative, customer service rep, customer service agent, customer service advisor,
        customer support agent, customer support representative, customer care agent, support representative, support specialist,
        customer success manager, service agent, service representative, specialist, moderator, consultant, salesperson, sales, seller,
        live agent, the agent, clerk, receptionist, help center, help centre,
        asiakaspalvelija, asiakaspalvelu, aspa, palvelija, neuvoja, asiakasneuvoja, virkailija, tuki, asiakastuki,
        myyjä, asiantuntija, palveluneuvoja, palveluasiantuntija, asiakasvastaava, asiakaspalveluneuvoja, asiakaspalveluedustaja, edustaja,
        agentti, moderaattori, tukihenkilö, konsultti, myynti, palvelupiste, käsittelijä, työntekijä,
        asiakaspalveluvirkailija, vastaanottovirkailija, asiakaspalvelusihteeri, asiakaspalvelijan vastaus,
        luonnos, vastaus, kundebehandler, kundebehandleren, kundeservice, kundesenter, kundesenteret, kundestøtte, kundestøtten, kundeveileder,
        kundeveilederen, saksbehandler,
        saksbehandleren, rådgiver, rådgiveren, veileder, veilederen, medarbeider, medarbeideren, brukerstøtte, brukerstøtten, selger, selgeren, kundekonsulent, kundekonsulenten,
        kunderådgiver, kunderådgiveren, kundeansvarlig, kundemedarbeider, kundemedarbeideren, kundeservicemedarbeider,
        kundeservicemedarbeideren, konsulent, konsulenten, ekspert, eksperten, spesialist, spesialisten, moderator, moderatoren,
        resepsjonist, resepsjonisten, ansatt, den ansatte, agenten, utkast, svar
        """,
    "bot": """
        bot, chatbot, robot, autoreply, auto-reply, automatic reply, virtual assistant,
        botti, chatbotti, robotti, automaattivastaus, automaattinen vastaus, virtuaaliavustaja, tekoälyavustaja,
        boten, chatboten, roboten, chatrobot, chatroboten, virtuell assistent, autosvar, automatsvar, automatisk svar
        """,
    "note": """
        note, internal, internal note, private note, system,
        muistiinpano, sisäinen, sisäinen muistiinpano, sisäinen kommentti, sisäinen viesti, sisäinen huomautus, järjestelmä,
        notat, intern, internt, internt notat, intern merknad, intern kommentar, intern melding, merknad
        """,
}
KNOWN = {word.strip(): role for role, words in _WORDS.items() for word in words.split(",")}
DRAFTS = frozenset(("draft", "reply", "luonnos", "vastaus", "utkast", "svar"))  # an agent's words, but nobody's name
_NUMBERED = re.compile(r"(.+?) #?(\d{1,8})")
_SHORT = 3  # figures that tell agents apart; a longer number is one to ring
_SPEAKS = re.compile(
    r" (?:says|said|writes|wrote|asks|asked|replies|replied|answers|answered|sanoo|sanoi|kirjoittaa|kirjoitti|kysyy|kysyi|vastaa|vastasi"
    r"|sier|sa|skriver|skrev|spør|spurte|svarer|svarte)$",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[(),/|–—]\s*|\s+-\s+")


def role_of(word: str) -> str | None:
    """The role that a word stands for, None where it stands for none."""
    low = " ".join(word.casefold().replace("_", " ").split())
    return KNOWN.get(low) or KNOWN.get(low.replace(" ", "-"))


def near(word: str) -> str:
    """What would help somebody who wrote a role that does not exist."""
    import difflib  # here, because only a mistake needs it

    found = difflib.get_close_matches(word.casefold(), KNOWN, n=1, cutoff=0.6)
    return f'did you mean "{found[0]}"?' if found else f"one of: {', '.join(ROLES)}"


@lru_cache(maxsize=10_000)  # asked of every line, and more than once
def role_and_name(label: str) -> tuple[str | None, str | None]:
    """The role and the name in what stands before a message: `Laura (customer)`, `Agent Mika`, `Asiakas`, `Laura`."""
    label = _SPEAKS.sub("", " ".join(label.split()))
    if role := role_of(label):
        return role, None
    if role := _numbered(label):
        return role, None
    parts = [part for part in _APART.split(label) if part]
    if len(parts) == 1 and len(words := label.split()) > 1 and words[-1][0].isupper():
        parts = [words[0], " ".join(words[1:])]
    roles = [role_of(part) for part in parts]
    known = next(filter(None, roles), None) if len(parts) > 1 else None
    names = [part for part, role in zip(parts, roles, strict=True) if not role]
    return known, (names[0] if known else label) if names else None


def speaks(label: str | None) -> bool:
    """Whether a label goes on with a verb: `Customer says`, `Asiakas kirjoittaa`."""
    return bool(_SPEAKS.search(label or ""))


def _numbered(label: str) -> str | None:
    """The role of somebody who goes by a number: `Customer 1`, `Visitor 88123456`, `Agent #2`."""
    found = _NUMBERED.fullmatch(label)
    role = role_of(found[1]) if found else None
    return role if found and (role == "customer" or (role in ("agent", "bot") and len(found[2]) <= _SHORT)) else None
