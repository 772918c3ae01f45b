#!/bin/sh
# All engines on the same sections and queries, in one run:
#   tests/PythonWebGuide.Benchmarks/relevance.sh CORPUS.jsonl QUERIES.tsv
# MiniSearch comes from npm; without npm the others are measured alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
peers=$(mktemp -d)
trap 'rm -rf "$peers"' EXIT
cp "$here/peers/minisearch.mjs" "$peers/"
if command -v npm >/dev/null && npm install --prefix "$peers" --no-save --ignore-scripts --no-audit --no-fund --silent minisearch@7.2.0; then
  node "$peers/minisearch.mjs" "$1" "$2" > "$peers/answers.tsv"
  set -- "$1" "$2" "$peers/answers.tsv"
fi
dotnet run -c Release --project "$here" -- relevance "$@"
