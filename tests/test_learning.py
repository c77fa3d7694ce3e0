"""What is learnt from a library: what recurs, how terms are written, which replies come closest to the guide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import readings
from tonelint.benches import Benches, Wishes
from tonelint.drafts.mask import mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.learning import library, models, recurring, variants
from tonelint.learning.letters import Letter, letter
from tonelint.matching import engine
from tonelint.model import Fault, Reply


@pytest.fixture
def benches(little_library: Path) -> Benches:
    """A guide with no rules, and the cues of greetings and sign-offs in two languages."""
    folder = little_library / "rules" / "signals"
    folder.mkdir()
    for lang, hello, bye in (("nb", "hei", "[med vennlig hilsen|ha en fin dag]"), ("fi", "[hei|moi]", "terveisin")):
        cues = f'reply:\n  salutation:\n    phrases: ["^{hello}"]\n  sign-off:\n    phrases: ["^{bye}"]\n'
        (folder / f"{lang}.yaml").write_text(cues, encoding="utf-8")
    return Benches(Wishes("warm"))


def taken_apart(benches: Benches, lang: str, *texts: str) -> list[Letter]:
    bench = benches.of("")
    letters = []
    for text in texts:
        reply = Reply(text, mask(text), "replies.txt", PlainOrigin(text), lang)
        reading = readings.of(bench, reply, lang)
        letters.append(letter(reply, reading, engine.judge(reading, bench.book(lang))))
    return letters


def recurs(letters: list[Letter], sort: str, top: int = 20) -> list[tuple[str, int, int]]:
    (found,) = [section for section in recurring.sections(letters, top) if section.sort == sort]
    return [(one.text, one.replies, one.wordings) for one in found.proposals]


def ways(letters: list[Letter], lang: str) -> list[list[tuple[str, int]]]:
    return [[(way.text, way.replies) for way in term.ways] for term in variants.terms(letters, lang, 20)]


FRAME = "Hei {0},\n\n{1}\n\nMed vennlig hilsen\n{2}\nFjordkraft"


def test_a_sentence_is_the_same_but_for_names_numbers_slots_and_case(benches: Benches) -> None:
    letters = taken_apart(
        benches,
        "nb",
        "Pakken 4471 sendes til Bergen i morgen.",
        "PAKKEN {{nummer}} SENDES TIL {{sted}} i morgen.",
        "Pakken 12 sendes til Mo i morgen. Pakken 13 sendes til Oslo i morgen.",
        "Pakken 12 hentes i Mo i morgen.",
    )
    assert [found[1:] for found in recurs(letters, "stock")] == [(3, 3)]


def test_a_sentence_counts_once_in_a_reply(benches: Benches) -> None:
    letters = taken_apart(benches, "nb", "Vi hører gjerne fra deg. Vi hører gjerne fra deg.")
    assert recurs(letters, "stock") == []


def test_a_bullet_is_no_part_of_a_sentence(benches: Benches) -> None:
    letters = taken_apart(
        benches, "nb", "- Se på siden vår", "-Se på siden vår", "2) Se på siden vår", "Se på siden vår"
    )
    assert recurs(letters, "stock") == [("Se på siden vår", 4, 1)]


def test_short_lines_are_no_stock_sentences(benches: Benches) -> None:
    letters = taken_apart(benches, "nb", "Takk for det. Alt i orden.", "Takk for det. Alt er klart.")
    assert recurs(letters, "stock") == []


def test_greetings_sign_offs_and_who_signs_are_told_apart(benches: Benches) -> None:
    letters = taken_apart(
        benches,
        "nb",
        FRAME.format("Kari", "Pakken er på vei.", "Anne"),
        FRAME.format("Ola", "Regningen er betalt.", "Anne"),
        FRAME.format("[bruker.fornavn]", "Avtalen er sagt opp.", "[saksbehandler.navn]"),
    )
    assert recurs(letters, "greetings") == [("Hei Kari,", 3, 3)]
    assert recurs(letters, "sign-offs") == [("Med vennlig hilsen", 3, 1)]
    assert recurs(letters, "signed") == [("Fjordkraft", 3, 1), ("Anne", 2, 1)]
    assert recurs(letters, "first") == []


def test_a_name_in_a_line_of_its_own_belongs_to_the_greeting(benches: Benches) -> None:
    (one,) = taken_apart(benches, "nb", "Hei, [bruker.fornavn]\n\nPakken er på vei.")
    assert one.greeting
    assert one.greeting.text == "Hei, [bruker.fornavn]"
    assert [line.text for line in one.body] == ["Pakken er på vei."]


def test_wishes_are_last_sentences_and_what_stands_under_the_signature_is_not(benches: Benches) -> None:
    text = FRAME.format("Kari", "Pakken er på vei nå. Ha en fin dag!", "Anne") + "\n\nSvar gjerne på disse spørsmålene."
    letters = taken_apart(benches, "nb", text, text)
    assert recurs(letters, "last") == [("Ha en fin dag!", 2, 1), ("Pakken er på vei nå.", 2, 1)]
    assert ("Svar gjerne på disse spørsmålene.", 2, 1) in recurs(letters, "stock")


def test_proposals_are_ordered_by_count_then_text_and_no_more_than_the_top(benches: Benches) -> None:
    one, two, three = "Alt ordner seg i dag.", "Bare si fra til oss.", "Det koster ingenting for deg."
    letters = taken_apart(benches, "nb", f"{two} {one}", f"{one} {two} {three}", three, three)
    assert [found[0] for found in recurs(letters, "stock")] == [three, one, two]
    assert [found[0] for found in recurs(letters, "stock", top=2)] == [three, one]


def test_a_term_is_found_under_a_hyphen_more_or_less_in_all_its_forms(benches: Benches) -> None:
    letters = taken_apart(
        benches, "nb", "Kundesenteret har åpent.", "Ring kunde-senteret.", "Vårt kundesenter svarer.", "Et kundesenter."
    )
    assert ways(letters, "nb") == [[("kundesenter", 3), ("kunde-senteret", 1)]]


def test_everyday_twins_are_one_term(benches: Benches) -> None:
    nb = taken_apart(benches, "nb", "Send en e-post.", "Svar på e-posten.", "Skriv en epost.", "Jeg sender en mail.")
    assert ways(nb, "nb") == [[("e-post", 2), ("epost", 1), ("mail", 1)]]
    fi = taken_apart(benches, "fi", "Netti toimii.", "Internet toimii.", "Netissä on vika.")
    assert ways(fi, "fi") == [[("Netti", 2), ("Internet", 1)]]


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("nb", ("Se nav.no/om-penger nå.", "Det handler om penger.", "Snakk om penger.")),
        ("nb", ("Skriv til {{e-post}}. Send en epost.", "Send en epost.", "Send en epost.")),
        ("en", ("Your check-in is done.", "Please check in here.", "You can check in now.")),
        ("fi", ("Meille voi soittaa. Lähetä sähköpostia.", "Meillä on auki.", "Kerro meille lisää.")),
        ("fi", ("Netto on 3 euroa. Internet toimii.", "Netto on 4 euroa.", "Netto on 5 euroa.")),
    ],
    ids=["links", "placeholders", "English verbs", "meille is no meili", "netto is no netti"],
)
def test_what_only_looks_alike_is_no_term(benches: Benches, lang: str, texts: tuple[str, ...]) -> None:
    assert ways(taken_apart(benches, lang, *texts), lang) == []


def test_a_term_in_even_use_is_not_decided(benches: Benches) -> None:
    letters = taken_apart(benches, "nb", *["Send en e-post."] * 3, *["Send en epost."] * 2)
    assert [term.clear for term in variants.terms(letters, "nb", 20)] == [False]


@pytest.mark.parametrize(("polite", "own"), [(0, "du"), (1, "du"), (3, "")])
def test_a_form_of_address_is_the_houses_own_only_where_it_is_clear(benches: Benches, polite: int, own: str) -> None:
    texts = ["Har du ringt oss?"] * 10 + ["Vi takker Dem for brevet."] * polite
    found = models.address(taken_apart(benches, "nb", *texts), "nb")
    assert found is not None
    assert found.own == own
    assert {form: count for form, count, _ in found.forms} == {"du": 10, **({"De": polite} if polite else {})}


GOOD = "Hei Kari,\n\nJeg sendte pakken i dag. Du har den på fredag.\n\nMed vennlig hilsen\nAnne"


def test_models_say_something_of_their_own_and_go_against_no_other_proposal(benches: Benches) -> None:
    empty = "Hei Kari,\n\nAlt er i orden. Det ordner seg snart.\n\nMed vennlig hilsen\nAnne"
    polite = GOOD.replace("Du har", "Jeg ringer Dem, og De har")
    unlike = GOOD.replace("pakken", "en epost")
    letters = taken_apart(benches, "nb", empty, polite, GOOD, unlike, GOOD, *["Send en e-post."] * 5)
    found = models.models(letters, "du", variants.terms(letters, "nb", 20), 20)
    assert [one.reply.text for one in found] == [GOOD]


def replies(path: Path, lang: str | None = None) -> list[tuple[str | None, str | None, str]]:
    found = library.opened([str(path)], lang)
    assert found.faults == ()
    return [(one.record, one.lang, one.text) for one in found.replies]


def faults(path: Path) -> list[Fault]:
    found = library.opened([str(path)], None)
    assert found.replies == ()
    return list(found.faults)


def test_a_table_is_read_as_check_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "macros.csv"
    path.write_text('id;title;text\n7;Pakke;"Hei, pakken\ner på vei."\n8;Brev;Ok.\n\n', encoding="utf-8")
    assert [text for _, _, text in replies(path)] == ["Hei, pakken\ner på vei.", "Ok."]


def test_an_export_of_a_helpdesk_is_read_as_check_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "macros.json"
    actions = [
        {"field": "status", "value": "solved"},
        {"field": "comment_value_html", "value": "<p>Hi,<br>here &amp; now</p>"},
    ]
    macros = [{"id": 1, "title": "A", "active": True, "actions": actions}]
    macros += [{**macros[0], "id": 2, "active": False}]
    path.write_text(json.dumps({"macros": macros}), encoding="utf-8")
    assert [text for _, _, text in replies(path)] == ["Hi,\nhere & now"]


NAV = [
    {"overskrift": "Pakke", "_id": "a", "innhold": {"nb_NO": "Pakken er på vei.", "nn_NO": "Pakka er på veg.", "en_US": "On its way."}},
    {"overskrift": "Brev", "_id": "b", "innhold": {"nb_NO": "Brevet er sendt."}},
]  # fmt: skip


def test_of_several_languages_the_one_is_kept_that_most_replies_have(tmp_path: Path) -> None:
    path = tmp_path / "macros.json"
    path.write_text(json.dumps(NAV), encoding="utf-8")
    assert [one[1:] for one in replies(path)] == [("nb", "Pakken er på vei."), ("nb", "Brevet er sendt.")]
    assert [one[1:] for one in replies(path, "en")] == [("en", "On its way."), ("nb", "Brevet er sendt.")]


@pytest.mark.parametrize(
    ("name", "text", "message", "line"),
    [
        ("a.json", '[{"reply": "Hei"},\n {"reply"}]', "this is not JSON", 2),
        ("a.json", "[" * 100_000, "this is not JSON that can be read", 1),
        ("a.csv", "title,text\nA,Hei, Kari\n", "3 cells under a header of 2", 2),
        ("a.csv", 'title,text\nA,"Hei\n', "the quotes of this cell are never closed", 2),
        ("a.csv", "a,b\n1,2\n", "no column of this table is known to hold replies", 1),
    ],
)
def test_an_export_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, name: str, text: str, message: str, line: int | None
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (fault,) = faults(path)
    assert (message in fault.message, fault.path, fault.line) == (True, str(path), line)


def test_a_file_is_read_once_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("text\nHei Kari\n", encoding="utf-8")
    assert len(library.opened(["a.csv", "./a.csv", "*.csv"], None).replies) == 1


def test_a_missing_file_is_told_with_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "macros.csv").write_text("text\nHei\n", encoding="utf-8")
    (fault,) = faults(tmp_path / "macro.csv")
    assert (fault.message, fault.hint) == ("no such file", f'did you mean "{tmp_path / "macros.csv"}"?')
