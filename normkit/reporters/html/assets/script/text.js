// Texts as they are shown: marks that nobody sees made visible, findings highlighted, words before and after compared.

const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const CONTROL_RUNS = new RegExp(`(${CONTROLS.source})`);

/** Return a text as strings and, for control characters, elements that name them: none is obeyed, all are seen. */
function shownCharacters(text) {
  if (!CONTROLS.test(text)) return [text];
  return text
    .split(CONTROL_RUNS)
    .filter(Boolean)
    .map((part) => {
      if (!CONTROLS.test(part)) return part;
      const code = `U+${part.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return element("span", { class: "control", title: code }, code.slice(2));
    });
}

/** Return a function from code points, in which the data count, to places in a JavaScript string. */
function codePointPlaces(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => Math.min(offset, text.length);
  const places = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  return (offset) => places[offset] ?? text.length;
}

/**
 * Return a text with its findings marked. `items` are [{start, end}], in code points; `marked(children, numbers)`
 * returns the element of a stretch that the items of these numbers cover.
 */
function highlighted(text, items, marked) {
  const place = codePointPlaces(text);
  const spans = items.map((item, number) => ({ from: place(item.start), to: place(item.end), number }));
  const edges = [...new Set([0, text.length, ...spans.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
  const begins = spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from);
  const parts = [];
  let open = [];
  for (let at = 0; at + 1 < edges.length; at += 1) {
    open = open.filter((span) => span.to > edges[at]);
    while (begins.length && begins[0].from === edges[at]) open.push(begins.shift());
    const stretch = shownCharacters(text.slice(edges[at], edges[at + 1]));
    if (open.length)
      parts.push(
        marked(
          stretch,
          open.map((span) => span.number),
        ),
      );
    else parts.push(...stretch);
  }
  return parts;
}

const MOST_DIFFERENCES = 600;

/** Return the words, blanks and marks that a text is made of. */
function tokens(text) {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];
}

/**
 * Return what differs between two lists of tokens, as [kind, text] with kind "same", "out" or "in", by the greedy
 * method of Myers (1986); what differs in too much is taken out and put in as a whole.
 */
function difference(before, after) {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const middle = shortestEdit(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return merged([
    ["same", before.slice(0, head).join("")],
    ...middle,
    ["same", tail ? before.slice(-tail).join("") : ""],
  ]);
}

function shortestEdit(a, b) {
  const whole = [
    ["out", a.join("")],
    ["in", b.join("")],
  ];
  if (!a.length || !b.length) return whole;
  const reach = new Map([[1, 0]]);
  const trace = [];
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_DIFFERENCES); d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach.get(k - 1) < reach.get(k + 1));
      let x = down ? reach.get(k + 1) : reach.get(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return retraced(a, b, trace);
    }
  }
  return whole;
}

function retraced(a, b, trace) {
  const steps = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && reach.get(k - 1) < reach.get(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = reach.get(fromK);
    while (x > fromX && y > fromX - fromK && x > 0 && y > 0) {
      steps.push(["same", a[--x]]);
      y -= 1;
    }
    if (d > 0) steps.push(down ? ["in", b[--y]] : ["out", a[--x]]);
  }
  return steps.reverse();
}

/** Put neighbours of one kind together; a blank that stays between two changes is part of both. */
function merged(steps) {
  const joined = [];
  let [out, put] = ["", ""];
  const flush = () => {
    if (out) joined.push(["out", out]);
    if (put) joined.push(["in", put]);
    [out, put] = ["", ""];
  };
  const filled = steps.filter(([, text]) => text);
  filled.forEach(([kind, text], at) => {
    if (kind === "out") out += text;
    else if (kind === "in") put += text;
    else if ((out || put) && /^\s+$/.test(text) && filled[at + 1] && filled[at + 1][0] !== "same") {
      out += text;
      put += text;
    } else {
      flush();
      if (joined.at(-1)?.[0] === "same") joined.at(-1)[1] += text;
      else joined.push(["same", text]);
    }
  });
  flush();
  return joined;
}

/** Return what goes or comes with the blanks to be seen that are all of it, and the line breaks at its ends. */
function shownBlanks(text) {
  const seen = /^\s+$/.test(text) ? text.replaceAll(" ", "␣") : text;
  return seen.replace(/^\n+|\n+$/g, (breaks) => "¶".repeat(breaks.length));
}

const CONTEXT = 80;

/** Return the elements of a comparison; long stretches that stay are cut to what stands around the changes. */
function comparison(before, after) {
  const steps = difference(tokens(before), tokens(after));
  return steps.map(([kind, text], at) => {
    if (kind === "out") return element("del", {}, ...shownCharacters(shownBlanks(text)));
    if (kind === "in") return element("ins", {}, ...shownCharacters(shownBlanks(text)));
    if (text.length <= 2 * CONTEXT) return element("span", {}, ...shownCharacters(text));
    const head = at === 0 ? "" : text.slice(0, CONTEXT);
    const tail = at === steps.length - 1 ? "" : text.slice(-CONTEXT);
    return element(
      "span",
      {},
      ...shownCharacters(head),
      element("span", { class: "gap" }, " … "),
      ...shownCharacters(tail),
    );
  });
}
