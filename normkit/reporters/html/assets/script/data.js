// The data of the page: small columns that are read at once, and texts of records that are unpacked when asked for.

/** Read base64 of deflated JSON from an element. */
async function unpacked(holder) {
  const packed = atob(holder.textContent);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

/** Return the index with what follows from it: typed columns, the findings of each record, buckets of months. */
async function readData() {
  const holder = document.querySelector("script.index");
  const data = await unpacked(holder);
  holder.remove();
  const { records, findings, population } = data;
  for (const columns of [records, findings, population]) {
    for (const [name, column] of Object.entries(columns)) {
      if (Array.isArray(column) && typeof column[0] === "number") columns[name] = Int32Array.from(column);
    }
  }
  findings.count = findings.record.length;
  records.count = records.id.length;
  records.firstFinding = firstFindings(records.count, findings);
  numberFingerprints(findings);
  data.fileNames = withoutCommonFolder(data.files);
  data.buckets = monthBuckets(data.months, population);
  data.groupSizes = new Int32Array(data.groups.length);
  for (const group of findings.group) if (group >= 0) data.groupSizes[group] += 1;
  return data;
}

/** Return paths without the folder that all of them are in. */
function withoutCommonFolder(paths) {
  if (paths.length < 2) return paths;
  const folder = paths.reduce((shared, path) => {
    let length = 0;
    while (length < shared.length && shared[length] === path[length]) length += 1;
    return shared.slice(0, length);
  });
  const cut = folder.lastIndexOf("/") + 1;
  return paths.map((path) => path.slice(cut));
}

/** Return where the findings of each record begin; its findings end where the next one's begin. */
function firstFindings(count, findings) {
  const first = new Int32Array(count + 1);
  for (const record of findings.record) first[record + 1] += 1;
  for (let record = 0; record < count; record += 1) first[record + 1] += first[record];
  return first;
}

/** Give equal fingerprints one number (`mark`); number 0 is that of findings without one. */
function numberFingerprints(findings) {
  const width = 16;
  const numbers = new Map([["0".repeat(width), 0]]);
  findings.mark = new Int32Array(findings.count);
  for (let at = 0; at < findings.count; at += 1) {
    const fingerprint = findings.fingerprint.slice(at * width, (at + 1) * width);
    if (!numbers.has(fingerprint)) numbers.set(fingerprint, numbers.size);
    findings.mark[at] = numbers.get(fingerprint);
  }
  findings.fingerprints = [...numbers.keys()];
}

const NO_MONTH = ["missing", "placeholder", "unreadable"];
const MOST_MONTHS = 48;

/**
 * Return what records are counted under by their date: months, or years where they are many, in order; what is over a
 * year before 1 % or after 95 % of the dated records is "much earlier" or "much later"; then what has no month.
 */
function monthBuckets(months, population) {
  const counts = new Map();
  population.month.forEach((month, at) => {
    if (/^\d/.test(months[month])) counts.set(months[month], (counts.get(months[month]) ?? 0) + population.count[at]);
  });
  const dated = [...counts.keys()].filter((month) => counts.get(month)).sort();
  const total = dated.reduce((sum, month) => sum + counts.get(month), 0);
  const quantile = (share) => {
    let passed = 0;
    return dated.find((month) => (passed += counts.get(month)) >= share * total);
  };
  const number = (month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
  const name = (at) => `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  const names = [];
  const of = new Map();
  if (dated.length) {
    const from = Math.max(number(dated[0]), number(quantile(0.01)) - 12);
    const to = Math.min(number(dated.at(-1)), number(quantile(0.95)) + 12);
    const called = to - from < MOST_MONTHS ? (at) => name(at) : (at) => name(at).slice(0, 4);
    const add = (bucket) => (names.at(-1) === bucket ? names.length - 1 : names.push(bucket) - 1);
    if (number(dated[0]) < from) add("much earlier");
    for (let at = from; at <= to; at += 1) of.set(name(at), add(called(at)));
    const late = number(dated.at(-1)) > to ? add("much later") : -1;
    for (const month of dated) if (!of.has(month)) of.set(month, number(month) < from ? 0 : late);
  }
  for (const word of NO_MONTH) if (months.includes(word)) of.set(word, names.push(word) - 1);
  return { names, of: Int32Array.from(months, (month) => of.get(month) ?? -1) };
}

const RECORDS_IN_A_CHUNK = 32;
const CHUNKS_KEPT = 24;
const openChunks = new Map();

/** Return what is held of a record's texts and findings; null where the report holds the count alone. */
async function detailOf(data, record) {
  const number = data.records.detail[record];
  if (number < 0) return null;
  const chunk = Math.floor(number / RECORDS_IN_A_CHUNK);
  if (!openChunks.has(chunk)) {
    openChunks.set(chunk, unpacked(document.querySelectorAll("script.details")[chunk]));
    if (openChunks.size > CHUNKS_KEPT) openChunks.delete(openChunks.keys().next().value);
  }
  return (await openChunks.get(chunk))[number % RECORDS_IN_A_CHUNK];
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
