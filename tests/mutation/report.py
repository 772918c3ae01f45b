"""Reads the reports of Stryker.NET: every change that was not noticed, and a table. report.py LEAST FOLDER PART..."""

import json
import sys
from pathlib import Path

NOTICED = {"Killed", "Timeout"}
UNNOTICED = {"Survived", "NoCoverage"}


def mutants(report):
    for path, file in sorted(json.loads(report.read_text())["files"].items()):
        for mutant in file["mutants"]:
            if mutant["status"] in NOTICED | UNNOTICED:
                yield path.split("/src/")[-1], mutant


def main(least, folder, *parts):
    rows, low = [], []
    for part in parts:
        report = Path(folder, part, "reports", "mutation-report.json")
        if not report.exists():
            rows.append((part, "no report", "", ""))
            low.append(part)
            continue
        found = list(mutants(report))
        for path, mutant in found:
            if mutant["status"] in UNNOTICED:
                change = " ".join(mutant["replacement"].split())
                print(f"{path}({mutant['location']['start']['line']}): {mutant['mutatorName']}, {mutant['status']}: {change[:110]}")
        noticed = sum(mutant["status"] in NOTICED for _, mutant in found)
        share = 100 * noticed / len(found) if found else 0
        rows.append((part, len(found), noticed, f"{share:.1f}"))
        if share < float(least):
            low.append(part)
    print(f"\n{'part':<10} {'changes':>9} {'noticed':>9} {'%':>7}")
    for row in rows:
        print(f"{row[0]:<10} {row[1]:>9} {row[2]:>9} {row[3]:>7}")
    if low:
        sys.exit(f"Under {least} %: {' '.join(low)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
