"""One small export of each kind, as its helpdesk writes it, and the texts that are to be read from it."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Sample(NamedTuple):
    """An export in a file of some name; `told` is what findings call each text, and the text."""

    shape: str
    name: str
    content: str
    told: tuple[tuple[str, str], ...]


def _json(shape: str, value: Any, *told: tuple[str, str], name: str = "export.json") -> Sample:
    return Sample(shape, name, json.dumps(value, ensure_ascii=False, indent=1), told)


def zendesk(identity: int, **fields: object) -> dict[str, Any]:
    """A macro of Zendesk's with these action fields."""
    actions = [{"field": field, "value": value} for field, value in fields.items()]
    return {"id": identity, "title": f"Refund::{identity}", "active": True, "actions": actions}


SAMPLES = (
    _json(
        "zendesk",
        {
            "macros": [
                zendesk(1, status="solved", comment_value="Hi,\nit left today.", comment_value_html="<p>Hi,<br>it left today.</p>"),
                zendesk(2, comment_value=["channel:all", "Moi!"], subject="Pakettisi"),
                zendesk(3, comment_value="Hi.", comment_value_html="<p>Hello there.</p>"),
                zendesk(4, current_tags="refund late"),
                zendesk(5, side_conversation=["Lager", "<p>Kan dere se?</p>", "a@b.fi"]),
            ],
            "count": 5,
            "next_page": None,
        },
        ('1 "Refund::1" comment_value_html', "Hi,\nit left today."),
        ('2 "Refund::2" comment_value', "Moi!"),
        ('2 "Refund::2" subject', "Pakettisi"),
        ('3 "Refund::3" comment_value_html', "Hello there."),
        ('3 "Refund::3" comment_value', "Hi."),
        ('5 "Refund::5" side_conversation', "Lager"),
        ('5 "Refund::5" side_conversation', "Kan dere se?"),
    ),
    _json(
        "zendesk-dynamic-content",
        {
            "items": [
                {
                    "id": 8,
                    "name": "Refund",
                    "placeholder": "{{dc.refund}}",
                    "variants": [
                        {"id": 1, "content": "It left.", "locale_id": 1, "active": True},
                        {"id": 2, "content": "Lähti.", "locale_id": 84, "active": True},
                        {"id": 3, "content": "Sendt.", "locale_id": 34, "active": False},
                    ],
                }
            ],
            "locales": [{"id": 1, "locale": "en-US"}, {"id": 84, "locale": "fi"}],
        },
        ('8 "Refund" (en-US) content', "It left."),
        ('8 "Refund" (fi) content', "Lähti."),
    ),
    _json(
        "zendesk-chat",
        [{"id": "s1", "name": "hei", "message": "Hei du!", "options": "Ja/Nei", "scope": "all", "tags": []}],
        ('s1 "hei" message', "Hei du!"),
        ('s1 "hei" options', "Ja/Nei"),
    ),
    _json(
        "front",
        {"_pagination": {"next": None}, "_results": [{"_links": {"self": "…"}, "id": "rsp_4", "name": "W", "subject": None, "body": "<p>Hi</p>"}]},
        ('rsp_4 "W" body', "Hi"),
    ),
    _json(
        "intercom",
        {
            "type": "list",
            "data": [
                {
                    "type": "macro",
                    "id": "12",
                    "name": "Status",
                    "body": '<p>Hi <attribute key="user.name" default="there"/>, it left.</p>',
                    "body_text": 'Hi {{user.name|fallback:"there"}}, it left.',
                }
            ],
        },
        ('12 "Status" body', 'Hi {{user.name|fallback:"there"}}, it left.'),
    ),
    _json(
        "intercom-dynamic-content",
        [{"type": "dynamic_content", "id": "d", "name": "N", "variations": [{"locale": "nb", "text_content": "Hei."}, {"locale": "de", "text_content": "Tag."}]}],
        ('d "N" (nb) text_content', "Hei."),
    ),
    _json(
        "gorgias",
        {
            "data": [
                {
                    "id": 1,
                    "name": "WISMO",
                    "language": "fi",
                    "usage": 412,
                    "actions": [
                        {"name": "addTags", "arguments": {"tags": "wismo"}},
                        {"name": "setResponseText", "arguments": {"body_html": "<div>Hei!</div>", "body_text": "Hei!"}},
                        {"name": "setSubject", "arguments": {"subject": "Tilaus"}},
                    ],
                }
            ],
            "object": "list",
        },
        ('1 "WISMO" (fi) body_html', "Hei!"),
        ('1 "WISMO" (fi) subject', "Tilaus"),
    ),
    _json(
        "freshdesk",
        [{"id": 15, "title": "Delay", "folder_id": 3, "content": "Hi you", "content_html": "<div>Hi you</div>", "attachments": []}],
        ('15 "Delay" content_html', "Hi you"),
    ),
    _json("chatwoot", [{"id": 1, "account_id": 1, "short_code": "hi", "content": "Hi {{contact.name}}"}], ('1 "hi" content', "Hi {{contact.name}}")),
    _json(
        "helpscout",
        {"id": 1, "name": "Hi", "text": "Hello {%customer.firstName,fallback=there%}<br />Bye", "chatText": "Hello you"},
        ('1 "Hi" text', "Hello {%customer.firstName,fallback=there%}\nBye"),
        ('1 "Hi" chatText', "Hello you"),
    ),
    _json(
        "amazon-connect",
        {"quickResponses": [{"quickResponseId": "q", "name": "N", "contentType": "application/x.quickresponse;format=plain", "contents": {"plainText": {"content": "Hi."}}, "language": "en_US", "isActive": True}]},
        ('q "N" (en_US) contents.plainText.content', "Hi."),
    ),
    _json(
        "amazon-connect",
        {"results": [{"quickResponseId": "q", "name": "N", "contents": {"markdown": {"content": "**Hi.**"}}, "isActive": True}], "nextToken": None},
        ('q "N" contents.markdown.content', "**Hi.**"),
    ),
    _json("kustomer", {"data": [{"id": "k", "type": "shortcut", "attributes": {"name": "N", "draft": {"text": "Hi."}}}]}, ('k "N" draft.text', "Hi.")),
    _json("salesforce", {"records": [{"Id": "1", "Name": "N", "Message": "Hi {!Contact.FirstName}", "Category": "Greetings", "IsInsertable": True}]}, ('1 "N" Message', "Hi {!Contact.FirstName}")),
    _json(
        "zammad",
        [{"id": 1, "name": "N", "keywords": "hi", "content": "Hi&nbsp;#{user.firstname}", "active": True}, {"id": 2, "name": "M", "keywords": "", "content": "No", "active": False}],
        ('1 "N" content', "Hi #{user.firstname}"),
    ),
    _json("discourse", {"templates": [{"id": 1, "title": "T", "slug": "t", "content": "Hi %{name}", "usages": 3}]}, ('1 "T" content', "Hi %{name}")),
    _json(
        "skrivestotte",
        {"u1": {"id": "u1", "overskrift": "Signatur", "innhold": {"nb_NO": "Hilsen oss", "nn_NO": "Helsing", "en_US": "Yours"}, "vekttall": 7}},
        ('u1 "Signatur" (nb_NO) innhold', "Hilsen oss"),
        ('u1 "Signatur" (en_US) innhold', "Yours"),
    ),
    Sample(
        "osticket",
        "premade.yaml",
        "- isenabled: 1\n  title: S\n  response: |\n    Hi %{ticket.name.first},\n    <br>\n    bye\n  notes: |\n\n- isenabled: 0\n  title: Off\n  response: No\n",
        (('"S" response', "Hi %{ticket.name.first},\nbye"),),
    ),
    Sample("osticket-template", "t.yaml", "---\nnotes: |\n  n\nsubject: |\n  Hi you\nbody: |\n  <p>Bye</p>\n", (("subject", "Hi you\n"), ("body", "Bye"))),
    _json("github", {"data": {"viewer": {"savedReplies": {"nodes": [{"databaseId": 3, "title": "T", "body": "Hi `x`", "bodyHTML": "<p>Hi <code>x</code></p>"}]}}}}, ('3 "T" body', "Hi `x`")),
    _json("gitlab", {"data": {"group": {"savedReplies": {"nodes": [{"id": "gid://1", "name": "T", "content": "Hi"}]}}}}, ('gid://1 "T" content', "Hi")),
    _json("github", {"data": {"viewer": {"savedReplies": {"edges": [{"node": {"title": "T", "body": "Hi"}}]}}}}, ('"T" body', "Hi")),
    _json("github-commands", [{"type": "label", "name": "*dup", "action": "close", "comment": "Hi"}], ('"*dup" comment', "Hi")),
    _json("stack-exchange", [{"templateName": "low", "templateBody": "Hi"}], ('"low" templateBody', "Hi")),
    _json("wordpress", {"wporg-1": {"label": "L", "content": 'See <a href="x">this</a>.\n\nBye'}}, ('wporg-1 "L" (fi) content', "See this.\n\nBye"), name="replies-fi.json"),
    Sample("espanso", "base.yml", 'matches:\n  - trigger: ":hi"\n    replace: "Hi\\nyou"\n', (('":hi" replace', "Hi\nyou"),)),
    _json("macros", {"macros": [{"id": 1, "title": "T", "content": "Hi", "deleted": False}, {"id": 2, "title": "U", "content": "No", "deleted": True}]}, ('1 "T" content', "Hi")),
    Sample(
        "zendesk-csv",
        "m.csv",
        'title,active,actions_json\nT,True,"[{""field"": ""comment_value"", ""value"": ""Hi \\u00e4\\n\\""you\\""""}]"\n',
        (('"T" comment_value', 'Hi ä\n"you"'),),
    ),
    Sample("csv", "hubspot.csv", 'Name,Snippet text (body),Shortcut\nW,"Hi\n""you""",#w\n', (('#w "W" Snippet text (body)', 'Hi\n"you"'),)),
    Sample("csv", "fi.csv", "Otsikko;Teksti (fi);Teksti (en);Käytössä\nA;Moi;Hi;kyllä\nB;Ei;No;ei\n", (('"A" Teksti (fi)', "Moi"), ('"A" Teksti (en)', "Hi"))),
    Sample("csv", "nb.csv", "Tittel\tInnhold\tSpråk\nA\tHei du\tnb-NO\nB\tTag\tde\n", (('"A" (nb-NO) Innhold', "Hei du"),)),
    Sample("markdown-library", "r.md", "# Replies\n\n## One\n\n> For colleagues.\n\n```\nHi.\n```\n\n## Two\n~~~markdown\nBye.\n~~~\n", (('"One" text', "Hi.\n"), ('"Two" text', "Bye.\n"))),
    Sample(
        "markdown-library", "both.md", "# Macros\n\n### One\n> Hi.\n### Two\n> Bye.\n### Three\n> For colleagues.\n```\nNow.\n```\n",
        (('"One" text', "Hi.\n"), ('"Two" text', "Bye.\n"), ('"Three" text', "Now.\n")),
    ),
    Sample("markdown-library", "lines.md", "Late\n====\n\n> Hi.\n\nOther \n-----\r\n> Bye.\n", (('"Late" text', "Hi.\n"), ('"Other" text', "Bye.\n"))),
    Sample("markdown-library", "q.md", "## One\n> Hi,\n> you.\n\n## Two\n> Bye.\n", (('"One" text', "Hi,\nyou.\n"), ('"Two" text', "Bye.\n"))),
)  # fmt: skip
