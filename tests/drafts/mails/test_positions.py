"""Every character of a mail's reply is where the raw file says it, however it was encoded."""

from __future__ import annotations

import base64
import html as markup
import quopri
import re
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.drafts import mail
from tonelint.model import Position, Reply

HEAD = "From: Mika <mika@firma.fi>\r\nSubject: Vs: hylly\r\n"
# Words that no reader of quotations takes for anything else, and every sign that encodings trip over.
WORDS = st.text(
    st.sampled_from("aäöåøæ ovi=.,&<€ŠÄ😀\u00a0\u4e2d\t-ßé") | st.characters(codec="utf-8", categories=["L"]),
    min_size=1,
)
LINES = st.lists(WORDS.map(str.strip).filter(bool), min_size=1, max_size=5)


def reply_of(content: bytes, path: str = "m.eml") -> Reply:
    (reply,) = mail.read(content, path)
    assert isinstance(reply, Reply), reply
    return reply


def raw_from(content: bytes, place: Position) -> bytes:
    """The raw bytes from a place on, lines and columns counted in code points."""
    text = content.decode("utf-8", "surrogateescape")
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    return text[starts[place.line - 1] + place.column - 1 :].encode("utf-8", "surrogateescape")


def letter(body: bytes, kind: str, encoding: str, charset: str) -> bytes:
    head = f"{HEAD}Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode() + body


@settings(max_examples=150)
@given(LINES, st.sampled_from(["\n", "\r\n"]))
def test_a_plain_body_is_where_it_stands(lines: list[str], newline: str) -> None:
    content = letter(newline.join(lines).encode(), "text/plain", "8bit", "utf-8")
    reply = reply_of(content)
    for at, sign in enumerate(reply.text):
        raw = raw_from(content, reply.origin.position(at))
        assert raw.startswith(newline.encode() if sign == "\n" else sign.encode())


@settings(max_examples=150)
@given(LINES, st.booleans(), st.sampled_from(["utf-8", "iso-8859-15", "windows-1252"]))
@example(["ääää" * 30, "ovi = auki"], True, "utf-8")
def test_a_quoted_printable_body_is_where_it_is_escaped(lines: list[str], every: bool, charset: str) -> None:
    data = "\n".join(lines).encode(charset, "ignore")
    body = quopri.encodestring(data)
    if every:
        body = b"".join(b"=%02X" % byte if byte != 10 else b"=\n" + b"=0A" for byte in data)
    if not data.decode(charset).strip():
        return
    content = letter(body.replace(b"\n", b"\r\n"), "text/plain", "quoted-printable", charset)
    reply = reply_of(content)
    assert reply.text.split() == data.decode(charset).split()
    for at, sign in enumerate(reply.text):
        raw = raw_from(content, reply.origin.position(at))
        wanted = sign.encode(charset)
        escaped = b"".join(b"=%02X" % byte for byte in wanted)
        broken = b"=\r\n"
        # A soft line break may stand between the bytes of a sign.
        start = raw[:40].replace(broken, b"")
        assert start.startswith((wanted, escaped, b"\r\n" if sign == "\n" else wanted)), (sign, raw[:20])
        assert not raw.startswith(broken)


@settings(max_examples=150)
@given(LINES, st.integers(1, 76), st.sampled_from(["utf-8", "iso-8859-1"]))
def test_a_base64_body_is_where_its_group_stands(lines: list[str], width: int, charset: str) -> None:
    data = "\n".join(lines).encode(charset, "ignore")
    if not data.decode(charset).strip():
        return
    letters = base64.b64encode(data).decode()
    body = "\r\n".join(letters[at : at + width] for at in range(0, len(letters), width))
    content = letter(body.encode() + b"\r\n", "text/plain", "base64", charset)
    reply = reply_of(content)
    before = data.decode(charset).replace("\r", "\n").index(reply.text)
    for at, _ in enumerate(reply.text):
        group = len(data.decode(charset)[: before + at].encode(charset)) // 3
        raw = raw_from(content, reply.origin.position(at)).replace(b"\r\n", b"")
        assert raw[:4].decode() == letters[group * 4 : group * 4 + 4]


@settings(max_examples=150)
@given(LINES, st.sampled_from([None, "named", "numbered"]))
def test_an_html_body_is_where_its_tags_and_entities_stand(lines: list[str], escaped: str | None) -> None:
    def written(sign: str) -> str:
        if escaped == "numbered" and not sign.isascii():
            return f"&#{ord(sign)};"
        return {"ä": "&auml;", "\u00a0": "&nbsp;"}.get(sign, markup.escape(sign)) if escaped else markup.escape(sign)

    page = "<div>" + "</div>\r\n<div>".join("".join(map(written, line)) for line in lines) + "</div>"
    content = letter(page.encode(), "text/html", "8bit", "utf-8")
    reply = reply_of(content)
    assert reply.text.split() == " ".join(lines).split()
    for at, sign in enumerate(reply.text):
        raw = raw_from(content, reply.origin.position(at)).decode()
        if sign == "\n":
            assert raw.startswith("</div>")
        elif sign == " ":
            assert raw[0] in " \t" or raw.startswith(("&nbsp;", "&#160;", "\u00a0"))
        else:
            assert raw.startswith((written(sign), sign))


@settings(max_examples=60)
@given(LINES, st.sampled_from(["7bit", "8bit", "quoted-printable", "base64"]), st.booleans())
def test_what_python_reads_in_a_mail_is_read_here(lines: list[str], encoding: str, both: bool) -> None:
    written = EmailMessage(policy=SMTP)
    written["From"] = "Mika <mika@firma.fi>"
    text = "\n".join(lines)
    if encoding == "7bit":
        text = text.encode("ascii", "ignore").decode() or "ovi"
    written.set_content(text, cte=encoding)
    if both:
        written.add_alternative("<p>ei tätä</p>", subtype="html")
        written.add_attachment(b"ei", maintype="application", subtype="pdf", filename="a.pdf")
    content = written.as_bytes()
    from email import message_from_bytes

    part = message_from_bytes(content, policy=default).get_body(("plain",))
    assert part is not None
    if part.get_content().strip():
        assert reply_of(content).text.split() == part.get_content().split()


def test_each_place_in_a_mail_of_every_trouble() -> None:
    content = letter(
        b"Hei Laura!\r\n\r\nMittasin hyllyn: 78 sentti=C3=A4, syven=\r\nnykseesi.\r\n\r\n> Mahtuuko?\r\n\r\nMahtuu =E2=82=AC.",
        "text/plain",
        "quoted-printable",
        "utf-8",
    )
    reply = reply_of(content)
    place = {
        word: reply.origin.position(reply.text.index(word)) for word in ("Hei", "ä", ", s", "nykseesi", "Mahtuu ", "€")
    }
    assert place == {
        "Hei": (6, 1), "ä": (8, 27), ", s": (8, 33), "nykseesi": (9, 1), "Mahtuu ": (13, 1), "€": (13, 8),
    }  # fmt: skip
    assert reply.origin.position(len(reply.text)) == (13, 18)


def test_columns_of_latin_letters_count_bytes_and_of_utf8_letters_signs() -> None:
    latin = reply_of(letter("Päivää täällä".encode("latin-1"), "text/plain", "8bit", "iso-8859-1"))
    assert latin.origin.position(7) == (6, 8)
    utf8 = reply_of(letter("Päivää täällä".encode(), "text/plain", "8bit", "utf-8"))
    assert utf8.origin.position(7) == (6, 8)


@pytest.mark.seconds(20)
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64", "html"])
def test_a_mail_of_a_megabyte_is_read_quickly(encoding: str) -> None:
    line = "Mittasin hyllyn myymälässä, ja se on 78 senttiä leveä, joten se mahtuu syvennykseesi.\n"
    own = line * 200 + "\nma 3. toukok. 2026 klo 18.02 Laura (laura@gmail.com) kirjoitti:\n"
    text = own + ("> " + line) * (1_000_000 // len(line))
    if encoding == "html":
        body = ("<p>" + text.replace("&", "&amp;").replace("\n", "</p>\n<p>").replace("ä", "&auml;")).encode()
        content = letter(body, "text/html", "8bit", "utf-8")
    else:
        data = text.encode()
        coded = {"8bit": data, "quoted-printable": quopri.encodestring(data), "base64": base64.encodebytes(data)}
        content = letter(coded[encoding], "text/plain", encoding, "utf-8")
    reply = reply_of(content)
    assert len(reply.turns) == 1
    places = [reply.origin.position(at) for at in range(0, len(reply.text), 50)]
    assert places == sorted(places)
