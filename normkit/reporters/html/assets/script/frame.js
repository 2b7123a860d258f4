// The parts of the page that stay while all else is drawn anew: the bar of filters, facets, list, record, and the keys.

const KEYS = [
  ["j, k", "next and previous finding"],
  ["a, r", "accept or reject it; again: take that back"],
  ["Shift A, Shift R", "accept or reject all findings like it"],
  ["n", "write a note on the decision"],
  ["/", "search for a record"],
  ["Escape", "select everything again"],
  ["e", "export the decisions"],
  ["?", "show these keys"],
];

/** Make the parts; `searched(words)` and `exportNow()` are called when a person asks for it. */
function makeFrame(searched, exportNow) {
  const search = element("input", {
    type: "search",
    placeholder: "Search titles and ids",
    "aria-label": "Search titles and ids of records",
    oninput: (event) => searched(event.target.value),
  });
  const chips = element("div", { class: "chips" });
  const exporter = button({ class: "export", onclick: exportNow }, "Export decisions");
  const help = button({ class: "small", "aria-label": "Keys", onclick: showHelp }, "?");
  document.getElementById("filters").append(chips, search, exporter, help);
  document.getElementById("help").append(...helpText());
  const facets = element("div", { class: "facets" });
  const list = element("div", { class: "list", role: "listbox", tabindex: "0", "aria-label": "Records" });
  const bulk = element("div", { class: "bulk" });
  const view = element("div", { class: "record", role: "region", "aria-label": "Record", tabindex: "0" });
  const heading = element("div", { class: "heading" }, element("h2", {}, "Records"), bulk);
  document.getElementById("records").append(heading, element("div", { class: "columns" }, facets, list, view));
  return { search, chips, exporter, facets, list, bulk, view };
}

/** Draw what is selected, with a button for each filter that takes it away. */
function drawChips(holder, data, selection, found, choose, clear) {
  const sum = `${counted(found.findings.length, "finding")} in ${counted(found.records.length, "record")}`;
  const chips = DIMENSIONS.filter((name) => selection[name] !== null).map((name) =>
    button(
      { class: "chip", title: "take this filter away", onclick: () => choose({ [name]: null }) },
      element("span", { class: "quiet" }, `${name} `),
      isolated(nameOf(data, name, selection[name])),
      element("span", { "aria-hidden": "true" }, " ×"),
    ),
  );
  const clearAll = button({ class: "small", onclick: clear }, "Clear all");
  holder.replaceChildren(
    element("span", { class: "sum" }, sum),
    ...chips,
    ...(isNarrowed(selection) ? [clearAll] : []),
  );
}

/** Draw buttons that judge all that is selected, where that is not all there is. */
function drawBulk(holder, selection, found, verdicts, judge) {
  const several = {
    Accept: ["accept", (at) => verdicts.decidable(at, "accept")],
    Reject: ["reject", (at) => verdicts.decidable(at, "reject")],
    Undecide: [null, (at) => verdicts.word(at)],
  };
  const buttons = Object.entries(several).map(([label, [word, fits]]) => {
    const findings = found.findings.filter(fits);
    const name = `${label} all ${findings.length.toLocaleString("en")}`;
    const attributes = { class: "small", "data-focus": `${label} all`, onclick: () => judge(findings, word) };
    return findings.length ? button(attributes, name) : "";
  });
  holder.replaceChildren(...(isNarrowed(selection) ? buttons : []));
}

function isNarrowed(selection) {
  return selection.search !== "" || DIMENSIONS.some((name) => selection[name] !== null);
}

/** Call the action of a key, where a person does not write and no dialog is open. */
function listenToKeys(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches("input")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function showHelp() {
  document.getElementById("help").showModal();
}

function helpText() {
  return [
    element("h2", { id: "help-title" }, "Keys"),
    element(
      "dl",
      {},
      KEYS.flatMap(([keys, words]) => [element("dt", {}, keys), element("dd", {}, words)]),
    ),
    element("p", {}, "What is exported goes to ", element("code", {}, "normkit fix --decisions decisions.jsonl"), "."),
    button({ onclick: () => document.getElementById("help").close() }, "Close"),
  ];
}
