"""Which channels anybody may read, by what people in the three countries call them."""

from __future__ import annotations

import re
from itertools import pairwise

from tonelint.names import FOR_TWO, PUBLIC

# Besides the names that we tell of (PUBLIC, FOR_TWO), as whole words, and how longer ones and other forms begin.
_PUBLIC = frozenset((
    *PUBLIC, "public", "appstore", "play-store", "playstore", "google-play", "google-maps", "tripadvisor", "yelp",
    "capterra", "bluesky", "mastodon", "threads", "pinterest", "quora", "community", "social-media", "forums", "posts",
    "tweets", "rating", "ratings", "sosiaalinen-media", "keskustelupalsta", "palsta", "sovelluskauppa", "suomi24",
    "arvio", "arviot", "julkaisu", "julkaisut", "postaus", "postaukset", "julkinen", "julkiset", "sosiale-medier",
    "sosialt-medium", "appbutikk", "appbutikken", "app-butikk", "app-butikken", "innlegg", "innlegget", "innleggene",
    "offentlig", "offentlige", "forumet", "diskusjonsforum", "diskusjonsforumet",
))  # fmt: skip
_PUBLIC_BEGINS = (
    "arvostelu",
    "komment",
    "foorumi",
    "someka",
    "somepost",
    "somekomm",
    "somejulk",
    "anmeldels",
    "omtale",
    "vurdering",
)
_FOR_TWO = frozenset((
    *FOR_TWO, "pm", "pms", "whatsapp", "sms", "mail", "email", "livechat", "chatti", "chätti", "yv", "yksityinen",
    "viesti", "viestit", "sähköposti", "postilaatikko", "melding", "meldinger", "meldingen", "epost", "e-post", "innboks",
    "innboksen",
))  # fmt: skip
_FOR_TWO_BEGINS = (
    "yksityisviest", "yksityisest", "yksityiskesk", "suoraviest", "pikaviest", "privat", "direktemelding",
)  # fmt: skip
_SOCIAL = "some"  # social media in Finnish; in English any word


def is_open(channel: str) -> bool:
    """Whether a channel is one that anybody may read, by its name in lower case or the parts of it."""
    if channel in _PUBLIC or channel == _SOCIAL:
        return True
    words = [word for word in re.split(r"[\W_]+", channel) if word]
    parts = [*words, *(f"{one}-{other}" for one, other in pairwise(words))]  # App Store and app_store are app-store
    if any(part in _FOR_TWO or part.startswith(_FOR_TWO_BEGINS) for part in parts):
        return False
    return any(part in _PUBLIC or part.startswith(_PUBLIC_BEGINS) for part in parts)
