#!/bin/sh
# The main job on real-looking input: self-written articles with the defects of scraped text.
# Works on a copy in demo/; run by `make demo`.
set -eu
bin=$(cd "$BIN" && pwd)
rm -rf demo
cp -R fixtures/articles demo
cd demo
NO_COLOR=1
export NO_COLOR

say() { printf '\n# %s\n' "$*"; }
run() {
    printf '$ normkit %s\n' "$*"
    "$bin/normkit" "$@" --exit-zero
}

say "1. What is wrong? Every finding has a place, an explanation and, where one is safe, a fix."
run check --select CHR,DAT,HED open_quay.txt
say "2. What would be done? Nothing is written."
run fix --diff --select CHR,HED weekly.jsonl
say "3. Do it, in place: only what is safe, byte-preserving, with a change log."
run fix --statistics .
say "4. Take it back, byte for byte."
printf '$ normkit undo .normkit/undo-0001.jsonl\n'
"$bin/normkit" undo .normkit/undo-0001.jsonl
say "5. Text files hold no title and no date: turn them into records that do."
run fix --select CHR,DAT,HED open_quay.txt north_gazette.txt -o clean.jsonl --statistics
printf '$ cut -c 1-200 clean.jsonl\n'
cut -c 1-200 clean.jsonl
say "6. Nothing is fine that was not read, and what only looks like chrome or a date stays."
run check feed.jsonl
run fix --diff --select CHR,DAT,HED --statistics feed.jsonl
say "7. Look rather than read: one HTML file, with everything found, to filter and to decide."
run check . --statistics --report report.html
printf 'Open it in a browser: file://%s/report.html\n' "$(pwd)"
say "The files are in demo/. Why a rule is there: normkit explain CHR111. All options: README.md"
