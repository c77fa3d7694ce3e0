"""Words that are part of an address, a file name, a handle, a tag, a path or a command, and so are no words of a sentence."""

from __future__ import annotations

import re
from functools import cache

from tonelint.model import Match
from tonelint.words import DOMAIN

_APART = r"[\s<>\"“”„«»()\[\]{}|,;]"
_LONGEST = 200  # code points of an address that are looked at on either side
_ENDINGS = (
    "pdf|docx?|xlsx?|xlsm|pptx?|odt|ods|rtf|txt|csv|md|html?|xml|json|ya?ml|log|ini|eml|msg|ics|vcf|zip|rar|7z|gz|tar"
    "|png|jpe?g|gif|svg|webp|heic|tiff?|bmp|mp[34]|mov|avi|wav|exe|msi|dmg|pkg|apk|iso|bat|sh|py|js|css|php|sql|po"
)
_KINDS = (
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",  # a mailbox
    rf"{DOMAIN}",
    rf"(?:[A-Za-z]:|\\)\\\S*|(?:[\w~+-]\S*)?[\w+-]\.(?i:{_ENDINGS})(?!\w)",  # a path of Windows', a file
    r"(?<![\w.])~?/[\w.@~/-]*[\w~/-]|(?<![\w.+-])@\w[\w.-]*|(?<![\w&])#(?=\d*[^\W\d_])[\w-]+",  # another path, a handle, a tag
)


def cut(match: Match, text: str) -> bool:
    """Whether a match stands in an address or the like that goes on beyond it."""
    first = max(0, match.start - _LONGEST)
    left = max((found.end() for found in re.finditer(_APART, text[first : match.start])), default=0) + first
    right = re.search(_APART, text[match.end : match.end + _LONGEST])
    piece = text[left : match.end + (right.start() if right else _LONGEST)]
    start, end = match.start - left, match.end - left
    return any(_goes_on(found, start, end) for found in _known().finditer(piece))


def _goes_on(found: re.Match[str], start: int, end: int) -> bool:
    """Whether an address or the like shares a sign with a match, and does not lie in it as a whole."""
    if found.end() <= start or end <= found.start():
        return False
    # Somebody who is spoken to by a handle (`@Laura, we …`) is a word of what is said to them.
    handle = found[0][0] in "@#" and end > found.end()
    return start > found.start() + handle or end < found.end()


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(_KINDS))
