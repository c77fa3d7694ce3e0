"""Small words by which it is told that a sentence says nothing of its own, or that it leans on the one before it."""

from __future__ import annotations

# What may stand in a stock sentence beside the words that a rule found, and adds nothing to them.
STOCK = {
    "fi": frozenset(
        "ja paljon kovasti vielä oikein todella etukäteen jo myös aina kaikille sinulle teille meille meihin siitä "
        "jos mikäli sinulla teillä on tulee herää jotain jotakin muuta lisää kysyttävää kysymyksiä asiasta "
        "suuri suuret lämmin lämpimästi kauniisti ystävällisesti me".split()
    ),
    "nb": frozenset(
        "og så mye tusen mange hjertelig igjen også veldig nok en gang for oss deg dere på forhånd alltid gjerne vi "
        "om hvis dersom du har flere noen spørsmål noe annet mer skulle være lurer kontakt med".split()
    ),
    "en": frozenset(
        "so very much again once and also always please us you today we do really truly just with for a lot "
        "if have need any further more other questions question queries concerns assistance anything else about this "
        "all or to me at time".split()
    ),
}  # fmt: skip
# Clauses around a stock close that add nothing to it, of words that elsewhere say something (regular expressions).
CLAUSES = {
    "fi": r"(?:jos|mikäli) (?:tarvitset|tarvitsette) (?:vielä )?(?:lisää )?(?:apua|lisäapua|neuvoja|tietoa|lisätietoa|lisätietoja)",
    "nb": (
        r"(?:hvis|dersom|om) det (?:er|skulle være) noe (?:mer|annet|mer du lurer på|annet du lurer på)"
        r"|er det noe (?:mer|annet) (?:du|dere) lurer på|(?:har|hvis|dersom|om) (?:du|dere|du har|dere har) ytterligere spørsmål"
        r"|(?:hvis|dersom|om) noe (?:er|skulle være) uklart|(?:hvis|dersom|om) (?:du|dere) trenger (?:mer|videre) hjelp"
        r"|så er det bare å ta kontakt(?: med oss)?|jeg ønsker|da ønsker (?:vi|jeg)"
    ),
    "en": (
        r"if (?:there is|there['’]s) anything (?:else|more)(?: (?:that )?(?:we|i) can (?:help|assist)(?: you)? with)?, please let (?:us|me) know"
        r"|if (?:anything|something) (?:is|remains|was) (?:still )?unclear|in the meantime|i hope|great day ahead"
        r"|if (?:you need|you require) (?:any )?(?:more|further|additional) (?:help|assistance|information)"
    ),
}
# By which a sentence points back, or goes on from the one before it.
LINKS = {
    "fi": frozenset(
        "se sen sitä siitä siihen siinä sille sillä siltä siksi silloin siten näin niin tämä tämän tätä tästä tähän "
        "tässä tälle tällä ne niitä niistä niihin niiden niille niillä nämä näitä näistä näihin näiden näille näillä "
        "tuo tuon tuota tuosta tuohon tuossa hän hänen hänelle he heidän heille siellä sieltä sinne mutta vaan silti "
        "eli myös lisäksi samalla kuitenkin niinpä sama saman samoin sellainen tällainen molemmat kumpikin".split()
    ),
    "nb": frozenset(
        "det dette den denne disse de dem slik slike slikt derfor dermed så da der men også samtidig i tillegg likevel "
        "som hvilket samme begge sistnevnte".split()
    )
    - {"i", "tillegg"},
    "en": frozenset(
        "this that these those it its they them their such so therefore thus hence then but also too however "
        "which both same likewise instead otherwise there".split()
    ),
}  # fmt: skip
# By which a sentence joins itself to the one before it, where it begins with them: "And for the photo."
JOINS = {
    "fi": frozenset(
        ("ja", "tai", "sekä", "eikä", "enkä", "emmekä", "saati", "ynnä", "varsinkin", "erityisesti", "etenkin", "vieläpä",
         "nimittäin", "toisin sanoen", "ennen kaikkea", "tarkemmin sanottuna", "muun muassa", "puhumattakaan", "kuten")
    ),
    "nb": frozenset(
        ("og", "eller", "samt", "særlig", "spesielt", "især", "nemlig", "altså", "ikke minst", "ikke bare", "fremfor alt",
         "framfor alt", "først og fremst", "rettere sagt", "med andre ord", "det vil si", "i hvert fall", "i tillegg", "for")
    ),
    "en": frozenset(
        ("and", "or", "nor", "plus", "especially", "particularly", "specifically", "namely", "rather", "even", "as well",
         "not least", "not only", "above all", "most of all", "in particular", "in other words", "such as", "for")
    ),
}  # fmt: skip
# What was said may be read, or told on; behind this a pointer stands for it: "After reading it twice I rang the shop."
READ = {
    "fi": frozenset(
        "luin luimme lukenut lukeneet luettuani luettuamme välitin välitimme välittänyt välittäneet".split()
    ),
    "nb": frozenset("lest leste lese delt videresendt videresendte formidlet".split()),
    "en": frozenset("read reading shared sharing passed passing forwarded forwarding".split()),
}
# What stands for something that was said, where nothing else can be meant.
POINTERS = {
    "fi": frozenset(
        "sen sitä siitä siihen siinä sille sillä siltä ne niitä niistä niihin niiden tämän tätä tästä tähän näitä näistä "
        "sama saman molemmat".split()
    ),
    "nb": frozenset("den det denne dette disse dem begge samme".split()),
    "en": frozenset("it this these those them both".split()),
}
