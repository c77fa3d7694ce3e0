"""Transcripts: what surely is one is read turn by turn, what might be one stays a draft, and nobody's role is guessed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.model import Fault, Found, LeftOut, Reply
from tonelint.names import TALK

Read = Callable[..., list[Found]]
NAMES = st.sampled_from(["Customer", "Agent", "Laura", "Mika", "Note", "Asiakas", "Kundebehandler"])
LINES = st.lists(
    st.sampled_from(["Customer: ", "Agent: ", "Laura: ", "[18:02] Laura: ", "[18:05] Mika: ", "Laura 18:02", "18.02 ", "Where?", "–Mika", "", "  ", "Hi Laura", "3.5.2026 klo 18.02 - "])
    | st.text(max_size=10)
).map("\n".join)  # fmt: skip


def told(found: list[Found]) -> tuple[str, str | None, list[tuple[str, str | None, str]]]:
    """The draft, what it answers, and who wrote what before."""
    (reply,) = found
    assert isinstance(reply, Reply), reply
    return reply.text, reply.customer, [(turn.role, turn.name, turn.text) for turn in reply.turns]


ASKED = ("Where is it?", "Here, on the van.")


@pytest.mark.parametrize(
    "text",
    [
        "Customer: Where is it?\nAgent: Here, on the van.",
        "Asiakas: Where is it?\n\nAsiakaspalvelija: Here, on the van.\n",
        "Kunde: Where is it?\r\nKundebehandler: Here, on the van.\r\n",
        "\n\nCustomer:\nWhere is it?\n\nAgent:\n\nHere, on the van.\n\n",
        "**Kunde:** Where is it?\n\n**Kundeservice:** Here, on the van.",
        "Laura (customer): Where is it?\nMika (support): Here, on the van.",
        "Customer Laura: Where is it?\nAgent Mika: Here, on the van.",
        "Customer: Laura\nAgent: Mika\n\nLaura: Where is it?\nMika: Here, on the van.",
        "Asiakas: Laura\nAspa: Mika\n[18:02] Laura: Where is it?\n[18:04] Mika: Here, on the van.",
        "2026-05-03T18:02 Laura (customer): Where is it?\n2026-05-03T18:04 Mika: Here, on the van.",
        "[18:02] Customer: Where is it?\n[18:04] Agent: Here, on the van.",
        "18.02 Laura (asiakas): Where is it?\n18.04 Mika: Here, on the van.",
        "3.5.2026 klo 18.02 - Laura (kunde): Where is it?\n3.5.2026 klo 18.04 - Mika: Here, on the van.",
        "[5/3/26, 6:02:11\u202fPM] Laura (customer): Where is it?\n\u200e[5/3/26, 6:04:11\u202fPM] Mika: Here, on the van.",
        "Laura (customer) 18:02\nWhere is it?\n\nMika 18:04\nHere, on the van.",
        "Laura (customer) [18:02]: Where is it?\nMika [18:04]: Here, on the van.",
        "(18:02:11) Visitor: Where is it?\n(18:04:10) Agent Mika: Here, on the van.",
        "(06:02:11 PM) Visitor 88123456: Where is it?\n(06:04:10 PM) Agent 2: Here, on the van.",
        "06:02 PM | Laura (customer): Where is it?\n06:04 PM | Mika: Here, on the van.",
        "[18.02] Laura Virtanen (asiakas)\nWhere is it?\n[18.04] Mika Aalto\nHere, on the van.",
        "Laura Virtanen (customer)\n3 May 2026, 18:02\nWhere is it?\nMika Aalto\n3 May 2026, 18:04\nHere, on the van.",
        "18:02\tCustomer\tWhere is it?\n18:04\tAgent\tHere, on the van.",
        "Customer 1: Where is it?\nAgent 1: Here, on the van.",
        "klo 18.02 Asiakas: Where is it?\nklo 18.04 Aspa: Here, on the van.",
        "kl. 18.02 Kunde: Where is it?\nkl. 18.04 Kundebehandler: Here, on the van.",
        "Asiakas klo 18.02: Where is it?\nAspa klo 18.04: Here, on the van.",
        "Laura (customer), May 3, 2026 at 6:02 PM\nWhere is it?\n\nMika, May 3, 2026 at 6:04 PM\nHere, on the van.",
        "Kari (kunde) 3. mai 2026 kl. 18:02\nWhere is it?\n\nMika 3. mai 2026 kl. 18:04\nHere, on the van.",
        "Chat transcript #8812\nDate: 3 May 2026\n\nCustomer: Where is it?\nAgent: Here, on the van.",
        "Samtale 8812\nKunde: Where is it?\nKundebehandler: Here, on the van.",
        "Chat 8812, 3 May 2026\n[18:02] Laura (customer): Where is it?\n[18:04] Mika: Here, on the van.",
        "Conversation with Laura\nStarted on May 3, 2026 at 06:02 PM UTC\n---\n\n06:02 PM | Laura: Where is it?\n06:04 PM | Mika (agent): Here, on the van.",
        "Customer: Laura\nAgent: Mika\nDate: 3 May 2026\n\n[18:02] Laura: Where is it?\n[18:04] Mika: Here, on the van.",
        "Keskustelu 8812\nAsiakas: Laura\nAspa: Mika\n\nLaura: Where is it?\nMika: Here, on the van.",
        "Asiakas: Laura Virta\nAspa: Mika Aho\n\nLaura: Where is it?\nMika: Here, on the van.",
        "Customer:Where is it?\nAgent:Here, on the van.",
        "Asiakas:\u00a0Where is it?\nAspa:\u202fHere, on the van.",
        "Kunde: Where is it?\rKundebehandler: Here, on the van.\r",
        "[Customer] Where is it?\n[Agent] Here, on the van.",
        "[Asiakas]: Where is it?\n[Aspa]: Here, on the van.",
        "Customer says: Where is it?\nAgent says: Here, on the van.",
        "Asiakas kirjoittaa: Where is it?\nAspa vastaa: Here, on the van.",
        "Kunden skrev: Where is it?\nKundebehandler svarte: Here, on the van.",
        "## Customer\n\nWhere is it?\n\n## Agent\n\nHere, on the van.",
        "**Kunde**\nWhere is it?\n\n**Kundeservice**\nHere, on the van.",
        "**Laura (customer)** – 18:02\nWhere is it?\n\n**Mika (support)** – 18:04\nHere, on the van.",
        "### Laura (asiakas) - klo 18.02\nWhere is it?\n\n### Mika (aspa) - klo 18.04\nHere, on the van.",
        "Kunde - Where is it?\nKundebehandler - Here, on the van.",
        "Asiakas – Where is it?\nAspa – Here, on the van.",
        "<Laura (customer)> Where is it?\n<Mika (support)> Here, on the van.",
    ],
)
@pytest.mark.parametrize("form", [None, "transcript"])
def test_every_usual_transcript_is_read(read_as: Read, text: str, form: str | None) -> None:
    draft, customer, turns = told(read_as(text, form=form))
    assert (customer, draft) == ASKED
    assert [(role, said) for role, _, said in turns] == [("customer", ASKED[0])]


@pytest.mark.parametrize(
    "text",
    [
        "Customer: 1234\nOrder: 55\n\nHi Laura, thank you for waiting.",
        "Customer: 1234\n\nHi Laura, thank you for waiting.",
        "Laura: your parcel is here.\nMika: is my name.",
        "Moi Laura!\nSoitin: pakettisi lähtee kello 16:00.",
        "18.00 we close.\n19.00 we open.",
        "Monday 10:00\nTuesday 11:00\n",
        "10.00\n11.00\n",
        "Note: read this.\nNote: and this.",
        "Agent: Mika\nAgent: Laura",
        "Hei Laura, tilaus 1234\non lähtenyt klo 18:02",
        "https://a.example/\nhttps://b.example/",
        "[1] See below\n[2] See above",
        "Your lamp is on the van\nNote: it comes tomorrow.",
        "Your lamp is on the van\n\nCustomer: Laura\nAgent: Mika",
        "Hi Laura\nCustomer: When does it come?\nAgent: Tomorrow, you were told.\nCustomer: Still true?",
        "Hi Laura, here is our chat once more.\nCustomer: Where is it?\nAgent: Here, on the van.",
        "Here is what we agreed on the phone:\nCustomer: sends it back.\nAgent: sends a new one.\nCustomer: pays nothing.",
        "- Customer: sends it back.\n- Agent: sends a new one.\n- Customer: pays nothing.",
        "- Hull: 10 to 18\n- Leeds: 9 to 17",
        "Your parcel so far\n18:02 Hull: it was sent off.\n18:40 Leeds: it came in.\n19:05 Hull: it went back.",
        "10:00\tMonday\tHull is open\n11:00\tTuesday\tLeeds is open\n12:00\tMonday\tHull is closed",
        "Saturday\n10:00\nSunday\n12:00",
        "Agent: We are open until six.\nSupport: Ring us at any time.",
        "Vastaus: Se tulee huomenna.\nVastaus: Saat siitä viestin.",
        "Customer: 1234\nCustomer: 5678",
        "User: the name is below.\nGuest: you need none.",
        "Asiakas: Voinko palauttaa sen?\n\nHei Laura!\nVoit palauttaa sen.\n\nNote: soita.\nAgent: Mika",
        "Moi\n\nPaketti tulee huomenna\nNote: soita\nAgent: Mika",
        "Agent: Mika\n\nHi Laura. It is on the van.\n\nAgent: Mika",
        "Customer:",
        "Customer: Laura Smith\nOrder: 12345\nAgent: Mika\n\nHi Laura, the chair comes on Friday at ten. Ring me.",
        "Kunde: Laura Dahl\nSaksbehandler: Mika Aho\nSak: 12345\n\nStolen kommer fredag kl. 10.",
        "Agent: Mika\nCustomer: Laura Smith\n\nThe chair comes on Friday. Ring me at 55 12 34.",
        "Asiakas: Laura Virta\nKäsittelijä: Mika Aho\nTilaus: 12345\n\nMoi Laura! Tuoli tulee perjantaina.",
        "Customer: Laura, asks where her lamp is.\nOrder: it is in Hull today.\n\nHi Laura, it comes on Friday.",
        "Customer: Laura Smith\nOrder: 12345\n\nHi Laura, the chair comes on Friday.",
        "Monday: we open at ten.\nPrice: it is twenty pounds.\nNote: ring us before you come.\nTuesday: we are closed.",
        "Hinta: se maksaa 20 euroa.\nKoko: numero 5 riittää sinulle.\nToimitus: onko kiire? Se tulee perjantaina.",
        "[Customer] \n\nThe lamp is on the van.\n\n[Agent]",
        "[Customer name] Your lamp is on the van.\nIt comes at ten.",
        "Moi - pakettisi tulee tänään.\nAspa - Mika",
        "Customer - sends it back to us.\nAgent - sends a new one.",
        "# Returns\n\nYou have thirty days.\n\n## Agent\n\nWho rings you is Mika.",
        "**Your lamp**\nIt comes today.\n\n**Support**\nRing us at any time.",
        "Hei!:) Se tulee.\nHuom:soita ensin.",
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_what_only_might_be_a_transcript_is_a_draft(read_as: Read, text: str, name: str) -> None:
    (reply,) = read_as(text, name)
    assert isinstance(reply, Reply)
    assert (reply.text, reply.turns) == (text, ())


BESIDE = [
    "**Customer** (17:1{})", "**Asiakas** (9.11.2026 klo 17.1{})", "**Kunde** (9.11.2026 kl. 17.1{})", "**Customer** (9 Nov 2026, 17:1{})",
    "**Customer** [17:1{}]", "**Customer** _17:1{}_", "**Customer** (17:1{}):", "*Customer* (17:1{})", "_Asiakas_ (klo 17.1{})", "__Kunde__ *(17:1{})*",
    "**Customer** – 17:1{}", "*Kunde* – 17:1{}", "**Customer, 17:1{}**", "### Customer (17:1{})", "### **Asiakas** klo 17.1{}", "- **Kunde** (17:1{})",
    "[17:1{}] **Customer**", "**Laura (customer)** (17:1{})", "**Customer** (1{}.11.2026)",
]  # fmt: skip
AGENTS = {"Customer": "Agent", "Asiakas": "Aspa", "Kunde": "Kundebehandler", "Laura (customer)": "Mika (support)"}


@pytest.mark.parametrize("label", BESIDE)
@pytest.mark.parametrize("above", ["", "# Ticket 8812\n\n", "# Broken lamp\n\n"], ids=["", "ticket", "title"])
@pytest.mark.parametrize("form", [None, "transcript"])
def test_a_role_set_apart_with_its_time_speaks(read_as: Read, label: str, above: str, form: str | None) -> None:
    customer = max((one for one in AGENTS if one in label), key=len)
    agent = label.replace(customer, AGENTS[customer])
    text = f"{above}{label.format(2)}\n\nMy lamp is lost.\n\n{agent.format(5)}\n\nI am bringing it at noon.\n"
    assert told(read_as(text, "talk.md", form=form))[:2] == ("I am bringing it at noon.", "My lamp is lost.")


def test_a_role_set_apart_with_its_time_may_speak_in_the_same_line(read_as: Read) -> None:
    for colon in (":", ""):
        text = f"**Kunde** (17:12){colon} My lamp is lost.\n**Selger** (17:15){colon} I am bringing it at noon.\n"
        assert told(read_as(text, "talk.md"))[:2] == ("I am bringing it at noon.", "My lamp is lost.")


def test_a_time_in_bold_type_stands_within_a_message_of_the_roles(read_as: Read) -> None:
    offer = "These are left:\n\n**Saturday** (10:00)\n\nBrunch for two.\n\nWhich one?"
    text = f"**Customer** (17:12)\n\nMy lamp is lost.\n\n**Agent** (17:15)\n\n{offer}\n"
    assert told(read_as(text, "talk.md"))[0] == offer


def test_names_set_apart_with_a_time_speak_where_a_greeting_tells_the_agent(read_as: Read) -> None:
    text = "**Laura** (17:12)\n\nWhere is it?\n\n**Mika** (17:15)\n\nHi Laura! Here, on the van.\n"
    assert told(read_as(text, "talk.md"))[:2] == ("Hi Laura! Here, on the van.", "Where is it?")


def test_names_set_apart_with_a_time_of_whom_nothing_tells_the_agent_are_asked_about(read_as: Read) -> None:
    text = "**Laura** (17:12)\n\nWhere is it?\n\n**Mika** (17:15)\n\nOn the van.\n\n**Laura** (17:16)\n\nI see.\n"
    asked, reply = read_as(text, "talk.md")
    assert asked == LeftOut("talk.md", TALK)
    assert isinstance(reply, Reply)


@pytest.mark.parametrize(
    "text",
    [
        "**Saturday** (10:00)\n\nBrunch for two at the pier.\n\n**Sunday** (12:00)\n\nLunch. Will you come?\n",
        "**Sauna** (klo 18–20)\n\nNaisten vuoro ensin.\n\n**Uinti** (klo 20.00)\n\nMiesten vuoro.\n",
        "**Kunde** (1 stk)\n\nFyller ut skjemaet.\n\n**Selger** (2 stk)\n\nSkriver under.\n",
        "**Guest** (10:00)\n\nDoors open for you.\n\n**Sauna** (12:00)\n\nWe heat it up.\n",
        "**Guest** (10:00)\n\ncomes in by the gate\n\n**Staff** (10:15)\n\nhands over the key\n",
        "Hi Laura!\n\n**Guest** (10:00)\n\nYou come in.\n\n**Staff** (10:15)\n\nWe hand over the key.\n",
        "## Monday 10:00\n\nYoga with Ann.\n\n## Tuesday 12:00\n\nRowing with Bo.\n",
        "**Lørdag** (kl. 10.00)\n\nBrunsj for to.\n\n**Søndag** (9.11.2026)\n\nLunsj?\n",
        "**Guest** (10:00): Leaves the skis at the hut.\n**Waxer** (12:00): We wax the skis.\n**Guest** (15:00): Picks up the skis.\n",
        "**Gjest** (10.00): Leverer skiene i hytta.\n**Smører** (12.00): Vi smører skiene i 10 min.\n**Gjest** (15.00): I tillegg hentes de.\n",
        "**Vieras** (10.00): Sukset tuodaan majalle.\n**Voitelija** (12.00): Voitelemme sukset.\n**Vieras** (15.00): Sukset haetaan.\n",
        "**Guest** (10:00)\n\nLeaves the skis.\n\n**Guest** (15:00)\n\nPicks up the skis.\n",
        "### Seller · 10:00\n\nSigns at the bank.\n\n### Buyer · 10:15\n\nGets the keys there.\n",
        "**Member** (08:00)\n\nWe cannot keep boats here.\n\n**Harbourer** (09:00)\n\nI sweep the pier. Questions?\n",
        "**Anna** (10:00)\n\nYoga in the hall.\n\n**Ben** (12:00)\n\nRowing, anyone?\n\n**Anna** (14:00)\n\nStretching outside.\n",
    ],
)
def test_bold_words_with_a_time_in_brackets_stay_a_draft(read_as: Read, text: str) -> None:
    (reply,) = read_as(text, "draft.md")
    assert isinstance(reply, Reply)
    assert (reply.text, reply.turns) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "## Guest (9:00)\n\nBrings the skis in.\n\n## Staff (10:00)\n\nWaxes the skis.\n",
        "# Programme\n\n**Guest** (10:00)\n\nTakes the lift up.\n\n**Support** (10:30)\n\nTells of the snow.\n",
        "- **Kunde** (10:00) Sender skiene.\n- **Kundeservice** (11:00) Pakker ut skiene.\n",
        "**Jäsen** (18.00): Ovet avataan sinulle.\n**Henkilökunta** (18.10): Tervetuloa.\n**Asiakaspalvelu** (18.30): Tiski aukeaa.\n",
        "**Asiakaspalvelu** (klo 9.00)\n\nNeuvomme majalla.\n\n**Asiakas** (klo 10.00)\n\nSukset voi tuoda.\n",
        "**Kjøper** (12.5.2026): Prøver skiene.\n**Selger** (13.5.2026): Pakker skiene.\n",
    ],
)
def test_what_roles_do_at_a_time_is_linted_and_asked_about(read_as: Read, text: str) -> None:
    asked, reply = read_as(text, "draft.md")
    assert asked == LeftOut("draft.md", TALK)
    assert isinstance(reply, Reply)
    assert (reply.text, reply.turns) == (text, ())


@pytest.mark.parametrize(
    "says",
    [
        *("Where is it?", "My skis are lost.", "I ordered skis.", "I'm waiting for skis.", "The skis are late.", "Hi, no skis so far."),
        *("Tilasin sukset eilen.", "Sukseni ovat hukassa.", "En ole saanut suksia.", "Sukset ovat rikki.", "Moi, sukset puuttuvat."),
        *("Jeg venter på ski.", "Skiene mine mangler.", "Skiene er ødelagt.", "Hei, ingen ski ennå."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("label", ["**{}** (17:1{})", "### {} (17:1{})", "**{}** – 17:1{}"])
def test_a_role_that_asks_complains_or_says_i_talks(read_as: Read, says: str, label: str) -> None:
    text = f"{label.format('Guest', 2)}\n\n{says}\n\n{label.format('Staff', 5)}\n\nThey are on the van.\n"
    assert told(read_as(text, "talk.md"))[:2] == ("They are on the van.", says)


TITLES = [
    ("Customer message:", "Draft reply:"), ("Customer wrote:", "Reply:"), ("The customer's message:", "Our answer:"),
    ("Message from customer:", "Response:"), ("Customer’s e-mail:", "Draft:"), ("Guest review:", "Owner response:"), ("Customer asked:", "We replied:"),
    ("Asiakas kirjoitti:", "Vastausluonnos:"), ("Asiakaspalaute:", "Vastauksemme:"), ("Asiakkaan kysymys:", "Meidän vastaus:"), ("Viesti asiakkaalta:", "Vastaus asiakkaalle:"),
    ("Kunden skrev:", "Svarutkast:"), ("Kundens spørsmål:", "Svar:"), ("Melding fra kunde:", "Vårt svar:"), ("Fra kunde:", "Fra oss:"), ("Kundehenvendelse:", "Forslag til svar:"),
]  # fmt: skip


@pytest.mark.parametrize(("customer", "draft"), TITLES, ids=[" ".join(one) for one in TITLES])
@pytest.mark.parametrize("gap", ["\n", " "], ids=["below", "beside"])
@pytest.mark.parametrize("above", ["", "Ticket 8812\n\n"], ids=["", "ticket"])
def test_titles_tell_the_customers_words_from_the_draft(
    read_as: Read, customer: str, draft: str, gap: str, above: str
) -> None:
    text = f"{above}{customer}{gap}My lamp is lost\n\nagain\n\n{draft}{gap}Here, on the van.\n"
    assert told(read_as(text))[:2] == ("Here, on the van.", "My lamp is lost\n\nagain")


@pytest.mark.parametrize(
    ("customer", "draft"),
    [("Customer message", "Draft reply"), ("Asiakkaan viesti", "Vastauksemme"), ("Kundens melding", "Vårt svar")],
)
@pytest.mark.parametrize("mark", ["## {}", "**{}**", "**{}:**"])
def test_titles_may_be_headings(read_as: Read, customer: str, draft: str, mark: str) -> None:
    text = f"{mark.format(customer)}\n\nWhere is it?\n\n{mark.format(draft)}\n\nHere, on the van.\n"
    assert told(read_as(text, "draft.md"))[:2] == ASKED[::-1]


@pytest.mark.parametrize(
    "line",
    ["👤 {}: {}", "🙋‍♀️ {}: {}", "👤 **{}:** {}", "**👤 {}:** {}", "1. {}: {}", "1) {}: {}", "#1 {}: {}", "{} → {}", "{} -> {}", "{} > {}",
     "| 18:02 | {} | {} |", "| {} | {} |", "<p><b>{}:</b> {}</p>", "<b>{}</b>: {}", "- {}: {}"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("customer", "agent"), [("Customer", "Agent"), ("Asiakas", "Aspa"), ("kunde", "kundebehandler")]
)
def test_roles_are_known_behind_pictures_and_numbers_and_before_arrows(
    read_as: Read, line: str, customer: str, agent: str
) -> None:
    text = f"{line.format(customer, ASKED[0])}\n{line.format(agent, ASKED[1])}\n"
    for name in ("talk.txt", "talk.md"):
        assert told(read_as(text, name))[:2] == ASKED[::-1]


@pytest.mark.parametrize(
    "text",
    [
        "🚚 Delivery: it comes on Friday.\n💳 Payment: is it urgent? Then pay today.\n\nRing me.",
        "1. Customer: sends it back.\n2. Agent: sends a new one.",
        "1. Order: what did you order?\n2. Price: what did you pay?\n\nWrite to me.",
        "Settings > Account > Reset\nThen open it again.",
        "Agent > Tools > Reset\nThen open it again, Laura.",
        "| Size | Price |\n|---|---|\n| Small | 20 euros |\n| Large | 30 euros |",
        "<b>Price:</b> 20 euros<br>\n<b>Delivery:</b> on Friday",
        "Customer feedback: thank you for it.\nYour lamp comes on Friday.",
        "Our answer: yes, on Friday.\nPrice: twenty pounds.",
        "Bot: it asks for a number.\nPhone: it rings you back.\nShop: it opens at ten.",
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_lists_with_pictures_arrows_and_titles_stay_drafts(read_as: Read, text: str, name: str) -> None:
    assert told(read_as(text, name)) == (text, None, [])


@pytest.mark.parametrize(
    "text",
    [
        "📦 Customer: packs the lamp.\n💶 Seller: refunds it.",
        "Asiakas → Pakkaa lampun.\nAsiakaspalvelu → Palauttaa rahat.",
        "From the customer: The lamp and its bulb.\n\nFrom us: The money by Friday.",
        "Fra kunde: Lampen og pæren.\nFra oss: Pengene innen fredag.",
        "Asiakkaalta: Lamppu laatikossa.\nMeiltä: Rahat perjantaina.",
    ],
)
def test_two_lines_that_may_tell_who_does_what_are_linted_whole_and_asked_about(read_as: Read, text: str) -> None:
    asked, reply = read_as(text)
    assert asked == LeftOut("talk.txt", TALK)
    assert told([reply]) == (text, None, [])


def test_two_lines_are_a_talk_where_somebody_asks_or_greets(read_as: Read) -> None:
    for said in ("Hi, the lamp is lost.", "Where is the lamp?"):
        assert told(read_as(f"📦 Customer: {said}\n💶 Seller: Here it is."))[:2] == ("Here it is.", said)


@pytest.mark.parametrize("bot", ["Botti", "Bot", "Chatbot"])
def test_people_below_a_bot_are_asked_for(read_as: Read, bot: str) -> None:
    (fault,) = read_as(f"{bot}: Hi, what is it about?\nLaura: My lamp is lost.\nMika: Here, on the van.")
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Laura or Mika?"


CHAT = "[18:02] Laura: Where is it?\n[18:04] Mika: Here, on the van.\n"


def test_a_chat_without_roles_asks_who_the_agent_is(read_as: Read) -> None:
    (fault,) = read_as(CHAT)
    assert fault == Fault("who is the agent: Laura or Mika?", "talk.txt", 1, 16, "say it with --agent NAME")


@pytest.mark.parametrize("agents", [("Mika",), ("mika", "Pia")])
def test_the_user_or_the_guide_may_name_the_agent(read_as: Read, agents: tuple[str, ...]) -> None:
    assert told(read_as(CHAT, agents=agents))[:2] == ASKED[::-1]
    assert told(read_as(CHAT, names=("Kauppakulma", *agents)))[:2] == ASKED[::-1]
    bare = "Laura: Where is it?\nMika: Here, on the van.\n"
    assert told(read_as(bare, agents=agents))[:2] == ASKED[::-1]


BETWEEN = "Laura: Where is my parcel now?\nMika: {}\nLaura: And when does it come here?\nMika: Tomorrow at ten.\n"


@pytest.mark.parametrize("answer", ["Hi Laura, it is in Hull.", "It is in Hull. – Mika", "Hei Laura! Se on Hullissa."])
def test_two_bare_names_that_take_turns_talk_where_a_greeting_or_a_signature_tells_the_agent(
    read_as: Read, answer: str
) -> None:
    draft, customer, turns = told(read_as(BETWEEN.format(answer)))
    assert (draft, customer) == ("Tomorrow at ten.", "And when does it come here?")
    assert [role for role, *_ in turns] == ["customer", "agent", "customer"]


def test_two_bare_names_that_take_turns_talk_where_the_guide_names_the_agent(read_as: Read) -> None:
    assert told(read_as(BETWEEN.format("In Hull, says the depot."), names=("Mika",)))[0] == "Tomorrow at ten."


def test_two_bare_names_of_whom_nothing_tells_the_agent_are_a_draft_with_a_hint(read_as: Read) -> None:
    text = BETWEEN.format("In Hull, says the depot.")
    hint, reply = read_as(text)
    assert hint == LeftOut("talk.txt", TALK)
    assert isinstance(reply, Reply)
    assert (reply.text, reply.turns) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "Laura: Where is my parcel now?\nMika: It is in Hull, says the depot.\n",
        "Price: 20\nSize: 5\nPrice: 30\nSize: 6\n",
        "Hi Laura,\nPrice: it is twenty pounds.\nSize: it is a five.\nPrice: thirty for a six.\n",
    ],
    ids=["two turns", "a list", "not from the top"],
)
def test_names_that_do_not_take_turns_are_a_draft_without_a_hint(read_as: Read, text: str) -> None:
    (reply,) = read_as(text)
    assert isinstance(reply, Reply)
    assert reply.text == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Laura: Where is my parcel?\nMika: In Hull it is.\nPia: Mine is lost, too.\nLaura: And when does it come?\n",
         "who is the agent: Laura or Mika or Pia?"),
        ("Kari88: Hvor er pakka mi?\nOla: Hvor er min, da?\nPer2: Er det noen der?\n", "who is the agent: Kari88 or Ola or Per2?"),
        ("<Laura> Where is my parcel?\n<Mika> In Hull it is.\n", "who is the agent: Laura or Mika?"),
        ("Asiakas: Missä se on?\nMika: Hetki vain.\nPia: Se tulee tänään.\n", "who is the agent: Mika or Pia?"),
    ],
)  # fmt: skip
def test_people_who_ask_and_of_whom_nothing_tells_the_agent_are_asked_for(
    read_as: Read, text: str, message: str
) -> None:
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert fault.message == message


@pytest.mark.parametrize(
    "text",
    [
        "Customer: Where is it?\nMika: Here, on the van.",
        "Asiakas: Where is it?\nMika: Here, on the van.",
        "Kunde 1: Where is it?\nMika Aho: Here, on the van.",
        "Laura: Where is it?\nAgent: Here, on the van.",
        "Laura: Where is it?\nKundebehandler: Here, on the van.",
        "# Chat 8812\n\nCustomer: Where is it?\nMika: Here, on the van.",
        "---\ntitle: Chat\ntags: [a]\n---\nCustomer: Where is it?\nMika: Here, on the van.",
        "---\ntitle: Lamp\n---\n\nKunde: Where is it?\nKundebehandler: Here, on the van.",
    ],
)
def test_of_one_side_told_by_role_the_other_is_who_writes_besides(read_as: Read, text: str) -> None:
    draft, customer, turns = told(read_as(text, "talk.md"))
    assert (customer, draft) == ASKED
    assert [role for role, *_ in turns] == ["customer"]


@pytest.mark.parametrize(
    ("customer", "agent"),
    [("Customer", "Me"), ("Customer", "You"), ("Client", "We"), ("Laura (customer)", "Me"), ("Asiakas", "Minä"), ("Asiakas", "Sinä"),
     ("Kunde", "Jeg"), ("Kunden", "Meg"), ("kunde", "du")],
)  # fmt: skip
@pytest.mark.parametrize("form", [None, "transcript"])
def test_who_copied_a_talk_with_a_customer_is_the_agent(
    read_as: Read, customer: str, agent: str, form: str | None
) -> None:
    text = f"{customer}: {ASKED[0]}\n{agent}: {ASKED[1]}\nTime: it is nine now.\n"
    (reply,) = read_as(text, form=form)
    assert isinstance(reply, Reply)
    assert (reply.customer, reply.text) == (ASKED[0], f"{ASKED[1]}\nTime: it is nine now.")
    later = f"{customer}: {ASKED[0]}\n{agent}: Which one?\n{customer}: The big one.\n{agent}: {ASKED[1]}\n"
    draft, said, turns = told(read_as(later, form=form))
    assert (draft, said) == (ASKED[1], "The big one.")
    assert turns[1] == ("agent", None, "Which one?")


@pytest.mark.parametrize(
    "line",
    ["## {}\n\n", "**{}**\n", "=== {} ===\n", "--- {} (3.5.2026 18:02) ---\n", "[{}] ", "{} - ", "<{}> ", "**{}:** "],
)
@pytest.mark.parametrize(("customer", "agent"), [("Customer", "Me"), ("Asiakas", "Minä"), ("Kunde", "Jeg")])
def test_who_copied_a_talk_is_known_in_every_kind_of_label(read_as: Read, line: str, customer: str, agent: str) -> None:
    text = f"{line.format(customer)}{ASKED[0]}\n\n{line.format(agent)}{ASKED[1]}\n"
    assert told(read_as(text, "talk.md"))[:2] == ASKED[::-1]


def test_who_copied_a_talk_answers_a_customer_who_asks_nothing(read_as: Read) -> None:
    assert told(read_as("Customer: It is lost again\nMe: Sorry, here it is"))[:2] == ("Sorry, here it is", "It is lost again")  # fmt: skip


def test_two_customers_and_who_copied_their_talk(read_as: Read) -> None:
    text = "Customer 1: Where is it?\nCustomer 2: And mine?\nMe: Here, on the van.\n"
    assert told(read_as(text))[:2] == ("Here, on the van.", "Where is it?\n\nAnd mine?")


def test_who_copied_a_talk_with_an_agent_is_the_customer(read_as: Read) -> None:
    assert told(read_as("Me: Where is it?\nAgent: Here, on the van."))[:2] == ASKED[::-1]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Laura, this is how we split it.\nYou: ten pounds, is that right?\nWe: twenty pounds.",
        "You: twenty pounds.\nMe: ten pounds.",
        "Customer: 1234\nYou: Laura Smith\n\nThe lamp comes today.",
        "## Customer\n\nSends the lamp back.\n\n## We\n\nRefund it at once.",
        "Customer: Laura Anne Smith\nMe: I took the case.\n\nHi Laura, the lamp comes today.",
        "Customer: Laura Smith.\nYou: asked for a lamp.\nIt comes today.",
        "Asiakas: Laura Virta.\nSinä: pyysit lamppua viime viikolla.\nSe tulee tänään.",
    ],
)
def test_who_pays_what_in_a_draft_makes_no_talk_of_it(read_as: Read, text: str) -> None:
    assert told(read_as(text)) == (text, None, [])


@pytest.mark.parametrize(("other", "own"), [("Laura", "Me"), ("Them", "Me"), ("Laura", "Minä"), ("Kari", "Jeg")])
def test_somebody_and_who_copied_their_talk_are_asked_about(read_as: Read, other: str, own: str) -> None:
    text = f"{other}: {ASKED[0]}\n{own}: {ASKED[1]}"
    asked, reply = read_as(text)
    assert asked == LeftOut("talk.txt", TALK)
    assert told([reply]) == (text, None, [])
    assert told(read_as(text, agents=(own,)))[:2] == ASKED[::-1]


def test_you_and_me_in_an_answer_are_its_words(read_as: Read) -> None:
    text = "Customer: Who pays?\nMika: Both of us.\nYou: twenty pounds for it.\nMe: ten pounds for it."
    assert told(read_as(text))[0] == "Both of us.\nYou: twenty pounds for it.\nMe: ten pounds for it."


@pytest.mark.parametrize(("customer", "agent"), [("Customer", "Mika"), ("Kunde", "Ola Dahl"), ("Laura", "Aspa")])
def test_one_side_told_by_role_takes_turns_with_the_other(read_as: Read, customer: str, agent: str) -> None:
    text = f"{customer}: Where is it?\n{agent}: Which order?\n{customer}: Order 55.\nNote: ring twice\n{agent}: It is here."
    draft, asked, turns = told(read_as(text))
    assert (draft, asked) == ("It is here.", "Order 55.\nNote: ring twice")
    assert [role for role, *_ in turns] == ["customer", "agent", "customer"]


def test_who_quotes_in_a_message_begins_no_message(read_as: Read) -> None:
    said = "I rang.\nAgent said: you must wait.\nWhere is it?"
    assert told(read_as(f"Customer: {said}\nAgent: Here, on the van."))[1] == said


@pytest.mark.parametrize("others", [("Laura", "Pekka"), ("Laura", "Laura")])
def test_the_names_of_the_guide_tell_the_agent_among_bare_names(read_as: Read, others: tuple[str, str]) -> None:
    text = "{}: Where is it?\nValo: On the van.\n{}: Mine is late, too!\nValo: It comes at ten.".format(*others)
    draft, customer, turns = told(read_as(text, names=("Valo", "Mika")))
    assert (draft, customer) == ("It comes at ten.", "Mine is late, too!")
    assert [role for role, *_ in turns] == ["customer", "agent", "customer"]
    assert told(read_as("Laura: Where is it?\nValo: On the van.", names=("valo",)))[:2] == (
        "On the van.",
        "Where is it?",
    )


def test_a_list_that_names_somebody_of_the_guide_is_a_draft(read_as: Read) -> None:
    text = "Place: it is the shop in Hull.\nMika: he rings you at ten.\nNote: bring the lamp."
    (reply,) = read_as(text, names=("Mika",))
    assert isinstance(reply, Reply)
    assert reply.text == text


def test_the_guide_is_not_asked_where_the_labels_tell(read_as: Read) -> None:
    draft, customer, _ = told(read_as("[18:02] Asiakas: Mika tuli\n[18:03] Aspa: Hei", names=("asiakas",)))
    assert (draft, customer) == ("Hei", "Mika tuli")


@pytest.mark.parametrize("answer", ["Hi Laura, here.", "Here.\n\n– Mika", "Here. /Mika", "Hei Laura! Tässä."])
def test_an_agent_is_known_by_greeting_the_customer_by_name_or_by_signing(read_as: Read, answer: str) -> None:
    assert told(read_as(f"[18:02] Laura: Where?\n[18:04] Mika: {answer}"))[0] == answer


def test_a_customer_who_signs_is_not_taken_for_the_agent(read_as: Read) -> None:
    (fault,) = read_as("[18:02] Laura: Where?\n– Laura\n[18:04] Mika: Here.")
    assert isinstance(fault, Fault)
    (fault,) = read_as("[18:02] Laura: Where?\n[18:04] Mika: Here. /Mika\n[18:05] Pia: And there. /Pia")
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Laura or Mika or Pia?"


def test_an_agent_whom_the_user_names_and_who_does_not_write_is_told(read_as: Read) -> None:
    talk = "Customer: Where is it?\nAgent Mika: Here, on the van.\n"
    (fault,) = read_as(talk, agents=("Zoe",))
    hint = "those who write are Customer, Agent Mika"
    assert fault == Fault("--agent names nobody who writes here: Zoe", "talk.txt", hint=hint)
    (fault,) = read_as(CHAT, agents=("Micka",))
    assert isinstance(fault, Fault)
    assert fault.hint == 'did you mean "Mika"?'
    for answer in ("Hi Laura, it is in Hull.", "It is in Hull."):
        (fault,) = read_as(BETWEEN.format(answer), agents=("Zoe",))
        assert isinstance(fault, Fault)
        assert fault.message == "--agent names nobody who writes here: Zoe"


@pytest.mark.parametrize("who", [("Adults", "Children"), ("Aikuiset", "Lapset"), ("Voksne", "Barn")])
def test_a_list_of_prices_is_no_talk_for_an_agent_whom_nobody_is(read_as: Read, who: tuple[str, str]) -> None:
    text = "".join(f"{one}: {price} euros at the gate.\n" for price in (20, 10) for one in who)
    *asked, reply = read_as(text, agents=("Zoe",))
    assert not any(isinstance(one, Fault) for one in asked)
    assert isinstance(reply, Reply)
    assert reply.text == text


@pytest.mark.parametrize("label", ["Agent", "Aspa", "Kundebehandler"])
def test_an_agent_whose_label_bears_no_name_may_be_the_one_whom_the_user_names(read_as: Read, label: str) -> None:
    assert told(read_as(f"Customer: Where is it?\n{label}: Here.", agents=("Zoe",)))[0] == "Here."


TICKETS = [
    "Ticket 8812", "Tiketti 8812", "Sak 8812", "Sak nr. 8812", "# Ticket #8812", "Subject: Broken lamp", "Aihe: Lamppu rikki", "Emne: Knust lampe", "Re: Broken lamp",
    "Keskustelu 10.11.2026", "10.11.2026", "Tuesday 10 November 2026", "Samtale 8812, 3. mai", "Chat transcript", "Ticket 8812\nSubject: Broken lamp\n---",
]  # fmt: skip
SAID = ("My lamp is broken.", "A new one leaves today.")


@pytest.mark.parametrize("above", TICKETS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize(
    ("talk", "name"),
    [
        ("Customer: {}\nAgent: {}", "talk.txt"),
        ("Asiakas: {}\n\nAspa: {}", "talk.txt"),
        ("[18:02] Laura (customer): {}\n[18:04] Mika (support): {}", "talk.txt"),
        ("Laura (kunde) 18:02\n{}\n\nMika (kundeservice) 18:04\n{}", "talk.txt"),
        ("**Laura (customer)** – 18:02\n{}\n\n**Mika (support)** – 18:04\n{}", "talk.md"),
    ],
)
def test_one_exchange_below_the_lines_of_a_ticket_is_a_talk(
    read_as: Read, above: str, gap: str, talk: str, name: str
) -> None:
    draft, customer, _ = told(read_as(above + gap + talk.format(*SAID), name))
    assert (customer, draft) == SAID


def test_roles_alone_in_their_lines_talk_below_a_ticket(read_as: Read) -> None:
    text = "Ticket 8812\n\nCustomer\nMy lamp is broken.\n\nAgent\nHi Laura. A new one leaves today."
    assert told(read_as(text))[:2] == ("Hi Laura. A new one leaves today.", "My lamp is broken.")


@pytest.mark.parametrize(
    "text",
    [
        "Ticket 8812\nCustomer: Laura Smith\nAgent: Mika\n\nHi Laura, it comes on Friday.",
        "Sak 8812\nKunde: Laura Dahl\nSaksbehandler: Mika\n\nHei Laura, den kommer fredag.",
        "Tiketti 8812\nAsiakas: Laura Virta\nAspa: Mika\n\nHei Laura, se tulee perjantaina.",
        "Who pays what\n\nCustomer: pays the freight.\nAgent: books the van.",
        "Näin se menee:\nAsiakas: Palauttaa lampun.\nAspa: Lähettää uuden.",
        "Hei Laura,\n\nKunde: se venstre kolonne.\nKundebehandler: se høyre.\n\nMika",
        "Just in case 2 keys are lost\n\nCustomer: rings us.\nAgent: brings a third.",
        "10.5.2026\n\n10:00 Ferry: it leaves Hull.\n12:00 Bus: it leaves Leeds.",
        "Subject: Our hours\n\nMonday: we open at ten.\nTuesday: we are closed.",
    ],
)
def test_below_a_ticket_or_a_title_lists_and_entries_stay_drafts(read_as: Read, text: str) -> None:
    assert told(read_as(text)) == (text, None, [])


@pytest.mark.parametrize(
    "text",
    [
        "Broken lamp\n\nCustomer: My lamp is broken.\nAgent: A new one leaves today.",
        "Lamppu\n\nAsiakas: Lamppu on rikki.\nAspa: Uusi lähtee tänään.",
        "Dato: 3. mai\nKunde: tar med nøkkelen.\nKundebehandler: åpner døra.",
    ],
)
def test_both_roles_below_a_title_that_may_be_a_drafts_are_asked_about(read_as: Read, text: str) -> None:
    hint, reply = read_as(text)
    assert hint == LeftOut("talk.txt", TALK)
    assert isinstance(reply, Reply)
    assert reply.text == text


@pytest.mark.parametrize("title", ["Samtale 8812", "Keskustelu 8812", "Chat transcript", "Ticket #8812"])
def test_below_a_title_a_customer_who_asks_nothing_is_one_too(read_as: Read, title: str) -> None:
    talk = f"{title}\n\nCustomer: Broken again.\nMika: A new one left at noon.\n"
    assert (
        told(read_as(talk))[:2]
        == told(read_as(talk, agents=("Mika",)))[:2]
        == ("A new one left at noon.", "Broken again.")
    )


def test_below_any_heading_the_agent_whom_the_user_names_answers(read_as: Read) -> None:
    talk = "What we got today\n\nCustomer: Broken again.\nMika: A new one left at noon.\n"
    assert told(read_as(talk, agents=("Mika",)))[0] == "A new one left at noon."


def test_a_draft_that_begins_with_a_list_of_questions_stays_one(read_as: Read) -> None:
    text = "Colour: blue or green?\nSize: do you wear M or L?\nAddress: is it Quay Street 4?\n\nI send it on Friday."
    assert told(read_as(text)) == (text, None, [])


def test_an_agent_and_a_customer_of_one_first_name_stay_two(read_as: Read) -> None:
    talk = "Customer: Laura Smith\nAgent: Laura Jones\n\nLaura Smith: Where is it?\nLaura Jones: Here, on the van.\n"
    assert told(read_as(talk))[:2] == (ASKED[1], ASKED[0])


@pytest.mark.parametrize("agents", [("Zoe", "Mika"), ("@shop.example",), ("Zoe", "mika aalto")])
def test_other_agents_may_be_named_besides(read_as: Read, agents: tuple[str, ...]) -> None:
    talk = "Customer: Where is it?\nAgent Mika: One moment.\nMika Aalto (agent): Here, on the van.\n"
    assert told(read_as(talk, agents=agents))[0] == ASKED[1]


def test_an_agent_without_a_name_may_be_whoever_the_user_names(read_as: Read) -> None:
    assert told(read_as("Customer: Where is it?\nAgent: Here, on the van.", agents=("Zoe",)))[:2] == ASKED[::-1]


def test_a_plain_draft_stays_one_whatever_agent_is_named(read_as: Read) -> None:
    text = "Hi Laura, it comes tomorrow.\n\nNote: ring twice.\nAgent: Mika"
    (reply,) = read_as(text, agents=("Zoe",))
    assert isinstance(reply, Reply)
    assert reply.text == text


def test_who_writes_last_and_was_taken_for_a_customer_is_named(read_as: Read) -> None:
    text = "[18:02] Laura: Where?\n[18:04] Mika: Hi Laura, here.\n[18:05] Sanna: Hi Pekka, and there."
    (fault,) = read_as(text)
    hint = "name all agents with --agent, or an agent's message with --draft"
    assert fault == Fault("the last message is from Sanna, who is no agent here", "talk.txt", 3, 16, hint)
    assert told(read_as(text, agents=("Mika", "Sanna")))[0] == "Hi Pekka, and there."
    assert told(read_as(text, draft="2"))[0] == "Hi Laura, here."


def test_nobody_is_an_agent_only_because_others_are_customers(read_as: Read) -> None:
    text = "[18:02] Espen (kunde): Hvor?\n[18:03] Per (kunde): Ja, hvor?\n[18:04] Kari: Samme her!\n"
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Kari?"
    assert told(read_as(text, agents=("Kari",)))[0] == "Samme her!"


def test_a_third_person_is_asked_for_where_customer_and_agent_are_told(read_as: Read) -> None:
    text = "[18:02] Espen (kunde): Hvor?\n[18:03] Kari: Vet ikke.\n[18:04] Mika (agent): Her."
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert [role for role, _, _ in told(read_as(text, agents=("Mika",)))[2]] == ["customer", "customer"]
    assert [role for role, _, _ in told(read_as(text, agents=("Mika", "Kari")))[2]] == ["customer", "agent"]


def test_two_customers_keep_their_names(read_as: Read) -> None:
    text = "[18:02] Espen: Hvor?\n[18:03] Kari: Samme her!\n[18:04] Mika (agent): Hei dere."
    draft, customer, turns = told(read_as(text))
    assert (draft, customer) == ("Hei dere.", "Samme her!")
    assert [(role, name) for role, name, _ in turns] == [("customer", "Espen"), ("customer", "Kari")]


@pytest.mark.parametrize(
    "day",
    ["May 3, 2026", "Sunday, May 3, 2026", "3.5.2026", "sunnuntai 3.5.2026", "søndag 3. mai 2026", "--- 3 May ---", "2026-05-03", "Today", "Tänään", "I går"],
)  # fmt: skip
def test_names_with_times_below_a_day_ask_who_the_agent_is(read_as: Read, day: str) -> None:
    (fault,) = read_as(f"{day}\n{CHAT}")
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Laura or Mika?"


@pytest.mark.parametrize("day", ["May 3, 2026", "lauantai 3.5.2026", "I dag"])
def test_a_programme_below_a_day_is_a_draft(read_as: Read, day: str) -> None:
    text = f"{day}\n18:00 Hall: the doors open.\n19:00 Mika: he plays the piano.\n21:00 Hall: it closes."
    assert told(read_as(text)) == (text, None, [])
    text = f"{day}\n10:00 Ferry: it leaves Hull.\n12:00 Bus: it leaves Leeds.\nWhich one suits you?"
    assert told(read_as(text)) == (text, None, [])


HEAD = "Chat with the shop\nStarted: 3.5.2026 18:01\n\n"


def test_bare_names_below_a_heading_talk_where_a_greeting_tells_the_agent(read_as: Read) -> None:
    assert told(read_as(HEAD + BETWEEN.format("Hi Laura, it is in Hull.")))[0] == "Tomorrow at ten."


def test_names_with_times_below_a_heading_ask_who_the_agent_is_and_take_the_answer(read_as: Read) -> None:
    (fault,) = read_as(HEAD + CHAT)
    assert isinstance(fault, Fault)
    assert (fault.message, fault.line) == ("who is the agent: Laura or Mika?", 4)
    assert told(read_as(HEAD + CHAT, agents=("Mika",)))[:2] == ASKED[::-1]


@pytest.mark.parametrize(
    "text",
    [
        "Laura klo 18.02: Where is it?\nMika klo 18.04: Here, on the van.",
        "Laura, May 3, 2026 at 6:02 PM\nWhere is it?\n\nMika, May 3, 2026 at 6:04 PM\nHere, on the van.",
        "[18.02] Laura\nWhere is it?\n[18.03] Laura\nWhere?\n[18.04] Mika\nHere, on the van.",
    ],
)
def test_the_words_around_a_time_belong_to_nobodys_name(read_as: Read, text: str) -> None:
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Laura or Mika?"
    assert told(read_as(text, agents=("Mika",)))[0] == "Here, on the van."


def test_a_listed_chat_is_read_below_its_heading(read_as: Read) -> None:
    text = "# Chat 8812\n\n- Customer: Where is it?\n- Agent: In Hull.\n- Customer: And now?\n- **Agent:** Here.\n"
    draft, customer, turns = told(read_as(text, "talk.md"))
    assert (draft, customer) == ("Here.", "And now?")
    assert [said for *_, said in turns] == ["Where is it?", "In Hull.", "And now?"]


@pytest.mark.parametrize(
    "text",
    [
        "Customer: You wrote: we are sorry.\nCustomer: Is anybody there?",
        "Chat 8812\n\nKunde: Hvor er den?\nKunde: Hallo?",
        "Bot: Hi, what is it about?\nCustomer: My lamp.\nCustomer: Is anybody there?",
        "Customer 1: Where is it?\nCustomer 2: Is mine lost, too?",
        "[18:02] Asiakas: Missä se on?\n[18:03] Asiakas: Haloo?",
    ],
)
def test_what_only_a_customer_writes_holds_no_draft(read_as: Read, text: str) -> None:
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert fault.message == "there is no draft to lint here"


def test_of_what_only_an_agent_writes_the_last_message_is_the_draft(read_as: Read) -> None:
    draft, customer, turns = told(read_as("Agent: Hi\nAgent: It is on the van now."))
    assert (draft, customer) == ("It is on the van now.", None)
    assert turns == [("agent", None, "Hi")]


def test_a_transcript_that_the_user_names_may_have_anything_above_it(read_as: Read) -> None:
    text = "This is what they wrote to us, all of it.\n\nCustomer: Where is it?\nAgent: Here, on the van."
    assert told(read_as(text, form="transcript"))[:2] == ASKED[::-1]
    assert told(read_as(f"Date: 3 May\n{text}", form="transcript"))[:2] == ASKED[::-1]


def test_what_the_chat_itself_says_is_a_note(read_as: Read) -> None:
    text = "3.5.2026 klo 18.02 - Viestit on suojattu.\n3.5.2026 klo 18.02 - Laura (asiakas): Missä?\n3.5.2026 klo 18.03 - Mika: Tässä.\n"
    (reply,) = read_as(text)
    assert isinstance(reply, Reply)
    assert [tuple(turn[:4]) for turn in reply.turns] == [
        ("note", "Viestit on suojattu.", None, "2026-05-03T18:02"),
        ("customer", "Missä?", "Laura", "2026-05-03T18:02"),
    ]


@pytest.mark.parametrize(
    ("text", "draft", "customer"),
    [
        ("Kunde - Hvor blir sofaen av?\nOle - Den går ut i dag.", "Den går ut i dag.", "Hvor blir sofaen av?"),
        ("Kunde - hei, sofaen mangler et bein\nOle - hei, jeg sender et nytt", "hei, jeg sender et nytt", "hei, sofaen mangler et bein"),
        ("Asiakas – Sohva on yhä hukassa.\nMika – Se lähtee tänään.\n\nAsiakas – Monelta?\nMika – Kuudelta.", "Kuudelta.", "Monelta?"),
        ("Customer - The sofa lacks a leg.\nTom - A new one leaves today.", "A new one leaves today.", "The sofa lacks a leg."),
        ("Customer - The sofa lacks a leg.\nAgent - A new one leaves today.", "A new one leaves today.", "The sofa lacks a leg."),
        ("Customer Laura Hill — Where is the sofa?\nTom — Hi Laura!\n\nThe leg - the left one - is on the van.", "Hi Laura!\n\nThe leg - the left one - is on the van.", "Where is the sofa?"),
        ("Laura - Where is the sofa now?\nAgent - It is on the van.", "It is on the van.", "Where is the sofa now?"),
        ("Laura - Where is the sofa now?\nTom - Hi Laura, on the van.\nLaura - And the leg?\nTom - The leg as well, Laura.", "The leg as well, Laura.", "And the leg?"),
    ],
)  # fmt: skip
def test_names_before_a_dash_talk_opposite_a_role_or_each_other(
    read_as: Read, text: str, draft: str, customer: str
) -> None:
    found = told(read_as(text, "draft.txt"))
    assert found[:2] == (draft, customer)


def test_what_was_taken_for_a_talk_by_its_looks_can_be_said_to_be_a_draft(read_as: Read) -> None:
    text = "Seller: Kauko Ltd sells the boat.\nBuyer: Minna Ltd buys it.\nThe deed is below. Sign it by Friday, please."
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert "--input-format text" in (fault.hint or "")
    assert told(read_as(text, form="text")) == (text, None, [])
    (named,) = read_as(text, form="transcript")
    assert isinstance(named, Fault)
    assert "--input-format" not in (named.hint or "")


@pytest.mark.parametrize(
    "text",
    [
        "Hinta - 20 euroa\nToimitus - 5 euroa\n\nTilaa tästä.",
        "Agent - see below\n\nThe form is on the page.",
        "Customer - name and street\nAgent - Mika\n\nThe form is on the page.",
        "Support - nine to five\nSales - ten to four\n\nWhich would you rather see?",
        "Kunde - 20 % rabatt\nMedlem - 30 % rabatt\n\nHva passer best?",
        "Asiakas - maksaa 20 euroa.\nYritys - maksaa 30 euroa.\n\nMitä mieltä olet?",
        "Her er prisene:\nKunde - Betaler 20 kroner.\nBedrift - Betaler 30 kroner.",
        "Hei Kari - takk for sist!\nKunde - du - får pakka i dag.",
    ],
)
def test_lists_before_dashes_stay_drafts(read_as: Read, text: str) -> None:
    assert told(read_as(text, "draft.txt")) == (text, None, [])


def test_labels_inside_a_message_are_its_words(read_as: Read) -> None:
    text = "Customer: Here it is.\nOrder: 55\nAddress: Kulma 1\nNote: ring twice\nAgent: Thanks.\nTime: 18:02\n"
    draft, customer, _ = told(read_as(text))
    assert customer == "Here it is.\nOrder: 55\nAddress: Kulma 1\nNote: ring twice"
    assert draft == "Thanks.\nTime: 18:02"


def test_a_text_is_a_transcript_when_the_user_says_so(read_as: Read) -> None:
    names = "Laura: Where is it?\nOrder: 55\nMika: Hi Laura, here it is.\n"
    draft, customer, _ = told(read_as(names, form="transcript"))
    assert (draft, customer) == ("Hi Laura, here it is.", "Where is it?\nOrder: 55")
    (fault,) = read_as("Laura: Where is it?\nMika: Here.\nMika: There.\n", form="transcript")
    assert isinstance(fault, Fault)
    assert fault.message == "who is the agent: Laura or Mika?"
    (fault,) = read_as("Hei Laura.\nTässä.", form="transcript")
    assert isinstance(fault, Fault)
    assert fault.message == "no line of this file says who speaks"
    (fault,) = read_as("[18:02] Hei Laura.\n[18:03] Tässä.", form="transcript")
    assert isinstance(fault, Fault)
    assert fault.message == "no line of this file says who speaks"


def test_a_transcript_is_a_draft_when_the_user_says_so(read_as: Read) -> None:
    (reply,) = read_as("Customer: Where?\nAgent: Here.", form="text")
    assert isinstance(reply, Reply)
    assert reply.text.startswith("Customer")


def test_a_transcript_that_ends_with_the_customer_has_no_draft(read_as: Read) -> None:
    text = "Customer: Where?\nAgent: Here.\nCustomer: Where?"
    (fault,) = read_as(text)
    assert isinstance(fault, Fault)
    assert (fault.message, fault.line, fault.column) == ("there is no draft to lint here", 3, 11)
    assert told(read_as(text, draft="2"))[0] == "Here."


@given(st.lists(st.tuples(NAMES, st.text(st.sampled_from("ab :\n\t!.åä"), max_size=20)), max_size=8), st.sampled_from(["\n", "\r\n"]))  # fmt: skip
def test_every_sign_of_a_turn_is_where_the_file_says_it(read_as: Read, turns: list[tuple[str, str]], end: str) -> None:
    text = "".join(f"{name}: {said}{end}" for name, said in turns)
    lines = text.replace("\r\n", "\n").split("\n")
    for reply in read_as(text, all_turns=True):
        if isinstance(reply, Reply):
            for offset, sign in enumerate(reply.text):
                line, column = reply.origin.position(offset)
                assert sign in "\r\n" or lines[line - 1][column - 1] == sign


@given(LINES, st.sampled_from([None, "transcript"]), st.sampled_from([(), ("Mika",)]))
def test_any_text_is_a_draft_turns_of_an_agents_or_a_fault(
    read_as: Read, text: str, form: str | None, agents: tuple[str, ...]
) -> None:
    *hints, found = read_as(text, form=form, agents=agents)
    assert hints in ([], [LeftOut("talk.txt", TALK)])
    if isinstance(found, Reply):
        assert found.text in text
        assert found.text == text or found.turns or form


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "text",
    [
        "Customer: Where?\nAgent: Here.\n" * 5_000,
        "[18:02] Laura: Where?\n[18:03] Mika (agent): Here.\n" * 5_000,
        "Laura 18:02\nWhere?\nMika (agent) 18:03\nHere.\n" * 5_000,
        "".join(f"[18:02] Laura{number}: Where?\n" for number in range(5_000)) + "[18:03] Agent: Here.",
        "".join(f"Laura{number}: Where is it?\n" for number in range(2_000)),
        "Customer: Where is it?\n" + "".join(f"Laura{number}: It is here.\n" for number in range(5_000)),
        "Customer - " + "- " * 50_000 + "\nAgent - Here.",
        "[18:02] Laura: " + " " * 100_000 + "x\n[18:03] Agent: Here.",
        "Customer: " + "Laura: - " * 20_000 + "\nAgent: Here.",
        ("Customer " * 5 + " " * 50 + "18") * 3_000 + "\nAgent: Here.",
        "Customer: Where?\nSystem: is typing again.\nAgent: Here.\nSystem: is typing again.\n" * 2_500,
    ],
)
def test_long_and_odd_transcripts_are_read_at_once(read_as: Read, text: str) -> None:
    for form in (None, "transcript"):
        assert len(read_as(text, form=form)) == 1


@pytest.mark.parametrize(
    ("customer", "agent"),
    [("Laura wrote:", "Support replied:"), ("Laura kirjoitti:", "Asiakaspalvelu vastasi:"), ("Laura skrev:", "Kundeservice svarte:")],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["Where is it? Thank you, you said", "My lamp is lost."])
def test_a_name_with_a_verb_writes_opposite_a_role_with_one(
    read_as: Read, customer: str, agent: str, asked: str
) -> None:
    text = f"{customer}\n{asked}\n\n{agent}\nHi Laura! It left at nine.\n"
    assert told(read_as(text, "draft.txt"))[:2] == ("Hi Laura! It left at nine.", asked)


def test_two_names_with_verbs_are_asked_about(read_as: Read) -> None:
    text = "Laura wrote:\nWhere is it?\n\nMika replied:\nHere, on the van."
    asked, reply = read_as(text)
    assert asked == LeftOut("talk.txt", TALK)
    assert told([reply]) == (text, None, [])


@pytest.mark.parametrize(
    "text",
    [
        "Customer\nWhere is it?\n\nAgent\nHere, on the van.\n",
        "CUSTOMER\n\nWhere is it?\n\nAGENT\n\nHere, on the van.",
        "Asiakas\nWhere is it?\nAsiakaspalvelija\nHere, on the van.",
        "Kunde\r\nWhere is it?\r\n\r\nKundebehandler\r\nHere, on the van.\r\n",
        "Laura (customer)\nWhere is it?\n\nMika (support)\nHere, on the van.",
        "Ticket 8812\n\nCustomer message\nWhere is it?\n\nDraft reply\nHere, on the van.",
    ],
)
@pytest.mark.parametrize("form", [None, "transcript"])
def test_roles_may_stand_alone_in_their_lines(read_as: Read, text: str, form: str | None) -> None:
    assert told(read_as(text, "draft.txt", form=form))[:2] == ASKED[::-1]


@pytest.mark.parametrize(
    "line",
    ["=== {} ===", "--- {} ---", "---{}---", "*** {} ***", "~~ {} ~~", "## {} ##", "—— {} ——", "--- {} (03.05.2026 18:02) ---", "--- {} (3.5.2026) ---",
     "=== {}, 3 May 2026 at 18:02 ===", "--- {} klo 18.02 ---", "=== {}: ==="],
)  # fmt: skip
@pytest.mark.parametrize(
    ("customer", "agent"), [("Customer", "Agent"), ("ASIAKAS", "ASIAKASPALVELIJA"), ("Laura (kunde)", "Kundeservice")]
)
@pytest.mark.parametrize(("said", "above"), [("Where is it?", ""), ("Lost again", "Ticket 8812\n\n")])
def test_roles_may_stand_between_rules(  # noqa: PLR0917
    read_as: Read, line: str, customer: str, agent: str, said: str, above: str
) -> None:
    text = f"{above}{line.format(customer)}\n{said}\n\n{line.format(agent)}\nHere, on the van.\n"
    for name in ("talk.txt", "talk.md"):
        assert told(read_as(text, name))[:2] == ("Here, on the van.", said)


@pytest.mark.parametrize(
    "text",
    [
        "=== Your order ===\nOne lamp.\n\n=== Support ===\nRing us at any time.",
        "--- Customer ---\nOne lamp.\n\n--- Price ---\nTwenty pounds.",
        "--- 3.5.2026 ---\nThe lamp left.\n--- 4.5.2026 ---\nThe lamp came.",
    ],
)
def test_other_words_between_rules_stay_a_draft(read_as: Read, text: str) -> None:
    assert told(read_as(text)) == (text, None, [])


def test_a_role_below_the_name_that_signs_begins_no_message(read_as: Read) -> None:
    text = (
        "Agent\nHow can I help?\nMika\nSupport\n\nCustomer\nWhere is it?\n\nAgent\nHere, on the van.\nMika\nSupport\n"
    )
    assert told(read_as(text))[:2] == ("Here, on the van.\nMika\nSupport", "Where is it?")


@pytest.mark.parametrize(
    "text",
    [
        "Customer\nLaura Smith\n\nAgent\nMika Aho\n\nHi Laura, it comes today.",
        "Hi Laura\n\nIt comes today.\n\nMika\nSupport",
        "Support\nRing us at any time.\n\nSales\nRing us from ten to four.",
        "Asiakas\nmaksaa rahdin.",
        "Hi Jane! The owner response was quick, you say.\nThe owner replies to all.",
        "Owner\nMaria bakes the bread.",
        "You wrote on Monday, and\nowner Anna replied\nat once. She rings you.",
        "You asked for her.\nOur manager Anna replied:\nshe rings you at ten.",
        "Anna, owner: she bakes.\nMika, manager: he replies to you.",
        "The kiln is on the van, is the reply.\nMika Aho\nCustomer Support Manager",
        "Omistaja Anna vastasi\nsinulle jo. Hän soittaa.",
        "I asked around for you, Laura.\nAnna Hill, manager, answered:\nYes, the sauna is free on Friday.",
        "Laura, a word on the sauna.\nAnna Hill, manager, answered:\nYes, it is free on Friday.\nMika",
        "Jeg spurte om badstua for deg.\nSvar fra Kari Lund, daglig leder:\nDen er ledig på fredag, og jeg holder den for deg. Mika",
        "Kysyin saunasta puolestasi.\nVastaus: Sari Salo, saunapäällikkö\nSauna on vapaa perjantaina, ja varasin sen. Mika",
        "You wrote:\nWhere is it?\n\nWe replied on Friday:\nHere, on the van.",
    ],
)
def test_roles_and_owners_in_a_draft_make_no_talk_of_it(read_as: Read, text: str) -> None:
    assert told(read_as(text, "draft.txt")) == (text, None, [])


@pytest.mark.parametrize(
    "title",
    ["Response from the owner\n", "Owner response: ", "Response from the owner 2 weeks ago\n", "**Owner's reply**\n",
     "Response from Anna, owner\n", "Response from Anna Hill (owner)\n", "Response from Anna Hill, General Manager at Quay House\n", "Reply by Anna - the owner: ",
     "Response from Anna, owner, 2 weeks ago\n", "Anna Hill, owner, replied:\n", "Owner Anna responded:\n",
     "Vastaus: Anna, omistaja\n", "Omistaja Anna Virta vastasi:\n", "Anna Virta, ravintolapäällikkö, vastasi:\n", "Vastaus Annalta (yrittäjä)\n",
     "Svar fra Kari, eier\n", "Svar fra eier Kari:\n", "Kari Moe (daglig leder) svarte:\n", "Svar fra Kari Moe, butikksjef\n",
     "Omistajan vastaus:\n", "Omistajan vastaus viikko sitten\n", "Vastaus omistajalta\n", "Svar fra eieren:\n", "Svar fra eieren for en uke siden\n"],
)  # fmt: skip
def test_a_copied_review_stands_before_the_owners_answer(read_as: Read, title: str) -> None:
    text = f"Jane D\n4 stars\nGood bread, but slow.\n\n{title}Thank you, Jane. The oven broke.\n"
    found = told(read_as(text, "draft.txt"))
    assert found[:2] == ("Thank you, Jane. The oven broke.", "Jane D\n4 stars\nGood bread, but slow.")


@pytest.mark.parametrize(
    "text",
    [
        "# Who may do what\n\nCustomer\n\nSees their own invoices only.\n\nAgent\n\nSees every invoice, and may refund it.\n",
        "Asiakas\nNäkee omat laskunsa.\n\nAsiakaspalvelija\nNäkee kaikki laskut ja voi hyvittää niitä.\n",
        "Kunde\nSer sine egne fakturaer.\nKundeservice\nSer alle fakturaer og kan refundere dem.\n",
        "Hi Laura,\n\nbelow is the review you asked for:\n\n★★☆☆☆\nThe soup was cold.\n\nResponse from the owner\nWe were one short.\n\nBest,\nMika\n",
        "Hei Laura!\n\nTässä on arvostelu:\n\nKeitto oli kylmää.\n\nOmistajan vastaus\nMeitä oli yksi liian vähän.\n\nTerveisin Mika\n",
        "Hei, Laura!\n\nHer er anmeldelsen:\n\nSuppa var kald.\n\nSvar fra eieren\nVi var en for lite.\n\nHilsen Mika\n",
    ],
)
def test_what_each_role_may_do_and_a_review_within_a_reply_stay_drafts(read_as: Read, text: str) -> None:
    (reply,) = read_as(text, "reply.txt")
    assert isinstance(reply, Reply)
    assert (reply.customer, reply.turns) == (None, ())
    assert reply.text.split()[0] == text.lstrip("# ").split()[0] or reply.text.startswith("#")
