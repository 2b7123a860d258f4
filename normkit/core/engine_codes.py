"""What the engine itself reports, under codes of its own: trouble with a record, a rule or a fix."""

from __future__ import annotations

from collections.abc import Mapping

UNREADABLE = "KIT001"
BROKEN_RULE = "KIT002"
UNSETTLED = "KIT003"
INVALID = "KIT004"
NO_TEXT = "KIT005"
UNFIT = "KIT006"
DOUBTFUL_FIELD = "KIT007"

NOTICES: Mapping[str, tuple[str, str]] = {
    UNREADABLE: (
        "unreadable-record",
        "The bytes are no record: not UTF-8, broken JSON, a row with too many cells. They are written\n"
        "through as they stand. Mend the line, or take it out.",
    ),
    BROKEN_RULE: (
        "broken-rule",
        "A rule raised an error on this record, returned something that is no finding, ended or copied the\n"
        "process that asked it, or took longer than --timeout allows. The record went on without that rule.\n"
        "Report it to the plugin's author, with the record.",
    ),
    UNSETTLED: (
        "unsettled-record",
        "The fixes of this record did not come to rest in 8 rounds: two rules undo each other's work.\n"
        "The record is left untouched. Ignore one of the rules named in the message.",
    ),
    INVALID: (
        "invalid-record",
        "The record as it leaves has no text, or a word for nothing in its place, its fixes would take all\n"
        "of the text, or it does not satisfy the output schema. It is written all the same, or set aside\n"
        "under --rejects FILE.",
    ),
    NO_TEXT: (
        "no-text",
        "A field that rules read holds no text but a list, a mapping, a number or bytes, or no field is\n"
        "known as the text, or the settings name one that is not there. The rules see it as missing. Point\n"
        "[tool.normkit.fields] at the right field (the message names the likeliest), or mend the record.",
    ),
    UNFIT: (
        "unwritable-fix",
        "The fixed values do not fit the record's place in its file: a date column cannot hold a partial\n"
        "date, for instance. The record is left as it is. Fix with -o FILE.jsonl instead.",
    ),
    DOUBTFUL_FIELD: (
        "doubtful-field",
        "Two fields of the record have names that say the same (body, full_text), and hold different values:\n"
        "which of them is the text, the title, the date or the address is for you to say, in normkit.toml:\n"
        '[fields] text = "body". Until then the first of them is read, and neither is changed.',
    ),
}
"""code -> (name, explanation)."""
