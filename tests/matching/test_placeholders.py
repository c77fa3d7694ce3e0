"""What is wrong with a macro's placeholders is found where it stands, and what is right is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.matching import placeholders
from tonelint.matching.placeholders import find
from tonelint.names import LANGUAGES, PLACEHOLDERS
from tonelint.placeholders import branches
from tonelint.placeholders.known import DESKS
from tonelint.reading import Reading
from tonelint.reports.speech.placeholders import told

SIGNS = st.lists(
    st.sampled_from(
        ["{", "}", "{{", "}}", "%", "#", "!", "[", "]", "{% if ", "%}", "{% else %}", "name", "ticket.id", "Contact.Name", ".", "lle", " ", "\n", "Hi "]
    ),
    max_size=20,
).map("".join)  # fmt: skip


def heard(kind: str, text: str, tool: str | None = "zendesk", lang: str = "en") -> list[tuple[str, dict[str, Any]]]:
    """Each match of a sense: the words and the evidence."""
    reading = Reading(branches.without(text) if tool is not None else text, lang)
    reading.written, reading.tool = text, tool
    return [(text[one.start : one.end], dict(one.evidence)) for one in find(f"{kind}-placeholder", reading)]


def spans(kind: str, text: str, tool: str | None = "zendesk", lang: str = "en") -> list[str]:
    return [span for span, _ in heard(kind, text, tool, lang)]


def test_every_sense_has_its_finder() -> None:
    assert tuple(placeholders._FINDERS) == PLACEHOLDERS


def test_a_slip_is_told_with_what_was_meant() -> None:
    text = "Hi {{ticket.requestor.name}}, {% if ticket.staus == 'ticket.staus' %}you{% endif %}."
    assert heard("misspelt", text) == [
        ("{{ticket.requestor.name}}", {"slot": "{{ticket.requestor.name}}", "known": "{{ticket.requester.name}}"}),
        ("ticket.staus", {"slot": "ticket.staus", "known": "ticket.status"}),
    ]


@pytest.mark.parametrize("word", ["elseif", "elif", "else if", "else  if"])
def test_liquid_says_elsif(word: str) -> None:
    text = f"Hi. {{% if ticket.id == '1' %}}One.{{%- {word} ticket.id == '2' -%}}Two.{{% else %}}Three.{{% endif %}}"
    assert heard("misspelt", text) == [(word, {"slot": word, "known": "elsif"})]
    assert heard("misspelt", text, "") == heard("misspelt", text, "front") == []
    assert heard("misspelt", text.replace(word, "elsif")) == heard("broken", text) == []


def test_an_else_that_asks_nothing_and_that_of_handlebars_are_right() -> None:
    text = "{% if ticket.id %}One.{% else %}if so.{% endif %}{{#if a}}Two.{{else if b}}Three.{{/if}}"
    assert heard("misspelt", text) == []


@pytest.mark.parametrize("tool", [None, "", "csv", "markdown"])
def test_names_are_judged_only_where_the_helpdesk_is_known(tool: str | None) -> None:
    text = "Hi {{ticket.requestor.name}}, {!Contact.FirstName} %{ticket.name}"
    assert not any(spans(kind, text, tool) for kind in ("misspelt", "unknown", "foreign", "bare"))


@pytest.mark.parametrize(
    ("text", "tool", "found"),
    [
        ("{{contact.first_name}}", "zendesk", [("Chatwoot", "{{ticket.requester.first_name}}")]),
        ("{{ticket.subject}}", "zendesk", [("Freshdesk", "{{ticket.title}}")]),
        ("{{shop.address}}", "zendesk", [("", "")]),
        ("{{shop_address}} {{ticket.custom_thing}} {{dc.x}} {{ticket.ticket_field_7}}", "zendesk", []),
        ("{% assign shop = 1 %}{{shop.address}}", "zendesk", []),
        ("%{kundenavn}", "discourse", [("", "")]),
        ("{{favourite.shoe}}", "intercom", [("", "")]),
        ("[navn.fornavn]", "skrivestotte", [("", "")]),
        ("[[sn.org.key]] {{customer.custom.size}}", "kustomer", []),
    ],
)
def test_only_what_a_helpdesk_cannot_know_is_unknown(text: str, tool: str, found: list[tuple[str, str]]) -> None:
    assert [(evidence["other"], evidence["known"]) for _, evidence in heard("unknown", text, tool)] == found


@pytest.mark.parametrize(
    ("text", "tool", "found"),
    [
        ("{!Contact.FirstName}", "zendesk", ["{!Contact.FirstName}"]),
        ("{ticket.requester.name}", "zendesk", ["{ticket.requester.name}"]),
        ("{%customer.firstName%}", "front", ["{%customer.firstName%}"]),
        ("{{{Recipient.FirstName}}}", "freshdesk", ["{{{Recipient.FirstName}}}"]),
        ("%{reply_to_name}", "zendesk", ["%{reply_to_name}"]),
        ("#{order_number} ${amount} {colour} [NAME] [your.name] 20%{rate}", "zendesk", []),
        ("{{ticket.id}} [[ticket.requester.first_name]]", "zendesk", []),
        ("{!Contact.FirstName} {{{Recipient.FirstName}}}", "salesforce", []),
    ],
)
def test_another_dialect_is_told_and_slots_for_agents_are_not(text: str, tool: str, found: list[str]) -> None:
    assert spans("foreign", text, tool) == found


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("{{nimi}}lle", "lle"), ("{{nimi}}:n", ":n"), ("{{nimi}}n", "n"), ("{{nimi}}ssa", "ssa"), ("{{nimi}}ia", None),
        ("{{nimi}}llekin", "llekin"), ("{{ticket.id}}:n", None), ("{{ticket.id}}ssa", "ssa"), ("{{nimi}}-talo", None), ("{{nimi}} lle", None),
        ("{{nimi}}ja", None), ("{{nimi}}, n", None), ("#{user.firstname}lta", "lta"), ("[bruker.navn]lle", "lle"), ("{{nimi}}lläsi", "lläsi"),
        ("{{nimi}}’lle", "’lle"), ("{{nimi}}'n", "'n"), ("{{nimi}}-lle", "-lle"), ("{{nimi}}-n", None), ("{{nimi}}-niminen", None),
        ("{{ticket.id}}-kuvan", None), ("[NIMI]:lle", ":lle"), ("[asiakkaan etunimi]lle", "lle"), ("[Etunimi]-lta", "-lta"),
        ("[OS]:n", None), ("[TILAUSNUMERO]:lla", None), ("[NIMI] lle", None), ("[TUOTE]:n", None), ("[nimi](https://a.fi)n", None),
    ],
)  # fmt: skip
def test_a_finnish_ending_is_heard_only_where_it_is_glued(text: str, ending: str | None) -> None:
    found = heard("inflected", f"Moi {text} tänään.", None, "fi")
    assert [evidence["ending"] for _, evidence in found] == ([ending] if ending else [])
    assert [span for span, _ in found] == ([text] if ending else [])
    assert heard("inflected", f"Moi {text} tänään.", None, "nb") == []


@pytest.mark.parametrize("mark", ["**", "*", "__", "_", "~~"])
def test_a_finnish_ending_is_heard_behind_emphasis(mark: str) -> None:
    assert heard("inflected", f"Lähetin {mark}{{{{nimi}}}}{mark}lle viestin.", None, "fi") == [
        (f"{{{{nimi}}}}{mark}lle", {"slot": "{{nimi}}", "ending": "lle"})
    ]
    assert heard("inflected", f"Lähetin {mark}{{{{nimi}}}}{mark} lle viestin.", None, "fi") == []


@pytest.mark.parametrize(
    ("text", "tool", "known"),
    [
        ("[[ticket.requester.frist_name]]", "zendesk", ["[[ticket.requester.first_name]]"]),
        ("[[ticket.requester.first_name]] [[first_nam]] [[Dear reader]]", "zendesk", []),
        ("[[sn.org.kye]]", "kustomer", []),
        ("[[ticket.requester.frist_name]]", "freshdesk", []),
        ("{{-ticket.id}} {{ticket.id-}} {{- ticket.requester.name -}}", "zendesk", []),
        ("{{-ticket.urk-}}", "zendesk", ["{{ticket.url}}"]),
    ],
)
def test_a_slip_is_told_between_whatever_signs_it_stands(text: str, tool: str, known: list[str]) -> None:
    assert [evidence["known"] for _, evidence in heard("misspelt", text, tool)] == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Hi {{name}, hello", "{{name}}"),
        ("Hi {name}}, hello", "{{name}}"),
        ("Hi {{name, hello", "{{name}}"),
        ("Hi %{ticket.name, hello", "%{ticket.name}"),
        ("Hi #{user.firstname\nhello", "#{user.firstname}"),
        ("{% if open } hello", "{% if open %}"),
        ("{% if open\nhello", "{% if open %}"),
        ("{% if open % hello {{name}}", "{% if open %}"),
        ("{% assign hour = 'now' | date: '%H' | plus: 0\nhello", "{% assign hour = 'now' | date: '%H' | plus: 0 %}"),
    ],
)
def test_what_is_not_closed_is_told_with_how_it_would_be(text: str, known: str) -> None:
    (found,) = heard("broken", text, "")
    assert found[1]["known"] == known


@pytest.mark.parametrize(
    "text",
    [
        "{{name}} {name} %{a} #{a.b} {{{a}}} {{ a | b: '%d' }}",
        '{"a": {"b": 1}}',
        "{a, {b}}",
        "f({x}) }} {{ }}",
        "{%customer.firstName,fallback=there%}",
        "{% if a %}b{% else %}c{% endif %}",
        "{% assign hour = 'now' | date: '%H' | plus: 0 %}{% if hour < 12 %}Huomenta{% else %}Päivää{% endif %}",
        '{% assign dag = ticket.created_at | date: "%d.%m.%Y" -%} Hei',
        "{% if ticket.tags contains '100%' %}a{% endif %}",
        "{% if n % 2 == 0 %}a{% endif %}",
        "{% if ticket.tags contains '100%'\n  or ticket.tags contains 'vip' %}a{% endif %}",
    ],
)
def test_what_is_whole_is_left_alone(text: str) -> None:
    assert spans("broken", text, "") == []


@pytest.mark.parametrize("name", ["forloop.index", "forloop.last", "forloop.length", "line.title", "when.size", "line"])
def test_what_a_macro_makes_for_itself_is_no_name_of_the_helpdesks(name: str) -> None:
    text = (
        f"{{% assign when = 'now' | date: '%d.%m.' %}}{{% for line in ticket.comments %}}{{{{{name}}}}}{{% endfor %}}"
    )
    assert spans("unknown", text) == spans("misspelt", text) == []


def test_a_name_of_the_macros_own_is_no_slip_in_one_of_the_helpdesks() -> None:
    assert spans("misspelt", "{{tickets.id}}") == ["{{tickets.id}}"]
    assert spans("misspelt", "{% for tickets in ticket.comments %}{{tickets.id}}{% endfor %}") == []


def test_a_draft_is_told_of_half_a_bracket_and_not_of_code() -> None:
    assert spans("broken", "Hi {{name}, use ${x or {% y", None) == ["{{name}"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("[bruker.navn}, hei", "[bruker.navn]"),
        ("[bruker.navn), hei", "[bruker.navn]"),
        ("[bruker navn] hei", "[bruker.navn]"),
        ("[bruker.navn hei", "[bruker.navn]"),
        ("[bruker.navn] [se her] [nav.no) hei", None),
    ],
)
def test_half_a_square_bracket_is_told_around_known_names(text: str, known: str | None) -> None:
    assert [evidence["known"] for _, evidence in heard("broken", text, "skrivestotte", "nb")] == (
        [known] if known else []
    )


@pytest.mark.parametrize("kind", PLACEHOLDERS)
@settings(deadline=None, max_examples=60)
@given(
    text=st.text() | SIGNS,
    tool=st.sampled_from([None, "", "zendesk", "helpscout", "salesforce", "discourse"]),
    lang=st.sampled_from(LANGUAGES),
)
def test_any_text_is_judged_and_every_finding_has_its_words(kind: str, text: str, tool: str | None, lang: str) -> None:
    reading = Reading(branches.without(text), lang)
    reading.written, reading.tool = text, tool
    for match in find(kind, reading):
        assert 0 <= match.start < match.end <= len(text)
        for spoken in LANGUAGES:
            assert "{slot}" not in told(kind, match.evidence, spoken)


def test_every_desk_is_asked_by_the_name_of_a_shape() -> None:
    from tonelint.drafts.exports.helpdesks import BY_NAME

    assert set(DESKS) <= set(BY_NAME)
