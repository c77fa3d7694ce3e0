"""The helpdesks that are known: which placeholders each has, and how it writes them; a new one is a few lines in `data/desks.json`.

There a helpdesk stands under its label, with what `Desk` says of it. A key of `names` is what stands before the names on
its lines, several with blanks between them where they have the same, and "" where nothing stands before. HubSpot and
ServiceNow have no `shapes`: no export is theirs, but their placeholders are met in the libraries of others.

After the vendors' documentation of 2025 and 2026: Zendesk (support articles 4408886858138, 203662156), Freshdesk
(its list of dynamic placeholders), Intercom (macros API), Help Scout (saved replies), Front (help articles 2306, 2239),
Gorgias (macro variables; `ticket.requester` is what older macros have), HubSpot (personalization tokens), Zammad (admin
documentation, system variables), osTicket (e-mail templates), Kustomer (shortcuts), Salesforce (merge fields); and
after the source of Chatwoot (canned.ts), Discourse (replace-variables.js) and NAV's modiapersonoversikt.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from tonelint.placeholders.desks import Desk


def _read() -> tuple[Desk, ...]:
    with open(os.path.join(os.path.dirname(__file__), "data", "desks.json"), encoding="utf-8") as file:
        return tuple(_desk(label, **fields) for label, fields in json.load(file).items())


def _desk(
    label: str,
    *,
    dialects: Sequence[str],
    names: Mapping[str, Sequence[str]],
    shapes: Sequence[str] = (),
    own: Sequence[str] = (),
    **more: Any,
) -> Desk:
    known: dict[str, tuple[str, ...]] = {}
    for owners, lines in names.items():
        for owner in owners.split() or [""]:
            known[owner] = (*known.get(owner, ()), *" ".join(lines).split())
    return Desk(label, tuple(dialects), known, tuple(shapes), tuple(own), **more)


ALL = _read()
DESKS = {shape: desk for desk in ALL for shape in desk.shapes}
"""The desks by the name of the shape in which their exports come."""
