// What is selected, and how much of everything that is. Each dimension counts what all the others let through.

const DIMENSIONS = ["rule", "kind", "file", "source", "language", "month", "group", "verdict", "since"];
const VERDICTS = ["undecided", "accepted", "rejected"];
const KIND_NAMES = {
  none: "no fix",
  manual: "suggestion",
  unsafe: "unsafe fix",
  safe: "safe fix",
  made: "fix made",
};

/** Return a selection of everything. `search` stands in names and titles of records. */
function everything() {
  return { ...Object.fromEntries(DIMENSIONS.map((name) => [name, null])), search: "" };
}

/** Return the names of a dimension's values. */
function valuesOf(data, dimension) {
  const names = {
    rule: () => data.rules.map((rule) => rule.code),
    kind: () => data.kinds,
    file: () => data.fileNames,
    source: () => data.sources,
    language: () => data.languages,
    month: () => data.buckets.names,
    group: () => data.groups.map((group) => group.before),
    verdict: () => VERDICTS,
    since: () => data.since,
  };
  return names[dimension]();
}

/** Return what people read of a value: what is empty has a name here, too. */
function nameOf(data, dimension, value) {
  const name = valuesOf(data, dimension)[value];
  if (dimension === "kind") return KIND_NAMES[name];
  if (dimension === "rule") return `${name} ${data.rules[value].name}`;
  if (dimension === "group" && data.groups[value].kind === "copy") return `copies of ${name}`;
  return name || `no ${dimension}`;
}

/**
 * Return how much a selection holds: `records` and `findings` (numbers, in order); for each dimension the findings and
 * the records of each value; `rulesByKind`; `heat`, the records of each source and rule; `population`, all records
 * that the selection of places leaves, by source and month.
 */
function counts(data, selection, verdicts) {
  const { records, findings, buckets } = data;
  const sizes = DIMENSIONS.map((name) => valuesOf(data, name).length);
  const findingsOf = sizes.map((size) => new Int32Array(size));
  const recordsOf = sizes.map((size) => new Int32Array(size));
  const found = {
    records: [],
    findings: [],
    byValue: Object.fromEntries(DIMENSIONS.map((name, d) => [name, findingsOf[d]])),
    recordsByValue: Object.fromEntries(DIMENSIONS.map((name, d) => [name, recordsOf[d]])),
    rulesByKind: data.rules.map(() => new Int32Array(data.kinds.length)),
    heat: new Int32Array(data.sources.length * data.rules.length),
    population: populationOf(data, selection),
  };
  const wanted = DIMENSIONS.map((name) => selection[name]);
  const values = new Int32Array(DIMENSIONS.length);
  const lastRecord = sizes.map((size) => new Int32Array(size).fill(-1));
  const lastInHeat = new Int32Array(found.heat.length).fill(-1);
  const [ruleBit, sourceBit] = [1 << DIMENSIONS.indexOf("rule"), 1 << DIMENSIONS.indexOf("source")];
  const search = selection.search.toLowerCase();
  for (let record = 0; record < records.count; record += 1) {
    if (search && !`${records.id[record]}\n${records.title[record]}`.toLowerCase().includes(search)) continue;
    let selected = false;
    for (let at = records.firstFinding[record]; at < records.firstFinding[record + 1]; at += 1) {
      // In the order of the dimensions.
      values[0] = findings.rule[at];
      values[1] = findings.kind[at];
      values[2] = records.file[record];
      values[3] = records.source[record];
      values[4] = records.language[record];
      values[5] = buckets.of[records.month[record]];
      values[6] = findings.group[at];
      values[7] = verdicts.of(findings.mark[at]);
      values[8] = findings.since[at];
      let outside = 0; // a bit for each dimension that does not let the finding through
      for (let d = 0; d < wanted.length; d += 1) if (wanted[d] !== null && wanted[d] !== values[d]) outside |= 1 << d;
      for (let d = 0; d < wanted.length; d += 1) {
        const value = values[d];
        if (outside & ~(1 << d) || value < 0) continue;
        findingsOf[d][value] += 1;
        if (lastRecord[d][value] !== record) recordsOf[d][value] += 1;
        lastRecord[d][value] = record;
      }
      if (!(outside & ~ruleBit)) found.rulesByKind[values[0]][values[1]] += 1;
      const cell = values[3] * data.rules.length + values[0];
      if (!(outside & ~(ruleBit | sourceBit)) && lastInHeat[cell] !== record) {
        found.heat[cell] += 1;
        lastInHeat[cell] = record;
      }
      if (!outside) {
        found.findings.push(at);
        selected = true;
      }
    }
    if (selected) found.records.push(record);
  }
  return found;
}

/** Count all records, clean ones too, under the places that are selected; a dimension leaves its own choice aside. */
function populationOf(data, selection) {
  const { population, buckets } = data;
  const found = { total: 0, source: new Int32Array(data.sources.length), month: new Int32Array(buckets.names.length) };
  for (let at = 0; at < population.count.length; at += 1) {
    const values = {
      file: population.file[at],
      language: population.language[at],
      source: population.source[at],
      month: buckets.of[population.month[at]],
    };
    const outside = Object.keys(values).filter((name) => selection[name] !== null && selection[name] !== values[name]);
    const count = population.count[at];
    if (!outside.length) found.total += count;
    if (outside.every((name) => name === "source")) found.source[values.source] += count;
    if (outside.every((name) => name === "month") && values.month >= 0) found.month[values.month] += count;
  }
  return found;
}
