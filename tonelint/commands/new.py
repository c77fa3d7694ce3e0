"""`tonelint new rule`: a scaffold that says what to fill in."""

from __future__ import annotations

from pathlib import Path

from tonelint.benches import guide_file
from tonelint.commands import CLEAN, Streams
from tonelint.errors import did_you_mean, fail
from tonelint.guides.rulebook import known_families
from tonelint.guides.rules import NAME

_SCAFFOLD = """\
# {name}: a rule of tonelint. Fill in every empty place, then run: tonelint test {path}
title:
  # What is wrong with it, in a few words.
  fi:
  nb:
  en:
# why: leave it out to give the family's reason ("tonelint explain {family}"), or say it under fi, nb and en
# severity: leave it out to take the family's ({severity}), or write error, warning or note
phrases:
  # {{a,b}} endings · [x|y z] one of these · (x) optional · … a gap of up to four words · ^ $ sentence start and end
  -
instead:
  # A better way to say it, to an imagined customer.
  -
flag:
  # Replies with the fault, << and >> around exactly what is found.
  -
  -
pass:
  # Good replies that come near to it.
  -
  -
"""


def new_rule(name: str, lang: str, guide: str | None, folder: str, streams: Streams) -> int:
    """Write `<folder>/<lang>/<family>/<name>.yaml`; never over a file that is there."""
    families = known_families(guide_file(guide, ""))
    family, _, rule = name.partition("/")
    if not rule:
        raise fail(f'"{name}" is half a name', None, "write family/rule, such as canned-opener/kind-regards")
    if family not in families:
        raise fail(f'no family "{family}"', None, did_you_mean(family, families) or f"there are {', '.join(families)}")
    if not NAME.match(rule):
        raise fail(f'"{rule}" is no name for a rule', None, "use small letters, figures and hyphens")
    path = Path(folder) / lang / family / f"{rule}.yaml"
    if path.exists():
        raise fail("this rule is there already", None, f"see {path}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = _SCAFFOLD.format(name=name, path=path, family=family, severity=families[family].severity)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise fail(f"{path} cannot be written: {(error.strerror or '').lower()}") from None
    streams.out.write(f"{path}\n")
    return CLEAN
