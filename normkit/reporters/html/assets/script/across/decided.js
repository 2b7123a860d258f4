// What a person says of clusters of spellings: steps, one after the other, from which a document follows.

/** Say whether a decision of a document leaves a cluster as one that nobody has decided on. */
function isUndecided(cluster) {
  return !["", "keep", "merge"].includes(cluster.decision);
}

/** Return the cluster that an entry of a document holds. */
function clusterOf(form, entry, id) {
  return {
    id,
    entry,
    chosen: entry[form.chosen],
    others: [...(entry[form.others] ?? [])],
    counts: entry[form.counts] ?? {},
    decision: entry[form.decision] ?? "",
    changed: false, // whether its spellings are no longer those that the entry tells of
  };
}

/**
 * Return what steps make of the entries of a document: `clusters`; `splits`, its entries on what is not one; `apart`,
 * new pairs [chosen, other] of that kind. A step is {does, cluster, spellings, into}; clusters keep their numbers.
 */
function afterSteps(form, entries, steps) {
  const every = entries.map((entry, id) => clusterOf(form, entry, id));
  const splits = every.filter((cluster) => cluster.decision === "split").map((cluster) => cluster.entry);
  const clusters = new Map(
    every.filter((cluster) => cluster.decision !== "split").map((cluster) => [cluster.id, cluster]),
  );
  let next = entries.length;
  let apart = [];
  for (const { does, cluster, spellings, into } of steps) {
    const one = clusters.get(cluster);
    if (does === "keep") {
      if (isUndecided(one)) one.decision = "keep";
    } else if (does === "split") {
      one.others = one.others.filter((spelling) => !spellings.includes(spelling));
      one.changed = true;
      apart.push(...spellings.map((spelling) => [one.chosen, spelling]));
      const [chosen, ...others] = spellings;
      clusters.set(next, { ...one, id: next, chosen, others, decision: "open" });
      next += 1;
    } else {
      const other = clusters.get(into);
      const joined = [one.chosen, ...one.others];
      other.others.push(...joined.filter((spelling) => spelling !== other.chosen && !other.others.includes(spelling)));
      other.counts = { ...one.counts, ...other.counts };
      other.decision = "merge";
      other.changed = true;
      clusters.delete(cluster);
      const together = new Set([other.chosen, ...other.others]);
      apart = apart.filter((pair) => !pair.every((spelling) => together.has(spelling)));
    }
  }
  return { clusters: [...clusters.values()], splits, apart };
}

/** Return the document that holds clusters, sorted: by the chosen spelling, the decision, the others. */
function documentOf(form, { clusters, splits, apart }) {
  const kept = clusters.filter((cluster) => !cluster.changed || cluster.others.length || !isUndecided(cluster));
  const pairs = apart.map(([chosen, other]) => {
    const { entry } = clusters.find((one) => one.chosen === chosen || one.others.includes(chosen)) ?? { entry: {} };
    return entryOf(form, { entry, chosen, others: [other], counts: {}, decision: "split", changed: true });
  });
  const entries = [...kept.map((cluster) => entryOf(form, cluster)), ...splits, ...pairs];
  const order = (entry) => [entry[form.chosen], entry[form.decision] ?? "", ...(entry[form.others] ?? [])];
  const keyed = entries.map((entry) => [order(entry).join("\u0000"), entry]);
  return { [form.table]: keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, entry]) => entry) };
}

/** Return a cluster as its entry: what was told of other spellings than it has goes. */
function entryOf(form, cluster) {
  const { entry, chosen, others, counts, decision, changed } = cluster;
  const made = { ...entry, [form.chosen]: chosen, [form.others]: others, [form.decision]: decision };
  made[form.counts] = Object.fromEntries(
    [chosen, ...others].filter((one) => Object.hasOwn(counts, one)).map((one) => [one, counts[one]]),
  );
  if (changed) for (const key of form.told) delete made[key];
  const isEmpty = (value) => value === "" || (typeof value === "object" && !Object.keys(value).length);
  return Object.fromEntries(Object.entries(made).filter(([, value]) => !isEmpty(value)));
}

/**
 * Hold what a person says of the clusters of one rule (`held`, as the data have it), and give the findings of their
 * spellings the verdicts that follow.
 */
function decisionsOn(data, held, verdicts) {
  const { form } = held;
  const findings = findingsOfSpellings(data, held.code);
  const key = `normkit ${data.run.ruleset} ${held.learns} ${data.findings.count} ${held.clusters.length}`;
  let steps = recalled();
  let state = afterSteps(form, held.clusters, steps);

  /** Return the steps that the browser has kept for this report. */
  function recalled() {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
      afterSteps(form, held.clusters, kept);
      return kept;
    } catch {
      return []; // nothing is kept, or what is kept is none of ours
    }
  }

  function moveTo(now) {
    steps = now;
    state = afterSteps(form, held.clusters, steps);
    try {
      localStorage.setItem(key, JSON.stringify(steps));
    } catch {
      // Some browsers keep nothing for files: then the export is all there is.
    }
  }

  function judge(spellings, word) {
    verdicts.set(
      spellings.flatMap((spelling) => findings.get(spelling) ?? []),
      word,
    );
  }

  const cluster = (id) => state.clusters.find((one) => one.id === id);

  /** Take a step: {does: "keep" | "split" | "merge", cluster, spellings, into}; see `afterSteps`. */
  function take(step) {
    const { others } = cluster(step.cluster);
    if (step.does === "keep") judge(others, "accept");
    if (step.does === "split") judge(step.spellings, "reject");
    if (step.does === "merge") {
      judge(cluster(step.into).others, "accept");
      judge(others, null); // they would become what no longer stands for them: only the document says what now does
    }
    moveTo([...steps, step]);
  }

  /** Take the last step back, and what was said of the findings of its spellings. */
  function back() {
    const { cluster: one, spellings = [], into } = steps.at(-1);
    moveTo(steps.slice(0, -1));
    const touched = [one, into].map(cluster).filter(Boolean);
    judge([...spellings, ...touched.flatMap(({ others }) => others)], null);
    for (const { others, decision } of touched) if (["keep", "merge"].includes(decision)) judge(others, "accept");
  }

  return {
    held,
    take,
    back,
    clusters: () => state.clusters,
    findings: (spelling) => findings.get(spelling) ?? [],
    count: () => steps.length,
    fileName: `${held.learns}.toml`,
    text: () => asToml(documentOf(form, state)),
  };
}

/** Return spelling -> the findings of a rule that cover it, also where it begins a sentence with a capital. */
function findingsOfSpellings(data, code) {
  const found = new Map();
  const add = (spelling, at) => {
    if (!found.has(spelling)) found.set(spelling, []);
    found.get(spelling).push(at);
  };
  data.findings.group.forEach((number, at) => {
    const group = data.groups[number];
    if (group?.code !== code) return;
    add(group.before, at);
    const [first] = group.before;
    if (first !== first.toLowerCase()) add(first.toLowerCase() + group.before.slice(first.length), at);
  });
  return found;
}
