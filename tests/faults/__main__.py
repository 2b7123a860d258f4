"""Run the campaign: ``python -m tests.faults [--every N] [SCENARIO ...]``. Prints what was injected and lost."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from tests.faults.campaign import faults, warm_up
from tests.faults.scenarios import scenarios


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.faults")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="inject every N-th fault only")
    parser.add_argument("names", nargs="*", metavar="SCENARIO")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    broken = []
    warm_up()
    for scenario in scenarios():
        if args.names and scenario.name not in args.names:
            continue
        began, count = time.perf_counter(), 0
        for fault in faults(scenario, lambda number, of: number % args.every == 0):
            count += 1
            total[fault.kind] += 1
            if fault.broken:
                broken.append(fault)
                print(f"BROKEN {fault.scenario} {fault.kind} at step {fault.step}: {fault.broken:.600}", flush=True)
        print(f"{scenario.name}: {count} faults in {time.perf_counter() - began:.0f} s", flush=True)
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(total.items()))
    print(f"{total.total()} faults injected ({kinds}); {len(broken)} broke the law")
    print("bytes lost: 0" if not broken else "bytes may be lost: see above")
    return 1 if broken else 0


sys.exit(main())
