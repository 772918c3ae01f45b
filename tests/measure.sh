#!/usr/bin/env bash
# Every benchmark, or those that are named: tests/measure.sh measured load
#
#   measured   compiling, rendering and searching this guide, by BenchmarkDotNet (ten minutes; "quick" in GUIDE_MEASURED for a trial of it)
#   load       the published site beside a bare Kestrel endpoint and nginx (five minutes)
#   compiler   a guide of 10,000 articles beside Hugo (ten minutes)
#   search     search beside its peers, on the sections that GUIDE_SEARCH names: "CORE.jsonl BIG.jsonl QUERIES.tsv" (fifteen minutes)
#
# Each writes a record of its own, RESULTS-*.md; all records together give PythonWebGuide.Benchmarks/RESULTS.md and content/benchmarks.yml,
# which the page /quality shows. What was not run keeps its last figures with their date. Run it on a quiet machine.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

benchmarks=tests/PythonWebGuide.Benchmarks
all=(measured load compiler search)
parts=("${@:-${all[@]}}")
for part in "${parts[@]}"; do
  [[ " ${all[*]} " == *" $part "* ]] || { echo "There is no part '$part'; these are: ${all[*]}"; exit 2; }
done
program() { dotnet run -c Release --project "$benchmarks" -- "$@"; }

status=0
for part in "${parts[@]}"; do
  echo "== $part"
  case $part in
    measured) program measured "$benchmarks/RESULTS-measured.md" ${GUIDE_MEASURED:+"$GUIDE_MEASURED"} ;;
    load) tests/load/run.sh ;;
    compiler) "$benchmarks/compare.sh" ;;
    search)
      if [ -n "${GUIDE_SEARCH:-}" ]; then
        read -ra corpora <<< "$GUIDE_SEARCH"
        "$benchmarks/search.sh" "${corpora[@]}"
      else
        echo "Not run: GUIDE_SEARCH does not say on which sections."
        [ $# = 0 ]
      fi ;;
  esac || { echo "== $part FAILED"; status=1; }
done
program results || status=1
exit "$status"
