// What the run was, and three views of what it found: by rule, by source and rule, by month of publication.

const BAR_KINDS = ["made", "safe", "unsafe", "manual", "none"];

/** Fill the head of the page; it does not change. */
function drawMasthead(data) {
  const { run, records, findings } = data;
  const found = new Map(data.kinds.map((kind) => [kind, 0]));
  for (const kind of findings.kind) found.set(data.kinds[kind], found.get(data.kinds[kind]) + 1);
  const told = records.whole.reduce((sum, whole) => sum + !whole, 0);
  const left = findings.count - found.get("made");
  const figures = [
    ["records", run.records.toLocaleString("en"), ""],
    ["clean", percent(run.records - told, run.records), counted(run.records - told, "record")],
    ["findings", left.toLocaleString("en"), run.command === "fix" ? "left" : ""],
  ];
  if (run.command === "fix")
    figures.push([run.dry ? "fixes it would make" : "fixes made", found.get("made").toLocaleString("en"), ""]);
  else figures.push(["safe fixes", found.get("safe").toLocaleString("en"), "made by fix"]);
  figures.push(["unsafe fixes", found.get("unsafe").toLocaleString("en"), "with --unsafe-fixes"]);
  figures.push(["shown only", (found.get("manual") + found.get("none")).toLocaleString("en"), "for you to judge"]);
  const what = data.files.length === 1 ? data.files[0] : counted(run.files, "file");
  document.getElementById("masthead").append(
    element(
      "div",
      { class: "title" },
      element(
        "h1",
        {},
        element("span", { class: "mark" }, "normkit"),
        ` ${run.command}`,
        run.dry ? " --diff" : "",
        " · ",
        isolated(what),
      ),
      element("p", { class: "run" }, `${counted(run.rules, "rule")} · ruleset `, element("code", {}, run.ruleset)),
    ),
    element(
      "dl",
      { class: "figures" },
      figures.map(([name, number, more]) =>
        element("div", {}, element("dt", {}, name), element("dd", {}, number, more && element("small", {}, more))),
      ),
    ),
    ...notLookedAt(run).map((line) => element("p", { class: "warning" }, line)),
  );
}

/** Return lines on what this report does not tell. */
function notLookedAt(run) {
  const lines = [
    [run.failed_files, `${counted(run.failed_files, "file")} could not be read or written.`],
    [run.failed_rules, `${counted(run.failed_rules, "corpus rule")} failed and did not judge.`],
    [run.cut_short, `${counted(run.cut_short, "record")} not judged by every rule: a process ended over it.`],
    [run.lost_plugins, `${counted(run.lost_plugins, "plugin")} did not load.`],
    [run.skipped.length, `Not asked: ${run.skipped.join(", ")}.`],
    [run.known, `${counted(run.known, "known finding")} left out, by a baseline.`],
    [run.redacted, "Texts, titles and messages were left out of this report."],
  ];
  return lines.filter(([count]) => count).map(([, line]) => line);
}

/** Draw the three views. `choose(values)` changes the selection. */
function drawOverview(data, selection, found, choose) {
  document
    .getElementById("overview")
    .replaceChildren(
      ruleBars(data, selection, found, choose),
      element(
        "div",
        { class: "where" },
        heatMap(data, selection, found, choose),
        monthBars(data, selection, found, choose),
      ),
    );
}

/** Return an order of a dimension's values by how much is found there. */
function mostFirst(countsOf) {
  return [...countsOf.keys()].filter((value) => countsOf[value]).sort((a, b) => countsOf[b] - countsOf[a] || a - b);
}

function ruleBars(data, selection, found, choose) {
  const order = mostFirst(found.byValue.rule);
  const most = order.length ? found.byValue.rule[order[0]] : 1;
  const kinds = BAR_KINDS.map((name) => data.kinds.indexOf(name));
  const rows = order.map((rule) => {
    const { code, name } = data.rules[rule];
    const parts = kinds.map((kind, at) => [found.rulesByKind[rule][kind] / most, `kind-${BAR_KINDS[at]}`]);
    const told = kinds
      .map((kind, at) => [found.rulesByKind[rule][kind], KIND_NAMES[BAR_KINDS[at]]])
      .filter(([count]) => count);
    return element(
      "tr",
      { class: selection.rule === rule ? "chosen" : null },
      element(
        "th",
        { scope: "row" },
        chooser(
          selection,
          "rule",
          rule,
          choose,
          { title: told.map(([count, kind]) => `${count.toLocaleString("en")} ${kind}`).join(", ") },
          element("code", {}, code),
          " ",
          name,
        ),
      ),
      element("td", { class: "wide" }, stackedBar(parts)),
      element("td", { class: "number" }, found.byValue.rule[rule].toLocaleString("en")),
      element("td", { class: "number quiet" }, percent(found.recordsByValue.rule[rule], found.population.total)),
    );
  });
  const legend = BAR_KINDS.filter((kind) => data.findings.kind.includes(data.kinds.indexOf(kind))).map((kind) =>
    element("li", {}, element("span", { class: `swatch kind-${kind}`, "aria-hidden": "true" }), KIND_NAMES[kind]),
  );
  return element(
    "div",
    { class: "card rules" },
    element("h2", {}, "Rules"),
    element("ul", { class: "legend" }, legend),
    scrollBox(
      "Findings by rule",
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, "Rule"),
            element("td"),
            element("th", { scope: "col", class: "number" }, "Findings"),
            element("th", { scope: "col", class: "number" }, "Records"),
          ),
        ),
        element("tbody", {}, rows),
      ),
    ),
  );
}

/** Return a button that chooses a value of a dimension, or lets it go again. */
function chooser(selection, dimension, value, choose, attributes, ...children) {
  const chosen = selection[dimension] === value;
  return button(
    {
      class: "chooser",
      "aria-pressed": String(chosen),
      "data-focus": `${dimension} ${value}`,
      onclick: () => choose({ [dimension]: chosen ? null : value }),
      ...attributes,
    },
    ...children,
  );
}

const HEAT_SOURCES = 12;
const HEAT_RULES = 10;

function heatMap(data, selection, found, choose) {
  const sources = mostFirst(found.byValue.source).slice(0, HEAT_SOURCES);
  const rules = mostFirst(found.byValue.rule).slice(0, HEAT_RULES);
  const left = mostFirst(found.byValue.source).length - sources.length;
  const head = element(
    "tr",
    {},
    element("td"),
    rules.map((rule) =>
      element("th", { scope: "col" }, element("abbr", { title: data.rules[rule].name }, data.rules[rule].code)),
    ),
  );
  const rows = sources.map((source) => {
    const all = found.population.source[source];
    return element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        chooser(
          selection,
          "source",
          source,
          choose,
          { title: counted(all, "record") },
          isolated(nameOf(data, "source", source)),
        ),
      ),
      rules.map((rule) => element("td", {}, heatCell(data, selection, found, choose, source, rule, all))),
    );
  });
  return element(
    "section",
    { class: "card", "aria-label": "Records by source and rule" },
    element("h2", {}, "Sources ", element("small", {}, "share of a source’s records that a rule finds something in")),
    scrollBox(
      "Sources and rules",
      element("table", { class: "heat" }, element("thead", {}, head), element("tbody", {}, rows)),
    ),
    left > 0 && element("p", { class: "quiet" }, `${counted(left, "further source")}: see the facets below.`),
  );
}

function heatCell(data, selection, found, choose, source, rule, all) {
  const records = found.heat[source * data.rules.length + rule];
  if (!records) return element("span", { class: "nothing" }, "·");
  const chosen = selection.source === source && selection.rule === rule;
  const share = percent(records, Math.max(all, records));
  const told = `${counted(records, "record")}, ${share}`;
  const cell = button(
    {
      class: "cell",
      "aria-pressed": String(chosen),
      "data-focus": `heat ${source} ${rule}`,
      "aria-label": `${nameOf(data, "source", source)}, ${data.rules[rule].code}: ${told}`,
      title: `${counted(records, "record")} of ${Math.max(all, records).toLocaleString("en")}`,
      onclick: () => choose(chosen ? { source: null, rule: null } : { source, rule }),
    },
    share.replace(" %", "").replace(" ", ""),
  );
  cell.style.setProperty("--share", String(Math.min(1, records / Math.max(all, records))));
  return cell;
}

function monthBars(data, selection, found, choose) {
  const { names } = data.buckets;
  if (names.every((name) => NO_MONTH.includes(name))) return "";
  const all = found.population.month;
  const most = Math.max(1, ...all, ...found.recordsByValue.month);
  const bars = names.map((name, bucket) => {
    const with_ = found.recordsByValue.month[bucket];
    const whole = Math.max(all[bucket], with_);
    const column = chooser(
      selection,
      "month",
      bucket,
      choose,
      {
        class: "month",
        title: `${name}: ${counted(with_, "record")} of ${whole.toLocaleString("en")}`,
        "aria-label": `${name}: findings in ${counted(with_, "record")} of ${whole.toLocaleString("en")}`,
      },
      element("span", { class: "all" }),
      element("span", { class: "found" }),
    );
    column.children[0].style.setProperty("height", `${(100 * whole) / most}%`);
    column.children[1].style.setProperty("height", `${(100 * with_) / most}%`);
    const yearBegins = /^\d{4}-/.test(name) && (bucket === 0 || names[bucket - 1].slice(0, 4) !== name.slice(0, 4));
    const label = /^\d{4}-/.test(name) ? (yearBegins ? name.slice(0, 4) : "") : name;
    return element(
      "li",
      { class: /^\d/.test(name) ? null : "apart" },
      column,
      element("span", { class: "label", "aria-hidden": "true" }, label),
    );
  });
  return element(
    "section",
    { class: "card published", "aria-label": "Records by month of publication" },
    element("h2", {}, "Published ", element("small", {}, "records with findings, of all")),
    element("ol", { class: "months", tabindex: "0", "aria-label": "Months" }, bars),
  );
}
