"""The table of desks: which placeholders each helpdesk knows, and how it writes them; a new helpdesk is a few lines here.

After the vendors' documentation of 2025 and 2026: Zendesk (support articles 4408886858138, 203662156), Freshdesk
(its list of dynamic placeholders), Intercom (macros API), Help Scout (saved replies), Front (help articles 2306, 2239),
Gorgias (macro variables), HubSpot (personalization tokens), Zammad (admin documentation, system variables), osTicket
(e-mail templates), Kustomer (shortcuts), Salesforce (merge fields); and after the source of Chatwoot (canned.ts),
Discourse (replace-variables.js) and NAV's modiapersonoversikt.
"""

from __future__ import annotations

from tonelint.placeholders.desks import Desk

_ZENDESK_USER = "id name first_name last_name email language phone external_id details notes time_zone role extended_role tags signature"
_ZENDESK_GROUP = "id name external_id details notes"
_FRESH_USER = "id name firstname lastname email phone mobile address"
_ZAMMAD_USER = (
    "id login firstname lastname fullname email web phone fax mobile department street zip city country address vip note "
    "verified active organization.name"
)
_OSTICKET_NAME = "first last middle full original lastfirst initials formal short shortformal"

_ZENDESK = Desk(
    "Zendesk",
    ("double", "double-square"),
    {
        "ticket": "account assignee brand cc_names ccs comments comments_formatted created_at created_at_with_time created_at_with_timestamp "
        "current_holiday_name custom_status description due_date due_date_with_time due_date_with_timestamp email_cc_names email_ccs "
        "encoded_id external_id follower_names follower_reply_type_message followers group id in_business_hours latest_comment "
        "latest_comment_formatted latest_comment_html latest_comment_rich latest_public_comment latest_public_comment_formatted "
        "latest_public_comment_html latest_public_comment_rich link organization priority public_comments public_comments_formatted "
        "requester status submitter tags ticket_form ticket_type title updated_at updated_at_with_time updated_at_with_timestamp "
        "url url_with_protocol verbatim_description via brand.name brand.id group.name group.id",
        "ticket.requester": _ZENDESK_USER,
        "ticket.assignee": _ZENDESK_USER,
        "ticket.submitter": _ZENDESK_USER,
        "ticket.organization": _ZENDESK_GROUP,
        "ticket.requester.organization": _ZENDESK_GROUP,
        "current_user": f"{_ZENDESK_USER} organization.name organization.details organization.notes",
        "comment": "author.name author.first_name body value value_rich created_at created_at_with_time is_public attachments",
        "agent": "signature",
        "account": "",
        "satisfaction": "rating_section rating_url current_rating current_comment positive_rating_url negative_rating_url",
    },
    own=("dc.", "ticket_field_", "custom_fields.", "custom_object", "incoming_phone_number_"),
    roles={
        "first": "ticket.requester.first_name", "name": "ticket.requester.name", "email": "ticket.requester.email",
        "agent": "current_user.name", "agent first": "current_user.first_name", "number": "ticket.id", "subject": "ticket.title",
    },
    tags=True,
    exact=True,
)  # fmt: skip
_FRESHDESK = Desk(
    "Freshdesk",
    ("double",),
    {
        "": "helpdesk_name",
        "ticket": "id subject description url public_url portal_url portal_name full_domain_url latest_public_comment latest_private_comment "
        "tags status priority source ticket_type type from_email due_by_time fr_due_by_time created_on satisfaction_survey survey "
        "product_description billable_hours total_time_spent group.name agent.name agent.email",
        "ticket.requester": _FRESH_USER,
        "ticket.company": "name description note domains health_score account_tier renewal_date industry",
        "comment": "body commenter.name",
        "event_performer": "name email",
    },
    own=("cf_",),
    roles={
        "first": "ticket.requester.firstname", "name": "ticket.requester.name", "email": "ticket.from_email",
        "agent": "ticket.agent.name", "number": "ticket.id", "subject": "ticket.subject",
    },
    tags=True,
)  # fmt: skip
_INTERCOM = Desk(
    "Intercom",
    ("double",),
    {
        "": "first_name last_name name email phone company_name",
        "user": "id user_id name first_name last_name email phone",
        "author": "name first_name last_name email",
        "company": "id company_id name plan",
        "conversation": "id",
        "ticket": "id",
        "teammate": "name first_name",
    },
    own=("custom_attributes.",),
    fallback='{{{{{} | fallback: "there"}}}}',
    roles={"first": "user.first_name", "name": "user.name", "email": "user.email", "agent": "author.name", "agent first": "author.first_name"},
    tags=True,
)  # fmt: skip
_HELPSCOUT = Desk(
    "Help Scout",
    ("help-scout",),
    {
        "customer": "id fullName firstName lastName email company jobTitle phone",
        "user": "fullName firstName lastName email jobTitle phone",
        "mailbox": "name email",
        "conversation": "number id",
    },
    own=("properties.", "customProperties."),
    fallback="{{%{},fallback=there%}}",
    roles={
        "first": "customer.firstName", "name": "customer.fullName", "email": "customer.email", "agent": "user.fullName",
        "agent first": "user.firstName", "number": "conversation.number",
    },
)  # fmt: skip
_FRONT = Desk(
    "Front",
    ("double",),
    {
        "": "survey",
        "account": "name",
        "conversation": "id public_id ticket_id",
        "message": "id public_id",
        "recipient": "handle email twitter phone name first_name last_name link",
        "user": "id name first_name last_name email",
    },
    roles={
        "first": "recipient.first_name", "name": "recipient.name", "email": "recipient.email", "agent": "user.name",
        "agent first": "user.first_name", "number": "conversation.ticket_id",
    },
)  # fmt: skip
_GORGIAS = Desk(
    "Gorgias",
    ("double",),
    {
        "": "satisfaction_survey_url",
        "ticket": "id subject account customer assignee_user",
        "ticket.customer": "id name firstname lastname email phone_number",
        "ticket.requester": "name firstname lastname email",  # as older macros have it
        "ticket.assignee_user": "name firstname lastname email",
        "current_user": "id name firstname lastname email bio country",
    },
    own=("integrations", "custom_fields", "data."),
    roles={
        "first": "ticket.customer.firstname", "name": "ticket.customer.name", "email": "ticket.customer.email",
        "agent": "current_user.name", "agent first": "current_user.firstname", "number": "ticket.id", "subject": "ticket.subject",
    },
)  # fmt: skip
_ZAMMAD = Desk(
    "Zammad",
    ("hash",),
    {
        "ticket": "id number title note type state.name priority.name group.name organization.name created_at updated_at pending_time "
        "close_at first_response_at last_contact_at last_contact_agent_at last_contact_customer_at escalation_at article_count time_unit "
        "create_article_type.name create_article_sender.name tags",
        "ticket.customer": _ZAMMAD_USER,
        "ticket.owner": _ZAMMAD_USER,
        "ticket.created_by": _ZAMMAD_USER,
        "ticket.updated_by": _ZAMMAD_USER,
        "ticket.organization": "name note domain active shared vip",
        "user": _ZAMMAD_USER,
        "customer": _ZAMMAD_USER,
        "group": "name",
        "organization": "name",
        "article": "id from to cc subject body body_as_html body_as_text note type.name sender.name created_at created_by.firstname "
        "created_by.lastname",
        "config": "fqdn http_type product_name organization ticket_hook notification_sender",
    },
    roles={
        "first": "ticket.customer.firstname", "name": "ticket.customer.fullname", "email": "ticket.customer.email",
        "agent": "user.fullname", "agent first": "user.firstname", "number": "ticket.number", "subject": "ticket.title",
    },
)  # fmt: skip
_CHATWOOT = Desk(
    "Chatwoot",
    ("double",),
    {
        "contact": "id name first_name last_name email phone",
        "conversation": "id",
        "agent": "name first_name last_name email",
        "inbox": "id name",
    },
    own=("custom_attribute.", "custom_attributes."),
    fallback="{{{{{} || 'there'}}}}",
    roles={
        "first": "contact.first_name", "name": "contact.name", "email": "contact.email", "agent": "agent.name",
        "agent first": "agent.first_name", "number": "conversation.id",
    },
    exact=True,
    closed=True,
)  # fmt: skip
_OSTICKET = Desk(
    "osTicket",
    ("percent",),
    {
        "": "message response comments note assignee assigner signature url company recipient staff poster link event",
        "ticket": "id number email name subject phone status priority assigned create_date due_date close_date last_update reopened "
        "closed auth_token client_link staff_link link dept staff team thread topic user source ip sla recipients collaborators",
        "ticket.name": _OSTICKET_NAME,
        "recipient": "name email ticket_link",
        "recipient.name": _OSTICKET_NAME,
        "staff": "name email signature",
        "staff.name": _OSTICKET_NAME,
        "company": "name",
        "event": "description staff user",
    },
    roles={
        "first": "ticket.name.first", "name": "ticket.name", "email": "ticket.email", "agent": "staff.name",
        "agent first": "staff.name.first", "number": "ticket.number", "subject": "ticket.subject",
    },
)  # fmt: skip
_DISCOURSE = Desk(
    "Discourse",
    ("percent",),
    {
        "": "my_username my_name chat_channel_name chat_channel_url chat_thread_name chat_thread_url context_title context_url topic_title "
        "topic_url original_poster_username original_poster_name reply_to_username reply_to_name last_poster_username "
        "reply_to_or_last_poster_username",
    },
    fallback="%{{{},fallback:there}}",
    roles={"first": "reply_to_name", "name": "reply_to_name", "agent": "my_name", "agent first": "my_name", "subject": "topic_title"},
    exact=True,
    closed=True,
)  # fmt: skip
_NAV = Desk(
    "NAV skrivestøtte",
    ("square",),
    {
        "bruker": "fornavn etternavn navn subjekt objekt navkontor",
        "saksbehandler": "fornavn etternavn navn enhet",
        "brukar": "namn fornamn etternamn subjekt objekt",
        "user": "name firstname surname subject object",
    },
    roles={"first": "bruker.fornavn", "name": "bruker.navn", "agent": "saksbehandler.navn", "agent first": "saksbehandler.fornavn"},
    closed=True,
)  # fmt: skip
_KUSTOMER = Desk(
    "Kustomer",
    ("double", "double-square"),
    {
        "customer": "id name displayName firstName lastName company email phone",
        "currentUser": "id name displayName firstName lastName email phone",
        "conversation": "id name status",
    },
    own=("custom.", "kobject", "sn."),
    roles={
        "first": "customer.firstName", "name": "customer.name", "email": "customer.email", "agent": "currentUser.displayName",
        "agent first": "currentUser.firstName", "number": "conversation.id",
    },
)  # fmt: skip
_SALESFORCE = Desk(
    "Salesforce",
    ("bang", "triple"),
    {
        "Contact": "Id Name FirstName LastName Salutation Title Email Phone MobilePhone Department MailingCity",
        "Account": "Id Name AccountNumber Phone Website Owner",
        "Case": "Id CaseNumber Subject Status Priority Type Reason Origin Description Owner Contact Account ThreadId",
        "Lead": "Id Name FirstName LastName Salutation Title Email Phone Company",
        "User": "Id Name FirstName LastName Title Email Phone CompanyName",
        "Recipient": "Name FirstName LastName Email",
        "Sender": "Name FirstName LastName Email Title Phone",
    },
    own=("$", "__c"),
    roles={
        "first": "Contact.FirstName", "name": "Contact.Name", "email": "Contact.Email", "agent": "User.Name",
        "agent first": "User.FirstName", "number": "Case.CaseNumber", "subject": "Case.Subject",
    },
)  # fmt: skip
# No shape of an export is theirs, but their placeholders are met in the libraries of others.
_HUBSPOT = Desk(
    "HubSpot",
    ("double",),
    {
        "contact": "firstname lastname email phone company",
        "company": "name",
        "ticket": "hs_ticket_id subject",
        "owner": "full_name",
    },
    roles={
        "first": "contact.firstname",
        "email": "contact.email",
        "agent": "owner.full_name",
        "number": "ticket.hs_ticket_id",
    },
)
_SERVICENOW = Desk(
    "ServiceNow",
    ("dollar",),
    {"caller_id": "first_name name"},
    roles={"first": "caller_id.first_name", "number": "number"},
)

DESKS = {
    "zendesk": _ZENDESK, "zendesk-csv": _ZENDESK, "zendesk-dynamic-content": _ZENDESK, "zendesk-chat": _ZENDESK,
    "freshdesk": _FRESHDESK, "intercom": _INTERCOM, "intercom-dynamic-content": _INTERCOM, "helpscout": _HELPSCOUT,
    "front": _FRONT, "gorgias": _GORGIAS, "zammad": _ZAMMAD, "chatwoot": _CHATWOOT, "osticket": _OSTICKET,
    "osticket-template": _OSTICKET, "discourse": _DISCOURSE, "skrivestotte": _NAV, "kustomer": _KUSTOMER, "salesforce": _SALESFORCE,
}  # fmt: skip
"""The desks by the name of the shape in which their exports come."""
ALL = (
    _ZENDESK, _FRESHDESK, _INTERCOM, _HELPSCOUT, _FRONT, _GORGIAS, _ZAMMAD, _CHATWOOT, _OSTICKET, _DISCOURSE, _NAV, _KUSTOMER,
    _SALESFORCE, _HUBSPOT, _SERVICENOW,
)  # fmt: skip
