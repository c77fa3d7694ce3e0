"""The mask: what is not the agent's own prose is blanked, and nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.mask import mask
from tonelint.notation import compile_phrase
from tonelint.reading import Reading, phrases

SCRAPS = st.lists(
    st.sampled_from(["ovi", " ", "\n", "\r\n", "`", "```", "~~~", ">", "-- \n", "--", "<!--", "-->", "[", "]", "(", ")", "!", ":", "http://x.fi", "www.", "<mailto:a@b>", "    ", "\t", "- "])
).map("".join)  # fmt: skip
BLOCKS = st.lists(
    st.sampled_from(["Ovi on auki.", "Katso `ovi` nyt.", "```\novi\n```", "~~~ py\novi\n~~~", "> ovi", ">> ovi\n> ovi", "<!-- ovi -->", "[ovi](https://x.fi/a_(b))", "Osoite www.x.fi/ovi, siis.", "![ovi][1]", "[1]: https://x.fi", "    ovi", "- ovi\n    ovi", "", "-- \nOvi Oy"])
).map("\n".join)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.text() | SCRAPS | BLOCKS, st.booleans())
def test_a_masked_text_keeps_its_length_and_its_line_breaks(text: str, markdown: bool) -> None:
    masked = mask(text, markdown=markdown)
    assert len(masked) == len(text)
    assert [sign if sign in "\r\n" else "" for sign in masked] == [sign if sign in "\r\n" else "" for sign in text]


@settings(deadline=None)
@given(st.text() | SCRAPS | BLOCKS, st.booleans())
def test_a_mask_changes_a_sign_into_a_blank_or_leaves_it(text: str, markdown: bool) -> None:
    changed = {new for new, old in zip(mask(text, markdown=markdown), text, strict=True) if new != old}
    assert changed <= {" ", "\ufffc"}


@settings(deadline=None, max_examples=200)
@given(BLOCKS, st.just(False))
def test_masking_twice_masks_no_more(text: str, markdown: bool) -> None:
    once = mask(text, markdown=markdown)
    assert mask(once, markdown=markdown) == once


@pytest.mark.parametrize(
    "text",
    [
        "Aja `avaa ovi` ensin.", "Aja ``avaa ` ovi`` ensin.", "```\navaa ovi\n```\n", "~~~sh\navaa ovi\n~~~\n",
        "```\navaa ovi", "Ks. [tästä](https://x.fi/avaa ovi).", "Ks. ![avaa ovi](kuva.png)", "Ks. [tästä][avaa ovi].",
        "[1]: https://x.fi avaa ovi", "> avaa ovi", "Hei\n   > avaa ovi\n", "Hei\n>> avaa ovi\r\n", "<!-- avaa ovi -->",
        "<!-- hei\navaa ovi", "Hei\n-- \navaa ovi", "Hei\n--\nPekka\navaa ovi", "Hei\r\n-- \r\navaa ovi",
        "Hei\r\n> avaa ovi\r\n",
        "Hei\n\n-----Alkuperäinen viesti-----\nLähettäjä: Laura\nLähetetty: sunnuntai 3. toukokuuta 2026 18.02\n\navaa ovi",
        "Hei\r\n\r\nFra: Laura <l@x.no>\r\nSendt: søndag 3. mai 2026 18:02\r\nTil: Ola\r\nEmne: Lampe\r\n\r\navaa ovi\r\n",
        "Hei\n\nFrom: Laura <l@x.fi>\nSent: Sunday, May 3, 2026 6:02 PM\n\navaa ovi",
        "Hei\n\nOn Sun, May 3, 2026 at 6:02 PM Laura <l@x.fi> wrote:\n\navaa ovi",
        "Hei\n\nsu 3. toukok. 2026 klo 18.02 Laura Virta kirjoitti:\n\navaa ovi",
        "Hei\n\nsøn. 3. mai 2026 kl. 18:02 skrev Laura Dahl:\n\navaa ovi",
    ],
)  # fmt: skip
def test_what_is_not_the_agents_own_prose_is_not_linted(text: str) -> None:
    phrase = compile_phrase("avaa ovi", "fi")
    assert phrases.throughout(phrase, Reading(text, "fi").passages) != []
    assert phrases.throughout(phrase, Reading(mask(text), "fi").passages) == []


@pytest.mark.parametrize(
    "text",
    [
        "Avaa ovi.", "Hinta > laatu, avaa ovi", "Pekka -- avaa ovi", "Hei -- \navaa ovi", "---\navaa ovi", "a ` avaa ovi",
        "[avaa ovi]", "[avaa ovi] (heti)", "> ovi\navaa ovi", "```\novi\n```\navaa ovi", "[1]: https://x.fi\navaa ovi",
        "Sinä kirjoitit:\navaa ovi", "Fra: Oslo\nTil: Bergen\nDato: 3. mai 2026 18:02\n\navaa ovi",
        "Yesterday Laura wrote:\navaa ovi", "-----Original Message-----\nFrom: Laura <l@x.fi>\n\navaa ovi",
        "Hei\n    avaa ovi", "<!-- ovi --> avaa ovi", "`ovi` avaa ovi `ovi`", "Sivu www.x.fi. Avaa ovi",
        "Ks. [avaa ovi](https://x.fi).", "Ks. [avaa ovi][1].", "[Avaa](https://x.fi) ovi", "Nyt [avaa][1] ovi", "Avaa [ovi](x.fi)!",
        "[![ovi](kuva.png) avaa ovi](x.fi)", "Ole hyvä ja [**avaa** ovi](x.fi)",
    ],
)  # fmt: skip
def test_prose_beside_a_mark_is_linted(text: str) -> None:
    phrase = compile_phrase("avaa ovi", "fi")
    assert len(phrases.throughout(phrase, Reading(mask(text, markdown=True), "fi").passages)) == 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Katso https://x.fi/ovi?a=b.", "Katso ."),
        ("Katso www.x.fi/ovi, kiitos", "Katso , kiitos"),
        ("WWW.X.FI kertoo", " kertoo"),
        ("Www.x.fi kertoo", " kertoo"),
        ("(HTTPS://X.FI)", "()"),
        ("Kirjoita <mailto:ovi@x.fi>!", "Kirjoita !"),
        ("“https://x.fi” avattiin", "“” avattiin"),
    ],
)
def test_an_address_ends_before_the_signs_of_the_sentence(text: str, left: str) -> None:
    assert mask(text).replace("\ufffc", "") == left


@pytest.mark.parametrize(
    "slot",
    [
        "{{ticket.id}}", '{{ ticket.id | default: "a b" }}', "{{{Recipient.Id}}}", "{{ticket.id}", "{!Contact.Id}", "%{ticket.id}",
        "#{ticket.id}", "${ticket.id}", "{%customer.id%}", '{% if a == "b" %}', "{{#if a}}", "[[ticket.id]]", "[bruker.navn]",
        "[tilausnumero]", "[order number]", "%ORDER_ID%", "%DATE%", "%%id%%", "*|FNAME|*",
        "{ticket.id}", "{ticket.requester.first_name}",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "text",
    [
        "Katso https://x.fi/{} nyt.", "Katso www.x.fi/a?b={}&c=d, kiitos", "Katso <https://x.fi/{}/b>.", "Katso [ovi](https://x.fi/{}).",
        "Katso [ovi]({}).", "Katso ![ovi](/{}).", "Kirjoita <mailto:a+{}@x.fi>!", "Katso [ovi][1].\n\n[1]: https://x.fi/{}\r\n",
    ],
)  # fmt: skip
def test_a_slot_in_an_address_is_seen_where_it_stands(text: str, slot: str) -> None:
    masked = mask(text.replace("{}", slot))
    assert masked.index(slot) == text.index("{}")
    assert "x.fi" not in masked


@pytest.mark.parametrize(
    "address",
    [
        "https://x.fi/%7B%7Bid%7D%7D", "https://x.fi/{id}/tilaukset", "https://x.fi/?q={a}", "https://x.fi/?q={a:{b}}", "https://x.fi/%FFF%20",
        "https://x.fi/%C3%BCBER%20", "https://x.fi/?filter[name]=b", "https://x.fi/?q=%s", "https://[fe80::1]/a", "https://x.fi/{%22a%22:1}",
        "https://x.fi/#{", "https://x.fi/{?page}", "`https://x.fi/{{id}}`",
        "`https://x.fi/{ticket.id}`", "https://x.fi/{a.}", "https://x.fi/{x.id,y.id}", "https://x.fi/{name=a.b}",
    ],
)  # fmt: skip
def test_what_an_address_may_hold_as_it_is_stays_masked(address: str) -> None:
    assert set(mask(f"Katso {address}")) <= set("Katso \ufffc")
    assert set(mask(f"Katso <{address}>")) <= set("Katso <>\ufffc")


def test_an_address_ends_behind_its_slot_and_not_in_it() -> None:
    assert mask("Katso https://x.fi/[nimi]]]]. Kiitos").replace("\ufffc", "") == "Katso [nimi]]]]. Kiitos"


def test_an_indented_paragraph_is_code_in_markdown_only() -> None:
    text = "Aja:\n\n    avaa ovi\n\nKiitos."
    assert mask(text) == text
    assert mask(text, markdown=True) == "Aja:\n\n            \n\nKiitos."


def test_an_indented_line_under_a_list_is_prose() -> None:
    text = "- Aja:\n\n    avaa ovi\n"
    assert mask(text, markdown=True) == text


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "part",
    ["`", "~", "[", "]", "[](", "[]: ", "<!--", "> ", "-- ", "www.", "http://", "<http://", "` `` ", "```\n", "~~~a\n", "!", "\t", "    \n", "--\t", "[a][", "www.,", "www.{{a}}]", "www.[a]", "<http://{{a ", "{{", "www.{{", "![](", "<mailto:[a]", "---\n", "---\na: \n", "+++\n", "+++\na=\n", "+++\n[", "+++\n\n"],
)  # fmt: skip
def test_no_run_of_marks_takes_long(part: str) -> None:
    text = part * (60_000 // len(part))
    mask(text, markdown=True)
    mask("x" + text + "x", markdown=True)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: avaa ovi\ntags: [a]\n---\nHei Aino!",
        "---\r\ntitle: >\r\n  avaa ovi\r\ntags:\r\n- avaa ovi\r\n\r\n# avaa ovi\r\n---\r\nHei Aino!",
        "---\ntitle: x\nwhen: avaa ovi\n...\nHei Aino!",
        "---\ntitle: avaa ovi\n---",
        '+++\ntitle = "avaa ovi"\ntags = [\n  "a",\n]\n\n# avaa ovi\n[params]\nx = """\navaa ovi\n"""\n+++\nHei Aino!',
        '+++\r\n# avaa ovi\r\n\r\n[avaa.ovi]\r\n"a b" = 1\r\n+++\r\nHei Aino!',
        "+++\ntitle = 'avaa ovi'\n+++",
    ],
)
def test_front_matter_of_a_markdown_file_is_not_linted(text: str) -> None:
    masked = mask(text, markdown=True)
    assert masked.strip() in ("Hei Aino!", "")
    assert len(masked) == len(text)
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "+++\nAvaa ovi.\n+++\nHei Aino!",
        "+++\ntitle = 'avaa ovi'\nHei Aino!",
        "Hei!\n+++\ntitle = 'avaa ovi'\n+++\n",
        "---\nAvaa ovi.\n---\nHei Aino!",
        "---\nNote: avaa ovi.\nOvi on auki.\n---\nHei Aino!",
        "---\n\nHei Aino!\n\n---\n",
        "Hei!\n---\ntitle: avaa ovi\n---\n",
        "---\ntitle: avaa ovi\n",
    ],
)
def test_a_draft_that_begins_with_a_rule_is_linted_whole(text: str) -> None:
    assert mask(text, markdown=True) == text


@pytest.mark.parametrize(
    "line",
    ["##- Please type your reply above this line -##", "##- Kirjoita vastauksesi tämän rivin yläpuolelle -##", "##- Skriv svaret ditt over denne linjen -##"],
)  # fmt: skip
def test_what_stands_below_the_line_of_a_helpdesk_is_the_customers(line: str) -> None:
    text = f"Hi Laura!\n\n{line}\n\nLaura (laura@a.example)\nMay 3, 2026, 18:02 EEST\n\nWhere is it?\n"
    assert mask(text).split() == ["Hi", "Laura!"]
    assert mask(text.replace("\n\nLaura (laura@a.example)\nMay 3, 2026, 18:02 EEST", "")).split() == ["Hi", "Laura!"]
    assert mask("Size ## 5 -##\nIt fits.") == "Size ## 5 -##\nIt fits."


def test_a_heading_between_such_signs_hides_nothing_unless_somebody_wrote_below() -> None:
    text = "Hi Laura!\n\n##- 1. The lamp -##\n\nIt left today.\n"
    assert mask(text) == text
    quoted = text.replace("It left", "Laura (laura@a.example)\nMay 3, 2026, 18:02 EEST\n\nIt left")
    assert mask(quoted).split() == ["Hi", "Laura!"]
