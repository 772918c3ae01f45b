#!/usr/bin/env bash
# Publishes the site (ReadyToRun) and measures: start to the first 200 without and with a catalog, catalog size, memory,
# rendered pages a second (wrk on one thread, if it is installed). Median of five starts. Run it on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
url=http://127.0.0.1:5087
trap 'rm -rf "$out"' EXIT

dotnet publish src/PythonWebGuide.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$out/site" --nologo -v quiet

start() { (exec "$out/site/PythonWebGuide.Web" --urls "$url" "--Guide:CatalogPath=$out/catalog" --Guide:SearchPerSecond=0 > "$out/log" 2>&1) & pid=$!; }
stop() { kill "$pid"; wait "$pid" 2> /dev/null || true; }
first_page() { # milliseconds from process start to the first page
  local begin end
  begin=$(date +%s%N)
  start
  until curl -sf -o /dev/null "$url/guide/start/your-first-web-page"; do sleep 0.01; done
  end=$(date +%s%N)
  stop
  echo $(((end - begin) / 1000000))
}
median() { sort -n | sed -n 3p; }

echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(date +%F)"
echo "start without a catalog, ms to the first page (median of 5): $(for _ in 1 2 3 4 5; do rm -rf "$out/catalog"; first_page; done | median)"
echo "start with a catalog, ms to the first page (median of 5): $(for _ in 1 2 3 4 5; do first_page; done | median)"
echo "catalog: $(stat -c %s "$out"/catalog/*.db) bytes for $(grep -o '[0-9]* articles' "$out/log" || true)"

command -v wrk > /dev/null || { echo "rendered pages a second: not measured, wrk is not installed (Debian package wrk)"; exit 0; }
start
until curl -sf -o /dev/null "$url/about"; do sleep 0.05; done
for page in / /guide/start/your-first-web-page "/search?q=django+orm"; do
  wrk -t1 -c8 -d3s "$url$page" > /dev/null # warm-up
  echo "rendered a second, $page: $(wrk -t1 -c8 -d5s "$url$page" | sed -n 's/Requests.sec: *//p')"
done
echo "memory after that: $(($(sed -nE 's/VmRSS:[[:space:]]*([0-9]+) kB/\1/p' "/proc/$pid/status") / 1024)) MB"
stop
