"""What was found in a library before: the same report with it and without, no word of a reply in it, damage forgiven."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tonelint import judging, linting, remembered
from tonelint.benches import Wishes
from tonelint.model import Report

SENTENCES = (
    "Thank you for your feedback.", "I will pass this on to the relevant team.", "We apologise for any inconvenience.",
    "As per my last email, the form is mandatory.", "Hi {{ticket.requester.first_name}},", "Kiitos palautteestanne.",
    "Valitettavasti emme voi auttaa asiassa.", "Takk for din henvendelse.", "Vi beklager ulempen dette medfører.",
    "Your call is important to us 😀, and your e\u0301clair is not.", "I posted the lamp at four. Mika",
)  # fmt: skip


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all these tests, because compiling a guide takes seconds."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _nothing_remembered(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(cache))
    forget(cache)


def forget(cache: Path) -> None:
    for path in cache.glob("*.found"):
        path.unlink()


def library(path: Path, bodies: list[str]) -> str:
    macros = [
        {"id": number, "title": f"m{number}", "actions": [{"field": "comment_value_html", "value": f"<p>{body}</p>"}]}
        for number, body in enumerate(bodies)
    ]
    path.write_text(json.dumps({"macros": macros}), encoding="utf-8")
    return str(path)


def told(report: Report) -> str:
    """A report as one text; the replies themselves, which know how they were read, by their text."""
    return repr(report._replace(findings=tuple(one._replace(reply=one.reply.text) for one in report.findings)))  # type: ignore[arg-type]


def kept(cache: Path) -> Path:
    (found,) = cache.glob("*.found")
    return found


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4))
def test_a_library_that_is_remembered_is_told_of_as_one_that_is_not(
    tmp_path: Path, cache: Path, bodies: list[str]
) -> None:
    forget(cache)
    path = library(tmp_path / "z.json", bodies)
    once = told(linting.lint_paths([path], Wishes(jobs=1)))
    assert told(linting.lint_paths([path], Wishes(jobs=1))) == once


def test_what_is_remembered_is_not_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = library(tmp_path / "z.json", list(SENTENCES))
    once = told(linting.lint_paths([path], Wishes(jobs=1)))
    monkeypatch.setattr(judging, "_judge", None)
    assert told(linting.lint_paths([path], Wishes(jobs=1))) == once


def test_what_a_link_asks_for_is_judged_anew_where_it_changed(tmp_path: Path) -> None:
    wishes = Wishes(jobs=1, lang="en", select=("placeholder",))
    body = 'It is <a href="{{ticket.requester.%s}}">here</a>, Ann.'
    assert not linting.lint_paths([library(tmp_path / "z.json", [body % "first_name"])], wishes).findings
    assert linting.lint_paths([library(tmp_path / "z.json", [body % "frst_name"])], wishes).findings


def test_what_is_kept_holds_no_word_of_a_reply(tmp_path: Path, cache: Path) -> None:
    secret = "The account of Aleksanteri Hyrkkänen is overdrawn, as previously stated. " + " ".join(SENTENCES)
    linting.lint_paths([library(tmp_path / "z.json", [secret])], Wishes(jobs=1, lang="en"))
    salt, *lines = kept(cache).read_text(encoding="utf-8").splitlines()
    for word in re.findall(r"[^\W\d_]{5,}", secret.lower()):
        for line in lines:
            own = re.sub(r'\["(?:phrase|also)",(?:"[^"]*"|\[[^\]]*\])\]', "", line)  # the guide's words
            assert word not in own.lower()
    assert lines
    assert len(salt) == 32


@pytest.mark.parametrize(
    "wishes", [Wishes(jobs=1, lang="en"), Wishes(jobs=1, channel="chat"), Wishes(jobs=1, ignore=("canned-opener",))]
)
def test_what_was_judged_otherwise_is_judged_anew(tmp_path: Path, cache: Path, wishes: Wishes) -> None:
    path = library(tmp_path / "z.json", list(SENTENCES))
    alone = told(linting.lint_paths([path], wishes))
    forget(cache)
    linting.lint_paths([path], Wishes(jobs=1))
    assert told(linting.lint_paths([path], wishes)) == alone


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "foreign"])
def test_what_is_damaged_is_judged_anew(tmp_path: Path, cache: Path, damage: str) -> None:
    path = library(tmp_path / "z.json", list(SENTENCES))
    once = told(linting.lint_paths([path], Wishes(jobs=1)))
    content = kept(cache).read_bytes()
    kept(cache).write_bytes(
        {
            "cut": content[: len(content) // 2],
            "flipped": content.replace(b"0", b"1"),
            "emptied": b"",
            "foreign": b"something else\n" * 20,
        }[damage]
    )
    assert told(linting.lint_paths([path], Wishes(jobs=1))) == once
    assert told(linting.lint_paths([path], Wishes(jobs=1))) == once


def test_no_more_is_kept_than_there_is_room_for(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_LARGEST", 2_000)
    for number in range(6):
        texts = [f"{sentence} {number}" for sentence in SENTENCES]
        linting.lint_paths([library(tmp_path / "z.json", texts)], Wishes(jobs=1, lang="en"))
    assert kept(cache).stat().st_size < 6_000


def test_what_several_processes_find_at_once_is_all_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "_BATCH", 4)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    path = library(tmp_path / "z.json", [f"{sentence} {number}" for sentence in SENTENCES for number in range(4)])
    once = told(linting.lint_paths([path], Wishes(jobs=2, lang="en")))
    monkeypatch.setattr(judging, "_judge", None)
    assert told(linting.lint_paths([path], Wishes(jobs=1, lang="en"))) == once


def test_without_a_cache_nothing_is_kept_and_the_same_is_told(tmp_path: Path, cache: Path) -> None:
    path = library(tmp_path / "z.json", list(SENTENCES))
    alone = told(linting.lint_paths([path], Wishes(jobs=1, cached=False)))
    assert not list(cache.glob("*.found"))
    linting.lint_paths([path], Wishes(jobs=1))
    assert told(linting.lint_paths([path], Wishes(jobs=1))) == alone


def test_an_answer_to_somebody_is_never_kept(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "replies.jsonl"
    path.write_text(json.dumps({"reply": SENTENCES[0], "customer": "Where is it?", "lang": "en"}), encoding="utf-8")
    linting.lint_paths([str(path)], Wishes(jobs=1))
    assert not list(cache.glob("*.found"))


def test_a_text_that_came_to_name_its_locale_is_compared_with_the_other_languages(tmp_path: Path, cache: Path) -> None:
    texts = {"default": "Hi {{name}}, I posted the lamp at four today.", "fi": "Hei, lamppu on nyt postissa, kiitos."}
    path = tmp_path / "macros.json"

    def judged(*, located: bool) -> str:
        macros = [
            {"id": "lamp-is-posted", "title": "Lamp", "content": text, **({"locale": locale} if located else {})}
            for locale, text in texts.items()
        ]
        path.write_text(json.dumps({"macros": macros}), encoding="utf-8")
        return told(linting.lint_paths([str(path)], Wishes(jobs=1)))

    alone = judged(located=True)
    forget(cache)
    judged(located=False)
    assert "language-gap/missing-placeholder" in alone
    assert judged(located=True) == alone
