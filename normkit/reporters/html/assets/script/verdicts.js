// What a person says of the findings. Kept in memory, and by the browser where it keeps anything for this file; in a
// review by its server, which puts it into decisions.jsonl.

const WORDS = [null, "accept", "reject"];

/** Hold the verdicts on the findings of `data`. */
function verdictsOn(data) {
  const { findings, records } = data;
  const verdict = new Uint8Array(findings.fingerprints.length);
  const notes = new Map();
  const elsewhere = []; // decided before, and not found here any more
  const key = `normkit ${data.run.ruleset} ${findings.count} ${findings.fingerprint.slice(0, 64)}`;

  /** Say what may be said of a finding: a fix that is made, or that nothing tells apart, is past deciding. */
  function decidable(at, word) {
    const kind = data.kinds[findings.kind[at]];
    return findings.mark[at] > 0 && kind !== "made" && (word !== "accept" || kind !== "none");
  }

  /** Set one verdict ("accept", "reject" or null) for several findings; return how many took it. */
  function set(several, word) {
    let taken = 0;
    for (const at of several) {
      if (!decidable(at, word)) continue;
      verdict[findings.mark[at]] = WORDS.indexOf(word);
      if (!word) notes.delete(findings.mark[at]);
      taken += 1;
    }
    keep();
    return taken;
  }

  function setNote(at, note) {
    if (note) notes.set(findings.mark[at], note);
    else notes.delete(findings.mark[at]);
    keep();
  }

  /** Return the decisions as lines of JSON, sorted by rule, record and fingerprint. */
  function lines() {
    const seen = new Set();
    const decided = [...elsewhere];
    for (let at = 0; at < findings.count; at += 1) {
      const mark = findings.mark[at];
      if (!verdict[mark] || seen.has(mark)) continue;
      seen.add(mark);
      const decision = {
        fingerprint: findings.fingerprints[mark],
        code: data.rules[findings.rule[at]].code,
        record: records.id[findings.record[at]],
        verdict: WORDS[verdict[mark]],
      };
      if (notes.has(mark)) decision.note = notes.get(mark);
      decided.push(decision);
    }
    const order = (one) => [one.code, one.record, one.fingerprint].join("\u0000");
    decided.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    return decided.map((one) => `${onOneLine(JSON.stringify(one))}\n`).join("");
  }

  function keep() {
    if (data.review) {
      saveDecisions(data.review.token, lines());
      return;
    }
    const held = [];
    verdict.forEach((word, mark) => word && held.push([findings.fingerprints[mark], word, notes.get(mark) ?? ""]));
    try {
      localStorage.setItem(key, JSON.stringify(held));
    } catch {
      // Some browsers keep nothing for files: then the export is all there is.
    }
  }

  const marks = new Map(findings.fingerprints.map((fingerprint, mark) => [fingerprint, mark]));

  /** Take over the decisions that the server of a review has read. */
  function takeOver(decisions) {
    for (const decision of decisions) {
      const mark = marks.get(decision.fingerprint);
      if (!decision.note) delete decision.note;
      if (!mark) {
        elsewhere.push(decision);
        continue;
      }
      verdict[mark] = WORDS.indexOf(decision.verdict);
      if (decision.note) notes.set(mark, decision.note);
    }
  }

  function recall() {
    try {
      for (const [fingerprint, word, note] of JSON.parse(localStorage.getItem(key) ?? "[]")) {
        const mark = marks.get(fingerprint);
        if (!mark || !WORDS[word]) continue;
        verdict[mark] = word;
        if (note) notes.set(mark, note);
      }
    } catch {
      // As above; what is no list of ours is left alone.
    }
  }

  if (data.review) takeOver(data.review.decisions);
  else recall();
  return {
    of: (mark) => verdict[mark],
    word: (at) => WORDS[verdict[findings.mark[at]]],
    note: (at) => notes.get(findings.mark[at]) ?? "",
    count: () => verdict.reduce((sum, word) => sum + (word > 0), 0),
    decidable,
    set,
    setNote,
    lines,
  };
}

let saving = Promise.resolve();
let waiting = null;

/** Send all decisions to the server of a review, one request after the other; of several that wait, the newest. */
function saveDecisions(token, lines) {
  const isFirst = waiting === null;
  waiting = lines;
  if (!isFirst) return;
  saving = saving.then(async () => {
    const body = waiting;
    waiting = null;
    try {
      const answer = await fetch(`decisions?token=${encodeURIComponent(token)}`, { method: "POST", body });
      announce(answer.ok ? "Saved" : `Not saved: ${await answer.text()}`);
    } catch {
      announce("Not saved: the server of this review has ended. Export the decisions, and begin again.");
    }
  });
}

/** Return JSON with what some programs take for the end of a line, or for another order of the text, as escapes. */
function onOneLine(json) {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Hand a text to the person as a file. */
function exportText(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  announce(`Exported to ${name}`);
}
