"""What in a draft is not the agent's own prose: code, links, quoted lines and mails, the signature, front matter.

Nothing is cut out: what is masked is filled with blanks or with one opaque sign, so that every
offset stays what it was.
"""

from __future__ import annotations

LARGEST = 200_000  # code points of one reply that is read; a long letter has ten thousand
_REMARK, SIC = "tonelint:", "[sic]"  # what is said to tonelint and not to the customer
_SIGNS = ("`", "~~~", ">", "--", "+++", "://", "[", "    ", "\t")
# Of a mail that is quoted below the draft: who wrote it, or the first of its headers.
_QUOTES = ("wrote:", "kirjoitti:", "skrev:", "From:", "Fra:", "Från:", "Lähettäjä:", "##-")


def mask(text: str, *, markdown: bool = False) -> str:
    """The text with code, links, quoted lines and mails, and the signature blanked; as long as it was.

    `markdown` adds what is no prose only there: paragraphs indented by four spaces, and the front matter.
    """
    mails = _may_quote(text)
    if not mails and not any(sign in text for sign in _SIGNS) and "www." not in text.lower():
        return text
    from tonelint.drafts import markup  # here, because most drafts have none

    return markup.blanked(text, markdown=markdown, mails=mails)


def _may_quote(text: str) -> bool:
    """Whether a mail may be quoted in a text without marks; asked of every draft, and so only a glance."""
    return any(sign in text for sign in _QUOTES) or ("skrev" in text and (":\n" in text or ":\r" in text))


def has_remarks(text: str) -> bool:
    """Whether something may be said to tonelint in a text; few texts cost more than this."""
    return SIC in text or names_us(text)


def names_us(text: str) -> bool:
    """Whether a text may hold a comment for tonelint, whose first letter may be a capital."""
    return _REMARK in text.lower()
