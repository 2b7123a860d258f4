"""What bytes are fed to, by any fuzzer: one function a target, which raises where bytes break a law.

The law of all: no bytes make anything raise but an error for people (NormkitError). A target is given bytes and a
folder of its own to work in.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from normkit import CorpusRule, Normalizer, NormkitError, Outcome
from normkit.cli.main import main
from normkit.core.engine_codes import BROKEN_RULE
from normkit.core.fields import to_record
from normkit.core.rule import LearnableRule
from normkit.corpus import fact_file, learned_file
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import FactCollector
from normkit.formats.base import Format
from normkit.pipeline.decisions import decision_file as decisions
from normkit.pipeline.output.undo import undo
from normkit.settings import loading
from normkit.settings.plugins import load
from normkit.testing.together import Treatment, kept_laws
from tests.fuzz.material import FIXTURES, codes, focus, kit_of, mixed
from tests.normkit.formats.harness import BYTE_FORMATS, exactly, rewritten, rows, undone

SEPARATOR = "\x1e"
"""Between the fields of a record that the scanners are fed."""
RECORD = {"title": "Rain", "text": "Rain fell.\nAdvertisement\nMarwan al-Khatib and Marwan Khateeb met on Friday.",
          "published": "2025-03-14", "url": "https://www.tolvan.example/1", "source": "Tolvan Post"}  # fmt: skip


class Target(NamedTuple):
    """What bytes are fed to."""

    feed: Callable[[bytes, Path], None]
    seeds: Callable[[], Iterator[bytes]]
    """Bytes to begin with."""
    words: Callable[[], Iterator[str]]
    """What stands in such bytes: a dictionary for the fuzzer."""


# ---------------------------------------------------------------- formats: bytes -> rows -> bytes


def _formats(data: bytes, folder: Path) -> None:
    """Rows hold all bytes; nothing to change, the same file; one value changed, it arrives, and undo brings back."""
    format, raw = BYTE_FORMATS[data[0] % len(BYTE_FORMATS) if data else 0], data[1:]
    with suppress(NormkitError):
        read = rows(format, raw)
        assert b"".join(row.raw for row in read) == raw, "the rows do not hold the bytes of the file"
        assert rewritten(format, raw, {}) == (raw, []), "a file with nothing to change is changed"
        records = [row for row in read if row.mapping is not None]
        for number, row in enumerate(records[:3]):
            for key in (*(row.mapping or {}), "title", "text")[:5]:
                fixed = {**(row.mapping or {}), key: "Rain, “fell”\non\tFriday"}
                if format.holds(row, key) and not format.unfit(row, fixed):
                    new, patches = rewritten(format, raw, {number: {key: fixed[key]}})
                    assert undone(new, patches) == raw, "undo does not give the file back"
                    _expect_arrived(format, new, number, fixed, len(records))


def _expect_arrived(format: Format, new: bytes, number: int, fixed: dict[str, object], count: int) -> None:
    after = [row.mapping for row in rows(format, new) if row.mapping is not None]
    assert len(after) == count, "a record came or went"
    assert exactly(after[number]) == exactly(fixed), f"{after[number]!r} was read back where {fixed!r} was written"


def _format_seeds() -> Iterator[bytes]:
    for number, format in enumerate(BYTE_FORMATS):
        for file in sorted((FIXTURES / "articles").iterdir()):
            if file.suffix in format.suffixes:
                yield bytes([number]) + file.read_bytes()
    more = (
        '{"title": "Rain", "text": "a\\u0000\\ud800", "n": 1e400, "x": {"y": [1, -0.0]}}\n',
        '[{"text": "a"}, 1]',
        'title,text\r\n"a ""b""",c\r\n',
        "title\ttext\na\tb\n",
        "Rain.\n",
        "---\ntitle: 'It''s'\ntags: [a]\n---\nRain.\n",
    )
    yield from (bytes([number]) + text.encode() for number, text in enumerate(more))


# ---------------------------------------------------------------- scanners: text -> findings -> fixes


def _scanners(data: bytes, folder: Path) -> None:
    """All rules together keep the laws on any text."""
    first, text = data[0] if data else 0, data[1:].decode("utf-8", "surrogateescape")
    fields = ("text", "title", "published", "url", "source", "language")
    record: dict[str, object] = dict(zip(fields, text.split(SEPARATOR), strict=False))
    how = Treatment(bool(first & 1), "own" if first & 2 else "any", None if first & 4 else first % 3)
    kept_laws(kit_of("all" if first & 8 else "default"), record, how)


def _scanner_seeds() -> Iterator[bytes]:
    for code in codes():
        for number, group in enumerate(focus(code).groups[:3]):
            fields = (str(group[0].get(key, "")) for key in ("text", "title", "published", "url", "source"))
            yield bytes([number]) + SEPARATOR.join(fields).encode("utf-8", "surrogatepass")


def _scanner_words() -> Iterator[str]:
    yield from mixed().pieces[::7]


# ---------------------------------------------------------------- logs: undo of any log


def _logs(data: bytes, folder: Path) -> None:
    """Whatever a log says, undo leaves each file as it is or as it was, and touches none outside."""
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(_fixed_folder(), place)
    outside = folder / "outside.jsonl"
    outside.write_bytes(_FIXED)
    log = next((place / ".normkit").glob("*.jsonl"))
    log.write_bytes(data)
    with suppress(NormkitError):
        list(undo(log))
    assert (place / "a.jsonl").read_bytes() in (_ORIGINAL, _FIXED), "a file became neither what it was nor what it is"
    assert outside.read_bytes() == _FIXED, "a file outside the folder was written"


_ORIGINAL = (json.dumps(RECORD) + "\n").encode()
_FIXED = _ORIGINAL.replace(b"\\nAdvertisement", b"")


@cache
def _fixed_folder() -> Path:
    """Return a folder with a file that was fixed, and its log; where one file is left whole, too."""
    place = Path(tempfile.mkdtemp(prefix="normkit-fuzz-"))
    (place / "a.jsonl").write_bytes(_ORIGINAL)
    with chdir(place):
        assert _run("fix", "--select", "CHR", "a.jsonl") == 0
    assert (place / "a.jsonl").read_bytes() == _FIXED
    return place


def _log_seeds() -> Iterator[bytes]:
    log = next((_fixed_folder() / ".normkit").glob("*.jsonl")).read_bytes()
    yield log
    yield log.replace(b'"a.jsonl"', b'"../outside.jsonl"')
    yield log.replace(b'"kept": null', b'"kept": "undo-0001/1"')
    yield log + b'{"kind": "dropped"}\n'


def _log_words() -> Iterator[str]:
    yield from ('"kind"', '"patch"', '"file"', '"dropped"', '"kept"', '"at"', '"length"', '"before"', '"after"', "null")
    yield from (
        "../outside.jsonl",
        "a.jsonl",
        hashlib.sha256(_FIXED).hexdigest(),
        hashlib.sha256(_ORIGINAL).hexdigest(),
    )


# ---------------------------------------------------------------- what a repository may hold beside its articles


def _settings(data: bytes, folder: Path) -> None:
    """Settings are understood or refused, and a normalizer that has them looks at a record."""
    file = folder / "normkit.toml"
    file.write_bytes(data)
    with suppress(NormkitError):
        settings = loading.load(str(file))
        settings.for_file(str(folder / "a.jsonl"))
        settings.excludes(str(folder / "a.jsonl"))
        _expect_no_failure(Normalizer(settings=settings).fix(RECORD))


def _setting_seeds() -> Iterator[bytes]:
    guide = (FIXTURES.parent / "docs" / "guide" / "configuration.md").read_text("utf-8")
    text = guide.partition("```toml\n")[2].partition("```")[0].replace('extend = "../normkit.toml"', "")
    yield text.encode()
    for code, rule in load().rules.items():
        yield f"[rules.{code}]\n".encode() + b"".join(
            f"{name} = {json.dumps(getattr(rule(), name, 0), default=str)}\n".encode()
            for name in rule.__dataclass_fields__
        )
    yield from (line.encode() + b"\n" for line in text.split("\n") if "=" in line)


def _setting_words() -> Iterator[str]:
    yield from loading._KEYS
    for rule in load().rules.values():
        yield from (rule.code, *rule.__dataclass_fields__)


def _learners() -> list[type[LearnableRule]]:
    rules = load().rules
    return [rule for _, rule in sorted(rules.items()) if issubclass(rule, LearnableRule)]


def _learned(data: bytes, folder: Path) -> None:
    """A learned file is understood or refused; a record is judged by it, and learning goes on from it."""
    learners = _learners()
    learner = learners[data[0] % len(learners) if data else 0]
    file = folder / "learned.toml"
    file.write_bytes(data[1:])
    with suppress(NormkitError):
        kit = Normalizer(select=[learner.code], learned={learner.learns: str(file)})
        _expect_no_failure(kit.fix(RECORD, unsafe=True))
        rule = learner()
        facts = rule.reduce(iter(sorted(rule.collect(to_record(RECORD)[0]))))
        with suppress(ValueError, KeyError, TypeError, AttributeError):  # which the command tells the user
            learned_file.write(folder / "again.toml", rule.dump(facts, learned_file.read(file)), folder=False)


def _learned_seeds() -> Iterator[bytes]:
    for number, learner in enumerate(_learners()):
        kit = Normalizer(select=[learner.code])
        for group in focus(learner.code).groups[:9]:
            knowledge = kit.learn(map(kit.collect, group * 4))
            document = learner().dump(knowledge.facts[learner.code], {})
            yield bytes([number]) + learned_file.dumped(document).encode()


def _facts(data: bytes, folder: Path) -> None:
    """A file of facts is understood or refused; what it says, true or not, makes no rule fail on a record."""
    file = folder / "known.facts"
    file.write_bytes(data)
    kit = kit_of("default")
    with suppress(NormkitError), FactStore(0) as store:
        collector = FactCollector(store)
        fact_file.read(file, [(kit.first_pass, collector)])
        knowledge = kit.learn_from(collector)
        _expect_no_failure(kit.judge(RECORD, knowledge=knowledge, name="#1"))


def _fact_seeds() -> Iterator[bytes]:
    kit = kit_of("default")
    for rule in kit.first_pass:
        assert isinstance(rule, CorpusRule)
        for group in focus(rule.code).groups[:6]:
            with FactStore(0) as store, tempfile.TemporaryDirectory() as folder:
                collector = FactCollector(store)
                for number, record in enumerate(group):
                    collector.add(kit.collect(record, f"#{number}"))
                fact_file.write(Path(folder, "a.facts"), [(kit.first_pass, collector)])
                yield Path(folder, "a.facts").read_bytes()


def _fact_words() -> Iterator[str]:
    yield from codes()


def _decisions(data: bytes, folder: Path) -> None:
    """A baseline is understood or refused, and a run with it goes on."""
    file, article = folder / "known.json", folder / "a.jsonl"
    file.write_bytes(data)
    article.write_bytes(_ORIGINAL)
    with suppress(NormkitError):
        decisions.read(str(file))
        code = _run("check", "--select", "CHR", "--baseline", str(file), str(article))
        assert code in (0, 1), f"a run with decisions that were understood ends with {code}"


def _decision_seeds() -> Iterator[bytes]:
    yield b'{"normkit-decisions": 1, "findings": {"0a1b2c3d4e5f6071": {"decision": "known", "count": 2}}}'
    yield b'{"normkit-decisions": 1, "findings": {"0a1b": {"decision": "reject"}, "b": {"decision": "accept"}}}'
    yield b'{"normkit-baseline": 1, "findings": {"0a1b2c3d4e5f6071": 3}}'
    yield b'{"normkit-decisions": 2, "findings": [{"file": "a.jsonl", "fingerprint": "0a1b", "decision": "known"}]}'


def _decision_words() -> Iterator[str]:
    yield from (
        '"normkit-decisions"',
        '"normkit-baseline"',
        '"findings"',
        '"decision"',
        '"count"',
        '"fingerprint"',
        '"file"',
        "NaN",
        "Infinity",
        "1e999",
    )


def _run(command: str, *argv: str) -> int:
    """Run the command line and say nothing; return its exit code."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return main([command, "--isolated", *argv])


def _expect_no_failure(outcome: Outcome) -> None:
    for finding in outcome.findings:
        assert finding.code != BROKEN_RULE, finding.message


def _no_words() -> Iterator[str]:
    yield from ()


TARGETS = {
    "formats": Target(_formats, _format_seeds, _no_words),
    "scanners": Target(_scanners, _scanner_seeds, _scanner_words),
    "logs": Target(_logs, _log_seeds, _log_words),
    "settings": Target(_settings, _setting_seeds, _setting_words),
    "learned": Target(_learned, _learned_seeds, _no_words),
    "facts": Target(_facts, _fact_seeds, _fact_words),
    "decisions": Target(_decisions, _decision_seeds, _decision_words),
}
"""Name -> target."""
