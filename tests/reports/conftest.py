"""What tests of reports share: a finding to change, and the schemas of those who read what we write."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Finding, Reply, Suggestion

SCHEMAS = Path(__file__).resolve().parent / "schemas"
TEXT = "Ovi korjataan pian."
FOUND = Finding(
    "ovi.txt", None, "haste/soon", "haste", "warning", "fi", "Ei kerro milloin", "Lukija odottaa turhaan",
    4, 18, TEXT[4:18], 1, 5, 1, 19, (Suggestion("Ovi korjataan tiistaina."),), {"phrase": "korjataan pian"},
    Reply(TEXT, TEXT, "ovi.txt", PlainOrigin(TEXT)),
)  # fmt: skip


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """A finding with some of it changed."""
    return FOUND._replace


@pytest.fixture(scope="session")
def mistakes_by() -> Callable[[str, Any], list[str]]:
    """What a schema in this folder objects to."""

    @cache
    def validator(name: str) -> Draft4Validator:
        schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)

    def mistakes(name: str, value: Any) -> list[str]:
        return [f"{list(error.path)}: {error.message}" for error in validator(name).iter_errors(value)]

    return mistakes


_VOID = {"meta", "input"}
_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars --allow-file-access-from-files --dump-dom"
).split()


class Seen(HTMLParser):
    """What a browser would make of a page: its elements, its texts, and what was closed wrongly."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] not in ("style", "script"):
            self.texts.append(data)


@pytest.fixture(scope="session")
def seen() -> type[Seen]:
    """Reads a page as a browser would."""
    return Seen


@pytest.fixture
def in_browser(tmp_path: Path) -> Callable[..., str]:
    """Opens a page in Chromium, in a frame so wide, and returns what a script makes of it.

    The script is the body of a function of the frame's `page` (its document) and `view` (its window); it may wait.
    A window has a least width; a frame is as narrow as a phone.
    """
    if _CHROMIUM is None:
        pytest.skip("no Chromium on this machine")

    def opened(page: str, script: str, width: int = 1280) -> str:
        (tmp_path / "page.html").write_text(page, encoding="utf-8")
        probe = f"""<!DOCTYPE html><title></title>
<iframe id="frame" src="page.html" style="width:{width}px;height:900px;border:0"></iframe>
<script>frame.onload = async () => {{
  const view = frame.contentWindow, page = frame.contentDocument;
  document.title = "«" + await (async () => {{ {script} }})() + "»";
}}</script>"""
        (tmp_path / "probe.html").write_text(probe, encoding="utf-8")
        own = [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=5000"]
        command = [str(_CHROMIUM), *_FLAGS, *own, (tmp_path / "probe.html").as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        found = re.search("<title>«(.*?)»</title>", done.stdout, re.DOTALL)
        assert found, done.stdout[:500]
        return found[1]

    return opened
