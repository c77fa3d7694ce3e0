"""E-mails as conversations: the mail is the draft, what it quotes came before, and bad mails are clear faults."""

from __future__ import annotations

import base64
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts import mail
from tonelint.drafts.read import replies
from tonelint.model import Fault, Position, Reply

FOLDER = Path(__file__).parent / "mails"
MAILS = sorted([*FOLDER.glob("*.eml"), *FOLDER.glob("*.mbox")])
HEAD = "From: Mika <mika@firma.fi>\nTo: Laura <laura@gmail.com>\n"


def read(path: Path | str, content: bytes | None = None, **options: Any) -> list[Reply | Fault]:
    return list(mail.read(Path(path).read_bytes() if content is None else content, str(path), **options))


def one(items: list[Reply | Fault]) -> Reply:
    (reply,) = items
    assert isinstance(reply, Reply), reply
    return reply


def reply_of(text: str, path: str = "m.eml", **options: Any) -> Reply:
    return one(read(path, text.encode(), **options))


def fault_of(content: str | bytes, path: str = "m.eml", **options: Any) -> Fault:
    (fault,) = read(path, content.encode() if isinstance(content, str) else content, **options)
    assert isinstance(fault, Fault), fault
    assert fault.path == path
    return fault


def told(reply: Reply) -> list[tuple[str, str | None, str | None, str]]:
    """Each turn: whose, by whom, when to the minute, and its first words."""
    return [(turn.role, turn.name, turn.at and turn.at[:16], " ".join(turn.text.split()[:3])) for turn in reply.turns]


AT = "2026-05-03T18:02"
# What each mail says: the turns before the draft, its first words, and its last line that is not set aside.
EXPECTED = {
    "apple-en.eml": ([("customer", "Tom Baker", AT, "When does my")], "Hi Tom, your", "Priya"),
    "apple-fi.eml": ([("customer", "Jari Mäki", AT, "Takarengas puhkesi taas.")], "Moi Jari! Uusi", "Noora"),
    "apple-nb.eml": ([("customer", "Marte Vik", AT, "Får dere inn")], "Hei Marte, skjermen", "Espen"),
    "forwarded-en.eml": ([("customer", "Tom Baker", AT, "One slat is")], "Hi Tom, below", "Priya"),
    "gmail-en.eml": ([("customer", "Tom Alexander Montgomery-Baker", AT, "Hello, My chair")], "Hi Tom, The", "Priya Shah"),
    "gmail-fi.eml": (
        [("agent", "Hyllykkö", "2026-04-29T10:15", "Hei Laura, kiitos"), ("customer", "Laura Salo", AT, "Hei, mahtuuko Kaarna-hylly")],
        "Hei Laura, mittasin",
        "Mika",
    ),
    "gmail-html-nb.eml": ([("customer", "Marte Vik", AT, "Hei! Lampen kom")], "Hei Marte! Lampen", "Espen Lund"),
    "outlook-en.eml": ([("customer", "Sam Cole", AT, "Where is my")], "Hi Sam, Your", "Hannah Reed"),
    "outlook-fi.eml": (
        [("agent", "Asiakaspalvelu", "2026-04-30T09:00", "Vika on korjattu."), ("customer", "Laura Salo", AT, "Netti on poikki")],
        "Hei Laura Netti",
        "Mika Virtanen",
    ),
    "outlook-html-nb.eml": ([("customer", "Ola Berg", AT, "Fakturaen er på")], "Hei Ola Du", "Kari Moe"),
    "outlook-nb.eml": ([("customer", None, "2026-05-03T12:30", "Når kommer strømmen?")], "Hei Ola! Strømmen", "Kari"),
    "thunderbird-en.eml": ([("customer", "Tom Baker", AT, "Does the bench")], "It does: the", "Priya"),
    "thunderbird-fi.eml": ([("customer", "Pekka Niemi", AT, "Onko Kalevala hyllyssä?")], "On, kaksi kappaletta.", "Aino Laine"),
    "thunderbird-nb.eml": ([("customer", "Per Strand", AT, "Er boka kommet?")], "Hei Per, boka", "Ingrid"),
    "thread-nb.mbox": (
        [("customer", "Ola Berg", "2026-05-01T09:00", "Hei! Fakturaen er"), ("agent", "Per Lie", "2026-05-01T12:00", "Hei Ola, jeg")],
        "Hei Ola! Per",
        "Hilsen Kari",
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_a_mail_is_a_conversation(path: Path) -> None:
    turns, begins, ends = EXPECTED[path.name]
    reply = one(read(path))
    assert told(reply) == turns
    assert " ".join(reply.text.split()[:3]) == begins
    assert reply.masked.strip().split("\n")[-1] == ends
    assert (reply.channel, reply.public, reply.lang, reply.record) == ("email", False, None, None)
    assert reply.customer == next(turn.text for turn in reversed(reply.turns) if turn.role == "customer")


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_the_mask_is_as_long_as_the_text_and_only_blanks(path: Path) -> None:
    reply = one(read(path))
    assert len(reply.masked) == len(reply.text)
    assert all(new in (old, " ", "\ufffc") for new, old in zip(reply.masked, reply.text, strict=True))
    assert reply.masked.count("\n") == reply.text.count("\n")


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_a_reply_can_be_handed_to_another_process(path: Path) -> None:
    reply = one(read(path))
    handed = pickle.loads(pickle.dumps(reply))  # noqa: S301  # our own bytes
    assert handed.origin.position(9) == reply.origin.position(9)


def test_answers_between_quoted_lines_stay_and_the_quotes_are_set_aside() -> None:
    reply = one(read(FOLDER / "thunderbird-fi.eml"))
    assert "Entä lahjapaketti?" in reply.text
    assert "Entä" not in reply.masked
    assert reply.customer == "Onko Kalevala hyllyssä?\n\nEntä lahjapaketti?"
    assert reply.origin.position(reply.text.index("Paketoin")) == Position(15, 1)


def test_a_quoted_mail_that_is_in_the_mailbox_is_no_second_turn() -> None:
    content = (FOLDER / "thread-nb.mbox").read_bytes()
    second = content[content.index(b"From kari@strommen.example Sat May  1 12") :]
    assert [turn.name for turn in one(read("m.mbox", second)).turns] == ["Ola Berg", "Per Lie"]


def test_lines_that_a_mailbox_escapes_are_read_as_they_were() -> None:
    reply = one(read(FOLDER / "thread-nb.mbox"))
    assert "\nFrom i fjor til i år" in reply.turns[0].text


def test_every_turn_of_an_agent_is_a_reply_where_all_are_asked_for() -> None:
    found = read(FOLDER / "thread-nb.mbox", all_turns=True)
    assert all(isinstance(item, Reply) for item in found)
    assert [(item.record, len(item.turns)) for item in found if isinstance(item, Reply)] == [("2", 1), ("3", 2)]
    quoted = [item for item in read(FOLDER / "gmail-fi.eml", all_turns=True) if isinstance(item, Reply)]
    assert [item.text.split()[-1] for item in quoted] == ["asiaan.", "Mika"]
    lines = (FOLDER / "gmail-fi.eml").read_text(encoding="utf-8").split("\n")
    at = quoted[0].origin.position(quoted[0].text.index("kiitos"))
    assert lines[at.line - 1][at.column - 1 :].startswith("kiitos")


def test_a_draft_is_named_by_its_number() -> None:
    path = FOLDER / "thread-nb.mbox"
    assert one(read(path, draft="2")).text.endswith("Per")
    assert one(read(path, draft="2")).customer == one(read(path, draft="2")).turns[-1].text
    for wrong in ("0", "4", "x", "-1", "9" * 30):
        (fault,) = read(path, draft=wrong)
        assert isinstance(fault, Fault)
        assert (fault.message, fault.hint) == (
            f'there is no message "{wrong}" in this conversation',
            "they are numbered from 1 to 3",
        )
    (fault,) = read(path, draft="1")
    assert fault == Fault('message "1" is by a customer, and only an agent\'s is linted', str(path))


def test_agents_are_told_by_address_house_or_name() -> None:
    both = f"{HEAD}\nHei!\n\nOn Mon, 3 May 2026 at 18:02, Anu Aho <{{}}> wrote:\n> Moi!\n"
    roles = {
        address: reply_of(both.format(address)).turns[0].role
        for address in ("anu@firma.fi", "anu@muu.fi", "laura@gmail.com", "mika@firma.fi")
    }
    assert roles == {
        "anu@firma.fi": "agent",
        "anu@muu.fi": "customer",
        "laura@gmail.com": "customer",
        "mika@firma.fi": "agent",
    }
    for agents in (["mika@firma.fi", "anu@muu.fi"], ["@FIRMA.fi", "@muu.fi"], ["Anu"], ["anu aho"]):
        assert reply_of(both.format("anu@muu.fi"), agents=agents).turns[0].role == "agent"
    # Two people at a mail provider are no colleagues.
    private = both.format("anu@gmail.com").replace("mika@firma.fi", "mika@gmail.com")
    assert reply_of(private).turns[0].role == "customer"


def test_the_last_mail_has_to_be_an_agents() -> None:
    fault = fault_of(f"{HEAD}\nHei!\n", agents=["anu@muu.fi"])
    assert fault.message == "the last mail is from mika@firma.fi, who is no agent here"
    assert fault_of(f"{HEAD}\nHei!\n", agents=["@x.fi"], all_turns=True).message == "no agent has written anything here"


def test_what_the_customer_wrote_in_a_row_is_one_message() -> None:
    quoted = "\n\nOn 2 May 2026 at 9:00, Laura wrote:\n> Moi!\n>\n> On 1 May 2026 at 9:00, {} wrote:\n>> Hei!\n"
    assert reply_of(HEAD + "\nMoi Laura!" + quoted.format("Laura")).customer == "Hei!\n\nMoi!"
    assert reply_of(HEAD + "\nMoi Laura!" + quoted.format("Anu")).customer == "Moi!"


@pytest.mark.parametrize("missing", ["", "Subject: x\n", "X-Unsent: 1\n", "To: Laura <laura@gmail.com>\nFrom:\n"])
def test_a_mail_without_its_usual_headers_is_read(missing: str) -> None:
    reply = reply_of(f"MIME-Version: 1.0\n{missing}\nMoi Laura!\n\n> Hei!\n")
    assert (reply.text, reply.customer) == ("Moi Laura!", "Hei!")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "there is no mail in this file"),
        ("\n \n", "there is no mail in this file"),
        ("Moi Laura!\n", "this is no e-mail: it begins with no header"),
        (HEAD, "there is no text in this mail"),
        (HEAD + "\n\n \n", "there is no text in this mail"),
        (HEAD + "Content-Type: image/png\n\nabc", "there is no text in this mail"),
        (HEAD + "Content-Type: text/html\n\n<img src=x>", "there is no text in this mail"),
        (HEAD + "Content-Type: text/plain; name=a.txt\n\nabc", "there is no text in this mail"),
        (HEAD + "\n> Hei!\n", "this mail has no words of its own, only what it quotes"),
        (
            HEAD + "Content-Type: multipart/mixed; boundary=b\n\nabc",
            "this mail says that it has parts, and none is there",
        ),
        (HEAD + "Content-Type: multipart/mixed\n\nabc", "this mail says that it has parts, and none is there"),
        (HEAD + "Content-Transfer-Encoding: x-uuencode\n\nabc", 'no encoding "x-uuencode" is known for mails'),
        (HEAD + "Content-Transfer-Encoding: base64\n\nYWJjZ", "this base64 text breaks off"),
        (HEAD + "X: " + "x" * 300_000 + "\n\nabc", "the headers of this mail are too long to be read"),
    ],
)
def test_a_mail_that_cannot_be_read_is_a_clear_fault(content: str, message: str) -> None:
    assert fault_of(content).message == message


def nested(depth: int) -> str:
    kinds = "".join(f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(depth))
    return f"{HEAD}{kinds}\nHei!\n"


def test_a_mail_bomb_is_a_clear_fault() -> None:
    message = "this mail has more than 20 parts inside one another, or more than 1000 in all"
    assert reply_of(nested(15)).text == "Hei!"
    assert fault_of(nested(1000)).message == message
    assert fault_of(f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 5000).message == message
    assert fault_of((HEAD + "Content-Type: message/rfc822\n\n") * 500 + "x").message == message
    large = f"{HEAD}\n".encode() + b"x" * 5_000_001
    assert fault_of(large).message == "a mail of 5,000,001 characters is none; up to 5,000,000 are read"


def test_a_reply_too_long_to_be_one_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "m.eml").write_text(HEAD + "\n" + "ovi on auki\n" * 30_000, encoding="utf-8")
    (fault,) = replies([str(tmp_path)], None, None)
    assert isinstance(fault, Fault)
    assert "is none; up to 200,000 are read" in fault.message
    assert (fault.line, fault.column) == (4, 1)


def test_a_guessed_charset_is_said_and_the_reply_is_read() -> None:
    content = HEAD.encode() + "Content-Type: text/plain; charset=x-ovi\n\nMoi, täällä ollaan!\n".encode()
    fault, reply = read("m.eml", content)
    assert isinstance(fault, Fault)
    assert fault == Fault(
        'this mail names a charset that is not known, "x-ovi"',
        "m.eml",
        5,
        None,
        "it was read as UTF-8; send or save it as UTF-8",
    )
    assert isinstance(reply, Reply)
    assert reply.text == "Moi, täällä ollaan!"


@pytest.mark.parametrize("charset", ["; charset=utf-8", ""])
def test_damaged_base64_is_told_as_what_it_is(charset: str) -> None:
    text = base64.b64encode("Moi, Ylijäämäerä lähti jo!".encode())
    for body in (text[:-3] + b"\n!!!no letters of base64!!!\n", text[:8] + b"!!" + text[10:]):
        head = f"{HEAD}Content-Type: text/plain{charset}\nContent-Transfer-Encoding: base64\n\n".encode()
        (fault,) = read("m.eml", head + body)
        assert isinstance(fault, Fault)
        assert fault.message == "this base64 text is damaged"


@pytest.mark.parametrize("header", ["From", "Subject"])
def test_a_header_of_an_impossible_charset_stays_as_it_is_written(header: str) -> None:
    content = f"{header}: ".encode() + b"=?\x80utf-8?q?Hei?=\n" + HEAD.encode() + b"\nMoi!\n"
    assert [one.text for one in read("m.eml", content) if isinstance(one, Reply)] == ["Moi!"]


def test_one_broken_mail_does_not_hide_the_others_of_a_mailbox() -> None:
    broken = "From a Mon\nContent-Transfer-Encoding: x\n\nHei\n\n"
    fault, reply = read("m.mbox", (broken + f"From b Mon\n{HEAD}\nMoi!\n").encode())
    assert isinstance(fault, Fault)
    assert fault.line == 2
    assert isinstance(reply, Reply)
    assert reply.text == "Moi!"


def test_a_sentence_that_begins_with_from_begins_no_mail() -> None:
    text = f"From a Mon\n{HEAD}\nMoi!\n\nFrom now on I answer you myself.\n\nFrom today: me.\n"
    assert reply_of(text, "m.mbox").text.endswith("me.")


def test_an_attachment_is_left_aside() -> None:
    parts = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nMoi!\n--b\nContent-Disposition: attachment\n\nei\n--b--\nei"
    assert reply_of(HEAD + parts).text == "Moi!"


@pytest.mark.parametrize(
    "stub",
    ["Your mail program does not show HTML.", "Sähköpostiohjelmasi ei näytä HTML-viestejä.", "Vis e-posten i nettleseren: https://firma.fi/7",
     "View this e-mail in your browser."],
)  # fmt: skip
def test_a_plain_part_that_only_points_to_the_html_gives_way_to_it(stub: str) -> None:
    parts = f"Content-Type: multipart/alternative; boundary=b\n\n--b\n\n{stub}\n--b\nContent-Type: text/html\n\n<p>Moi!\n--b--\n"
    assert reply_of(HEAD + parts).text == "Moi!"


def test_a_plain_part_that_points_to_html_is_read_where_there_is_none() -> None:
    parts = "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nWe show HTML again.\n--b--\n"
    assert reply_of(HEAD + parts).text == "We show HTML again."


def test_a_mail_encrypted_in_its_body_is_not_taken_for_a_good_one() -> None:
    body = "\n-----BEGIN PGP MESSAGE-----\n\nhQEMA0x5Yw\n=aBcD\n-----END PGP MESSAGE-----\n"
    assert fault_of(HEAD + body).message == "this mail is encrypted"
    assert reply_of(f"{HEAD}\nMoi! It looked like this:{body}").text.startswith("Moi!")


def test_a_plain_part_with_nothing_in_it_gives_way_to_html() -> None:
    parts = (
        "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\nContent-Type: text/html\n\n<p>Moi!\n--b--\n"
    )
    assert reply_of(HEAD + parts).text == "Moi!"


@pytest.mark.parametrize(
    "quoted",
    [
        "> On 3 May 2026, at 18:02, Laura wrote:\n>\n> Hei!",
        "> Laura kirjoitti 3.5.2026 kello 18.02:\n>\n> Hei!",
        "Den 3. mai 2026 kl. 18:02 skrev Laura:\n\n> Hei!",
        "On 3 May 2026 at 18:02, Laura\n<laura@gmail.com> wrote:\n\nHei!",
        "On 3 May 2026 at\n18:02, Laura <\nlaura@gmail.com> wrote:\n\n> Hei!",
        "-----Original Message-----\nFrom: Laura\nSent: 3.5.2026 18:02\n\n> > Hei!",
        "________________________________\n\n*Fra:* Laura\n*Sendt:* 3. mai 2026 18:02\n*Til:* Mika\n*Emne:* Ovi\n\nHei!",
    ],
)
def test_who_is_quoted_is_told_wherever_the_line_stands(quoted: str) -> None:
    reply = reply_of(f"{HEAD}\nMoi Laura!\n\n{quoted}\n")
    assert (reply.text, told(reply)) == ("Moi Laura!", [("customer", "Laura", AT, "Hei!")])


@pytest.mark.parametrize(
    "line",
    ["2026-05-03 18:02 GMT+03:00 Laura <laura@gmail.com>:", "Am 3.5.2026 um 18:02\nschrieb Laura <laura@gmail.com>:"],
)
def test_a_line_in_a_language_that_is_not_known_is_told_by_date_and_address(line: str) -> None:
    reply = reply_of(f"{HEAD}\nMoi Laura!\n\n{line}\n\n> Hei!\n")
    assert (reply.text, told(reply)) == ("Moi Laura!", [("customer", None, AT, "Hei!")])
    own = f"{HEAD}\nMoi Laura!\n\n{line}\n\nHei!\n"
    assert reply_of(own).text.endswith("Hei!")


def test_a_quote_in_a_language_that_is_not_known_is_told_by_its_html() -> None:
    page = (
        "<div>Hallo Laura!</div><div class=gmail_quote>Am Mo., 3. Mai 2026 um 18:02 schrieb Laura &lt;laura@gmail.com&gt;:"
        "<blockquote class=gmail_quote>Guten Tag</blockquote></div>"
    )
    reply = reply_of(f"{HEAD}Content-Type: text/html\n\n{page}")
    assert (reply.text, told(reply)) == ("Hallo Laura!", [("customer", None, AT, "Guten Tag")])


def test_a_journey_is_no_quoted_mail() -> None:
    text = "Hei Ola! Her er reisen din:\n\nFra: Oslo S\nTil: Bergen\nDato: 3.5.2026\n\nGod tur, Kari"
    assert reply_of(f"{HEAD}\n{text}\n").text == text


@settings(max_examples=120)
@given(st.sampled_from(MAILS), st.data())
def test_a_damaged_mail_is_a_reply_or_a_fault(path: Path, data: st.DataObject) -> None:
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content)))
    scrap = data.draw(
        st.binary(max_size=20) | st.sampled_from([b"\n\n", b"--b1\n", b"=?utf-8?q?=?=", b"From: ", b"<", b"> "])
    )
    length = data.draw(st.sampled_from([0, 0, 5, 200, 10_000]))
    found = read(path, content[:at] + scrap + content[at + length :])
    assert found
    for item in found:
        if isinstance(item, Reply):
            assert len(item.text) == len(item.masked)
            places = [item.origin.position(place) for place in range(len(item.text) + 1)]
            assert places == sorted(places)


@settings(max_examples=120)
@given(st.binary(), st.sampled_from(["m.eml", "m.mbox"]))
def test_any_bytes_are_a_reply_or_a_fault(content: bytes, path: str) -> None:
    assert read(path, b"From: " + content)
    assert read(path, content)


@pytest.mark.seconds(30)
@pytest.mark.parametrize(
    "part",
    ["> ", ">", "From: a\n", "-----\n", "____\nFrom: a\nSubject: b\nTo: c\n", "On 3 May 2026, a wrote:\n", "wrote:\n", "a@", "\n", "=\n", "--\n", "Laura <a@b.fi> wrote:\n> x\n", "1.1.", ":\n", "* ", ">From ", "<p class=gmail_attr>a", "<div class=gmail_quote>a<br>", "<blockquote>a<br>b:</blockquote>", "Fra: x\nEmne: y\n>"],
)  # fmt: skip
def test_no_run_of_marks_takes_long(part: str) -> None:
    body = part * (50_000 // len(part))
    for encoding in ("8bit", "quoted-printable"):
        read("m.eml", f"{HEAD}Content-Transfer-Encoding: {encoding}\n\nHei!\n{body}".encode())
    read("m.mbox", f"From a\n{HEAD}\nHei!\n{body}".encode())
    read("m.eml", f"{HEAD}Content-Type: text/html\n\nHei!\n{body}".encode())
    read("m.eml", f"From: {body[:50_000]}\nTo: {body[:50_000]}\n\nHei!".encode())


@pytest.mark.seconds(30)
def test_a_mailbox_of_ten_thousand_mails_is_read() -> None:
    sender = ("Laura <laura@gmail.com>", "Mika <mika@firma.fi>")
    mails = "".join(f"From a\nFrom: {sender[at % 2]}\n\nViesti {at} on tässä.\n\n" for at in range(10_000))
    assert len(reply_of(mails, "m.mbox").turns) == 9_999
