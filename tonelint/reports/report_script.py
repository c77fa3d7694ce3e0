"""What makes the page of a report searchable; without it the page shows everything."""

# Findings, macros and families are marked by `data-` attributes; nothing of a draft is ever read as code or as HTML.
SCRIPT = """
"use strict";
const form = document.getElementById("filter");
const fields = ["words", "severity", "family", "lang"].map((name) => form.elements[name]);
const texts = new Map();
const shown = document.getElementById("shown");
let cards, later;
const all = () => [...document.querySelectorAll("#macros article")].map((card) => ({
  card, name: card.firstElementChild.textContent.toLowerCase(), found: [...card.querySelectorAll("li[data-family]")],
}));
const text = (item) => {
  if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
  return texts.get(item);
};
const filter = () => {
  const [words, severity, family, lang] = fields.map((field) => field.value);
  const wanted = words.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0, places = 0;
  cards ??= all();
  for (const {card, name, found} of cards) {
    let any = 0;
    for (const item of found) {
      const fits = (!severity || item.dataset.severity === severity) && (!family || item.dataset.family === family)
        && (!lang || item.dataset.lang === lang) && wanted.every((word) => name.includes(word) || text(item).includes(word));
      item.hidden = !fits;
      any += fits;
    }
    card.hidden = !any;
    count += any;
    places += any > 0;
  }
  shown.textContent = shown.dataset.told.replace("{shown}", count).replace("{places}", places);
  document.getElementById("nothing").hidden = count > 0;
};
form.hidden = false;
form.addEventListener("input", () => { clearTimeout(later); later = setTimeout(filter, 120); });
form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
form.addEventListener("reset", () => setTimeout(filter));
for (const button of document.querySelectorAll("button[data-only]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    form.reset();
    form.elements.family.value = button.dataset.only;
    filter();
    document.getElementById("macros").scrollIntoView();
    form.elements.family.focus({preventScroll: true});
  });
}
"""
