"""`tonelint new rule`: a scaffold that says what to fill in."""

from __future__ import annotations

from pathlib import Path

from tonelint.benches import guide_file
from tonelint.commands import CLEAN, Streams
from tonelint.errors import did_you_mean, fail
from tonelint.guides.families import Family
from tonelint.guides.guide import load
from tonelint.guides.rulebook import known_families
from tonelint.guides.rules import NAME
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.scaffold import WORDS

_SCAFFOLD = """\
# {head}
title:
  # {title}
  fi:
  nb:
  en:
# why: {why}
# severity: {severity}
phrases:
  # {{a,b}} {endings} · [x|y z] {one_of} · (x) {optional} · … {gap} · ^ $ {edges}
  -
instead:
  # {instead}
  -
flag:
  # {flag}
  -
  -
pass:
  # {silent}
  -
  -
"""


def new_rule(name: str, lang: str, guide: str | None, folder: str, streams: Streams) -> int:
    """Write `<folder>/<lang>/<family>/<name>.yaml`; never over a file that is there."""
    file = guide_file(guide, "")
    families = known_families(file)
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
        speak = speech(WORDS, streams.language(load(file).messages))
        path.write_text(scaffold(name, str(path), families[family], speak), encoding="utf-8")
    except OSError as error:
        raise fail(f"{path} cannot be written: {(error.strerror or '').lower()}") from None
    streams.out.write(f"{path}\n")
    return CLEAN


def scaffold(name: str, path: str, family: Family, speak: Speech) -> str:
    """The file of a rule still to be written, with comments in a language that say what goes where."""
    plain = ("title", "endings", "optional", "gap", "edges", "instead", "flag")
    return _SCAFFOLD.format(
        head=speak.say("head", name=name, path=path),
        why=speak.say("why", family=family.name),
        severity=speak.say("severity", severity=family.severity),
        one_of=speak.say("one of"),
        silent=speak.say("pass"),
        **{key: speak.say(key) for key in plain},
    )
