#!/usr/bin/env bash
# Compiles and indexes a generated guide of 1,000 and of 10,000 articles from nothing, Hugo the same 10,000 files in the same run;
# then starts the site on its catalog, and changes one article of the 10,000 while it is served.
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

# What follows is as in production, with the catalog that was just made.
url=http://localhost:${PORT:-5099}
seconds_since() { awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $1 }"; }
serve() {
  ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning "$work/site/PythonWebGuide.Web" --urls "$url" --Guide:PublicUrl="$url" \
    "--Guide:ContentPath=$work/10000" "--Guide:CatalogPath=$work/catalog" --Guide:Watch=true > "$work/site.log" 2>&1 &
  site=$!
  trap 'kill $site 2> /dev/null; wait $site 2> /dev/null; rm -rf "$work"' EXIT
  until curl -sf -o /dev/null "$url/"; do sleep 0.02; done
}
for round in 1 2 3; do
  started=$(date +%s.%N); serve
  echo "warm start on 10000 articles, round $round: first page after $(seconds_since "$started") s"
  [ "$round" = 3 ] || { kill "$site"; wait "$site" 2> /dev/null || true; }
done
sleep 5
article=$(find "$work/10000" -path '*/section-*' -name '*.md' ! -name index.md | sort | sed -n 5000p)
address=$url/guide/${article#"$work/10000/"}; address=${address%.md}
for round in 1 2 3 4 5; do
  printf '\nChanged in round %s.\n' "$round" >> "$article"
  changed=$(date +%s.%N)
  until curl -s "$address" | grep -q "Changed in round $round\."; do sleep 0.02; done
  echo "one changed article among 10000, round $round: visible after $(seconds_since "$changed") s"
  sleep 3
done
