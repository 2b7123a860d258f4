// The page as a whole: one selection, one current finding; every change of them draws what depends on it anew.

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

async function start() {
  const data = await readData();
  let selection = everything();
  let found = null;
  let matching = new Set();
  let current = -1;
  const verdicts = verdictsOn(data, () => {});
  const byId = new Map(data.records.id.map((id, record) => [id, record]));

  drawMasthead(data);
  const parts = frame();
  const list = virtualList(parts.list, data, (place) => openRecord(found.records[place]));
  document.getElementById("help").append(...helpText());

  function choose(values) {
    selection = { ...selection, ...values };
    draw();
  }

  function draw() {
    keepingFocus(() => {
      found = counts(data, selection, verdicts);
      matching = new Set(found.findings);
      if (!matching.has(current)) current = found.findings[0] ?? -1;
      drawOverview(data, selection, found, choose);
      drawPanels(data, found, choose, judge);
      drawFacets(parts.facets, data, selection, found, choose, draw);
      drawFilters();
      drawHeading();
      list.draw(found.records, placeOf(current));
    });
    return drawRecord();
  }

  /** Return where in the list the record of a finding stands. */
  function placeOf(at) {
    return at < 0 ? -1 : lowerBound(found.records, data.findings.record[at]);
  }

  function drawFilters() {
    const chosen = DIMENSIONS.filter((name) => selection[name] !== null);
    const chips = chosen.map((name) =>
      button(
        {
          class: "chip",
          title: "take this filter away",
          onclick: () => choose({ [name]: null }),
        },
        element("span", { class: "quiet" }, `${name} `),
        isolated(nameOf(data, name, selection[name])),
        element("span", { "aria-hidden": "true" }, " ×"),
      ),
    );
    parts.chips.replaceChildren(
      element(
        "span",
        { class: "sum" },
        `${counted(found.findings.length, "finding")} in ${counted(found.records.length, "record")}`,
      ),
      ...chips,
      ...(chosen.length || selection.search ? [button({ class: "small", onclick: clear }, "Clear all")] : []),
    );
    const decided = verdicts.count();
    parts.exporter.textContent = decided ? `Export ${counted(decided, "decision")}` : "Export decisions";
    parts.exporter.disabled = !decided;
  }

  function drawHeading() {
    const narrowed = selection.search || DIMENSIONS.some((name) => selection[name] !== null);
    const whole = (label, word, several) =>
      narrowed &&
      several.length > 0 &&
      button(
        {
          class: "small",
          "data-focus": `${label} all`,
          onclick: () => judge(several, word),
        },
        `${label} all ${several.length.toLocaleString("en")}`,
      );
    parts.all.replaceChildren(
      ...[
        whole(
          "Accept",
          "accept",
          found.findings.filter((at) => verdicts.decidable(at, "accept")),
        ),
        whole(
          "Reject",
          "reject",
          found.findings.filter((at) => verdicts.decidable(at, "reject")),
        ),
        whole(
          "Undecide",
          null,
          found.findings.filter((at) => verdicts.word(at)),
        ),
      ].filter(Boolean),
    );
  }

  function clear() {
    parts.search.value = "";
    choose(everything());
  }

  function judge(several, word) {
    const taken = verdicts.set(several, word);
    announce(`${counted(taken, "finding")} ${word ? `${word}ed` : "undecided again"}`);
    // A list that is narrowed down to the undecided stays as it is until the next choice: nothing jumps away.
    keepingFocus(() => {
      drawFacets(parts.facets, data, selection, counts(data, selection, verdicts), choose, draw);
      drawFilters();
      drawHeading();
    });
    drawRecord();
  }

  function goTo(at) {
    if (at < 0 || at === current) return;
    const sameRecord = current >= 0 && data.findings.record[at] === data.findings.record[current];
    current = at;
    if (!sameRecord) list.show(placeOf(at));
    drawRecord(true);
  }

  function openRecord(record) {
    const findings = range(data.records.firstFinding[record], data.records.firstFinding[record + 1]);
    if (!findings.some((at) => matching.has(at))) {
      selection = everything();
      current = findings[0];
      draw();
    } else {
      goTo(findings.find((at) => matching.has(at)));
    }
  }

  let drawing = 0;
  async function drawRecord(moved = false) {
    const ticket = (drawing += 1);
    if (current < 0) {
      parts.view.replaceChildren(
        element("p", { class: "note" }, data.findings.count ? "Nothing is selected." : "Nothing was found."),
      );
      return;
    }
    const record = data.findings.record[current];
    const detail = await detailOf(data, record);
    if (ticket !== drawing) return; // another record was chosen meanwhile
    const view = {
      data,
      verdicts,
      current,
      choose,
      judge,
      goTo,
      openRecord,
      matches: (at) => matching.has(at),
      recordCalled: (id) => byId.get(id),
    };
    const same = parts.view.dataset.record === String(record);
    const scroll = parts.view.scrollTop;
    const open = same ? openParts() : null;
    keepingFocus(() => parts.view.replaceChildren(...recordView(view, record, detail)));
    parts.view.dataset.record = String(record);
    if (open) restoreParts(open);
    parts.view.scrollTop = same ? scroll : 0;
    if (moved) document.getElementById(`finding-${current}`).scrollIntoView({ block: "nearest" });
  }

  /** Note which folded parts of the record are open, to draw it again as it was. */
  function openParts() {
    return [...parts.view.querySelectorAll("details")].map((part) => part.open);
  }

  function restoreParts(open) {
    parts.view.querySelectorAll("details").forEach((part, at) => {
      part.open = open[at] ?? part.open;
    });
  }

  function step(by) {
    const place = lowerBound(found.findings, current);
    goTo(found.findings[Math.min(found.findings.length - 1, Math.max(0, place + by))] ?? -1);
  }

  function decide(word, whole) {
    if (current < 0) return;
    const group = data.findings.group[current];
    if (whole && group >= 0)
      judge(
        range(0, data.findings.count).filter((at) => data.findings.group[at] === group),
        word,
      );
    else judge([current], verdicts.word(current) === word ? null : word);
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide("accept"),
    r: () => decide("reject"),
    A: () => decide("accept", true),
    R: () => decide("reject", true),
    n: () => document.querySelector(`#finding-${current} input.note`)?.focus(),
    e: () => verdicts.count() && exportDecisions(verdicts),
    "/": () => parts.search.focus(),
    "?": () => document.getElementById("help").showModal(),
    Escape: clear,
  };
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

  /** Make the parts of the page that stay: the bar of filters, the facets, the list, the record. */
  function frame() {
    const search = element("input", {
      type: "search",
      placeholder: "Search titles and ids",
      "aria-label": "Search titles and ids of records",
      oninput: (event) => choose({ search: event.target.value }),
    });
    const chips = element("div", { class: "chips" });
    const exporter = button({ class: "export", onclick: () => exportDecisions(verdicts) }, "Export decisions");
    const help = button(
      { class: "small", "aria-label": "Keys", onclick: () => document.getElementById("help").showModal() },
      "?",
    );
    document.getElementById("filters").append(chips, search, exporter, help);
    const facets = element("div", { class: "facets" });
    const listBox = element("div", { class: "list", role: "listbox", tabindex: "0", "aria-label": "Records" });
    const all = element("div", { class: "all" });
    const view = element("div", { class: "record", role: "region", "aria-label": "Record", tabindex: "0" });
    document
      .getElementById("records")
      .append(
        element("div", { class: "heading" }, element("h2", {}, "Records"), all),
        element("div", { class: "columns" }, facets, listBox, view),
      );
    return { search, chips, exporter, facets, list: listBox, all, view };
  }

  await draw();
  document.body.dataset.ready = "true";
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

/** Draw something anew; give the focus back to what had it, and leave scrolled what was. */
function keepingFocus(redraw) {
  const key = document.activeElement?.dataset?.focus;
  const scrolled = [...document.querySelectorAll(".scroll[aria-label]")].map((box) => [box.ariaLabel, box.scrollTop]);
  redraw();
  for (const [label, top] of scrolled) {
    const box = top && document.querySelector(`.scroll[aria-label="${CSS.escape(label)}"]`);
    if (box) box.scrollTop = top;
  }
  if (key && document.activeElement?.dataset?.focus !== key) {
    document.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

function range(from, to) {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Return the first place in a sorted list whose value is not below `value`. */
function lowerBound(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

start().catch((error) => {
  document.body.prepend(element("p", { class: "warning" }, `This report cannot be shown: ${error.message}`));
  throw error;
});
