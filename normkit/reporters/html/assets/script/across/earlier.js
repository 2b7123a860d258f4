// How an earlier run compares with this one.

/**
 * Return how many findings there were and are, by rule and by source, which are new and which are gone; null where there
 * was no earlier run. `choose` as in the overview.
 */
function comparedRuns(data, choose) {
  if (!data.earlier) return null;
  const { counts: changes, ruleset } = data.earlier;
  const [before, now] = changes.reduce(([a, b], row) => [a + row[2], b + row[3]], [0, 0]);
  const sourceName = (source) => (source === null ? "records that are gone" : isolated(source || "no source"));
  return element(
    "details",
    { class: "card panel", id: "earlier" },
    element(
      "summary",
      {},
      element("h2", {}, "Since the earlier run"),
      element(
        "span",
        { class: "quiet" },
        ` ${before.toLocaleString("en")} findings then, ${now.toLocaleString("en")} now`,
      ),
    ),
    ruleset !== data.run.ruleset &&
      element("p", { class: "warning" }, "The rules or their options are not those of the earlier run."),
    element(
      "div",
      { class: "pair scroll", tabindex: "0", role: "region", "aria-label": "Earlier and now" },
      comparedTable("Rule", summedBy(changes, 0), (code) => element("code", {}, code)),
      comparedTable("Source", summedBy(changes, 1), sourceName),
    ),
    ...singleFindings(data, choose),
  );
}

/** Return how many findings are new, how many have stayed, each a filter; and a list of what is gone. */
function singleFindings(data, choose) {
  const { gone, listed } = data.earlier;
  const counts = data.since.map(() => 0);
  for (const since of data.findings.since) if (since >= 0) counts[since] += 1;
  const filters = data.since.map((name, since) =>
    button(
      { class: "chooser", "data-focus": `since ${name}`, onclick: () => choose({ since }) },
      `${counts[since].toLocaleString("en")} ${name}`,
    ),
  );
  const told = element("p", { class: "since" }, "Finding by finding: ", filters, `${gone.toLocaleString("en")} gone`);
  if (!listed.length) return [told];
  const shown = listed.slice(0, MOST_ROWS);
  const rows = shown.map(([code, path, line, record, field, message]) =>
    element(
      "tr",
      {},
      element("td", {}, element("code", {}, code)),
      element("td", {}, isolated(line ? `${path}:${line}` : path)),
      element("td", {}, isolated(record)),
      element("td", {}, isolated(field)),
      element("td", { class: "wide" }, isolated(message)),
    ),
  );
  const heads = ["Gone", "File", "Record", "Field", "What was found"];
  const head = heads.map((name) => element("th", { scope: "col" }, name));
  return [
    told,
    scrollBox(
      "What is gone",
      element("table", { class: "gone" }, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows)),
    ),
    gone > shown.length &&
      element("p", { class: "quiet" }, `The first ${shown.length} of ${gone.toLocaleString("en")}.`),
  ];
}

/** Return [key, [before, now]], what has changed most first. */
function summedBy(changes, column) {
  const sums = new Map();
  for (const row of changes) {
    const [before, now] = sums.get(row[column]) ?? [0, 0];
    sums.set(row[column], [before + row[2], now + row[3]]);
  }
  const change = ([, [before, now]]) => Math.abs(now - before);
  return [...sums].sort((one, other) => change(other) - change(one) || ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1));
}

function comparedTable(title, sums, named) {
  const rows = sums
    .slice(0, MOST_ROWS)
    .map(([key, [before, now]]) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, named(key)),
        element("td", { class: "number" }, before.toLocaleString("en")),
        element("td", { class: "number" }, now.toLocaleString("en")),
        key === null ? element("td", { class: "number quiet" }, "gone") : changeCell(before, now),
      ),
    );
  const heads = ["Earlier", "Now", "Change"].map((head) => element("th", { scope: "col", class: "number" }, head));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, title), heads)),
    element("tbody", {}, rows),
  );
}

function changeCell(before, now) {
  if (before === now) return element("td", { class: "number quiet" }, "as it was");
  const [sign, word] = now > before ? ["+", "worse"] : ["−", "better"];
  return element("td", { class: `number ${word}` }, `${sign}${Math.abs(now - before).toLocaleString("en")} ${word}`);
}
