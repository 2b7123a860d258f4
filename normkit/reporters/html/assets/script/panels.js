// What stands in several records: spellings, words that come back, copies; and how an earlier run compares.

const MOST_ROWS = 200;

/** Draw the panels. `choose` as in the overview; `judge(findings, word)` gives several findings one verdict. */
function drawPanels(data, found, choose, judge) {
  const byGroup = groupsOf(data, found);
  const panels = [
    spellings(data, byGroup, choose, judge),
    repeated(data, byGroup, choose, judge),
    copies(data, byGroup, choose),
    comparedRuns(data),
  ].filter(Boolean);
  const open = new Set([...document.querySelectorAll("#panels details[open]")].map((panel) => panel.id));
  for (const panel of panels) panel.open = open.has(panel.id);
  document.getElementById("panels").replaceChildren(...panels);
}

/** Return group -> its findings among those selected, and the sources they come from. */
function groupsOf(data, found) {
  const byGroup = new Map();
  for (const at of found.findings) {
    const group = data.findings.group[at];
    if (group < 0) continue;
    if (!byGroup.has(group)) byGroup.set(group, { findings: [], records: new Set(), sources: new Set() });
    const one = byGroup.get(group);
    one.findings.push(at);
    one.records.add(data.findings.record[at]);
    one.sources.add(data.records.source[data.findings.record[at]]);
  }
  return byGroup;
}

function groupsOfKind(data, byGroup, kind) {
  return [...byGroup]
    .filter(([group, one]) => data.groups[group].kind === kind && one.findings.length > 1)
    .sort(([a, one], [b, other]) => other.findings.length - one.findings.length || a - b);
}

function panel(id, title, words, head, rows, all) {
  if (!rows.length) return null;
  return element(
    "details",
    { class: "card panel", id },
    element("summary", {}, element("h2", {}, title), element("span", { class: "quiet" }, ` ${words}`)),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            head.map(([name, kind]) => (name ? element("th", { scope: "col", class: kind }, name) : element("td"))),
          ),
        ),
        element("tbody", {}, rows.slice(0, MOST_ROWS)),
      ),
    ),
    all > MOST_ROWS && element("p", { class: "quiet" }, `The first ${MOST_ROWS} of ${all.toLocaleString("en")}.`),
  );
}

function groupButtons(data, one, judge) {
  const fixes = one.findings.some((at) => ["manual", "unsafe", "safe"].includes(data.kinds[data.findings.kind[at]]));
  return element(
    "td",
    { class: "verdicts" },
    fixes && button({ onclick: () => judge(one.findings, "accept"), class: "small" }, "Accept all"),
    button({ onclick: () => judge(one.findings, "reject"), class: "small" }, "Reject all"),
  );
}

function spellings(data, byGroup, choose, judge) {
  const groups = groupsOfKind(data, byGroup, "spelling");
  const rows = groups
    .slice(0, MOST_ROWS)
    .map(([group, one]) =>
      element(
        "tr",
        {},
        element("td", {}, element("code", {}, data.groups[group].code)),
        element(
          "td",
          {},
          button({ class: "chooser", onclick: () => choose({ group }) }, isolated(data.groups[group].before)),
        ),
        element("td", {}, isolated(data.groups[group].after)),
        element("td", { class: "number" }, one.records.size.toLocaleString("en")),
        element("td", { class: "number" }, one.sources.size.toLocaleString("en")),
        groupButtons(data, one, judge),
      ),
    );
  const head = [["Rule"], ["Written"], ["Would become"], ["Records", "number"], ["Sources", "number"], [""]];
  return panel(
    "spellings",
    "Spellings",
    "the same words, that would become the same others",
    head,
    rows,
    groups.length,
  );
}

function repeated(data, byGroup, choose, judge) {
  const groups = groupsOfKind(data, byGroup, "words").filter(([, one]) => one.records.size > 1);
  const rows = groups
    .slice(0, MOST_ROWS)
    .map(([group, one]) =>
      element(
        "tr",
        {},
        element("td", {}, element("code", {}, data.groups[group].code)),
        element(
          "td",
          { class: "wide" },
          button({ class: "chooser", onclick: () => choose({ group }) }, isolated(data.groups[group].before)),
        ),
        element(
          "td",
          {},
          one.sources.size === 1
            ? isolated(nameOf(data, "source", [...one.sources][0]))
            : counted(one.sources.size, "source"),
        ),
        element("td", { class: "number" }, one.records.size.toLocaleString("en")),
        groupButtons(data, one, judge),
      ),
    );
  const head = [["Rule"], ["Words"], ["Source"], ["Records", "number"], [""]];
  return panel(
    "repeated",
    "Repeated",
    "the same words, found in several records: lines of a site, titles, names",
    head,
    rows,
    groups.length,
  );
}

function copies(data, byGroup, choose) {
  const groups = [...byGroup]
    .filter(([group]) => data.groups[group].kind === "copy")
    .sort(([a, one], [b, other]) => other.findings.length - one.findings.length || a - b);
  const titles = new Map(data.records.id.map((id, record) => [id, data.records.title[record]]));
  const rows = groups
    .slice(0, MOST_ROWS)
    .map(([group, one]) =>
      element(
        "tr",
        {},
        element("td", {}, element("code", {}, data.groups[group].code)),
        element(
          "td",
          {},
          button({ class: "chooser", onclick: () => choose({ group }) }, isolated(data.groups[group].before)),
        ),
        element("td", { class: "wide" }, isolated(titles.get(data.groups[group].before) ?? "")),
        element("td", { class: "number" }, one.records.size.toLocaleString("en")),
      ),
    );
  const head = [["Rule"], ["Record"], ["Its title"], ["Others like it", "number"]];
  return panel("copies", "Copies", "one headline, text or address in several records", head, rows, groups.length);
}

/** Return how many findings there were and are, by rule and by source; null where there was no earlier run. */
function comparedRuns(data) {
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
  );
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
