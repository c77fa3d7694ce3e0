"""Writes docs/exports.md, the table of exports, from the shapes themselves: `python docs/exports.py`."""

from __future__ import annotations

from pathlib import Path

from tonelint.drafts.exports.helpdesks import SHAPES
from tonelint.drafts.exports.shapes import Shape

PAGE = Path(__file__).resolve().parent / "exports.md"
HEAD = """\
# Macro libraries

`tonelint check` reads the macros of a helpdesk as the helpdesk exports them, and libraries that people keep in Git.
A file is known by its shape, whatever it is called; `--input-format NAME` decides where the shape leaves a doubt.
The table is made from [the shapes](../tonelint/drafts/exports/helpdesks.py) by `python docs/exports.py`.

## What is read

JSON and YAML come as a page of the helpdesk's API, a bare list, a single macro, JSON Lines, several pages in a list, or a folder with a file for each macro.
A bare list of saved replies from GitHub or GitLab is known where its items have the keys of that API and no others, in JSON; with a language beside each, [any such list](#in-a-folder) is. Others with only names and texts may be anything, and are told with `--input-format macros` to say what they are (in a folder they are counted).

| `--input-format` | what | known by | texts |
| --- | --- | --- | --- |
"""
TAIL = """\

These come in files of their own:

| `--input-format` | what | texts |
| --- | --- | --- |
| `csv` | Tables in `.csv` and `.tsv`: commas, semicolons, tabs or bars, Excel's `sep=` line, cells in quotes over several lines; empty rows, a title or a date may stand above the columns where these plainly are those of macros, titles or ids and texts, or of an export that your guide describes, and so may a row of groups (`Macro,,Text,` above `id,title,fi,en`). Sentences in a column without a name are an error; names, addresses, dates and sums may stand there. Columns of sentences by any other name (greeting, closing, the subject of a mail beside a title …) are told as not read, with their names; what is for colleagues or from customers (notes, description, tags, question …) is neither linted nor told | the columns called body, text, content, snippet, message, reply … in English, Finnish (teksti, vastaus, sisältö …) or Norwegian (tekst, innhold, svar …); a language in the name, such as `Text (fi)`, `translation_fi`, `In Finnish` or `Svar på norsk`, is that of the texts; of two columns with one name both are read, the second as `Text (2)`. Where no column holds ids, one called Nr, No, # (nro, numero, koodi, nummer, kode) tells which macro it is; where its cells say something, `NO` holds Norwegian. A status such as inactive or draft (luonnos, ei käytössä, utkast, ikke i bruk …) switches a macro off; `1,200`, `1 200` and `1.200` uses are 1200, `12x` and `12 times` are 12, decimals are rounded; a figure that cannot be read (`1.2k`, `~300`) is an error, and what holds none (`n/a`, `-`) says that nobody counted. A column called Macro, Template or Snippet (makro, pohja, mal …) holds texts where no other does, and is their title beside another. `HTML` and `Text` are one message |
| `xlsx` | Workbooks, each sheet as such a table; findings name sheet and cell, and line and column are row and column. A formula in place of a text, saved without what it comes to, is an error, and so is, in every table, what a spreadsheet writes where it fails (`#NAME?`, `#REF!`, `#N/A`, `#PUUTTUU!`, `#I/T` …) | the same |
| `gettext` | Catalogues (`.po`) | each `msgstr`, in the language of the head, called by its `msgctxt` and `msgid` (`email \\| late`); fuzzy ones count as switched off |
| `autohotkey` | Hotstrings (`.ahk`) | `::abbreviation::text`, or the text in brackets below |
| `markdown` | Libraries in `.md` and `.mdx`: two headings or more with a fence or a quotation under them. A file with one, and no other words, is such a library where it holds fences alone, and with a quotation where `--input-format markdown` says so; there headings may be bold (`**Late**`), HTML (`<h2>Late</h2>`, `<summary>Late</summary>`) or missing, and words may stand above the first of several, but not under them, or it is read as a draft with quotations. A fence may be marked as words (` ```text `, ` ```md ` …) or with its language (` ```fi `, ` ```nb `, ` ```en-GB `, and beside these ` ```sv ` and the like); one that is marked as anything else (` ```json `) is code and no macro. A file of which nothing would be read, because below its titles all is quotation, fence or indented code, is an error, and in a folder not read | what stands in the fences, and in the quotations under headings without a fence (beside fences, where there are two such headings or more, or where one fence and one quotation are all there is). A quotation goes on in the lines of its paragraph that have no `>`; all around them is for colleagues, and so are alerts (`> [!NOTE]`, `> [!WARNING]` …) |

## Any other export

Three lines in your guide describe an export that stands in no table; here for `{"items": [{"key": "late", "name": "Late parcel", "locale": "fi", "text": {"html": "…"}}]}`:

```yml
exports:
  ours: {each: "items[]", id: key, title: name, body: text.html, form: html, lang: locale}
```

It is then known by its shape, before ours, in JSON, YAML, JSON Lines and tables, and `--input-format ours` asks for it by name.

| key | is |
| --- | --- |
| `each` | the path to each macro; left out, the file is one or a list of them |
| `body` | the path to its text, or a list of paths, each a message of its own. Some macros may lack one; a path that no macro of a file has is an error, but for a macro alone in its file |
| `id`, `title`, `lang`, `usage` | the paths to what findings call it, to its language, and to how often it was used |
| `form` | `html` (also for texts with none), `markdown` or `plain` |
| `inactive` | a condition under which it is left out: `active=false`, or the path to what says so (`draft`, `archived_at`). False, 0, nothing and words such as no, ei and nei do not say so |

A path goes by keys (`text.html`), into each value of a list (`items[]`), to one by its number (`parts[0]`) or by a field (`fields[name=body].value`), and into each value of a mapping (`texts{}`). In braces, `[]` needs quotes around it.

## What is judged

- A macro with an HTML and a plain body is judged once, by the HTML; where the two say different things, both are. Help Scout's text for chats (`chatText`) is such a body.
- Tags and entities in Markdown (`<b>`, `<br>`, `&nbsp;`) are read as a customer sees them, and so is a line break written `\\`. What stands in code stays as it is, be it between backticks, in a fence, or in `<code>`, `<pre>`, `<kbd>`, `<samp>`, `<var>` or `<tt>`, in HTML too; only its placeholders are looked at there. A macro that stands in `<pre>` as a whole is a reply. The words of a link (`[your words](https://…)`) are judged as those around them; where it leads is not, but for [placeholders](placeholders.md).
- Where Git could not merge a file and its marks are left (`<<<<<<<`, `=======`, `>>>>>>>` at the beginnings of lines), that is an error with its place, and neither version is judged. A draft without headings may show such marks in a code block.
- Macros that are switched off and internal notes are left out and counted: `--include inactive,notes` takes them in.
- A locale is a language: `fi`, `fi_FI`, `Suomi`, `nb-NO`, `no`, `Norsk`, `en-GB` … Where Zendesk's dynamic content tells languages by number, put the `locales` of its API into the same file. Texts in others are left out and counted (Nynorsk and Sámi are others), be the language told in the row or by the column (`body_sv`, `Text (de)`, `Svenska`, and beside a language of the guide its code alone, as in `FI;SV;EN`); they are no mistake. A text that names no locale is judged in the language that it reads as. WordPress' files name it themselves (`fi.json`, `replies-nb_NO.json`); a name that is no language's code, such as `wp.json`, tells none, and `cs.json` is judged where its texts are surely in a language that the guide speaks.
- The last lines of the report tell how many texts were left out and why. In JSON that is `left_out`, and only there where there is anything; columns that were not read stand there with the reason `columns` and their names.
- The channel is `macro`, or `chat` where the field is for chats.
- Placeholders are [judged too](placeholders.md), and so is each branch of `{% if %}` … `{% else %}`, in the language that it [reads as](placeholders.md#branches).
- Lists that hold no whole texts are refused: Help Scout's list of saved replies and Amazon Connect's `ListQuickResponses` (`SearchQuickResponses` has the texts).

## The library as a whole

Once all macros of a run were read, tonelint tells what no macro shows by itself. These are rules like any other: `--ignore worn-macro`, or `rules: {language-gap/missing-language: allow}` in the guide.

| rule | tells | severity |
| --- | --- | --- |
| `macro-twins/near-duplicate` | macros of which each holds three quarters of the other's runs of three words; names, numbers and placeholders do not tell them apart, nor does a deadline in a short macro, in digits or in words | note |
| `macro-twins/contradiction` | such twins where a deadline, an amount, a percentage, an address, a telephone number or a "not" differs in the same sentence, and beside figures on which both agree in sentences alike in their words; an address also where only the words of a link are seen. Where each has a word of its own (card here, invoice there), or one speaks of what is "without" and the other does not, they are two cases and no contradiction; prices count with their currency. A sentence of fewer than five words is compared with the same words in the other macro, and its "not" is not looked at | warning |
| `language-gap/missing-language` | a macro without a language that three in four of its library have, where half of the macros have two or more | note |
| `language-gap/missing-placeholder` | a version with fewer placeholders than another; their names may be translated, and several words in square brackets are one where they end as its name does (`[order number]`) or ask for something (`[insert …]`) | warning |
| `language-gap/other-figure` | a deadline, amount, percentage, measure or number that stands nowhere in the other version. Weeks are days, words are numbers, and what people take for the same is the same: 30 days and a month, 5 working days and a week, half and 50 %. Amounts in another currency, measures in another unit, dates, hours and telephones (eight digits in a row and the like behind a word such as *call*) are left alone, and so is what the other version may tell in words such as "a couple of weeks" | warning |
| `language-gap/missing-link` | a version without any link where another has one, be its address seen or behind the words of a link; a placeholder behind them is a link too, `shop.fi/help` without `www.` is a link, and `Shop.com` with a capital may be a name, which is not missed elsewhere | warning |
| `language-gap/lone-apology` | one language says sorry in so many words (*anteeksi*, *beklager*, *I'm sorry*) and another does not; where either only finds it a pity (*harmittaa*, *så leit*, *oops*), nothing is said | note |
| `language-gap/half-the-length` | less than half of the letters of the longest version, and 150 fewer or more; placeholders, figures and links do not count | note |
| `address-form/two-in-one-library` | te where most Finnish macros say sinä, De where most Norwegian ones say du, or the other way round; a te that may be spoken to several (*molemmat*, *kaikki*, *perheenne*) is not counted | note |
| `placeholder/two-in-one-library` | in a file that does not tell whose helpdesk it is for: a placeholder written for another one than most of the file, such as `{!Contact.FirstName}` among `{{contact.firstname}}`. Told once a file; `[…]`, `{…}` and `#{number}`, which agents may fill in, do not count | warning |
| `worn-macro/past-date` | a date or a feast of a year gone by, a season in which something is open or on offer, or an end that is over, be it a day, a month or a year ("until March 2024"). A range is told once, where its end is over, also *from 1 July to 31 July 2025*. Since when something holds (*from 1 July 2025*), what happened on a day (*was recalled on …*, *prices rose on …*), and a date that names something (*the recall of 3 May 2024*) is left alone. Also in other texts with `--channel macro` | note |
| `worn-macro/stock-sentence` | a sentence of six words or more in five macros of a language and in a tenth of them; twins count once, greetings, sign-offs and words that the guide allows do not count | note |

- One macro in several languages is known by its id (in one file; across files where the id has five signs or more; where two files hold it in one language, as two exports of one library do, inside each of them) or its title, and in catalogues by the `msgid`. Texts whose language nobody names are not compared.
- A group of twins is told once, at the first of them by id, else by title; the finding names the others with their file and line, and in JSON under `evidence`. Where macros are twins in several languages, a contradiction in any of these is what is told.
- The macros under one guide are one library. The order of files, and of languages in a macro, changes nothing.
- Where the export tells how often a macro was used, findings say so, and `--statistics` and the Markdown summary show first what reaches most customers.

## Where a finding stands

`12 "Refund" (fi) comment_value` is the macro's id, its title, its locale and its field, each said once (`late Text (fi)` where the id is the title and the column tells the language); JSON has them one by one under `macro`, with how often the macro was used where the export tells.
Line and column are those of the raw characters, also inside of `\\n`, `\\u00e4`, `&auml;`, a folded block, `""`, or JSON in a cell of a table.

## In a folder

A folder may hold anything, so tonelint reads there what surely is a reply, and says at the end what it did not read: `Not read as replies: 12 files, such as macros/tags.csv, package.json, tsconfig.json.` Formats for machines (`concise`, `sarif` …) say it on standard error; in JSON each of them stands under `left_out` with the reason `unread`.

- Counted so are `.json`, `.yaml`, `.csv`, `.xlsx`, `.po`, `.ahk` and the like without a reply that is known, empty `.txt` and `.md` (so are those with front matter or comments alone, and those with quotations or code alone that are no library), earlier reports of tonelint's that begin with a finding or as `markdown` does, files of other kinds that may hold texts (`.html`, `.xml`, `.pdf`, `.rst`, `.org`, `.xls`, `.numbers`, `.ods`, `.docx`, `.gz`, `.zip`, `.liquid`, `.erb`, `.hbs`, `.pot`, `.xliff`, `.properties`, `.strings`, `.toml` …), what somebody set aside (`macros.yaml.bak`, `late.txt.old`), and links to folders elsewhere, which are not followed. Name such a file to hear what it lacks.
- A table is read where a column is called as titles are, or where most of its texts are sentences and no column says that a customer wrote them (customer, rating, ticket …). Named, it needs neither; `--input-format csv` is obeyed in folders, too. The same holds for the sheets of a workbook that has several.
- A macro or a list of them with a title, a language and a text (`title`/`name`, `locale`/`lang`/`language`, `body`/`content`, and no more than an id, a key, tags or a category besides) is read in JSON and YAML where most texts are sentences.

An error, with exit code 2, is what plainly was meant as an export or a draft:

- a page of macros with none in it (`{"macros": [], "count": 0}`), or with macros that lack what the helpdesk's have, such as their texts; a table with columns for titles and texts and no row;
- a file that nearly is an export of your guide's, JSON or a table: half of its keys are there and another was renamed, or its list stands elsewhere;
- what was saved in place of a file: a pointer of Git LFS, a login page called `.csv` or `.json`, an answer of an API such as `{"error": "Couldn't authenticate you"}` (an empty list or `null` that any API may give, such as `{"data": []}` and Salesforce's `{"totalSize": 0, "records": []}`, is counted as not read);
- a table of macros that breaks off, because a quote is never closed; a `.json` that cannot be parsed, such as half a download or a merge conflict; an empty `.json`, `.csv` or `.tsv`: nobody can tell that no macro was in it. JSON with comments or commas before a bracket (`tsconfig.json`) is whole and no error. JSON Lines called `.json` are read as what they are: macros and conversations everywhere, records where the file is named. YAML has no end that could be missed: what is left of it is read.

tonelint's own files (`tonelint.yaml`, `tonelint-allow.yaml`, `tonelint-baseline.json`) are passed over where the shell names them with others, as in `tonelint check macros/*`, and the report says so.
The file that a report goes into is no draft: what `--output` names, and the empty one that the shell makes (`tonelint check . --format json > report.json`).
A file that is named and holds no macro, such as a table without rows, is an error, and so is an empty draft.
Long JSON is read macro by macro. YAML is read up to 20 million characters, without aliases.
"""


def page() -> str:
    """The whole page."""
    return f"{HEAD}{''.join(map(_row, SHAPES))}{TAIL}"


def _row(shape: Shape) -> str:
    known = " or ".join(", ".join(f"`{need}`" for need in line.split()) for line in shape.needs)
    texts = ", ".join(dict.fromkeys(f"`{twins[0].field or twins[0].path or shape.parts}`" for twins in shape.bodies))
    return f"| `{shape.name}` | {shape.tool} | {known} | {texts or 'none: they are previews'} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
