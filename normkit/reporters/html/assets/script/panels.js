// What stands in several records: spellings, words that come back, copies; and how an earlier run compares.

const MOST_ROWS = 200;

/** Draw the panels; what is in one is made when it is opened. `choose` as in the overview; `judge(findings, word)`. */
function drawPanels(data, found, choose, judge) {
  let byGroup = null;
  const groups = (kind) => {
    byGroup ??= groupsOf(data, found);
    return groupsOfKind(data, byGroup, kind);
  };
  const panels = [
    panelOf(data, "spelling", "Spellings", "the same words, that would become the same others", () =>
      spellings(data, groups("spelling"), choose, judge),
    ),
    panelOf(data, "words", "Repeated", "the same words, found in several records: lines of a site, titles, names", () =>
      repeated(data, groups("words"), choose, judge),
    ),
    panelOf(data, "copy", "Copies", "one headline, text or address in several records", () =>
      copies(data, groups("copy"), choose),
    ),
    comparedRuns(data),
  ].filter(Boolean);
  const open = new Set([...document.querySelectorAll("#panels details[open]")].map((panel) => panel.id));
  for (const panel of panels) panel.open = open.has(panel.id);
  document.getElementById("panels").replaceChildren(...panels);
}

/** Return the panel of a kind of groups, if there are any; `content` returns what is in it. */
function panelOf(data, kind, title, words, content) {
  if (!data.groups.some((group) => group.kind === kind)) return null;
  const summary = element("summary", {}, element("h2", {}, title), element("span", { class: "quiet" }, ` ${words}`));
  const fill = () => {
    if (made.open && made.children.length === 1) made.append(...content());
  };
  const made = element("details", { class: "card panel", id: title.toLowerCase(), ontoggle: fill }, summary);
  return made;
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

/** Return the groups of a kind, most findings first. */
function groupsOfKind(data, byGroup, kind) {
  return [...byGroup]
    .filter(([group]) => data.groups[group].kind === kind)
    .sort(([a, one], [b, other]) => other.findings.length - one.findings.length || a - b);
}

/** Return a table of groups; `cells(number, group)` returns what stands in a row. */
function groupTable(title, head, groups, cells) {
  if (!groups.length) return [element("p", { class: "quiet" }, "None of them is selected.")];
  const heads = head.map(([name, kind]) => (name ? element("th", { scope: "col", class: kind }, name) : element("td")));
  const rows = groups.slice(0, MOST_ROWS).map(([number, group]) => element("tr", {}, cells(number, group)));
  const more = `The first ${MOST_ROWS} of ${groups.length.toLocaleString("en")}.`;
  return [
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
      element("table", {}, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows)),
    ),
    groups.length > MOST_ROWS ? element("p", { class: "quiet" }, more) : "",
  ];
}

function codeCell(data, number) {
  return element("td", {}, element("code", {}, data.groups[number].code));
}

function chooserCell(data, number, choose, attributes = {}) {
  const words = isolated(data.groups[number].before);
  return element("td", attributes, button({ class: "chooser", onclick: () => choose({ group: number }) }, words));
}

function numberCell(number) {
  return element("td", { class: "number" }, number.toLocaleString("en"));
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

function spellings(data, groups, choose, judge) {
  const head = [["Rule"], ["Written"], ["Would become"], ["Records", "number"], ["Sources", "number"], [""]];
  return groupTable("Spellings", head, groups, (number, group) => [
    codeCell(data, number),
    chooserCell(data, number, choose),
    element("td", {}, isolated(data.groups[number].after)),
    numberCell(group.records.size),
    numberCell(group.sources.size),
    groupButtons(data, group, judge),
  ]);
}

function repeated(data, groups, choose, judge) {
  const head = [["Rule"], ["Words"], ["Source"], ["Records", "number"], [""]];
  const several = groups.filter(([, group]) => group.records.size > 1);
  return groupTable("Repeated", head, several, (number, group) => [
    codeCell(data, number),
    chooserCell(data, number, choose, { class: "wide" }),
    element("td", {}, sourcesTold(data, group)),
    numberCell(group.records.size),
    groupButtons(data, group, judge),
  ]);
}

function sourcesTold(data, group) {
  const [source] = group.sources;
  return group.sources.size === 1 ? isolated(nameOf(data, "source", source)) : counted(group.sources.size, "source");
}

function copies(data, groups, choose) {
  const titles = new Map(data.records.id.map((id, record) => [id, data.records.title[record]]));
  const head = [["Rule"], ["Record"], ["Its title"], ["Others like it", "number"]];
  return groupTable("Copies", head, groups, (number, group) => [
    codeCell(data, number),
    chooserCell(data, number, choose),
    element("td", { class: "wide" }, isolated(titles.get(data.groups[number].before) ?? "")),
    numberCell(group.records.size),
  ]);
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
