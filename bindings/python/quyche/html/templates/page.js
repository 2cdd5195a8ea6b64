"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, of = document) => Array.from(of.querySelectorAll(selector));
  root.classList.add("js");

  // Language: both are in the page, one is shown.
  const switches = all("[data-set-lang]");
  const speak = (lang) => {
    root.lang = root.dataset.lang = lang;
    for (const each of switches) each.setAttribute("aria-pressed", String(each.dataset.setLang === lang));
  };
  for (const each of switches) each.addEventListener("click", () => speak(each.dataset.setLang));

  // A link into something folded opens it.
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target && target.closest("details")) target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();

  // Filters: of each kind any of the ticked values, all kinds together, and every word that is searched for.
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const findings = all("[data-finding]").map((card) => ({ card, text: plain(card.textContent) }));
  const lines = new Map(all("[data-of]").map((line) => [line.dataset.of, line]));
  const others = all("[data-requirement], [data-file]").map((item) => ({ item, text: plain(item.textContent) }));
  const search = document.getElementById("search");
  const boxes = all(".filters input[type=checkbox]");
  const shown = document.getElementById("shown");
  const nothing = document.getElementById("nothing");

  const apply = () => {
    const wanted = new Map();
    for (const box of boxes) if (box.checked) wanted.set(box.name, [...(wanted.get(box.name) || []), box.value]);
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const fits = (item, text) =>
      words.every((word) => text.includes(word)) &&
      [...wanted].every(([name, values]) => (item.dataset[name] || "").split(" ").some((value) => values.includes(value)));
    let count = 0;
    for (const { card, text } of findings) {
      const fit = fits(card, text);
      card.hidden = !fit;
      if (lines.has(card.dataset.finding)) lines.get(card.dataset.finding).hidden = !fit;
      count += fit;
    }
    const files = new Set();
    for (const { item, text } of others) {
      item.hidden = !fits(item, text);
      if ("file" in item.dataset && !item.hidden) files.add(item.dataset.file);
    }
    for (const row of all(".row")) row.classList.toggle("found", row.querySelector(".card:not([hidden])") !== null);
    for (const block of all(".block, .section")) block.classList.toggle("found", block.querySelector(".card:not([hidden])") !== null);
    if (shown) shown.textContent = String(count || files.size);
    if (nothing) nothing.hidden = count > 0;
  };
  if (search) {
    search.addEventListener("input", apply);
    for (const box of boxes) box.addEventListener("change", apply);
    document.getElementById("clear").addEventListener("click", () => {
      search.value = "";
      for (const box of boxes) box.checked = false;
      apply();
      search.focus();
    });
    apply();
  }
  const only = document.getElementById("only-found");
  if (only) only.addEventListener("change", () => root.classList.toggle("only-found", only.checked));
})();
