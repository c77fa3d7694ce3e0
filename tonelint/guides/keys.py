"""Every key of a guide: what it is for and what may stand under it."""

from __future__ import annotations

from tonelint.guides.shapes import (
    CONDITION,
    DATE,
    LANGUAGE,
    LANGUAGE_PATH,
    PATH,
    SEVERITY,
    TEXT,
    TOLD,
    YES_NO,
    Key,
    Shape,
    block,
    by_language,
    choice,
    listed,
    named,
    whole,
)
from tonelint.names import AIMS, SIGNALS

MOODS = ("calm", "annoyed", "upset", "grieving", "confused", "playful", "praising")
# What a reply may do that asks for a tone of its own, by the signal that tells it.
SITUATIONS = {
    "apology": "apologises",
    "harm": "says what it cost the customer",
    "promise": "promises something",
    "question": "asks the customer something",
    "refusal": "says no",
    "repair": "puts something right",
    "responsibility": "takes the blame",
}
BODIES = ("html", "markdown", "plain")  # how a text of an export may be written
_PHRASES = by_language(listed())
_LINES = by_language(listed())

# How a reply is to sound somewhere: the same keys for a mood of the customer, a situation and a channel.
_TONE = {
    "like": Key("How a reply sounds here, in a sentence for people.", TEXT),
    "needs": Key("What a reply must not be without here.", listed(choice(*SIGNALS))),
    "words": Key("How many words a reply may have here.", whole(1)),
    "emoji": Key("Whether emoji may stand here.", choice("none", "free")),
    "rules": Key("How grave families and rules are here.", named(SEVERITY)),
}
GUIDE: Shape = block(
    {
        "tonelint": Key("The version of this format: 1.", whole(1)),
        "extends": Key(
            "The guide that this one builds on: one that comes with tonelint, or a file beside this one.", TEXT
        ),
        "languages": Key("The languages that the company answers in.", listed(LANGUAGE)),
        "messages": Key(
            "The language in which tonelint speaks; else the guide's only one, else that of the locale.", LANGUAGE
        ),
        "channel": Key(
            "Where the drafts go that say nothing of it, as `--channel`: macro, where what lies beside the guide is macros.",
            TEXT,
        ),
        "brand": Key(
            "Who we are.",
            block(
                {
                    "name": Key("The name, as customers write it.", TEXT),
                    "aliases": Key("Inflected and short forms of the name.", listed()),
                    "meaning": Key("Why the company exists for the customer, in a sentence.", TEXT),
                    "story": Key("What any agent can retell, in a few sentences.", TEXT),
                    "expected": Key("What customers expect of us.", listed()),
                    "not_us": Key("What would surprise them badly.", listed()),
                }
            ),
        ),
        "mission": Key(
            "What every contact may give, besides the answer.",
            block(
                {
                    "statement": Key("The content mission, in a sentence.", TEXT),
                    "points": Key(
                        "Its points, each under a name.",
                        named(
                            block(
                                {
                                    "say": Key("The idea, in our own words.", TEXT, needed=True),
                                    "cues": Key("Words by which it is noticed, as phrases.", _PHRASES),
                                    "never": Key(
                                        "Moods of the customer in which it has no place.", listed(choice(*MOODS))
                                    ),
                                }
                            )
                        ),
                    ),
                }
            ),
        ),
        "priorities": Key(
            "What matters most in a reply, in order: of many findings the first are shown.", listed(choice(*AIMS))
        ),
        "voice": Key(
            "What our voice is like: three to five traits, each under a name.",
            named(
                block(
                    {
                        "is": Key("What it is.", TOLD, needed=True),
                        "is_not": Key("What it is not, though it may look like it.", TOLD),
                        "do": Key("Sentences that have it.", _LINES),
                        "dont": Key("Sentences that lack it; each is found by a rule.", _LINES),
                        "rules": Key("Families and rules whose findings quote this trait.", listed()),
                    }
                )
            ),
        ),
        "address": Key(
            "How the customer is addressed.",
            block(
                {
                    "fi": Key(
                        "Finnish: sinä, te, or mirror, which answers as the customer writes.",
                        choice("sinä", "te", "mirror"),
                    ),
                    "nb": Key("Norwegian: du, De, or mirror.", choice("du", "De", "mirror")),
                    "en": Key(
                        "English: first-name (no Dear Mr, Sir or Madam), or mirror.", choice("first-name", "mirror")
                    ),
                }
            ),
        ),
        "promises": Key("Who promises: I (the agent), we, or either.", choice("I", "we", "either")),
        "moods": Key(
            "How we sound when the customer's message reads so.",
            block({mood: Key(f"When it reads as {mood}.", block(_TONE)) for mood in MOODS}),
        ),
        "situations": Key(
            "How we sound where a reply does this.",
            block({name: Key(f"Where a reply {does}.", block(_TONE)) for name, does in SITUATIONS.items()}),
        ),
        "channels": Key(
            "How we sound where, each channel under its name.",
            named(block({**_TONE, "public": Key("Whether anybody may read it.", YES_NO)})),
        ),
        "sentences": Key("How many words a sentence may have, by language.", by_language(whole(5))),
        "persona": Key(
            "The roles that agents may play.",
            block(
                {
                    "names": Key("Each role, and the first name of who plays it.", named(TEXT)),
                    "words": Key("Words that belong to the role, as phrases.", _PHRASES),
                    "never": Key("Moods of the customer in which nobody plays.", listed(choice(*MOODS))),
                }
            ),
        ),
        "humour": Key(
            "Our humour.",
            block(
                {
                    "is_for": Key("What it is for, in a sentence.", TEXT),
                    "off_limits": Key("What we never joke about.", listed(adds=True)),
                }
            ),
        ),
        "vocabulary": Key(
            "The words we use.",
            block(
                {
                    "avoid": Key(
                        "Words we do not use, and what we say instead.",
                        by_language(
                            named(
                                block(
                                    {
                                        "say": Key("What we say instead.", TEXT),
                                        "severity": Key("How grave the word is.", SEVERITY),
                                    },
                                    "say",
                                    bare=True,
                                )
                            )
                        ),
                    ),
                    "allow": Key("Words that no rule may object to, as phrases.", by_language(listed(adds=True))),
                }
            ),
        ),
        "freedoms": Key(
            "What an agent may do without asking, each under a name.",
            named(
                block(
                    {
                        "may": Key("What it is, in a sentence to the agent.", TOLD, needed=True),
                        "rules": Key(
                            "Families and rules whose findings tell it; a bare no, a policy as a shield and the like by default.",
                            listed(),
                        ),
                        "words": Key("Words with which it is used, which no rule objects to.", _PHRASES),
                    },
                    "may",
                )
            ),
        ),
        "responsibilities": Key("What an agent answers for.", listed(adds=True)),
        "experiments": Key(
            "Lines on trial, which no rule objects to until a day, each under a name.",
            named(
                block(
                    {
                        "words": Key("The line, as phrases.", _PHRASES, needed=True),
                        "until": Key("The last day of the trial.", DATE, needed=True),
                        "owner": Key("Who looks after it.", TEXT),
                    }
                )
            ),
        ),
        "rules": Key(
            "How grave families and rules are here, and phrases more or fewer.",
            named(
                block(
                    {
                        "severity": Key("error, warning, note, or allow.", SEVERITY),
                        "add": Key("Phrases that the rule finds besides its own.", listed(adds=True)),
                        "remove": Key("Phrases of the rule's own that it leaves alone here.", listed(adds=True)),
                    },
                    "severity",
                )
            ),
        ),
        "exports": Key(
            "Exports of macros that tonelint does not know by itself, each under the name that `--input-format` takes.",
            named(
                block(
                    {
                        "each": Key("The path to each macro; else the file is one, or a list of them.", PATH),
                        "id": Key("In a macro, the path to what findings call it by.", PATH),
                        "title": Key("The path to its title.", PATH),
                        "body": Key(
                            "The path to its text, or to several that are each a message.", listed(PATH), needed=True
                        ),
                        "form": Key("How the text is written; else html, which may also hold none.", choice(*BODIES)),
                        "lang": Key("The path to the language of the text.", LANGUAGE_PATH),
                        "inactive": Key(
                            "A path that leads to a value, or to more than false, 0 or no, where a macro is switched off.",
                            CONDITION,
                        ),
                        "usage": Key("The path to how often it was used.", PATH),
                    },
                    "body",
                )
            ),
        ),
        "own_rules": Key("Folders of rules beside this guide.", listed(adds=True)),
        "pipeline": Key("Trained spaCy pipelines, packages or folders beside this guide.", listed(adds=True)),
        "examples": Key(
            "Replies that test the guide, each under a name.",
            named(
                block(
                    {
                        "lang": Key("The language of the reply; the guide's only one need not be named.", LANGUAGE),
                        "channel": Key("The channel it is sent on.", TEXT),
                        "customer": Key("What the customer wrote.", TEXT),
                        "bad": Key("A reply that raises every one of the rules.", TEXT),
                        "good": Key("A reply in which nothing is found.", TEXT),
                        "rules": Key("Families and rules that the bad reply raises.", listed()),
                    }
                )
            ),
        ),
    }
)
