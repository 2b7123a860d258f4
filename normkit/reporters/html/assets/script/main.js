// The page as a whole: one selection, one current finding; every change of them draws what depends on it anew.

async function start() {
  const data = await readData();
  const verdicts = verdictsOn(data);
  const decided = data.clusters.map((held) => decisionsOn(data, held, verdicts));
  const recordCalled = new Map(data.records.id.map((id, record) => [id, record]));
  let selection = everything();
  let found = null; // what the selection holds: see `counts`
  let matching = new Set(); // its findings
  let current = -1; // the finding that the keys speak of
  let drawing = 0;

  drawMasthead(data);
  const parts = makeFrame((search) => choose({ search }), exportNow);
  const list = virtualList(parts.list, data, (place) => openRecord(found.records[place]));

  function choose(values) {
    selection = { ...selection, ...values };
    draw();
  }

  function clear() {
    parts.search.value = "";
    choose(everything());
  }

  function draw() {
    keepingFocus(() => {
      found = counts(data, selection, verdicts);
      matching = new Set(found.findings);
      if (!matching.has(current)) current = found.findings[0] ?? -1;
      drawOverview(data, selection, found, choose);
      drawAcross();
      drawFacets(parts.facets, data, selection, found, choose, draw);
      drawDecisions();
      list.draw(found.records, placeOf(current));
    });
    return drawRecord();
  }

  function drawAcross() {
    drawPanels(data, found, choose, judge, decided, () => keepingFocus(drawVerdicts));
  }

  /** Draw what a decision changes. */
  function drawVerdicts() {
    drawAcross();
    drawFacets(parts.facets, data, selection, counts(data, selection, verdicts), choose, draw);
    drawDecisions();
    drawRecord();
  }

  function drawDecisions() {
    drawChips(parts.chips, data, selection, found, choose, clear);
    drawBulk(parts.bulk, selection, found, verdicts, judge);
    const decided = verdicts.count();
    parts.exporter.textContent = decided ? `Export ${counted(decided, "decision")}` : "Export decisions";
    parts.exporter.disabled = !decided;
  }

  /** Draw the current record; `moved`: and let its finding be seen. */
  async function drawRecord(moved = false) {
    drawing += 1;
    const ticket = drawing;
    if (current < 0) {
      const words = data.findings.count ? "Nothing is selected." : "Nothing was found.";
      parts.view.replaceChildren(element("p", { class: "note" }, words));
      return;
    }
    const record = data.findings.record[current];
    const detail = await detailOf(data, record);
    if (ticket !== drawing) return; // another record was chosen meanwhile
    const view = { data, verdicts, matching, current, recordCalled, choose, judge, goTo, openRecord };
    const same = parts.view.dataset.record === String(record);
    const scroll = parts.view.scrollTop;
    const open = [...parts.view.querySelectorAll("details")].map((part) => part.open);
    keepingFocus(() => parts.view.replaceChildren(...recordView(view, record, detail)));
    parts.view.dataset.record = String(record);
    if (same) parts.view.querySelectorAll("details").forEach((part, at) => (part.open = open[at] ?? part.open));
    parts.view.scrollTop = same ? scroll : 0;
    if (moved) document.getElementById(`finding-${current}`).scrollIntoView({ block: "nearest" });
  }

  /** Return where in the list the record of a finding stands. */
  function placeOf(at) {
    return at < 0 ? -1 : lowerBound(found.records, data.findings.record[at]);
  }

  function goTo(at) {
    if (at < 0 || at === current) return;
    const sameRecord = current >= 0 && data.findings.record[at] === data.findings.record[current];
    current = at;
    if (!sameRecord) list.show(placeOf(at));
    drawRecord(true);
  }

  /** Open a record at its first finding that is selected; one that is not selected ends the selection. */
  function openRecord(record) {
    const findings = range(data.records.firstFinding[record], data.records.firstFinding[record + 1]);
    const first = findings.find((at) => matching.has(at));
    if (first !== undefined) {
      goTo(first);
    } else {
      current = findings[0];
      clear();
    }
  }

  /** Go to the next finding that is selected, or to the one before. */
  function step(by) {
    const place = lowerBound(found.findings, current) + by;
    goTo(found.findings[Math.min(found.findings.length - 1, Math.max(0, place))] ?? -1);
  }

  /** Give findings a verdict. What is selected stays so until the next choice: nothing jumps away. */
  function judge(several, word) {
    const taken = verdicts.set(several, word);
    announce(`${counted(taken, "finding")} ${word ? `${word}ed` : "undecided again"}`);
    keepingFocus(() => {
      drawFacets(parts.facets, data, selection, counts(data, selection, verdicts), choose, draw);
      drawDecisions();
    });
    drawRecord();
  }

  /** Judge the current finding, or take its verdict back. */
  function decide(word) {
    if (current >= 0) judge([current], verdicts.word(current) === word ? null : word);
  }

  /** Judge all findings that are like the current one. */
  function decideGroup(word) {
    const group = current >= 0 ? data.findings.group[current] : -1;
    if (group < 0) decide(word);
    else
      judge(
        range(0, data.findings.count).filter((at) => data.findings.group[at] === group),
        word,
      );
  }

  function exportNow() {
    if (verdicts.count()) exportText(verdicts.lines(), "decisions.jsonl");
  }

  listenToKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => decide("accept"),
    r: () => decide("reject"),
    A: () => decideGroup("accept"),
    R: () => decideGroup("reject"),
    n: () => document.querySelector(`#finding-${current} input.note`)?.focus(),
    e: exportNow,
    "/": () => parts.search.focus(),
    "?": showHelp,
    Escape: clear,
  });
  await draw();
  document.body.dataset.ready = "true";
}

start().catch((error) => {
  document.body.prepend(element("p", { class: "warning" }, `This report cannot be shown: ${error.message}`));
  throw error;
});
