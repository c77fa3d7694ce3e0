"""Who writes: the words by which people and exports call a customer, an agent, a bot and a note."""

from __future__ import annotations

import re

from tonelint.model import ROLES

_WORDS = {
    "customer": """
        customer, user, end-user, enduser, client, consumer, guest, visitor, buyer, shopper, caller, requester,
        asiakas, käyttäjä, vieras, tilaaja, ostaja, yhteydenottaja, kunde, kunden, bruker, gjest, innsender, kjøper
        """,
    "agent": """
        agent, support, support agent, assistant, operator, representative, rep, advisor, adviser, staff, employee,
        customer service, customer support, customer care, service desk, helpdesk, help desk, draft, reply,
        asiakaspalvelija, asiakaspalvelu, aspa, palvelija, neuvoja, asiakasneuvoja, virkailija, tuki, asiakastuki,
        luonnos, vastaus, kundebehandler, kundeservice, kundesenter, kundestøtte, kundeveileder, saksbehandler,
        rådgiver, veileder, medarbeider, brukerstøtte, utkast, svar
        """,
    "bot": """
        bot, chatbot, robot, autoreply, auto-reply, automatic reply, virtual assistant,
        botti, chatbotti, robotti, automaattivastaus, virtuaaliavustaja, autosvar, automatisk svar
        """,
    "note": """
        note, internal, internal note, private note, system,
        muistiinpano, sisäinen, sisäinen muistiinpano, järjestelmä, notat, intern, internt notat, merknad
        """,
}
KNOWN = {word.strip(): role for role, words in _WORDS.items() for word in words.split(",")}
DRAFTS = frozenset(("draft", "reply", "luonnos", "vastaus", "utkast", "svar"))  # an agent's words, but nobody's name
_NUMBERED = re.compile(r"(.+?) #?(\d{1,8})")
_SHORT = 3  # figures that tell agents apart; a longer number is one to ring
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


def role_and_name(label: str) -> tuple[str | None, str | None]:
    """The role and the name in what stands before a message: `Laura (customer)`, `Agent Mika`, `Asiakas`, `Laura`."""
    label = " ".join(label.split())
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


def _numbered(label: str) -> str | None:
    """The role of somebody who goes by a number: `Customer 1`, `Visitor 88123456`, `Agent #2`."""
    found = _NUMBERED.fullmatch(label)
    role = role_of(found[1]) if found else None
    return role if found and (role == "customer" or (role in ("agent", "bot") and len(found[2]) <= _SHORT)) else None
