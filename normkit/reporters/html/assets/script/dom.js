// Small helps to draw with. Whatever comes from data reaches the page as text alone: no markup is ever parsed.

/** Return a new element; attributes named "onclick" and the like are listeners, null and false are left out. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Return a box that scrolls, by keys too; the label says what it holds. */
function scrollBox(label, ...children) {
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, ...children);
}

/** Return a button that does something. */
function button(attributes, ...children) {
  return element("button", { type: "button", ...attributes }, ...children);
}

/** Return words of the data, kept apart from the direction of what stands around them. */
function isolated(text, attributes = {}) {
  return element("bdi", { dir: "auto", ...attributes }, ...shownCharacters(text));
}

/** Return a bar of several parts; `parts` are [share of the whole width, class]. */
function stackedBar(parts) {
  const bar = element("span", { class: "bar", "aria-hidden": "true" });
  for (const [share, kind] of parts) {
    if (!share) continue;
    const part = element("span", { class: kind });
    part.style.setProperty("width", `${100 * share}%`);
    bar.append(part);
  }
  return bar;
}

/** Return a bar from nought, in the middle, to a weight, and a mark at the sum; both from -1 to 1. */
function weightBar(weight, sum) {
  const part = element("span", { class: weight < 0 ? "against" : "for" });
  part.style.setProperty("left", `${50 + 50 * Math.min(0, weight)}%`);
  part.style.setProperty("width", `${50 * Math.abs(weight)}%`);
  const mark = element("span", { class: "sum" });
  mark.style.setProperty("left", `${50 + 50 * sum}%`);
  return element("span", { class: "weight-bar" }, part, mark);
}

function signed(weight) {
  const digits = Math.abs(weight).toFixed(2);
  return digits === "0.00" ? digits : `${weight < 0 ? "−" : "+"}${digits}`;
}

/** Return the likelihood that log-odds stand for, never none and never certain. */
function likelihood(odds) {
  const share = 100 / (1 + Math.exp(-odds));
  if (share < 0.1) return "< 0.1 %";
  return share > 99.9 ? "> 99.9 %" : `${share.toFixed(1)} %`;
}

function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Return a share in per cent: never "0 %" of something, nor "100 %" of nearly all. */
function percent(part, whole) {
  if (!whole) return "–";
  const share = (100 * part) / whole;
  if (part > 0 && share < 1) return "< 1 %";
  if (part < whole && share > 99) return "> 99 %";
  return `${Math.round(share)} %`;
}

/** Tell those who listen, and those who look, what has just been done. */
function announce(words) {
  document.getElementById("status").textContent = words;
}

/** Draw something anew; give the focus back to what had it, and leave scrolled what was. */
function keepingFocus(redraw) {
  const key = document.activeElement?.dataset?.focus;
  const scrolled = [...document.querySelectorAll(".scroll[aria-label]")].map((box) => [box.ariaLabel, box.scrollTop]);
  redraw();
  for (const [label, top] of scrolled) {
    const box = top && document.querySelector(`.scroll[aria-label="${CSS.escape(label)}"]`);
    if (box) box.scrollTop = top;
  }
  if (key && document.activeElement?.dataset?.focus !== key) {
    document.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}
