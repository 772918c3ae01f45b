#!/usr/bin/env bash
# Compiles and indexes a generated guide of 1,000 and of 10,000 articles from nothing, Hugo the same 10,000 files in the same run.
# Usage: compare.sh [SEED]. Needs Debian's packages hugo and time, and a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

seed=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release tests/PythonWebGuide.Benchmarks --nologo -v quiet
dotnet publish src/PythonWebGuide.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/site" --nologo -v quiet
generate() { dotnet tests/PythonWebGuide.Benchmarks/bin/Release/net10.0/PythonWebGuide.Benchmarks.dll generate "$work/$1" "$1" "$seed" > /dev/null; }
generate 1000
generate 10000

measure() { # label, command...: seconds, processor seconds and peak megabytes
  local label=$1
  shift
  /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" > "$work/output" 2>&1 || { cat "$work/output"; exit 1; }
  read -r seconds user system peak < "$work/time"
  echo "$label: $seconds s, processor $(awk "BEGIN { print $user + $system }") s, peak $((peak / 1024)) MB"
}
index() { rm -rf "$work/catalog"; measure "$1 articles, ours" "$work/site/PythonWebGuide.Web" index "--Guide:ContentPath=$work/$1" "--Guide:CatalogPath=$work/catalog"; }

echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(date +%F), load $(cut -d' ' -f1 /proc/loadavg)"
hugo version | cut -d' ' -f1,2

index 1000; small=$seconds
for round in 1 2; do
  index 10000; ours=$seconds
  # Hugo calls the landing page of a section _index.md.
  if [ ! -d "$work/hugo" ]; then
    cp -r tests/PythonWebGuide.Benchmarks/hugo "$work/hugo"
    mkdir "$work/hugo/content"
    cp -r "$work"/10000/section-* "$work/hugo/content/"
    for landing in "$work"/hugo/content/*/index.md; do mv "$landing" "${landing%index.md}_index.md"; done
  fi
  rm -rf "$work/hugo/public" "$work/hugo/resources"
  measure "10000 articles, Hugo" hugo --quiet --source "$work/hugo"
  awk "BEGIN { printf \"round $round: %.2f of the time of Hugo; an article costs %.2f times what it costs at 1000\n\", $ours / $seconds, ($ours / 10000) / ($small / 1000) }"
done
