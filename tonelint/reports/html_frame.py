"""What every HTML page of ours stands in: one file that fetches nothing, whatever the texts in it say."""

from __future__ import annotations

import base64
import hashlib
import html
from functools import lru_cache

from tonelint.reports.visible import visible

# Nothing may be fetched; of scripts only the one that is named may run.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEAD = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""


def framed(lang: str, title: str, body: str, style: str, script: str = "") -> str:
    """A whole page around a body that is HTML already; a browser runs this one script and no other."""
    policy = f"{_POLICY}; script-src '{_named(script)}'" if script else _POLICY
    head = _HEAD.format(lang=lang, policy=policy, title=escaped(title), style=style)
    return f"{head}{body}{f'<script>{script}</script>' if script else ''}\n</body>\n</html>\n"


@lru_cache(maxsize=4096)  # reasons and rewrites come again with each finding of a rule
def escaped(text: str) -> str:
    """A text that HTML shows as it stands, signs that would steer it as their codes."""
    return html.escape("\n".join(visible(line) for line in text.split("\n")))


def _named(script: str) -> str:
    """A script by the hash that a page's policy knows it by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"
