"""Placeholders of macro libraries from the command line: told at the raw characters, in three languages, branch by branch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint import cli
from tonelint.placeholders import known

ROOT = Path(__file__).resolve().parent.parent


def findings(capsys: pytest.CaptureFixture[str], *arguments: str, lang: str = "en") -> list[dict[str, Any]]:
    cli.run(["check", "--lang", lang, "--format", "json", *arguments])
    return list(json.loads(capsys.readouterr().out)["findings"])


def raw(path: Path, finding: dict[str, Any]) -> str:
    """What stands in the file where a finding of one line says."""
    assert finding["line"] == finding["end_line"]
    line = path.read_text(encoding="utf-8").split("\n")[finding["line"] - 1]
    return str(line[finding["column"] - 1 : finding["end_column"] - 1])


def zendesk(html: str) -> str:
    macro = {"id": 7, "title": "t", "actions": [{"field": "comment_value_html", "value": html}]}
    return json.dumps({"macros": [macro]}, indent=1)


@pytest.mark.parametrize(
    "case",
    [
        ("z.json", zendesk('<p>P\u00e4&auml; "x"\n</p><p>Hi {{ticket.requestor.name}}!</p>'), "en", "misspelt-name", "{{ticket.requestor.name}}"),
        ("z.json", zendesk("<p>Hi, <i>{{ticket.requestr.name}}</i></p>"), "en", "misspelt-name", "{{ticket.requestr.name}}"),
        ("z.json", zendesk("<p>&Auml; {!Contact.FirstName}, yes</p>"), "en", "other-helpdesk", "{!Contact.FirstName}"),
        ("c.json", '[{"short_code": "a", "content": "One.\\nTw\\u00f6, {{contact.fist_name}}"}]', "en", "misspelt-name", "{{contact.fist_name}}"),
        ("o.yaml", "- isenabled: 1\n  title: a\n  response: >\n    One two\n    %{ticket.nmae.first},\n    three\n", "en", "misspelt-name", "%{ticket.nmae.first}"),
        ("t.csv", 'Title;Text\na;"Sanoin ""niin"":\nPaketti on {{nimi}}lle."\n', "fi", "case-ending", "{{nimi}}lle"),
        ("i.json", '{"type":"list","data":[{"type":"macro","name":"a","body":"<p>Hi <attribute key=\\"user.name\\"/>, yes</p>"}]}', "en",
         "greeting-without-fallback", '<attribute key=\\"user.name\\"/>'),
        ("h.json", '[{"name":"a","text":"<b>Hi</b> {%customer.firstName,fallback=%}, yes","chatText":""}]', "en",
         "greeting-without-fallback", "{%customer.firstName,fallback=%}"),
    ],
)  # fmt: skip
def test_a_placeholder_is_told_at_its_raw_characters(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: tuple[str, str, str, str, str]
) -> None:
    name, text, lang, rule, written = case
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (found,) = findings(capsys, str(path), "--select", "placeholder", lang=lang)
    assert found["rule"] == f"placeholder/{rule}"
    assert raw(path, found) == written


def front(body: str) -> str:
    return json.dumps(
        {"_results": [{"_links": {"self": "x"}, "id": "rsp_1", "name": "W", "subject": None, "body": body}]}
    )


@pytest.mark.parametrize(
    "case",
    [
        ("f.json", front('<p>Hi Ann, see <a href="https://x.fi/?a=1&amp;b={{recipient.frst_name}}">x</a>.</p>'), "misspelt-name", "{{recipient.frst_name}}", "x"),
        ("f.json", front("<p>Hi Ann, see <a title=b href='{{recipient.first_name}'>x</a>.</p>"), "left-open", "{{recipient.first_name}", "x"),
        ("f.json", front('<p>Hi Ann.</p><p><img alt="" src="%{ticket.id}"></p>'), "other-helpdesk", "%{ticket.id}", ""),
        ("f.json", front("<p>Hi Ann, see <a href={{recipient.frst_name}}>x</a>.</p>"), "misspelt-name", "{{recipient.frst_name}}", "x"),
        ("z.csv", 'Title;Text\na;"<p>Hi Ann, ""see"" <a href=""https://x.fi/{{name}"">x</a>.</p>"\n', "left-open", "{{name}", "x"),
        ("o.yaml", '- isenabled: 1\n  title: a\n  response: >\n    One <a href="%{ticket.nmae.first}">two\n    three</a>\n', "misspelt-name", "%{ticket.nmae.first}", "two three"),
        ("c.json", '[{"short_code": "a", "content": "One.\\nTw\\u00f6, [see](https://x.fi/{{contact.fist_name}})"}]', "misspelt-name", "{{contact.fist_name}}", "{{contact.fist_name}}"),
        ("c.json", '[{"short_code": "a", "content": "<b>One</b>, [see](https://x.fi/{{contact.fist_name}})"}]', "misspelt-name", "{{contact.fist_name}}", "{{contact.fist_name}}"),
        ("c.json", '[{"short_code": "a", "content": "One <a href=\\"{{contact.fist_name}}\\">two</a>"}]', "misspelt-name", "{{contact.fist_name}}", "two"),
    ],
)  # fmt: skip
def test_a_placeholder_in_a_link_is_told_at_its_raw_characters(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: tuple[str, str, str, str, str]
) -> None:
    name, text, rule, written, words = case
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (found,) = findings(capsys, str(path), "--select", "placeholder")
    assert found["rule"] == f"placeholder/{rule}"
    assert raw(path, found) == written
    assert found["text"] == words


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize("said", ["", "<!-- tonelint: allow placeholder because it is new -->"])
def test_two_placeholders_in_one_link_are_two_findings_and_can_be_allowed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, said: str
) -> None:
    path = tmp_path / "f.json"
    path.write_text(front(f'{said}<p>Ann: <a href="{{{{recipient.frst_name}}}}" title="%{{ticket.id}}">x</a>.</p>'))
    found = findings(capsys, str(path), "--select", "placeholder", lang=lang)
    told = [] if said else ["{{recipient.frst_name}}", "%{ticket.id}"]
    assert [raw(path, one) for one in found] == told


@pytest.mark.parametrize(
    "body",
    [
        '<p>Hei! <a href="{{recipient.first_name}}">x</a></p>',
        '<p>Hei <a href="https://x.fi/{{recipient.id}}ssa/{{recipient.id}}n">x</a>!</p>',
        '<p>Hei! <a href="{% if recipient.first_name %}/a{% else %}/b{% endif %}">x</a></p>',
        '<p style="a: {b" data-x="{{c">Hei! <a href="/a{b}">x</a></p>',
    ],
)
def test_an_address_is_no_greeting_and_no_word(capsys: pytest.CaptureFixture[str], tmp_path: Path, body: str) -> None:
    path = tmp_path / "f.json"
    path.write_text(front(body))
    assert findings(capsys, str(path), "--select", "placeholder", lang="fi") == []


@pytest.mark.parametrize(
    "address",
    ["https://x.example/{}", "[her](https://x.example/{})", "[her]({})", "<https://x.example/{}>", "www.x.example/?a={}", "user+{}@x.example", "<mailto:user+{}@x.example>"],
)  # fmt: skip
@pytest.mark.parametrize(
    "spoken",
    [("fi", "Moi Aino, uunista lisää: {} kello 9."), ("nb", "Hei Turid, mer om ovnen: {} klokka 9."), ("en", "Hi Ann, more about the kiln: {} at 9.")],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_slot_left_open_in_an_address_of_a_draft_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, spoken: tuple[str, str], address: str
) -> None:
    lang, text = spoken
    path = tmp_path / name
    for slot in ("{{ticket.id}}", "{!Case.Id}", "%{ticket.id}"):
        path.write_text(text.replace("{}", address).replace("{}", slot), encoding="utf-8")
        (found,) = findings(capsys, str(path), "--select", "template-residue", lang=lang)
        assert (raw(path, found), found["severity"]) == (slot, "error")


@pytest.mark.parametrize(
    "address",
    ["https://x.example/{}", "[a](https://x.example/{})", "<https://x.example/{}>", "user+{}@x.example", "<b>a</b> https://x.example/{}"],
)  # fmt: skip
@pytest.mark.parametrize(
    "case",
    [
        ("{{contact.first_name}}", ""),
        ("{{contact.fist_name}}", "misspelt-name"),
        ("{{ticket.requester.name}}", "unknown-name"),
        ("%{ticket.name.first}", "other-helpdesk"),
        ("{{contact.name}", "left-open"),
    ],
)
@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_a_slot_in_an_address_of_a_macro_is_looked_up(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, case: tuple[str, str], address: str
) -> None:
    slot, rule = case
    path = tmp_path / "c.json"
    path.write_text(json.dumps([{"short_code": "a", "content": f"\u00c5, {address.replace('{}', slot)} !"}], indent=1))
    found = findings(capsys, str(path), "--select", "placeholder", lang=lang)
    assert [(one["rule"], raw(path, one)) for one in found] == ([(f"placeholder/{rule}", slot)] if rule else [])


@pytest.mark.parametrize(
    "text",
    [
        "Hei https://x.fi/{{contact.first_name}}, kiitos!",
        "Kirjoita {{contact.name}}n@x.fi tai <mailto:{{contact.name}}n@x.fi>.",
        "Vastaamme: https://x.fi/{{contact.id || 'mahdollisimman pian'}}.",
    ],
)
def test_a_written_out_address_is_no_greeting_and_no_word(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str
) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps([{"short_code": "a", "content": text}]), encoding="utf-8")
    assert findings(capsys, str(path), "--select", "placeholder,vague-timeline", lang="fi") == []


def test_who_is_mentioned_is_greeted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps([{"short_code": "a", "content": "Hi @{{contact.first_name}}, the lamp left."}]))
    (found,) = findings(capsys, str(path), "--select", "placeholder")
    assert found["rule"] == "placeholder/greeting-without-fallback"


DESKS: dict[str, Callable[[str], object]] = {
    "chatwoot": lambda text: [{"short_code": "a", "content": text}],
    "intercom": lambda text: {"type": "list", "data": [{"type": "macro", "name": "a", "body": f"<p>{text}</p>"}]},
    "helpscout": lambda text: [{"name": "a", "text": text, "chatText": ""}],
}
GREETINGS = {"fi": "Hei {}, lamppu lähti tänään.", "nb": "Hei {}! Lampa er sendt.", "en": "Hi {}, the lamp left today."}
GREETED = [
    ("chatwoot", "{{ticket.requester.name}}", "unknown-name", "{{contact.name}}"),
    ("chatwoot", "{{customer_name}}", "unknown-name", ""),
    ("chatwoot", "{{contact.name}}", "greeting-without-fallback", "{{contact.name || '…'}}"),
    ("intercom", "{{ticket.requester.first_name}}", "unknown-name", "{{user.first_name}}"),
    ("intercom", "{{recipient.first_name}}", "unknown-name", "{{user.first_name}}"),
    ("intercom", "{{display_name}}", "greeting-without-fallback", '{{display_name | fallback: "…"}}'),
    ("helpscout", "{%ticket.requester.name%}", "unknown-name", "{%customer.fullName%}"),
    ("helpscout", "{%customer.firstName%}", "greeting-without-fallback", "{%customer.firstName,fallback=…%}"),
]


@pytest.mark.parametrize(("lang", "word"), [("fi", ""), ("nb", "du"), ("en", "there")])
def test_who_is_greeted_is_known_to_the_helpdesk_or_has_a_word_of_the_language_in_their_place_where_one_fits(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, word: str
) -> None:
    for number, (tool, slot, _, _) in enumerate(GREETED):
        text = json.dumps(DESKS[tool](GREETINGS[lang].format(slot)))
        (tmp_path / f"{number}.json").write_text(text, encoding="utf-8")
    told = findings(capsys, str(tmp_path), "--select", "placeholder", lang=lang)
    assert [(one["rule"].partition("/")[2], one["evidence"].get("known", "")) for one in told] == [
        (rule, known.replace("…", word) if word or "…" not in known else "") for _, _, rule, known in GREETED
    ]


BRANCHES = "Hi Ann. We will {% if late %}call as soon{% else %}write as soon as possible{% endif %}.{% if x %} Thanks for{% else %} your feedback{% endif %}."


def test_every_branch_of_a_macro_is_judged_and_no_two_together(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "z.json"
    path.write_text(zendesk(BRANCHES), encoding="utf-8")
    told = [(one["rule"], one["text"]) for one in findings(capsys, str(path), "--ignore", "sign-off-name")]
    late, calm = BRANCHES[8:].partition("{% else %}")[0], BRANCHES[8:].partition("{% endif %}")[0]
    assert told == [("vague-timeline/soon", late), ("vague-timeline/as-soon-as-possible", calm)]


def test_a_tag_moves_no_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "z.json"
    path.write_text(
        zendesk(f"{BRANCHES} {{% if y %}}&Auml;{{% else %}}Thank you for your feedback{{% endif %}}."), encoding="utf-8"
    )
    (found,) = findings(capsys, str(path), "--select", "canned-opener")
    assert raw(path, found) == found["text"] == "Thank you for your feedback"


@pytest.mark.parametrize("options", [["--channel", "macro"], []])
def test_a_macro_in_plain_text_is_one_by_its_channel(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Hei! {% if a %}Paketti on {{nimi}}lle.", encoding="utf-8")
    rules = {
        one["rule"]
        for one in findings(capsys, str(path), *options, "--select", "placeholder,template-residue", lang="fi")
    }
    both = {"placeholder/case-ending", "placeholder/left-open"}
    assert rules == (both if options else {"template-residue/merge-field"})


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fi", "Paikkamerkin nimessä on kirjoitusvirhe: {{ticket.staus}}, tarkoititko {{ticket.status}}?"),
        ("nb", "Navnet på plassholderen er feilskrevet: {{ticket.staus}}, mente du {{ticket.status}}?"),
        ("en", "The name of this placeholder is misspelt: {{ticket.staus}}, did you mean {{ticket.status}}?"),
    ],
)
def test_the_message_names_both_placeholders(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, told: str
) -> None:
    path = tmp_path / "z.json"
    path.write_text(zendesk("It is {{ticket.staus}} now."), encoding="utf-8")
    (found,) = findings(capsys, str(path), "--select", "placeholder", "--ui-lang", lang)
    assert found["message"] == told
    assert found["suggestions"][0]["text"] == "{{ticket.status}}"


def test_the_docs_name_every_helpdesk() -> None:
    page = (ROOT / "docs" / "placeholders.md").read_text(encoding="utf-8")
    assert not [desk.label for desk in known.DESKS.values() if desk.label not in page]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Kiitos palautteestanne {{ticket.requester.first_name}}!", "canned-opener/kiitos-viestista"),
        ("Terve! Lähetin paketin {{ticket.requester.first_name}}:lle eilen kello kolme.", "placeholder/case-ending"),
        ("Vi ses {{ticket.requester.first_name}} {{ticket.organization.name}}! Takk for tilbakemeldingen.", "canned-opener/takk-for-tilbakemeldingen"),
    ],
)  # fmt: skip
def test_a_macro_is_judged_in_its_own_language_whatever_its_placeholders_are_called(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, rule: str
) -> None:
    path = tmp_path / "l.csv"
    path.write_text(f'Title,Text\nA,"{text}"\n', encoding="utf-8")
    cli.run(["check", "--format", "json", str(path)])
    assert rule in [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", 'Title,Text\nA,"Hi {{contact.firstname}}, your lamp left."\nB,"Hi {!Contact.FirstName}, your lamp is here now."\n'),
        ("t.csv", 'Title,Text\nA,"Hi {{contact.firstname}}, your lamp left."\nB,"Hi, <a href=""/{!Contact.FirstName}"">your lamp</a> is here now."\n'),
        ("t.md", "# A\n\n> Hi {{contact.firstname}}, your lamp left.\n\n# B\n\n> Hi {!Contact.FirstName}, your lamp is here now.\n"),
        ("t.po", 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "a"\nmsgstr "Hi {{contact.firstname}}, your lamp left."\n\nmsgid "b"\nmsgstr "Hi {!Contact.FirstName}, your lamp is here now."\n'),
    ],
)  # fmt: skip
def test_two_dialects_in_one_library_are_told_whatever_it_is_written_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (found,) = findings(capsys, str(path), "--select", "placeholder")
    assert (found["rule"], found["severity"]) == ("placeholder/two-in-one-library", "warning")
    assert raw(path, found) == "{!Contact.FirstName}"


@pytest.mark.parametrize(
    "case",
    [
        ("en", "Dear ", "{{ticket.requester.name | default: '%s'}}", "valued customer", ", the lamp left at nine.", "address-form/dear-customer"),
        ("en", "The lamp is late. ", '{{ note|default:"%s" }}', "We apologise for any inconvenience", ". Ann called.", "canned-apology/any-inconvenience"),
        ("en", "Dear ", "[[ticket.requester.name|%s]]", "valued customer", ", the lamp left at nine.", "address-form/dear-customer"),
        ("fi", "Lamppu myöhästyi. ", "{{ note || '%s' }}", "Pahoittelemme aiheutunutta haittaa", ". Anni soitti.", "canned-apology/pahoittelemme-haittaa"),
        ("nb", "Lampa er sen. ", "{%%user.note,fallback=%s%%}", "Vi beklager ulempen", ". Anne ringte.", "canned-apology/beklager-ulempen"),
        ("nb", "Lampa er sen. {%% if late %%}I dag. {%% else %%}I morgen. ", "{{note | default: '%s' -}}", "Vi beklager ulempen", "{%% endif %%}. Anne ringte.", "canned-apology/beklager-ulempen"),
    ],
)  # fmt: skip
def test_what_stands_in_for_a_missing_value_is_judged_as_if_it_stood_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: tuple[str, ...]
) -> None:
    lang, before, slot, fallback, after, rule = case
    path = tmp_path / "z.json"
    path.write_text(zendesk((before + slot + after) % fallback), encoding="utf-8")
    family = rule.partition("/")[0]
    (found,) = findings(capsys, str(path), "--select", family, lang=lang)
    assert found["rule"] == rule
    assert raw(path, found) == json.dumps(found["text"])[1:-1]
    assert found["text"].endswith(fallback.partition(" ")[2])
    path.write_text(zendesk((before + slot + after) % ""), encoding="utf-8")
    assert findings(capsys, str(path), "--select", family, lang=lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hi {{ticket.requester.first_name | default: 'there'}}, your lamp left at nine and is with you on Friday. Ann"),
        ("fi", "Hei {{ticket.requester.first_name | default: 'sinä'}}, lamppusi lähti yhdeksältä ja on perillä perjantaina. Anni"),
        ("nb", "Hei {{ticket.requester.first_name | default: 'der'}}, lampa di gikk klokka ni og er hos deg fredag. Anne"),
        ("en", "Hi {{ticket.requester.first_name | default: ''}}, your lamp left at nine and is with you on Friday. Ann"),
    ],
)  # fmt: skip
def test_a_good_fallback_says_nothing_more(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, text: str
) -> None:
    path = tmp_path / "z.json"
    path.write_text(zendesk(text), encoding="utf-8")
    assert findings(capsys, str(path), lang=lang) == []


def test_what_is_told_of_a_reply_is_told_once_whatever_stands_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "z.json"
    path.write_text(zendesk("Hi {{x | default: 'all'}}. Thank you for your feedback!! It left."), encoding="utf-8")
    plain = tmp_path / "p.json"
    plain.write_text(zendesk("Hi {{x}}. Thank you for your feedback!! It left."), encoding="utf-8")
    told, wanted = (sorted(one["rule"] for one in findings(capsys, str(one))) for one in (path, plain))
    assert told == wanted
    assert "canned-opener/thanks-for-feedback" in told
