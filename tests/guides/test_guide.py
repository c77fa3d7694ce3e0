"""A guide is read strictly: every slip has its place and, where one is near, the word that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.errors import TonelintError
from tonelint.guides import guide, library, places
from tonelint.guides.guide import Guide
from tonelint.guides.rulebook import collect
from tonelint.model import Mapped


def load(folder: Path, text: str, name: str = "tonelint.yaml") -> Guide:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return guide.load(str(path))


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(TonelintError) as caught:
        load(folder, text)
    return [str(problem) for problem in caught.value.problems]


SPOKEN = {"warm": "fi nb en", "public-sector": "fi nb en", "irreverent": "en", "in-kind": "nb", "small-print": "fi"}


def test_the_guides_that_come_along_can_be_read_and_speak_their_languages() -> None:
    read = {name: guide.load(library.guide_file(name)) for name in library.guide_names()}
    assert {name: " ".join(one.languages) for name, one in read.items()} == SPOKEN
    assert [one.name for one in read.values()] == list(read)


def test_an_empty_guide_is_the_plain_default(tmp_path: Path) -> None:
    assert load(tmp_path, "").languages == ("fi", "nb", "en")


def test_a_guide_adds_to_what_it_extends_and_outranks_it(tmp_path: Path) -> None:
    load(tmp_path, "rules: {bounce: error, canned-opener: note}\nlanguages: [fi]\n", "company.yaml")
    team = load(tmp_path, "extends: company.yaml\nrules: {bounce: note}\nmessages: fi\n")
    assert dict(team.severities) == {"bounce": "note", "canned-opener": "note"}
    assert (team.languages, team.messages) == (("fi",), "fi")
    assert [Path(file).name for file in team.files] == ["company.yaml", "tonelint.yaml"]


def test_a_words_own_entry_outranks_the_inherited_one(tmp_path: Path) -> None:
    load(tmp_path, "vocabulary: {avoid: {en: {parcel: box}}}\n", "company.yaml")
    team = load(tmp_path, "extends: company.yaml\nvocabulary: {avoid: {en: {parcel: package}}}\n")
    avoided = team.part("vocabulary", "avoid")["en"]
    assert [(word.text, told["say"].text) for word, told in avoided] == [("parcel", "package")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("langauges: [fi]", 'tonelint.yaml:1:1: no key "langauges" in a guide; did you mean "languages"?'),
        ("languages: [no]", 'tonelint.yaml:1:13: a language cannot be "no"; did you mean "nb"?'),
        ("rules: {bounce: off}", 'tonelint.yaml:1:17: a severity cannot be "off"; did you mean "allow"?'),
        ("rules: {bounce: warn}", 'tonelint.yaml:1:17: a severity cannot be "warn"; did you mean "warning"?'),
        ("rules: {bounce: false}", 'tonelint.yaml:1:17: a severity cannot be "false"; did you mean "allow"?'),
        ("- a\n- b", "tonelint.yaml:1:1: a guide has to be a mapping of keys and values"),
        ("just words", "tonelint.yaml:1:1: a guide has to be a mapping of keys and values"),
        (
            "rules: {}\nrules: {}",
            'tonelint.yaml:2:1: the key "rules" stands here twice; it was first written in line 1',
        ),
        ("extends: wram", 'tonelint.yaml:1:10: no guide "wram" to extend; did you mean "warm"?'),
        ("tonelint: 2", "tonelint.yaml:1:11: this tonelint reads guides of version 1"),
        ("own_rules: nowhere", 'tonelint.yaml:1:12: no folder "nowhere" beside this guide'),
        ("vocabulary: {avoid: {en: {'[a|b': c}}}", "this bracket is never closed"),
    ],
)
def test_a_slip_has_its_place_and_a_hint(tmp_path: Path, text: str, expected: str) -> None:
    found = problems(tmp_path, text)
    assert len(found) == 1
    assert expected in found[0]


def test_all_slips_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, "langs: [fi]\nrules:\n  bounce: loud\nmessages: sv\n")
    assert [line.partition("tonelint.yaml:")[2][:2] for line in found] == ["1:", "4:", "3:"] or len(found) == 3


def test_a_guide_cannot_extend_itself_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("extends: a.yaml", encoding="utf-8")
    with pytest.raises(TonelintError, match="leads back to this guide"):
        guide.load(str(tmp_path / "a.yaml"))


def test_a_nul_in_a_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TonelintError, match="holds a NUL sign"):
        load(tmp_path, 'brand: {name: "Kauppa\\0kulma"}')


def test_a_yaml_file_that_lies_where_no_rule_is_looked_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules" / "en").mkdir(parents=True)
    (tmp_path / "rules" / "en" / "stray.yaml").write_text("title: x", encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text("languages: [en]\nown_rules: rules\n", encoding="utf-8")
    with pytest.raises(TonelintError, match=r"stray\.yaml.*this file is not read"):
        collect(str(tmp_path / "tonelint.yaml"))


def test_a_family_that_exists_already_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    spoken = "{fi: a, nb: b, en: c}"
    own = f"bounce:\n  group: x\n  severity: note\n  title: {spoken}\n  why: {spoken}\n  remedy: {spoken}\n"
    (tmp_path / "rules" / "families.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text("languages: [en]\nown_rules: rules\n", encoding="utf-8")
    with pytest.raises(TonelintError, match=r'families\.yaml:1:1: there is a family "bounce" already'):
        collect(str(tmp_path / "tonelint.yaml"))


def test_a_guide_cannot_leave_its_folder(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("languages: [fi]", encoding="utf-8")
    assert "lies outside this project" in problems(tmp_path / "inside", "extends: ../outside.yaml")[0]


def test_a_guide_may_go_up_inside_its_git_project(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "company.yaml").write_text("languages: [fi]", encoding="utf-8")
    assert load(tmp_path / "team", "extends: ../company.yaml").languages == ("fi",)


def test_a_link_cannot_smuggle_a_guide_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("languages: [fi]", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert "lies outside this project" in problems(inside, "extends: link.yaml")[0]


def test_a_guide_is_found_upward_but_not_beyond_the_project(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("", encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert places.nearest(str(deep)) == str(tmp_path / "tonelint.yaml")
    (tmp_path / "a" / ".git").mkdir()
    assert places.nearest(str(deep)) == library.guide_file("warm")


def test_an_unknown_guide_is_an_error_with_a_hint() -> None:
    with pytest.raises(TonelintError, match='no guide "irreverant"; did you mean "irreverent"'):
        places.named("irreverant")
    with pytest.raises(TonelintError, match="no guide file"):
        places.named("nowhere/tonelint.yaml")


def test_an_export_is_told_as_plain_values(tmp_path: Path) -> None:
    keys = "each: items[]\n    id: key\n    title: name\n    body: text.html\n    lang: locale"
    (ours,) = load(tmp_path, f"exports:\n  ours:\n    {keys}\n").exports
    assert ours == Mapped("ours", ("text.html",), "items[]", "key", "name", "html", "locale")
    (short,) = load(tmp_path, "exports: {ours: [body, chat.text]}\n").exports
    assert short == Mapped("ours", ("body", "chat.text"))


@pytest.mark.parametrize(
    ("export", "expected"),
    [
        ('ours: {each: "items[", body: x}', 'tonelint.yaml:1:30: "items[" is no path'),
        ("ours: {each: items..x, body: x}", 'tonelint.yaml:1:30: "items..x" is no path'),
        ("ours: {bdy: x}", 'no key "bdy" in ours; did you mean "body"?'),
        ("ours: {each: x}", "ours has no body"),
        ("ours: {body: x, form: htm}", 'form cannot be "htm"; did you mean "html"?'),
        ('ours: {body: x, inactive: "!active"}', '"!active" is no condition; did you mean "active=false"?'),
        (
            'ours: {body: x, inactive: "active != true"}',
            '"active != true" is no condition; did you mean "active=false"?',
        ),
        ('ours: {body: x, inactive: "hidden!=no"}', '"hidden!=no" is no condition; did you mean "hidden=yes"?'),
        ("ours: {body: x, inactive: state == off}", '"state == off" is no condition; did you mean "state=off"?'),
        ("ours: {body: x, lang: fi}", 'tonelint.yaml:1:33: "fi" is a language, and no path to one'),
        ("ours: {body: x, lang: nb-NO}", '"nb-NO" is a language'),
        ("zendesk: x", 'tonelint.yaml:1:11: tonelint knows "zendesk" already'),
        ("Our own: x", '"Our own" is no name for an export'),
    ],
)
def test_a_slip_in_an_export_is_told_at_its_sign(tmp_path: Path, export: str, expected: str) -> None:
    assert any(expected in line for line in problems(tmp_path, f"exports: {{{export}}}\n"))


def test_an_export_may_be_inactive_by_a_value(tmp_path: Path) -> None:
    (ours,) = load(tmp_path, "exports: {ours: {body: x, inactive: state.active=false}}\n").exports
    assert ours.inactive == "state.active=false"


@pytest.mark.parametrize(
    "condition", ["not active", "draft", "state=in use", "fields[name=state].value=off", "ei käytössä"]
)
def test_a_condition_may_hold_blanks_between_its_words(tmp_path: Path, condition: str) -> None:
    (ours,) = load(tmp_path, f'exports: {{ours: {{body: x, inactive: "{condition}"}}}}\n').exports
    assert ours.inactive == condition


@pytest.mark.parametrize("path", ["locale", "lang", "language.code", "fields[name=fi].value", "kieli", "info"])
def test_a_path_to_a_language_may_be_called_as_it_is(tmp_path: Path, path: str) -> None:
    (ours,) = load(tmp_path, f'exports: {{ours: {{body: x, lang: "{path}"}}}}\n').exports
    assert ours.lang == path


@pytest.mark.parametrize("name", ["makro", "marco", "templete", "reveiw"])
def test_a_slip_in_a_channel_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(TonelintError, match=rf'tonelint\.yaml:1:10: "{name}" is no channel .*did you mean'):
        load(tmp_path, f"channel: {name}")


@pytest.mark.parametrize(
    "name", ["macro", "Macros", "chat", "email", "sms", "asiakaspalvelu", "review", "template", "form"]
)
def test_any_other_channel_is_the_companys_own(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, f"channel: {name}").channel == name


def test_a_channel_is_inherited_and_outranked(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("channel: macro\n", encoding="utf-8")
    assert load(tmp_path, "extends: base.yaml").channel == "macro"
    assert load(tmp_path, "extends: base.yaml\nchannel: chat").channel == "chat"
    assert load(tmp_path, "languages: [en]").channel is None
