"""The closed sets of names that rules, guides, drafts and reports share."""

from typing import Literal

Severity = Literal["error", "warning", "note", "allow"]
LANGUAGES: tuple[str, ...] = ("fi", "nb", "en")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note", "allow")
# What a reader notices in a sentence of a reply; `tonelint.reading.signals` says what each one is.
SIGNALS = (
    "acknowledgement", "again", "alternative", "apology", "asks-anyway", "bad-news", "cleared", "condolence", "echo", "harm",
    "in-private", "initials", "mission", "name", "next-step", "number", "open-offer", "owner", "promise", "question", "ready", "reason",
    "recipient", "refusal", "repair", "responsibility", "role", "role-kept", "salutation", "sign-off", "signed", "spared",
    "specifics", "time",
)  # fmt: skip
# What cues tell of a reply besides: senses go by it, and no rule names it. A role may be one of several kinds.
SIGNS = (
    "answer", "own-word", "role-sea", "role-court", "role-space", "role-sleuth", "role-tale", "finds-out", "plain-answer",
    "tells-cost", "tells-refund", "tells-hours", "asks-for", "asks-for-story", "thing-order-number", "thing-serial-number", "thing-photo",
    "thing-phone", "thing-email", "thing-address", "thing-time", "thing-number", "thing-name", "thing-plate", "thing-receipt", "retold", "asks-whether-done", "beside-the-point", "dodge",
    "tells-when", "tells-amount", "tells-place", "tells-who", "tells-which", "tells-how", "takes-up", "finite", "money", "hour",
    "measure", "may-fetch", "not-so", "somewhere", "introduction", "takes-over", "reports-back", "own-wish",
)  # fmt: skip
# What the reading itself notices, as a rule names it under `finds`; and those that need the customer's message.
SENSES = (
    "other-language", "customer-language", "repeated-sentence", "question-left", "yes-no-left", "cost-left",
    "refund-left", "hours-left", "day-left", "figure-left", "choice-left", "person-left", "leave-left", "kind-left", "other-role", "passed-over", "promise-left",
    "role-left", "question-moved", "sentence-again", "asked-again", "story-again", "done-again", "personal-data",
    "details-in-public", "greeting", "introduced-again", "misspelt-placeholder", "unknown-placeholder", "foreign-placeholder",
    "bare-placeholder", "inflected-placeholder", "broken-placeholder", "past-date", "sent-to-others", "sent-in-thread",
    "near-duplicate-macro", "contradicting-macro", "missing-language", "slot-in-one-language", "figure-in-one-language",
    "link-in-one-language", "apology-in-one-language", "length-by-language", "address-by-macro", "dialect-by-macro", "stock-sentence",
)  # fmt: skip
# Those that look at placeholders, and find nothing where no sign of one stands.
PLACEHOLDERS = tuple(name for name in SENSES if name.endswith("-placeholder"))
# What a rule says may be done without reading the reply again: its sentences taken out, its run of signs made one.
FIXES = ("remove", "single")
# What the learned ear tells sentences apart into, in the order of its weights.
HEARD = ("canned", "clinical", "passive-aggressive", "deflecting", "empty-promise", "empty-empathy")
# What is told of allowances when all replies are judged, and found by no rule on its own.
AFTERWARDS = ("unused-allowance", "expired-allowance")
# Where a reply may have been sent before, to other customers or earlier in its thread, by the sense that finds it.
REUSED = {"sent-to-others": "others", "sent-in-thread": "thread"}
LEFT = tuple(name for name in SENSES if name.endswith("-left"))  # what the customer brought up and nothing answers
# What speaks of a reply as a whole, wherever it is shown, then what needs the customer, and what needs the turns.
WHOLE_SENSES = (*REUSED, *LEFT, "passed-over")
CUSTOMER_SENSES = (
    "customer-language", *LEFT, "passed-over", "question-moved", "asked-again", "story-again", "done-again",
)  # fmt: skip
TURN_SENSES = ("other-role", "passed-over", "promise-left", "introduced-again", "sentence-again", "sent-in-thread")
# What only a library of macros shows as a whole; told once all of it was read.
LIBRARY = SENSES[SENSES.index("near-duplicate-macro") :]
# The channels that anybody may read, also as a part of a longer name (`facebook_wall`), unless another part says
# that it is for two: Messenger is a channel of Facebook's.
PUBLIC = (
    "social", "review", "reviews", "app-store", "forum", "comment", "comments", "tweet", "facebook", "instagram",
    "twitter", "x", "linkedin", "tiktok", "youtube", "trustpilot", "reddit",
)  # fmt: skip
FOR_TWO = ("messenger", "message", "messages", "messaging", "dm", "dms", "direct", "private", "inbox", "chat")
ROLES = ("customer", "agent", "bot", "note")  # who writes in a conversation; a note is for colleagues only
LATEST = 8  # messages of the customer's before the last that are looked back on, besides the first
OURS = 12  # answers of ours that are looked back on; what lies further back nobody has in mind
# Senses that look for something rare in the reply before they look back.
RARE_SENSES = ("other-role",)
# What a reply is to do for the customer, in the order in which it matters where a guide says nothing else.
AIMS = ("solve", "acknowledge", "voice", "mission")
POSITIONS = ("opening", "middle", "closing")  # of a sentence in its reply
# What a customer's message may read as; `tonelint.reading.customer` says how it is told.
MOODS = ("calm", "playful", "confused", "upset", "grieving")
HEATS = ("calm", "annoyed", "upset")
ANNOYED, UPSET = 0.5, 1.5  # scores of heat from which a message reads so
REGISTERS = ("formal", "neutral", "informal")
LENGTHS = ("short", "middling", "long")
ADDRESSES = ("sina", "te", "du", "dere", "De", "none")
QUESTIONS = ("when", "where", "who", "why", "how", "how-much", "what", "which", "yes-no")
NAMED = ("loss", "amount", "order-number", "date", "thing")  # what a reply can take up
# What a customer may have given, the channels they may have used, and the steps they may have tried before they wrote.
GAVE = ("order-number", "phone", "email", "address", "purchase-date", "photo", "receipt", "serial-number", "screen")
USED = ("phone", "email", "chat", "form", "shop", "social")
TRIED = (
    "restart", "reinstall", "update", "reset", "reconnect", "clear-cache", "other-device", "read-help", "look-in-app",
)  # fmt: skip
# The forms that drafts come in, and the shapes of exports that may be named.
INPUTS = (
    "text", "markdown", "jsonl", "yaml", "json", "transcript", "mail", "csv", "xlsx", "gettext", "autohotkey",
    "zendesk", "zendesk-csv", "zendesk-dynamic-content", "zendesk-chat", "front", "intercom",
    "intercom-dynamic-content", "gorgias", "freshdesk", "chatwoot", "helpscout", "helpscout-list", "amazon-connect", "amazon-connect-list",
    "kustomer", "salesforce", "zammad", "discourse", "skrivestotte", "osticket", "osticket-template", "github",
    "gitlab", "github-commands", "stack-exchange", "wordpress", "espanso", "macros",
)  # fmt: skip
# Why a rule is skipped that asks what the customer's message reads as.
NO_CUSTOMER = "it needs what the customer wrote, and not every reply came with it"
# Why a rule is skipped that asks what an agent wrote before.
NO_TURNS = "it needs the conversation so far, and not every reply came with it"
# Why a text is not judged: its macro is switched off, it is for colleagues, its language has no rules, Git knows it as it is.
INACTIVE, NOTES, LOCALE, UNCHANGED = "inactive", "notes", "locale", "unchanged"
OWN = "own"  # why a file is: it is the guide, the list of what is allowed or the baseline
PASSED = "passed"  # why a file or a folder is: it is excluded, Git ignores it, or programs put it there
# Why a file of a folder is, or a folder that a link leads to: no reply is known in it, or it is of a kind that is not read.
UNREAD = "unread"
# Why turns may have been left out: two people seem to take turns in a draft, and nothing tells which is the agent.
TALK = "talk"
COLUMNS = "columns"  # why columns of a table are: they hold sentences, and are called as no texts for customers are
IDLE, UNTOLD, NEEDED, EXPIRED = "idle", "untold", "needed", "expired"
