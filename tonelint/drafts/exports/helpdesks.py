"""The shapes that are known, in the order in which they are tried; a new helpdesk is a few lines here.

After the vendors' documentation and source of 2025 and 2026; what is marked (seen) was met in public repositories.
"""

from __future__ import annotations

from tonelint.drafts.exports.shapes import FILE, KEY, Body, Shape


def _html(path: str, field: str = "", channel: str = "macro") -> Body:
    return Body(path, "html", field, channel)


def _plain(path: str, field: str = "", channel: str = "macro") -> Body:
    return Body(path, "plain", field, channel)


def _markdown(path: str, field: str = "") -> Body:
    return Body(path, "markdown", field)


_ZENDESK = (
    (
        _html("actions[field=comment_value_html].value", "comment_value_html"),
        _plain("actions[field=comment_value].value", "comment_value"),
        # A message to one channel comes with the channel's name before it (seen).
        _plain("actions[field=comment_value].value[1]", "comment_value"),
    ),
    (_plain("actions[field=subject].value", "subject"),),
    # Subject and body of a side conversation; behind them stands who gets it.
    (_html("actions[field^side_conversation].value[0]", "side_conversation"),),
    (_html("actions[field^side_conversation].value[1]", "side_conversation"),),
)
_INTERNAL = (
    "actions[field=comment_mode_is_public].value=false",
    "actions_json[field=comment_mode_is_public].value=false",
)
_SAVED = ("data.viewer.{}", "viewer.{}", "data.currentUser.{}", "data.group.{}", "data.project.{}", "{}")
_NODES = tuple(
    path.replace("{}", f"savedReplies.{listed}") for listed in ("nodes[]", "edges[].node") for path in _SAVED
)

SHAPES = (
    Shape("zendesk", "Zendesk macros", ("actions[].field",), _ZENDESK, ("macros[]", "macro"), inactive=("active=false",), notes=_INTERNAL, usage="usage_30d"),
    Shape(
        "zendesk-csv", "Zendesk macros in CSV", ("actions_json title",),
        tuple(tuple(body._replace(path=body.path.replace("actions", "actions_json", 1)) for body in twins) for twins in _ZENDESK),
        inactive=("active=false",), notes=_INTERNAL,
    ),
    Shape(
        "zendesk-dynamic-content", "Zendesk dynamic content", ("variants[].content placeholder", "variants[].locale_id"),
        ((_html("content"),),), ("items[]", "item"), parts="variants[]", locale="locale|locale_id", inactive=("active=false",),
    ),
    Shape(
        "zendesk-chat", "Zendesk Chat shortcuts", ("message scope name", "message options name"),
        ((_plain("message", channel="chat"),), (_plain("options", channel="chat"),)), ("shortcuts[]", "shortcut"),
    ),
    Shape("front", "Front templates", ("_links.self body name",), ((_html("body"),), (_plain("subject"),)), ("_results[]",)),
    Shape("intercom", "Intercom macros", ("type=macro body", "type=macro body_text"), ((_html("body"), _plain("body_text")),), ("data[]", "macros[]")),
    Shape(
        "intercom-dynamic-content", "Intercom dynamic content", ("type=dynamic_content",),
        ((_html("text_content"),),), ("data[]",), parts="variations[]", locale="locale",
    ),
    Shape(
        "gorgias", "Gorgias macros", ("actions[].arguments actions[].name",),
        (
            (
                _html("actions[name=setResponseText].arguments.body_html", "body_html"),
                _plain("actions[name=setResponseText].arguments.body_text", "body_text"),
            ),
            (_plain("actions[name=setSubject].arguments.subject", "subject"),),
        ),
        ("data[]",), locale="language", inactive=("archived=true",), usage="usage",
    ),
    Shape(
        "freshdesk", "Freshdesk canned responses", ("title content_html", "title content folder_id"),
        ((_html("content_html"), _html("content")),), ("canned_responses[]", "canned_response", "responses[]"),
    ),
    Shape("chatwoot", "Chatwoot canned responses", ("short_code content",), ((_markdown("content"),),), ("payload[]", "data[]"), title="short_code"),
    Shape(
        "helpscout", "Help Scout saved replies", ("name text chatText", "name text mailboxId"),
        ((_html("text"), _plain("chatText", channel="chat")),), ("_embedded.saved-replies[]", "savedReplies[]"),
    ),
    Shape(
        "helpscout-list", "Help Scout previews", ("name preview id", "name chatPreview id"), (),
        ("_embedded.saved-replies[]",),
        refused=True,
    ),
    Shape(
        "amazon-connect", "Amazon Connect quick responses", ("name content.content", "name contents.plainText", "name contents.markdown"),
        ((_markdown("content.content"), _markdown("contents.markdown.content"), _plain("contents.plainText.content")),),
        ("results[]", "quickResponses[]", "quickResponse"),
        id="quickResponseId|id", locale="language", inactive=("isActive=false", "status=INACTIVE"),
    ),
    Shape(
        "amazon-connect-list", "Amazon Connect summaries", ("name quickResponseId",), (),
        ("quickResponseSummaries[]",),
        refused=True,
    ),
    Shape("kustomer", "Kustomer shortcuts", ("attributes.draft.text",), ((_markdown("attributes.draft.text", "draft.text"),),), ("data[]", "data"), title="attributes.name", inactive=("attributes.deleted=true",)),
    Shape(
        "salesforce", "Salesforce quick text", ("Name Message",), ((_plain("Message"),),), ("records[]", "result.records[]"),
        id="Id", title="Name", locale="Language", inactive=("IsInsertable=false", "IsInsertable=0"),
    ),
    Shape(
        "zammad", "Zammad text modules", ("name keywords content",), ((_html("content"),),), ("text_modules[]",),
        inactive=("active=false",),
    ),
    Shape("discourse", "Discourse templates", ("title content usages", "title content slug"), ((_markdown("content"),),), ("templates[]", "replies[]"), usage="usages"),
    Shape(
        "skrivestotte", "NAV skrivestøtte", ("overskrift innhold",), ((_plain("", "innhold"),),), ("{}",),
        title="overskrift", parts="innhold{}", locale=KEY, usage="vekttall",
    ),
    Shape("osticket", "osTicket canned responses", ("title response isenabled", "title response notes"), ((_html("response"),),), locale="lang", inactive=("isenabled=0", "isenabled=false")),
    Shape("osticket-template", "osTicket templates", ("notes subject body", "notes name body"), ((_plain("subject"),), (_html("body"),))),
    Shape("github", "GitHub saved replies", ("title body",), ((_markdown("body"), _html("bodyHTML")),), _NODES, bare=False, id="databaseId|id", alone=("title", "body", "bodyHTML", "id", "databaseId", "__typename")),
    Shape("gitlab", "GitLab saved replies", ("name content",), ((_markdown("content"),),), _NODES, bare=False, alone=("name", "content", "id", "__typename")),
    Shape("github-commands", "GitHub triage commands", ("name action comment",), ((_markdown("comment"),),)),  # (seen)
    Shape("stack-exchange", "Stack Exchange moderator messages", ("templateName templateBody",), ((_markdown("templateBody"),),), title="templateName"),  # (seen)
    Shape("wordpress", "WordPress predefined replies", ("label content",), ((_html("content"),),), ("{}",), bare=False, id="id", title="label", locale=FILE),
    Shape(
        "espanso", "Espanso matches", ("trigger replace", "triggers replace", "regex replace", "trigger markdown", "trigger html", "trigger form"),
        ((_plain("replace"),), (_markdown("markdown"),), (_html("html"),), (_plain("form"),)),
        ("matches[]",), bare=False, title="label|trigger|triggers[0]|regex",
    ),
    Shape("macros", "macros", ("title content", "name content", "title body", "name body"), ((_html("content"), _html("body")),), ("macros[]", "templates[]", "canned_responses[]", "saved_replies[]", "snippets[]"), bare=False, locale="language|lang|locale", inactive=("deleted=true", "active=false"), usage="usage"),
)  # fmt: skip
BY_NAME = {shape.name: shape for shape in SHAPES}
