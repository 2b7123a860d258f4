// What stands in several records: spellings, words that come back, copies; and how an earlier run compares.

const MOST_ROWS = 200;

/**
 * Draw the panels; what is in one is made when it is opened. `choose` as in the overview; `judge(findings, word)`;
 * `decided` on the clusters of each rule that has some, `redraw()` after a decision there.
 */
function drawPanels(data, found, choose, judge, decided, redraw) {
  let byGroup = null;
  const groups = (kind) => {
    byGroup ??= groupsOf(data, found);
    return groupsOfKind(data, byGroup, kind);
  };
  const panels = [
    panelOf(data, "spelling", "Spellings", "what is taken for one, and words that would become the same others", () => [
      ...decided.flatMap((one) => clusterTable(data, one, choose, redraw)),
      ...spellings(data, groups("spelling").filter(withoutClusters(data, decided)), choose, judge, decided.length > 0),
    ]),
    panelOf(data, "words", "Repeated", "the same words, found in several records: lines of a site, titles, names", () =>
      repeated(data, groups("words"), choose, judge),
    ),
    panelOf(data, "copy", "Copies", "one headline, text or address in several records", () =>
      copies(data, groups("copy"), choose),
    ),
    comparedRuns(data, choose),
  ].filter(Boolean);
  const open = new Set([...document.querySelectorAll("#panels details[open]")].map((panel) => panel.id));
  for (const panel of panels.filter(({ id }) => open.has(id))) {
    panel.open = true;
    panel.dispatchEvent(new Event("toggle")); // what is in it stands there at once, to have the focus again
  }
  document.getElementById("panels").replaceChildren(...panels);
}

/** Return the panel of a kind of groups, if there are any; `content` returns what is in it. */
function panelOf(data, kind, title, words, content) {
  const clustered = kind === "spelling" && data.clusters.length > 0;
  if (!clustered && !data.groups.some((group) => group.kind === kind)) return null;
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

/** Return what says of a group that it is of a rule whose findings do not stand in clusters. */
function withoutClusters(data, decided) {
  const codes = new Set(decided.map((one) => one.held.code));
  return ([number]) => !codes.has(data.groups[number].code);
}

function spellings(data, groups, choose, judge, areRest) {
  if (areRest && !groups.length) return [];
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
