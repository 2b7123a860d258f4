// A document of plain values as TOML (1.0), laid out as `normkit learn` does, so that two versions can be compared.

/** Return a document as TOML: lists of tables as [[name]], a table in them as [name.key], texts on one line. */
function asToml(document) {
  const parts = [];
  for (const [name, tables] of Object.entries(document)) {
    for (const table of tables) {
      const inner = Object.entries(table).filter(([, value]) => isTable(value));
      parts.push(`[[${tomlKey(name)}]]\n${tomlLines(Object.entries(table).filter(([, value]) => !isTable(value)))}`);
      for (const [key, value] of inner) {
        parts.push(`[${tomlKey(name)}.${tomlKey(key)}]\n${tomlLines(Object.entries(value))}`);
      }
    }
  }
  return parts.join("\n");
}

function isTable(value) {
  return typeof value === "object" && !Array.isArray(value);
}

function tomlLines(entries) {
  return entries.map(([key, value]) => `${tomlKey(key)} = ${tomlValue(value)}\n`).join("");
}

function tomlValue(value) {
  if (typeof value === "string") return tomlText(value);
  if (!isTable(value) && typeof value === "object")
    return value.length ? `[\n${value.map((one) => `    ${tomlValue(one)},\n`).join("")}]` : "[]";
  if (isTable(value)) return `{ ${Object.entries(value).map(([key, one]) => `${tomlKey(key)} = ${tomlValue(one)}`)} }`;
  return String(value);
}

function tomlKey(key) {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlText(key);
}

/**
 * Return a text in quotes. JSON's escapes are TOML's; beyond them, what nobody sees or a program obeys is an escape, but
 * for the joiner without which Persian and others are not written, and what a CI runner takes for a command in its log.
 */
function tomlText(text) {
  const hidden = (mark) => {
    const code = mark.codePointAt(0).toString(16).toUpperCase();
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  };
  return JSON.stringify(text)
    .replace(/(?![ \u200c])[\p{C}\p{Z}]/gu, hidden)
    .replaceAll("##[", "#\\u0023[")
    .replaceAll("##vso[", "#\\u0023vso[");
}
