"""Whoever lints a folder sees in which of its files no reply was found."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tonelint.drafts import folders, read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Found, LeftOut, Reply
from tonelint.names import UNREAD


def found(folder: Path, form: str | None = None) -> list[Found]:
    return list(read.replies([str(folder)], None, None, Asked(form=form)))


def unread(folder: Path, form: str | None = None) -> list[str]:
    """The names of what was not read, in the order told; each may be told but once."""
    return [Path(one.path).name for one in found(folder, form) if isinstance(one, LeftOut) and one.reason == UNREAD]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.md").write_text("Moi Laura, lamppu lähti neljältä.", encoding="utf-8")
    return tmp_path


# What lies in repositories: settings, locks, translations of an interface, figures.
_ORDINARY = {
    "package.json": '{"name": "x", "version": "1", "description": "A shop for lamps.", "keywords": ["lamp"], "scripts": {}}',
    "tsconfig.json": '{\n  // strict\n  "compilerOptions": {"strict": true,},\n}\n',
    "manifest.json": '{"name": "Shop", "shortcuts": [], "icons": []}',
    "keyboard.json": '{"name": "K8", "macros": ["", ""], "layers": []}',
    "fi.json": '{"error": "Jokin meni pieleen.", "message": "Viesti", "title": "Otsikko"}',
    "en.json": '{"message": "Message"}',
    "none.json": "null",
    "list.json": "[]",
    "object.json": "{}",
    "posts.json": '[{"title": "On lamps", "content": "They give light. They take power.", "author": "Ann"}]',
    "docker-compose.yml": "services:\n  web:\n    image: x\n",
    "dbt.yml": "version: 2\nmacros:\n  - name: cents\n    description: Turns cents into euros.\n",
    "bug.yml": "name: Bug\ntitle: A bug\nbody:\n  - type: markdown\n",
    "deploy.yaml": "{{- if .Values.macros }}\nmacros: []\n{{- end }}\n",
    "tags.csv": "id,name\n1,lamps\n",
    "strings.csv": "key,fi,en\nsave,Tallenna,Save\nask,Haluatko varmasti poistaa tiedoston?,Really delete the file?\nno,Ei,No\n",
    "reviews.csv": "rating,text\n1,It never came and nobody answered me.\n",
    "tickets.csv": "ticket,message\n17,Where is my lamp? I am still waiting for it.\n",
}


@pytest.mark.parametrize("name", _ORDINARY)
def test_what_lies_in_any_repository_is_no_error_and_told_by_its_name(folder: Path, name: str) -> None:
    (folder / name).write_text(_ORDINARY[name], encoding="utf-8")
    assert unread(folder) == [name]
    assert not [one for one in found(folder) if isinstance(one, Fault)]
    assert [one.text for one in found(folder) if isinstance(one, Reply)] == ["Moi Laura, lamppu lähti neljältä."]


@pytest.mark.parametrize("suffix", folders.OTHERS)
def test_a_form_that_is_not_read_is_told(folder: Path, suffix: str) -> None:
    (folder / f"macros{suffix.upper()}").write_bytes(gzip.compress(b"Hi."))
    (folder / f".hidden{suffix}").write_bytes(b"")
    assert unread(folder) == [f"macros{suffix.upper()}"]


@pytest.mark.parametrize("name", ["macros.yaml.bak", "Late.TXT.OLD", "late.md~", "macros.csv.orig", "late.txt.erb"])
def test_a_file_that_somebody_set_aside_is_told(folder: Path, name: str) -> None:
    (folder / name).write_text("Moi! Lamppu lähti.", encoding="utf-8")
    assert unread(folder) == [name]


@pytest.mark.parametrize("name", ["program.py.bak", "notes~", "logo.png", "run.py", "data.old", ".late.txt.bak"])
def test_a_file_that_holds_no_text_of_a_reply_is_not_told(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"x")
    assert unread(folder) == []


def test_a_link_to_a_folder_elsewhere_is_told_and_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    there = tmp_path_factory.mktemp("there")
    (there / "other.md").write_text("Hei!", encoding="utf-8")
    (folder / "linked").symlink_to(there, target_is_directory=True)
    (folder / "around").symlink_to(folder, target_is_directory=True)
    assert unread(folder) == ["linked"]
    assert len([one for one in found(folder) if isinstance(one, Reply)]) == 1


def test_files_of_our_own_are_not_told(folder: Path) -> None:
    (folder / "tonelint.yaml").write_text("extends: warm\n", encoding="utf-8")
    assert unread(folder) == []


def test_a_folder_in_which_no_reply_is_known_says_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "tags.csv").write_text("id,name\n1,lamps\n", encoding="utf-8")
    fault = found(tmp_path)[-1]
    assert isinstance(fault, Fault)
    assert str(tmp_path / "tags.csv") in str(fault.hint)


def test_a_form_that_the_user_names_is_obeyed_in_a_folder(folder: Path) -> None:
    (folder / "m.csv").write_text("Avain;Viesti\nok;Kiitos!\n", encoding="utf-8")
    assert unread(folder) == ["m.csv"]
    assert "Kiitos!" in [one.text for one in found(folder, "csv") if isinstance(one, Reply)]


@pytest.mark.parametrize("keys", [("title", "locale", "body"), ("name", "lang", "content")])
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Pahoittelemme, että lamppu viipyy. Se tulee perjantaina."),
        ("nb-NO", "Beklager at lampen er sen. Den kommer på fredag."),
        ("English", "Your lamp is late, and I am sorry. It comes on Friday."),
    ],
)
def test_a_title_a_language_and_a_text_are_a_macro_wherever_they_stand(
    folder: Path, keys: tuple[str, str, str], lang: str, text: str
) -> None:
    macro = dict(zip(keys, ("Late", lang, text), strict=True))
    (folder / "one.json").write_text(json.dumps(macro), encoding="utf-8")
    (folder / "list.json").write_text(json.dumps([macro, macro]), encoding="utf-8")
    (folder / "one.yaml").write_text("".join(f"{key}: {said}\n" for key, said in macro.items()), encoding="utf-8")
    assert unread(folder) == []
    read_there = [one for one in found(folder) if isinstance(one, Reply) and one.macro]
    assert [one.text for one in read_there] == [text] * 4
    assert {one.lang for one in read_there} == {{"nb-NO": "nb", "English": "en"}.get(lang, lang)}


@pytest.mark.parametrize(
    "item",
    [
        {"title": "Save", "lang": "en", "body": "Save file"},
        {"title": "Late", "lang": "page", "body": "It comes on Friday, at four."},
        {"title": "Late", "lang": "en", "body": "It comes on Friday, at four.", "author": "Ann"},
    ],
)
def test_what_may_be_something_else_is_told_and_not_judged(folder: Path, item: dict[str, str]) -> None:
    (folder / "m.json").write_text(json.dumps([item]), encoding="utf-8")
    assert unread(folder) == ["m.json"]


_FRONT = "---\ntitle: Late\nlang: en\n---\n"
_TOML = '+++\ntitle = "Late"\nlang = "en"\n+++\n'


@pytest.mark.parametrize(
    "text", [_FRONT, f"{_FRONT}\n\n", _TOML, "<!-- TODO -->\n", f"{_FRONT}\n<!-- a\n\nb -->\n<!---->\n"]
)
def test_markdown_without_a_word_for_the_customer_is_an_empty_draft(folder: Path, text: str) -> None:
    (folder / "bare.md").write_text(text, encoding="utf-8")
    assert unread(folder) == ["bare.md"]
    (fault,) = read.replies([str(folder / "bare.md")], None, None, Asked())
    assert isinstance(fault, Fault)
    assert fault.message == "the draft is empty"


@pytest.mark.parametrize(
    "text",
    [f"{_FRONT}Hei!", f"{_TOML}Hei!", "<!-- TODO -->\nHei!", "Hei! <!-- a -->", "<!-- a\nHei!", "---\nHei!\n---\n"],
)
def test_markdown_with_a_word_besides_is_a_draft(folder: Path, text: str) -> None:
    (folder / "good.md").write_text(text, encoding="utf-8")
    assert [one.text for one in found(folder) if isinstance(one, Reply)] == [text]


@pytest.mark.parametrize(
    "text", ["## tonelintin ohje\nHei!", "Order 17:12:3: it left. [a/b]", "Chat 1:2:3  late  a/b, and so on"]
)
def test_what_merely_looks_a_little_like_a_report_is_a_draft(folder: Path, text: str) -> None:
    (folder / "good.md").write_text(text, encoding="utf-8")
    assert [one.text for one in found(folder) if isinstance(one, Reply)] == [text]


def test_a_report_that_is_named_is_read(folder: Path) -> None:
    (folder / "tone.md").write_text("## tonelint\n\nHei, lamppu lähti.\n", encoding="utf-8")
    assert unread(folder) == ["tone.md"]
    (named,) = read.replies([str(folder / "tone.md")], None, None, Asked())
    assert isinstance(named, Reply)
