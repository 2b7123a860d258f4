// The clusters of spellings that a rule takes for one: a person keeps them, takes spellings out, joins two.

const searchedClusters = { words: "" };
let merging = null; // the cluster whose spellings go to the next that is chosen

/**
 * Return the clusters of a rule as a table with what can be said of each. `decided` is what `decisionsOn` returns,
 * `redraw()` draws what a decision changes.
 */
function clusterTable(data, decided, choose, redraw) {
  const total = (cluster) => countedIn(cluster, [cluster.chosen, ...cluster.others]);
  const words = searchedClusters.words.toLowerCase();
  const every = decided
    .clusters()
    .filter((one) => one.others.length || one.changed)
    .filter((one) => [one.chosen, ...one.others].some((spelling) => spelling.toLowerCase().includes(words)))
    .sort((a, b) => total(b) - total(a) || a.id - b.id);
  const act = (step) => {
    merging = null;
    decided.take(step);
    announce(`${decided.fileName}: ${counted(decided.count(), "decision")}`);
    redraw();
  };
  const rows = every.slice(0, MOST_ROWS).map((cluster) => clusterRow(data, decided, cluster, choose, act, redraw));
  const heads = ["Chosen", "Other spellings", "Learned from", ""];
  const head = element(
    "tr",
    {},
    heads.map((name) => (name ? element("th", { scope: "col" }, name) : element("td"))),
  );
  const left = every.length - rows.length + decided.held.left;
  return [
    clusterBar(decided, redraw),
    scrollBox(
      "Clusters",
      element("table", { class: "clusters" }, element("thead", {}, head), element("tbody", {}, rows)),
    ),
    left > 0 && element("p", { class: "quiet" }, `${counted(left, "further cluster")}: search for a spelling.`),
  ].filter(Boolean);
}

function countedIn(cluster, spellings) {
  return spellings.reduce((sum, spelling) => sum + (cluster.counts[spelling] ?? 0), 0);
}

/** Return what is said of all clusters together: a search, the way back, the export. */
function clusterBar(decided, redraw) {
  const search = element("input", {
    type: "search",
    value: searchedClusters.words,
    placeholder: "Search spellings",
    "aria-label": "Search spellings of clusters",
    "data-focus": "search clusters",
    onchange: (event) => {
      searchedClusters.words = event.target.value;
      redraw();
    },
  });
  const back = button(
    {
      class: "small",
      disabled: !decided.count(),
      "data-focus": "cluster back",
      onclick: () => {
        decided.back();
        redraw();
      },
    },
    "Take the last one back",
  );
  const exporter = button(
    { class: "export", disabled: !decided.count(), onclick: () => exportText(decided.text(), decided.fileName) },
    `Export ${decided.fileName}`,
  );
  const told = [
    "What is decided here stands in ",
    element("code", {}, decided.fileName),
    ", which the settings name: ",
    element("code", {}, `[learned] ${decided.held.learns} = "${decided.fileName}"`),
  ];
  return element("div", { class: "cluster-bar" }, search, back, exporter, element("span", { class: "quiet" }, told));
}

function clusterRow(data, decided, cluster, choose, act, redraw) {
  const taken = new Set();
  const split = button(
    {
      class: "small",
      disabled: true,
      "data-focus": `cluster split ${cluster.id}`,
      onclick: () =>
        act({ does: "split", cluster: cluster.id, spellings: cluster.others.filter((one) => taken.has(one)) }),
    },
    "Split off",
  );
  const others = cluster.others.map((spelling) =>
    element(
      "li",
      {},
      element("input", {
        type: "checkbox",
        "aria-label": `Take out ${spelling}`,
        onchange: (event) => {
          if (event.target.checked) taken.add(spelling);
          else taken.delete(spelling);
          split.disabled = !taken.size;
        },
      }),
      spellingButton(data, decided, cluster, spelling, choose),
    ),
  );
  const told = cluster.changed ? [] : decided.held.form.told.map((key) => cluster.entry[key]).filter(Boolean);
  return element(
    "tr",
    { class: merging === cluster.id ? "chosen" : null },
    element("th", { scope: "row" }, spellingButton(data, decided, cluster, cluster.chosen, choose)),
    element("td", {}, element("ul", {}, others)),
    element("td", { class: "quiet" }, isolated(told.map((one) => [one].flat().join(", ")).join("; "))),
    element(
      "td",
      { class: "verdicts" },
      element("span", { class: "quiet" }, { keep: "kept", merge: "merged", "": "kept" }[cluster.decision] ?? ""),
      isUndecided(cluster) &&
        cluster.others.length > 0 &&
        button(
          {
            class: "small",
            "data-focus": `cluster keep ${cluster.id}`,
            onclick: () => act({ does: "keep", cluster: cluster.id }),
          },
          "Keep",
        ),
      cluster.others.length > 0 && split,
      mergeButton(cluster, act, redraw),
    ),
  );
}

/** Return a spelling with its records; a click selects its findings, if there are any. */
function spellingButton(data, decided, cluster, spelling, choose) {
  const [first] = decided.findings(spelling);
  const records = cluster.counts[spelling];
  const content = [
    isolated(spelling),
    records !== undefined && element("span", { class: "quiet" }, ` ${records.toLocaleString("en")}`),
  ];
  if (first === undefined) return element("span", {}, ...content);
  return button({ class: "chooser", onclick: () => choose({ group: data.findings.group[first] }) }, ...content);
}

/** Return the button that joins two clusters: pressed on one, then on the one that takes its spellings. */
function mergeButton(cluster, act, redraw) {
  const focus = { class: "small", "data-focus": `cluster merge ${cluster.id}` };
  if (merging !== null && merging !== cluster.id) {
    return button(
      { ...focus, onclick: () => act({ does: "merge", cluster: merging, into: cluster.id }) },
      "Into this one",
    );
  }
  const toggle = () => {
    merging = merging === null ? cluster.id : null;
    redraw();
  };
  return button({ ...focus, onclick: toggle, "aria-pressed": String(merging === cluster.id) }, "Merge …");
}
