"""`tonelint guide render`: a guide as a page for people."""

from __future__ import annotations

from tonelint.benches import guide_file
from tonelint.commands import CLEAN, Streams
from tonelint.guides.rulebook import collect
from tonelint.rendering.page import page
from tonelint.reports.html_page import html_page
from tonelint.reports.markdown_page import markdown_page

FORMS = {"html": html_page, "markdown": markdown_page}


def render(guide: str | None, streams: Streams, *, form: str = "html") -> int:
    """Write a guide as one page, in the language asked for or its own."""
    collection = collect(guide_file(guide, ""))
    streams.out.write(FORMS[form](page(collection, streams.language(collection.guide.messages))))
    return CLEAN
