#!/bin/sh
# Search and its peers on the same sections and queries, in one run; writes RESULTS-search.md:
#   tests/PythonWebGuide.Benchmarks/search.sh CORE.jsonl BIG.jsonl QUERIES.tsv
# MiniSearch and lunr come from npm, PostgreSQL is Debian's (a cluster of its own, gone afterwards); Python 3 and node are needed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
core=$1 big=$2 queries=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/peers/*.mjs "$work/"
npm install --prefix "$work" --no-save --ignore-scripts --no-audit --no-fund --silent minisearch@7.2.0 lunr@2.3.9
dotnet build -c Release "$here" --nologo -v quiet
measure() { dotnet "$here/bin/Release/net10.0/PythonWebGuide.Benchmarks.dll" "$@"; }

for asked in "$queries" "$here/core-queries.tsv"; do
  node "$work/minisearch.mjs" "$core" "$asked"
  node "$work/lunr.mjs" "$core" "$asked"
  python3 "$here/peers/postgres.py" "$core" "$asked" "$work/postgres.tsv" /dev/null >&2
done > "$work/answers.tsv"
cat "$work/postgres.tsv" >> "$work/answers.tsv"
python3 "$here/peers/postgres.py" "$big" "$queries" /dev/null "$work/costs.tsv"
{
  echo "# Search beside its peers"
  echo
  echo "$(date +%F), \`tests/PythonWebGuide.Benchmarks/search.sh\`; $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), .NET $(dotnet --version), node $(node --version), load $(cut -d' ' -f1 /proc/loadavg)."
  echo
  echo "CPU is the time of the processor for one search with its snippets, which neighbours on the machine move less than the clock. The"
  echo "corpora are search/build_corpus.py's; the queries are those that ranking was developed on, so figures on others will be lower."
  echo
  for asked in "$queries" "$here/core-queries.tsv"; do
    echo "## Relevance and cost on $(wc -l < "$core") sections, $(basename "$asked")"
    echo
    echo '```text'
    measure relevance "$core" "$asked" "$work/answers.tsv"
    echo '```'
    echo
  done
  echo "## Cost on $(wc -l < "$big") sections"
  echo
  echo '```text'
  measure scale "$big" "$queries" "$work/costs.tsv"
  echo '```'
  echo
  echo "## The guide"
  echo
  echo '```text'
  measure hostile "${HOSTILE:-100000}" 1 || touch "$work/failed"
  measure golden | grep -v -e ' wanted ' -e '^suggested'
  echo '```'
} > "$work/results.md"
{
  echo
  echo "## In short"
  echo
  echo "| what | reached | asked for |"
  echo "|---|---|---|"
  # of each file of queries; the indented lines are parts of them
  awk '/^## Relevance/ { asked = $NF } /^[^ ].* MRR of ours/ && !/^guide / { peer = substr($0, 1, index($0, "  ") - 1)
    print "| " asked ": MRR / that of " peer " | " $(NF - 1) " | " (peer == "MiniSearch tuned" ? "1.2" : peer == "PostgreSQL" ? "1.5" : "") " |" }' "$work/results.md"
  sed -nE 's/^p99 of five common words: (.*) of naive ranked FTS5$/| p99 of five common words \/ that of naive ranked FTS5, processor | \1 | 1\/10 |/p
    s/^(PostgreSQL.*): [0-9]+ full queries,.* p99 of ours (.*)$/| p99 \/ that of \1, processor | \2 | 1\/15 |/p' "$work/results.md"
} > "$work/short.md"
cat "$work/short.md" >> "$work/results.md"
cp "$work/results.md" "$here/RESULTS-search.md"
[ ! -e "$work/failed" ]
