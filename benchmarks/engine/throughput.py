"""A whole corpus through ``normkit check`` and ``normkit fix``: wall and processor time, peak memory of all processes.

    python benchmarks/engine/throughput.py [RECORDS] [--jobs 2] [--facts-memory 100] [--only check] [--keep FILE]

Writes RECORDS (default 20,000; about 1.5 kB each) made-up articles to a temporary file, the same for the same number:
headlines of ``benchmarks/headlines/generated.py``, with their copies and look-alikes; names in several spellings;
dates; lines that a site leaves in its articles. Runs every rule of every family on them. Memory is sampled from /proc
(Linux) twice a second: the resident pages of the command and all its children, shared ones counted in each of them
(RSS) and once (PSS).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from random import Random
from typing import BinaryIO, NamedTuple

from benchmarks.headlines import generated

INTERVAL = 0.5
"""Seconds between two looks at the memory."""
HOSTS = 400
SENTENCES = (
    "{person} told reporters in {town} that the {noise} would be ready by {when}.",
    "Nobody had seen such a {noise} since {when}, {person} said, and few expected to see one again.",
    "The {noise} of {town} had been closed for repairs after the flood, which cost the council more than it had.",
    "“We knew the {noise} would not last,” {person} said, “and we said so at the time.”",
    "On {weekday} the council of {town} voted to keep it, by a margin that surprised even those who had asked for it.",
    "Some of the {noise} had to be brought over the mountains, at a price that nobody in {town} cared to name.",
    "It was the second time since {when} that {person} had spoken of the {noise} in public.",
    "A spokesman for the {noise} declined to comment, and {person} could not be reached.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "June", "July", "August", "October", "November", "December")
GIVEN = ("Khalid", "Murhaf", "Omar", "Layla", "Yusuf", "Samira", "Tariq", "Nadia", "Hassan", "Zainab", "Karim", "Rania")
SURNAMES = (
    ("al-Shaibani", "al-Shibani", "Shaybani"), ("Qassem", "Kassem", "Qasim"), ("al-Hariri", "Hariri", "al-Harriri"),
    ("Haddad", "Hadad"), ("al-Masri", "el-Masry"), ("Abu Zeid", "Abu Zayd"), ("Mansour", "Mansur"), ("Nasser", "Nasir"),
)  # fmt: skip
CHROME = (
    "Advertisement", "Share this article", "Sign up for our newsletter", "Read more", "4 min read", "Back to top",
    "All rights reserved.", "Follow us on Facebook", "Load more", "Most read",
)  # fmt: skip


def records(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Yield made-up articles, the same for the same seed."""
    random = Random(seed)
    titles = (row.text for row in generated.rows(seed))
    slogans = [f"{_word(random).title()} {_word(random)} every morning in your {_word(random)}" for _ in range(HOSTS)]
    for number, title in enumerate(islice(titles, count)):
        host = min(int(random.paretovariate(0.6)) - 1, HOSTS - 1)
        person = f"{random.choice(GIVEN)} {random.choice(random.choice(SURNAMES))}"
        body = [_sentence(random, person) for _ in range(random.randint(9, 15))]
        parts = [" ".join(body[at : at + 3]) for at in range(0, len(body), 3)]
        if random.random() < 0.3:
            parts.insert(0, title)
        if random.random() < 0.4:
            parts += [slogans[host], random.choice(CHROME)]
        yield {
            "id": f"r{number}",
            "url": f"https://www.site{host}.example/news/{number}",
            "title": title,
            "published": f"20{random.randint(20, 29)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}T08:15:00Z",
            "text": "\n\n".join(parts),
        }


def _sentence(random: Random, person: str) -> str:
    when = f"{random.randint(1, 28)} {random.choice(MONTHS)} {random.randint(2001, 2029)}"
    slots = {"person": person, "town": _word(random).title(), "noise": _word(random), "when": when}
    return random.choice(SENTENCES).format(weekday=random.choice(WEEKDAYS), **slots)


def _word(random: Random) -> str:
    return "".join(random.choices(generated.SYLLABLES, k=random.randint(2, 3)))


# ---------------------------------------------------------------- running and measuring


class Used(NamedTuple):
    """What processes use, or used at most: megabytes (10**6 bytes), and seconds of the processor."""

    rss: float = 0.0
    pss: float = 0.0
    processor: float = 0.0
    program: str = ""
    """As the system calls it, such as "java"; empty for several."""


class Ran(NamedTuple):
    """How a command ran."""

    seconds: float
    used: Used
    """By all its processes."""
    own: float
    """Processor seconds of its first process, which reads what no other does, puts results in order and writes."""
    programs: dict[str, float]
    """Program -> processor seconds of its processes, without the first."""
    last: str
    """The last line it printed."""


def run(command: Sequence[str], out: BinaryIO) -> Ran:
    """Run a command to its end."""
    started = time.perf_counter()
    used = Used()
    latest = dict[int, Used]()
    with subprocess.Popen(command, stdout=out, start_new_session=True) as process:
        while process.poll() is None:
            now = {number: _used(number) for number in _family(process.pid)}
            latest |= {number: one for number, one in now.items() if one.program}  # nothing is told of one that ended
            rss, pss = sum(one.rss for one in now.values()), sum(one.pss for one in now.values())
            used = Used(max(used.rss, rss), max(used.pss, pss), sum(one.processor for one in latest.values()))
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=INTERVAL)
    out.seek(max(0, out.seek(0, os.SEEK_END) - 500))
    last = out.read().decode().strip().rpartition("\n")[2]
    own = latest.pop(process.pid, Used()).processor
    programs: dict[str, float] = {}
    for one in latest.values():
        programs[one.program] = programs.get(one.program, 0.0) + one.processor
    return Ran(time.perf_counter() - started, used, own, programs, last)


def _family(leader: int) -> list[int]:
    """Return a process and all that descend from it: workers have sessions of their own."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                children.setdefault(parent, []).append(int(entry.name))
    found = [leader]
    for process in found:
        found += children.get(process, ())
    return found


def _used(process: int) -> Used:
    """Return what a process uses now; nothing if it is gone."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
        head, _, tail = Path(f"/proc/{process}/stat").read_text().rpartition(")")
    except OSError:
        return Used()
    ticks = tail.split()
    sizes = {name: int(rest.split()[0]) * 1024 / 1e6 for name, _, rest in (row.partition(":") for row in rows)}
    seconds = (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")  # utime and stime: see proc(5)
    return Used(sizes.get("Rss", 0.0), sizes.get("Pss", 0.0), seconds, head.partition("(")[2])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="?", type=int, default=20_000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--facts-memory", default="100")
    parser.add_argument("--only", choices=("check", "fix"), help="run this command alone")
    parser.add_argument("--keep", metavar="FILE", help="write the records there and leave them")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(args.keep or Path(folder, "corpus.jsonl"))
        with open(file, "w", encoding="utf-8") as sink:
            sink.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records(args.records))
        print(f"{args.records:,} records, {file.stat().st_size / 1e6:,.0f} MB, {args.jobs} processes", flush=True)
        shared = [str(file), "--isolated", "--jobs", args.jobs, "--facts-memory", args.facts_memory, "--exit-zero"]
        commands = {"check": ["check"], "fix": ["fix", "-o", str(Path(folder, "fixed.jsonl"))]}
        for command in [commands[args.only]] if args.only else commands.values():
            with open(Path(folder, "out"), "w+b") as out:
                seconds, used, own, _, last = run([sys.executable, "-m", "normkit", *command, *shared], out)
            share = own / max(used.processor, 0.01)
            print(
                f"{command[0]:6} {seconds:8.1f} s  {used.processor:8.1f} s processor, {share:.1%} of it the main one's"
                f"  {used.rss:6.0f} MB RSS  {used.pss:6.0f} MB PSS   {last}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
