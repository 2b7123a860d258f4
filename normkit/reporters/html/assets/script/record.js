// One record: what was found, word by word what would change, what speaks for it, and a person's verdict on each.

const MOST_CARDS = 100;

/**
 * Return the parts of a record's view. `view` holds data and verdicts, which findings are `matching` the selection and
 * which is `current`, the records by what they are `recordCalled`, and what a person can do: choose, judge, goTo,
 * openRecord. `detail` is null where the report holds no texts of the record.
 */
function recordView(view, record, detail) {
  const { data } = view;
  const { records } = data;
  const month = data.months[records.month[record]];
  const language = data.languages[records.language[record]];
  const place = [
    isolated(`${data.files[records.file[record]]}:${records.line[record]}`),
    isolated(nameOf(data, "source", records.source[record])),
    NO_MONTH.includes(month) ? `date ${month}` : month,
    language && isolated(language),
  ].filter(Boolean);
  const [first, end] = [records.firstFinding[record], records.firstFinding[record + 1]];
  const shownFrom = first + Math.floor((view.current - first) / MOST_CARDS) * MOST_CARDS;
  const cards = range(shownFrom, Math.min(end, shownFrom + MOST_CARDS)).map((at) =>
    findingCard(view, at, detail?.items[at - first]),
  );
  return [
    element(
      "header",
      {},
      element("h3", { dir: "auto" }, ...shownCharacters(records.title[record] || records.id[record])),
      element(
        "p",
        { class: "quiet" },
        records.title[record] && [isolated(records.id[record]), " · "],
        place.flatMap((part, at) => (at ? [" · ", part] : [part])),
      ),
    ),
    !detail &&
      element(
        "p",
        { class: "note" },
        "This report holds no texts of this record, to stay small: " +
          `it shows ${data.run.examples.toLocaleString("en")} records of each rule (--report-examples).`,
      ),
    element("div", { class: "findings" }, cards),
    end - first > cards.length &&
      element("p", { class: "note" }, `${counted(end - first - cards.length, "further finding")}: j and k lead there.`),
    detail?.fields && element("div", { class: "fields" }, fieldTexts(view, first, detail)),
    detail?.mentions?.length > 0 && mentionTable(detail.mentions),
  ].filter(Boolean);
}

function findingCard(view, at, item) {
  const { data, verdicts } = view;
  const rule = data.rules[data.findings.rule[at]];
  const kind = data.kinds[data.findings.kind[at]];
  const word = verdicts.word(at);
  return element(
    "article",
    {
      class: `finding ${word ?? "undecided"} ${view.matching.has(at) ? "" : "other"}`,
      id: `finding-${at}`,
      "aria-current": at === view.current ? "true" : null,
      "aria-label": `${rule.code} ${rule.name}`,
      tabindex: "-1",
      onclick: () => view.goTo(at),
    },
    element(
      "header",
      {},
      element("strong", {}, element("code", {}, rule.code), ` ${rule.name}`),
      element("span", { class: `badge kind-${kind}` }, KIND_NAMES[kind]),
      item?.own &&
        element(
          "span",
          { class: "quiet" },
          isolated(item.own),
          item.field !== item.own && item.field ? ` (${item.field})` : "",
          item.line ? `, line ${item.line.toLocaleString("en")}` : "",
        ),
    ),
    element("p", { class: "message" }, item?.message ? messageWithLinks(view, item.message) : rule.summary),
    (item?.edits ?? []).map(([own, before, after]) =>
      element(
        "p",
        { class: "change", dir: "auto" },
        item.edits.length > 1 && element("span", { class: "quiet own" }, isolated(own), ": "),
        ...comparison(before, after),
      ),
    ),
    item?.hint && element("p", { class: "hint" }, isolated(item.hint)),
    item?.evidence && evidencePart(view, at, item.evidence),
    verdictButtons(view, at),
    rulePage(rule),
  );
}

/** Return a message; what it quotes and is the name of a listed record leads there. */
function messageWithLinks(view, message) {
  return message.split(/('[^'\n]+'|"[^"\n]+")/).map((part) => {
    const record = part.length > 2 ? view.recordCalled.get(part.slice(1, -1)) : undefined;
    if (record === undefined || !/^['"]/.test(part)) return isolated(part);
    return button(
      {
        class: "link",
        onclick: (event) => {
          event.stopPropagation();
          view.openRecord(record);
        },
      },
      isolated(part),
    );
  });
}

/**
 * Return what speaks for a finding, open where a person looks at it. `evidence` is [[what, weight]]: what has a weight
 * stands in a table with the running sum, what has none (null) in a list below it.
 */
function evidencePart(view, at, evidence) {
  const weighed = evidence.filter(([, weight]) => weight !== null);
  const told = evidence.filter(([, weight]) => weight === null);
  const sum = weighed.reduce((total, [, weight]) => total + weight, 0);
  return element(
    "details",
    { class: "evidence", open: at === view.current, onclick: (event) => event.stopPropagation() },
    element("summary", {}, weighed.length ? `Evidence: ${signed(sum)}, a likelihood of ${likelihood(sum)}` : "Evidence"),
    weighed.length > 0 && waterfall(weighed, sum),
    told.length > 0 &&
      element(
        "ul",
        {},
        told.map(([what]) => element("li", { dir: "auto" }, messageWithLinks(view, what))),
      ),
  );
}

/** Return weights as a table, each with a bar to the left or right of nought and a mark where the sum then stands. */
function waterfall(weighed, sum) {
  let passed = 0;
  const steps = weighed.map(([what, weight]) => ({ what, weight, sum: (passed += weight) }));
  const most = Math.max(...steps.flatMap((step) => [Math.abs(step.weight), Math.abs(step.sum)])) || 1;
  const row = ({ what, weight, sum }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", dir: "auto" }, ...shownCharacters(what)),
      element("td", { class: "number" }, signed(weight)),
      element("td", { class: "weights", "aria-hidden": "true" }, weightBar(weight / most, sum / most)),
      element("td", { class: "number" }, signed(sum)),
    );
  const head = (name, attributes) => element("th", { scope: "col", ...attributes }, name);
  return element(
    "table",
    { class: "waterfall" },
    element("caption", {}, "Log-odds, natural: below nought it speaks against the finding."),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        head("What counts"),
        head("Weight", { class: "number" }),
        element("td", { "aria-hidden": "true" }),
        head("Sum", { class: "number" }),
      ),
    ),
    element("tbody", {}, steps.map(row)),
    element(
      "tfoot",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "row" }, "Together, as a likelihood"),
        element("td", { class: "number" }, signed(sum)),
        element("td", { "aria-hidden": "true" }),
        element("td", { class: "number" }, likelihood(sum)),
      ),
    ),
  );
}

function verdictButtons(view, at) {
  const { data, verdicts } = view;
  if (!verdicts.decidable(at, "reject")) return null;
  const word = verdicts.word(at);
  const size = data.findings.group[at] >= 0 ? data.groupSizes[data.findings.group[at]] : 0;
  const choice = (name, label, key) =>
    button(
      {
        class: `verdict ${name}`,
        "aria-pressed": String(word === name),
        "data-focus": `${name} ${at}`,
        title: `key ${key}`,
        onclick: (event) => {
          event.stopPropagation();
          view.judge([at], word === name ? null : name);
        },
      },
      label,
    );
  const note = element("input", {
    type: "text",
    class: "note",
    value: verdicts.note(at),
    placeholder: "Note",
    "aria-label": "Note on this decision",
    onchange: (event) => verdicts.setNote(at, event.target.value.trim()),
    onclick: (event) => event.stopPropagation(),
  });
  return element(
    "div",
    { class: "decision" },
    verdicts.decidable(at, "accept") && choice("accept", "Accept", "a"),
    choice("reject", "Reject", "r"),
    size > 1 &&
      button(
        {
          class: "small",
          title: "select all of them",
          "data-focus": `group ${at}`,
          onclick: (event) => {
            event.stopPropagation();
            view.choose({ group: data.findings.group[at] });
          },
        },
        `${size.toLocaleString("en")} alike`,
      ),
    word && note,
  );
}

/** Return the rule's own page, folded: its Markdown is plain (headings, lists, code), and is drawn from text. */
function rulePage(rule) {
  if (!rule.page && !rule.summary) return null;
  const blocks = (rule.page || rule.summary).split(/\n{2,}/).slice(rule.page ? 1 : 0);
  return element(
    "details",
    { class: "rule", onclick: (event) => event.stopPropagation() },
    element("summary", {}, `About ${rule.code}`),
    blocks.map((block) => {
      if (block.startsWith("## ")) return element("h4", {}, block.slice(3));
      if (/^ {4}/.test(block)) return element("pre", { dir: "auto" }, ...shownCharacters(block.replace(/^ {4}/gm, "")));
      if (block.startsWith("- "))
        return element(
          "ul",
          {},
          block
            .slice(2)
            .split(/\n- /)
            .map((line) => element("li", {}, ...withCode(line))),
        );
      return element("p", {}, ...withCode(block));
    }),
    rule.address && element("p", { class: "quiet" }, rule.address),
  );
}

function withCode(text) {
  return text.split(/(`[^`\n]+`)/).map((part) => (/^`.+`$/.test(part) ? element("code", {}, part.slice(1, -1)) : part));
}

/** Return the record's fields, those with findings or changes open. */
function fieldTexts(view, first, detail) {
  return detail.fields.map((field) => {
    const here = detail.items
      .map((item, number) => ({ ...item, at: first + number }))
      .filter((item) => item.field === field.name && item.end > item.start);
    const marked = (children, items) => {
      const at = here[items.at(-1)].at;
      const kinds = `kind-${view.data.kinds[view.data.findings.kind[at]]}`;
      return element(
        "mark",
        {
          class: `${kinds} ${items.some((item) => here[item].at === view.current) ? "current" : ""}`,
          title: [...new Set(items.map((item) => view.data.rules[view.data.findings.rule[here[item].at]].code))].join(
            ", ",
          ),
          onclick: () => view.goTo(at),
        },
        ...children,
      );
    };
    const name = field.own === field.name ? field.own : `${field.own} (${field.name})`;
    return element(
      "details",
      { class: "field", open: here.length > 0 || "before" in field || field.name === "title" },
      element("summary", {}, isolated(name)),
      "before" in field && [
        element("div", { class: "text", dir: "auto" }, ...comparison(field.before, field.text)),
        here.length > 0 && element("p", { class: "quiet caption" }, "and as it leaves:"),
      ],
      ("before" in field ? here.length > 0 : true) &&
        element("div", { class: "text", dir: "auto" }, ...highlighted(field.text, here, marked)),
    );
  });
}

/** Return what the rules know of the record beside what is wrong: dates and names, with what speaks for them. */
function mentionTable(mentions) {
  return element(
    "details",
    { class: "mentions" },
    element("summary", {}, `What the rules read here: ${mentions.length} dates and names`),
    scrollBox(
      "Dates and names",
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ["Kind", "Words", "Value", "Evidence"].map((name) => element("th", { scope: "col" }, name)),
          ),
        ),
        element(
          "tbody",
          {},
          mentions.map(([kind, , words, value, details]) =>
            element(
              "tr",
              {},
              element("td", {}, kind),
              element("td", {}, isolated(words)),
              element("td", {}, isolated(value)),
              element(
                "td",
                { class: "quiet" },
                Object.entries(details).flatMap(([name, said], at) => [at ? ", " : "", `${name} `, isolated(said)]),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
