// The records that are selected: facets to narrow them down, and a list of which only what is in sight is drawn.

const FACETS = ["kind", "rule", "source", "file", "language", "since", "verdict"];
const FACET_NAMES = {
  kind: "Fix",
  rule: "Rule",
  source: "Source",
  file: "File",
  language: "Language",
  since: "Since the earlier run",
  verdict: "Decision",
};
const MOST_VALUES = 8;
const openFacets = new Set();

function drawFacets(holder, data, selection, found, choose, redraw) {
  holder.replaceChildren(...FACETS.map((name) => facet(name, data, selection, found, choose, redraw)).filter(Boolean));
}

function facet(name, data, selection, found, choose, redraw) {
  const values = mostFirst(found.byValue[name]);
  if (selection[name] === null && valuesOf(data, name).length < 2) return null;
  const shown = openFacets.has(name) ? values : values.slice(0, MOST_VALUES);
  const items = shown.map((value) =>
    element(
      "li",
      {},
      chooser(
        selection,
        name,
        value,
        choose,
        { "data-focus": `facet ${name} ${value}` },
        element("span", { class: "name" }, isolated(nameOf(data, name, value))),
        element("span", { class: "number" }, found.byValue[name][value].toLocaleString("en")),
      ),
    ),
  );
  const more = values.length - shown.length;
  return element(
    "fieldset",
    { class: "facet" },
    element("legend", {}, FACET_NAMES[name]),
    element("ul", {}, items),
    more > 0 &&
      button(
        {
          class: "small",
          onclick: () => {
            openFacets.add(name);
            redraw();
          },
        },
        `${more.toLocaleString("en")} more`,
      ),
  );
}

const ROW_HEIGHT = 54;
const ROWS_AROUND = 6;

/**
 * Return a list of records, of any length: {draw(records, current), show(place)}. `opened(place)` is called where a
 * person chooses one.
 */
function virtualList(holder, data, opened) {
  const spacer = element("div", { class: "spacer" });
  holder.append(spacer);
  let [records, current, waiting] = [[], -1, false];
  const drawn = new Map(); // place -> its row

  /** Draw the rows in sight, and some around; those that are drawn stay, unless all is to be drawn anew. */
  function drawRows(anew) {
    waiting = false;
    const first = Math.max(0, Math.floor(holder.scrollTop / ROW_HEIGHT) - ROWS_AROUND);
    const last = Math.min(
      records.length,
      Math.ceil((holder.scrollTop + holder.clientHeight) / ROW_HEIGHT) + ROWS_AROUND,
    );
    for (const [place, made] of drawn) {
      if (!anew && place >= first && place < last) continue;
      made.remove();
      drawn.delete(place);
    }
    for (let place = last - 1; place >= first; place -= 1) {
      if (drawn.has(place)) continue;
      drawn.set(place, row(place));
      spacer.insertBefore(drawn.get(place), drawn.get(place + 1) ?? null);
    }
    holder.setAttribute("aria-activedescendant", current >= first && current < last ? `row-${current}` : "");
  }

  function row(place) {
    const made = recordRow(data, records[place], {
      id: `row-${place}`,
      role: "option",
      "aria-selected": String(place === current),
      "aria-posinset": place + 1,
      "aria-setsize": records.length,
      onclick: () => opened(place),
    });
    made.style.setProperty("top", `${place * ROW_HEIGHT}px`);
    return made;
  }

  holder.addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(() => drawRows(false));
      waiting = true;
    },
    { passive: true },
  );
  holder.addEventListener("keydown", (event) => {
    const page = Math.max(1, Math.floor(holder.clientHeight / ROW_HEIGHT) - 1);
    const steps = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -records.length,
      End: records.length,
    };
    if (!(event.key in steps) || !records.length) return;
    event.preventDefault();
    opened(Math.min(records.length - 1, Math.max(0, current + steps[event.key])));
  });
  new ResizeObserver(() => drawRows(false)).observe(holder);

  return {
    draw(selected, place) {
      records = selected;
      spacer.style.setProperty("height", `${records.length * ROW_HEIGHT}px`);
      this.show(place);
    },
    show(place) {
      current = place;
      const [top, bottom] = [place * ROW_HEIGHT, (place + 1) * ROW_HEIGHT];
      if (top < holder.scrollTop) holder.scrollTop = top;
      else if (bottom > holder.scrollTop + holder.clientHeight) holder.scrollTop = bottom - holder.clientHeight;
      drawRows(true);
    },
  };
}

/** Return the row of a record: what it is called, where it stands, which rules find something in it. */
function recordRow(data, record, attributes) {
  const { records, findings, rules } = data;
  const codes = new Map();
  for (let at = records.firstFinding[record]; at < records.firstFinding[record + 1]; at += 1) {
    codes.set(findings.rule[at], (codes.get(findings.rule[at]) ?? 0) + 1);
  }
  const chips = [...codes]
    .slice(0, 6)
    .map(([rule, count]) => (count > 1 ? `${rules[rule].code} ×${count}` : rules[rule].code));
  if (codes.size > 6) chips.push(`+${codes.size - 6}`);
  return element(
    "div",
    { class: "record-row", ...attributes },
    element("span", { class: "name" }, isolated(records.title[record] || records.id[record])),
    element(
      "span",
      { class: "source quiet" },
      isolated(data.sources[records.source[record]] || data.fileNames[records.file[record]]),
    ),
    element("span", { class: "codes quiet" }, chips.join("  ")),
  );
}
