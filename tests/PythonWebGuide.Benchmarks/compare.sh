#!/usr/bin/env bash
# Compiles and indexes a generated guide of 1,000 and of 10,000 articles from nothing, Hugo the same 10,000 files in the same run;
# then starts the site on its catalog, and changes one article of the 10,000 while it is served. Writes RESULTS-compiler.md.
# Usage: compare.sh [SEED] [ARTICLES, 10000; with fewer nothing is written]. Needs Debian's packages hugo and time, and a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

seed=${1:-1} many=${2:-10000}
few=$((many / 10))
record=tests/PythonWebGuide.Benchmarks/RESULTS-compiler.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release tests/PythonWebGuide.Benchmarks --nologo -v quiet
dotnet publish src/PythonWebGuide.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/site" --nologo -v quiet
generate() { dotnet tests/PythonWebGuide.Benchmarks/bin/Release/net10.0/PythonWebGuide.Benchmarks.dll generate "$work/$1" "$1" "$seed" > /dev/null; }
generate "$few"
generate "$many"

measure() { # COMMAND...: seconds, processor seconds and peak megabytes
  /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" > "$work/output" 2>&1 || { cat "$work/output"; exit 1; }
  read -r seconds user system peak < "$work/time"
  figures="$seconds s, processor $(awk "BEGIN { print $user + $system }") s, peak $((peak / 1024)) MB"
}
index() { rm -rf "$work/catalog"; measure "$work/site/PythonWebGuide.Web" index "--Guide:ContentPath=$work/$1" "--Guide:CatalogPath=$work/catalog"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
add() { echo "$2" | tee -a "$work/$1" >&2; } # a round's figure, shown and kept
all() { sed -z 's/\n$//; s/\n/, /g' "$work/$1"; }

index "$few"; small=$seconds alone=$figures
for _ in 1 2; do
  index "$many"; ours=$seconds our_peak=$peak
  add ours "$figures;"
  # Hugo calls the landing page of a section _index.md.
  if [ ! -d "$work/hugo" ]; then
    cp -r tests/PythonWebGuide.Benchmarks/hugo "$work/hugo"
    mkdir "$work/hugo/content"
    cp -r "$work/$many"/section-* "$work/hugo/content/"
    for landing in "$work"/hugo/content/*/index.md; do mv "$landing" "${landing%index.md}_index.md"; done
  fi
  rm -rf "$work/hugo/public" "$work/hugo/resources"
  measure hugo --quiet --source "$work/hugo"
  add hugos "$figures;"
  add time-ratio "$(ratio "$ours" "$seconds")"
  add peak-ratio "$(ratio "$our_peak" "$peak")"
  add growth "$(ratio "($ours / $many)" "($small / $few)")"
done

# What follows is as in production, with the catalog that was just made.
url=http://localhost:${PORT:-5099}
waiting() { # SECONDS WHAT COMMAND...: until the command succeeds
  local end=$(($(date +%s) + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$(date +%s)" -lt "$end" ] || { echo "$what took too long:" >&2; cat "$work/site.log" >&2; exit 4; }
    sleep 0.02
  done
}
answers() { curl -sf -o /dev/null "$1"; }
says() { curl -s "$1" | grep "$2" > "$work/said"; }
seconds_since() { awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $1 }"; }
serve() {
  ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning "$work/site/PythonWebGuide.Web" --urls "$url" --Guide:PublicUrl="$url" \
    "--Guide:ContentPath=$work/$many" "--Guide:CatalogPath=$work/catalog" --Guide:Watch=true > "$work/site.log" 2>&1 &
  site=$!
  trap 'kill $site 2> /dev/null; wait $site 2> /dev/null; rm -rf "$work"' EXIT
  waiting 120 "The start of the site" answers "$url/"
}
for round in 1 2 3; do
  started=$(date +%s.%N); serve
  add starts "$(seconds_since "$started")"
  [ "$round" = 3 ] || { kill "$site"; wait "$site" 2> /dev/null || true; }
done
sleep 5
article=$(find "$work/$many" -path '*/section-*' -name '*.md' ! -name index.md | sort | sed -n "$((many / 2))p")
address=$url/guide/${article#"$work/$many/"}; address=${address%.md}
for round in 1 2 3 4 5; do
  printf '\nChanged in round %s.\n' "$round" >> "$article"
  changed=$(date +%s.%N)
  waiting 60 "A changed article" says "$address" "Changed in round $round\."
  add changes "$(seconds_since "$changed")"
  sleep 3
done

{
  echo "# The compiler at 10,000 articles"
  echo
  echo "$(date +%F), \`tests/PythonWebGuide.Benchmarks/compare.sh $seed\` at $(git rev-parse --short HEAD); $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(. /etc/os-release && echo "$PRETTY_NAME"), .NET $(dotnet --version), $(hugo version | cut -d' ' -f1,2) (its own highlighting on); load average at the end $(cut -d' ' -f1-3 /proc/loadavg)."
  echo
  echo "Generated with \`generate FOLDER $many $seed\`: about 1,200 words of prose and three code blocks each, tables, links, tabs."
  echo
  echo "| what | reached | asked for |"
  echo "|---|---|---|"
  echo "| time for 10,000 articles / time of Hugo, two rounds | $(all time-ratio) | 0.6 |"
  echo "| peak memory / that of Hugo, two rounds | $(all peak-ratio) | |"
  echo "| an article among 10,000 / one among 1,000, two rounds | $(all growth) | 1.3 |"
  echo "| \`index\` from nothing | $(all ours | sed 's/;, /; /; s/;$//') | peak 1024 MB |"
  echo "| \`hugo --quiet\`, the same files | $(all hugos | sed 's/;, /; /; s/;$//') | |"
  echo "| warm start in Production to the first page | $(all starts) s | 2 s |"
  echo "| one changed article, visible to a request (0.3 s of it debounce) | $(all changes) s | 1 s |"
  echo
  echo "1,000 articles: $alone, of which starting and compiling the program itself is a large part."
  echo
  sed -n '/^## By hand/,$p' "$record"
} > "$work/record"
[ "$many" = 10000 ] || { cat "$work/record"; exit 0; }
cp "$work/record" "$record"
